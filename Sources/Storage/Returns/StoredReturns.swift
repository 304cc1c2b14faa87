internal import Fingerprint
internal import LearningWeek

/// The returns in use of a campaign as their rows have them: figures side by side,
/// the rest as bytes that become values when somebody asks.
///
/// Everything in it was examined when it was read, so that no value can fail.
struct StoredReturns: KeptReturns {
  private struct Entry {
    var key: ReturnKey
    var revision: Int
    var receivedOn: CivilDate
    var mode: DeliveryMode?
    var isEmpty: Bool
    var isSynthetic: Bool
    /// Index in `files`.
    var file: Int
    /// Index in `layouts`.
    var layout: Int
    /// In `bytes`.
    var cells: Range<Int>
    var places: Range<Int>
    /// In `numbers`.
    var figures: Range<Int>
    /// The hash of the content, in `bytes`.
    var content: Range<Int>
  }

  private var entries: [Entry] = []
  private var files: [String] = []
  /// The bytes of the last of them.
  private var lastFile: [UInt8] = []
  private var shapes: [ReturnLayout] = []
  private(set) var layouts: [FigureLayout] = []
  private var bytes: [UInt8] = []
  private var numbers: [Int] = []
  /// Indices of layouts by their number in the database.
  private var knownLayouts: [Int: Int] = [:]
  /// Of the row before: most are of one.
  private var lastLayout: (number: Int, index: Int)?
  /// So many will come.
  private let expected: Int

  init(expecting count: Int = 0) {
    expected = count
  }

  /// Keeps the row that `statement` stands on, in place of the one before it when both
  /// are of one key.
  /// - Parameter key: of the row.
  mutating func take(
    _ statement: SQLStatement, _ key: ReturnKey, layouts table: LayoutTable, path: String
  ) throws {
    if entries.last?.key == key { entries.removeLast() }
    guard !statement.truth(ReturnRow.Column.withdrawn) else { return }
    let number = statement.integer(ReturnRow.Column.layout)
    let layout =
      number == lastLayout?.number
      ? lastLayout?.index ?? 0 : try index(of: number, in: table)
    lastLayout = (number, layout)
    // Rows of one import follow each other.
    if files.isEmpty || !statement.holds(lastFile, in: ReturnRow.Column.file) {
      files.append(statement.text(ReturnRow.Column.file))
      lastFile = statement.withUTF8(ReturnRow.Column.file) { Array($0) }
    }
    let cells = bytes.count
    let figures = numbers.count
    let isSound = statement.withUTF8(ReturnRow.Column.cells) { json in
      bytes.append(contentsOf: json)
      return ReturnCells.read(json, on: shapes[layout], into: &numbers)
    }
    let places = bytes.count
    statement.withBytes(ReturnRow.Column.places) { bytes.append(contentsOf: $0) }
    let content = bytes.count
    statement.withBytes(ReturnRow.Column.content) { bytes.append(contentsOf: $0) }
    let entry = Entry(
      key: key, revision: statement.integer(ReturnRow.Column.revision),
      receivedOn: ReturnRow.receivedOn(statement),
      mode: statement.optionalText(ReturnRow.Column.mode).flatMap(DeliveryMode.init),
      isEmpty: statement.truth(ReturnRow.Column.empty),
      isSynthetic: statement.truth(ReturnRow.Column.synthetic), file: files.count - 1,
      layout: layout, cells: cells..<places, places: places..<content,
      figures: figures..<numbers.count, content: content..<bytes.count)
    if entries.isEmpty { reserve(like: entry) }
    guard isSound,
      ReturnPlaces.fit(
        bytes[entry.places], lines: shapes[layout].lines.count,
        figures: numbers[entry.figures].count { $0 >= 0 })
    else {
      throw StoreError.corrupt(path: path, detail: "return of \(key.unit.text)")
    }
    entries.append(entry)
  }

  /// Makes room for all that are expected, as large as the first: to move them again and again
  /// to a larger one takes longer than to read them.
  private mutating func reserve(like first: Entry) {
    entries.reserveCapacity(expected)
    numbers.reserveCapacity(expected * shapes[first.layout].figureCount)
    bytes.reserveCapacity(expected * (first.content.upperBound - first.cells.lowerBound) * 9 / 8)
  }

  private mutating func index(of number: Int, in table: LayoutTable) throws -> Int {
    if let known = knownLayouts[number] { return known }
    let shape = try table.layout(number)
    knownLayouts[number] = shapes.count
    shapes.append(shape)
    layouts.append(FigureLayout(shape))
    return shapes.count - 1
  }

  var count: Int { entries.count }
  func key(at place: Int) -> ReturnKey { entries[place].key }
  func isEmpty(at place: Int) -> Bool { entries[place].isEmpty }
  func isSynthetic(at place: Int) -> Bool { entries[place].isSynthetic }
  func layout(at place: Int) -> Int { entries[place].layout }
  func figures(at place: Int) -> ArraySlice<Int> { numbers[entries[place].figures] }

  func value(at place: Int) -> Return {
    let entry = entries[place]
    let shape = shapes[entry.layout]
    let file = files[entry.file]
    var lines =
      bytes[entry.cells].withUnsafeBufferPointer {
        ReturnCells.lines($0, on: shape, place: SourcePlace(file: file, line: 0))
      } ?? []
    _ = ReturnPlaces.unpack(bytes[entry.places], into: &lines, on: shape, file: file)
    return Return(
      unit: entry.key.unit, scope: entry.key.scope, revision: entry.revision,
      receivedOn: entry.receivedOn, mode: entry.mode, lines: lines, file: file,
      isSynthetic: entry.isSynthetic)
  }

  /// What each return says, by unit and scope in the order in which a data revision
  /// is hashed.
  func addContents(to builder: inout FingerprintBuilder) {
    var order = Array(entries.indices)
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      ReturnKey.standsBefore(entries[a].key, entries[b].key)
    }
    // Units mostly have their numbers in the order of their codes.
    if zip(order, order.dropFirst()).contains(where: { !isBefore($0, $1) }) {
      order.sort(by: isBefore)
    }
    for place in order {
      let entry = entries[place]
      builder.add(entry.key.unit.text)
      builder.add(entry.key.scope.stored)
      builder.add(Int(entry.receivedOn.dayNumber))
      builder.add(entry.isSynthetic ? 1 : 0)
      bytes[entry.content].withUnsafeBytes { builder.add(bytes: $0) }
    }
    builder.add(entries.count)
  }
}

extension FigureLayout {
  fileprivate init(_ shape: ReturnLayout) {
    self.init(
      slots: shape.lines.flatMap { line in
        line.figures.map { Slot(row: line.row, column: $0) }
      }, rows: shape.lines.map(\.row))
  }
}

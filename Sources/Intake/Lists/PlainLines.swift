internal import LearningWeek

/// The lines of returns that are nothing but figures on a row of the form, in columns as they
/// come, and for each return a table of the rows it has: however the lines are scattered over a
/// file, no search and no sorting puts a return together.
struct PlainLines {
  /// Returns, those without lines among them.
  private var count = 0
  /// Rows of the form; 0 when no line is kept here.
  private let rowCount: Int
  private let columnCount: Int
  /// By `return × rows + row`, with room for returns to come: 1 + the index of its line in
  /// `numbers`, minus the file's line for a blank one, `otherwise` for one that is kept elsewhere,
  /// 0 for none.
  private var places: [Int32] = []
  /// The 1-based line of the file for each line that is not blank.
  private var numbers: [Int32] = []
  /// One number a column for each of them, −1 for a blank cell.
  private var figures: [Int32] = []
  /// Index in `places` of the line that came last.
  private var last = -1
  /// They have come by return, and in the form's order in each.
  private var isInOrder = true

  private static let otherwise = Int32.min

  /// Forms with more rows have no plain lines: the tables would be nearly empty.
  static let mostRows = 128

  /// - Parameter lines: how many there will be at most, if that is known: room is made for
  ///   them, which would otherwise be moved again and again.
  init(rows: Int, columns: Int, lines: Int) {
    rowCount = rows
    columnCount = columns
    guard rows > 0 else { return }
    places.reserveCapacity(lines)
    numbers.reserveCapacity(lines)
    figures.reserveCapacity(lines * columns)
  }

  /// A further return, which has no lines yet; they are numbered from 0.
  mutating func addReturn() {
    count += 1
    if places.count < count * rowCount {
      places.append(contentsOf: repeatElement(0, count: 1024 * rowCount))
    }
  }

  /// Adds a line to a return; `false` when it has one on this row.
  ///
  /// - Parameters:
  ///   - figures: begin with one number a column, −1 for a blank cell.
  ///   - reported: a bit for each that is not blank.
  @inline(__always)
  mutating func add(
    _ figures: Span<Int32>, reported: UInt64, on row: Int, of entry: Int, line: Int32
  ) -> Bool {
    let place = entry * rowCount + row
    guard rowCount > 0, places[place] == 0 else { return false }
    if reported == 0 {
      places[place] = -line
      return true
    }
    numbers.append(line)
    for column in 0..<columnCount { self.figures.append(figures[column]) }
    places[place] = Int32(numbers.count)
    if place < last { isInOrder = false }
    last = place
    return true
  }

  /// Notes that a return has its line on a row elsewhere.
  mutating func keepElsewhere(_ row: Int, of entry: Int) {
    guard rowCount > 0 else { return }
    places[entry * rowCount + row] = Self.otherwise
  }

  /// The file's line on which a return has a row here.
  func line(on row: Int, of entry: Int) -> Int32? {
    guard rowCount > 0 else { return nil }
    let place = places[entry * rowCount + row]
    if place == 0 || place == Self.otherwise { return nil }
    return place > 0 ? numbers[Int(place) - 1] : -place
  }

  /// The lines of a return as values, blank ones among them, in the form's order.
  func values(of entry: Int, in sheet: PackedSheet) -> [ReturnLine] {
    (0..<rowCount).compactMap { row in
      guard let number = line(on: row, of: entry) else { return nil }
      let index = Int(places[entry * rowCount + row]) - 1
      return sheet.line(row, at: number, figures: index < 0 ? [] : figures(at: index))
    }
  }

  private func figures(at index: Int) -> ArraySlice<Int32> {
    figures[index * columnCount..<(index + 1) * columnCount]
  }

  /// Puts the lines into `sheet`, return by return; what `body` is given of each is its number,
  /// its shape and its first line there.
  ///
  /// - Precondition: `sheet` has no lines.
  /// - Complexity: O(returns × rows).
  func pack(into sheet: inout PackedSheet, _ body: (Int, _ shape: Int, _ firstLine: Int) -> Void) {
    if isInOrder {
      sheet.take(lineNumbers: numbers, figures: figures)
    } else {
      sheet.reserve(numbers.count)
    }
    var next = 0
    for entry in 0..<count {
      let first = entry * rowCount
      let firstLine = next
      var shape = 0
      for row in 0..<rowCount where places[first + row] > 0 {
        if isInOrder {
          shape = sheet.shape(shape, with: row)
        } else {
          let index = Int(places[first + row]) - 1
          shape = sheet.add(row, line: numbers[index], figures: figures(at: index), to: shape)
        }
        next += 1
      }
      body(entry, shape, firstLine)
    }
  }
}

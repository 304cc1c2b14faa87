internal import LearningWeek
internal import VietnameseText

/// Reads the cells of one line of a list, by column id, keeping what is wrong with
/// each so that a line shows all its defects at once.
struct LineReading {
  private(set) var grid: Grid
  let columns: ColumnPlaces
  private(set) var row: Int
  private(set) var defects: [IntakeDefect] = []
  private(set) var warnings: [IntakeWarning] = []
  private let isStrict: Bool
  private var units: UnitLookup

  init(_ grid: Grid, columns: ColumnPlaces, _ context: IntakeContext) {
    self.grid = grid
    self.columns = columns
    self.row = 0
    self.isStrict = context.strict
    self.units = UnitLookup(context)
  }

  /// Turns to another line, forgetting what was found on the last.
  mutating func turn(to row: Int) {
    self.row = row
    defects.removeAll(keepingCapacity: true)
    warnings.removeAll(keepingCapacity: true)
  }

  /// Turns to a line of another grid.
  mutating func turn(to row: Int, of grid: Grid) {
    self.grid = grid
    turn(to: row)
  }

  /// The place of the line; of the cell when the column is there.
  func place(_ id: String? = nil) -> SourcePlace {
    grid.place(row, id.flatMap { columns[$0] })
  }

  func raw(_ id: String) -> String {
    columns[id].map { grid.text(row, $0) } ?? ""
  }

  /// The cell's text cleaned; `nil` when blank or when there is no such column.
  func text(_ id: String) -> String? {
    guard let column = columns[id], !grid.bytes(row, column).isEmpty else { return nil }
    let text = grid.text(row, column).cleaned
    return text.isEmpty ? nil : text
  }

  mutating func add(_ problem: IntakeDefect.Problem, _ id: String? = nil) {
    let excerpt = id.map { Excerpt.of(raw($0)) } ?? ""
    var problem = problem
    if case .cellBlank(let name) = problem, let column = id.flatMap({ columns[$0] }),
      let first = grid.firstCell(merging: row, column)
    {
      problem = .cellMerged(column: name, first: first)
    }
    defects.append(IntakeDefect(problem, at: place(id), excerpt: excerpt))
  }

  /// For a column that has no id.
  mutating func add(_ problem: IntakeDefect.Problem, column: Int) {
    let excerpt = Excerpt.of(grid.text(row, column))
    defects.append(IntakeDefect(problem, at: grid.place(row, column), excerpt: excerpt))
  }

  mutating func remark(_ remark: IntakeRemark, _ id: String? = nil) {
    let place = place(id)
    let excerpt = Excerpt.of(place.column.map { grid.text(row, $0 - 1) } ?? "")
    if isStrict, remark.isRefusedWhenStrict {
      defects.append(IntakeDefect(.remark(remark), at: place, excerpt: excerpt))
    } else {
      warnings.append(IntakeWarning(remark, at: place, excerpt: excerpt))
    }
  }

  /// As ``text(_:)``; a blank cell is a defect.
  mutating func required(_ id: String) -> String? {
    guard let text = text(id) else {
      add(.cellBlank(column: id), id)
      return nil
    }
    return text
  }

  /// A whole number; `nil` when not reported.
  mutating func count(_ id: String, upTo limit: Int = IntakeBounds.figure) -> Int? {
    guard let column = columns[id] else { return nil }
    let bytes = grid.bytes(row, column)
    if bytes.isEmpty { return nil }
    if let value = WrittenNumber.digits(bytes), value <= limit { return value }
    switch grid.wholeNumber(row, column, upTo: limit) {
    case .success(let value): return value
    case .failure(let defect):
      add(.notACount(column: id, defect), id)
      return nil
    }
  }

  mutating func date(_ id: String) -> CivilDate? {
    guard let column = columns[id], text(id) != nil else { return nil }
    switch grid.date(row, column) {
    case .success(let date): return date.flatMap { CivilDate($0) }
    case .failure(let defect):
      add(.notADate(column: id, defect), id)
      return nil
    }
  }

  mutating func choice<Value>(_ id: String, of words: Vocabulary<Value>) -> Value? {
    guard let text = text(id) else { return nil }
    if let value = words.value(of: text) { return value }
    let near = words.nearestWords(to: text)
    add(.notAChoice(column: id, nearest: near, expected: words.expected), id)
    return nil
  }

  /// The unit that a cell names; a blank cell is a defect.
  mutating func unit(_ id: String = "unit") -> UnitCode? {
    guard let column = columns[id] else { return nil }
    switch units.match(of: grid.bytes(row, column)) {
    case .blank: add(.cellBlank(column: id), id)
    case .match(.found(let code)): return code
    case .match(.ambiguous(let choices)): add(.unitAmbiguous(column: id, choices), id)
    case .match(.unknown(let near)): add(.unitUnknown(column: id, nearest: near), id)
    }
    return nil
  }

  /// The unit that the bytes of a cell name, when one does.
  mutating func unit(named bytes: UnsafeBufferPointer<UInt8>) -> UnitCode? {
    units.code(named: bytes)
  }

  /// The id of what `labels` declare, given as id or wording; anything when they
  /// declare nothing.
  mutating func declared(
    _ id: String, _ declaration: IntakeDefect.Declaration, among labels: [Label]
  ) -> String? {
    guard let text = text(id) else { return nil }
    if labels.isEmpty { return text }
    if let found = labels.id(meantBy: text) { return found }
    add(.undeclared(declaration, nearest: labels.ids(near: text)), id)
    return nil
  }
}

extension CivilDate {
  init?(_ written: WrittenDate) {
    self.init(year: written.year, month: written.month, day: written.day)
  }
}

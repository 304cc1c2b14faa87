internal import LearningWeek
internal import LuaRuntime

/// Owns figures by unit, one column for each thing that rules ask for, filled when
/// it is first asked for: reading one number of many must not touch the rest.
final class FigureColumns {
  private let rollUp: RollUp
  private let cube: Cube
  private let columnCount: Int
  /// By `row × columns + column`.
  private var own: [LuaColumn?]
  private var rolled: [LuaColumn?]
  /// By measure.
  private var totals: [LuaColumn?]
  private let measures: [String]
  /// Figures that were asked for one by one.
  private var single = 0

  init(_ rollUp: RollUp, _ index: FormIndex) {
    self.rollUp = rollUp
    self.cube = rollUp.cube
    self.columnCount = index.form.figureColumns.count
    self.own = Array(repeating: nil, count: index.form.rows.count * columnCount)
    self.rolled = own
    self.totals = Array(repeating: nil, count: index.measures.count)
    self.measures = index.measures
  }

  func own(_ cell: FormCell, of unit: Int) -> Int? {
    if isAskedForFew(own[place(of: cell)]) {
      return cube.own(row: cell.row, column: cell.column, unit: unit)
    }
    return own(cell)[integer: unit]
  }

  func rolled(_ cell: FormCell, of unit: Int) -> Int? {
    if isAskedForFew(rolled[place(of: cell)]) {
      return rollUp.figure(row: cell.row, column: cell.column, unit: unit)?.value
    }
    return rolled(cell)[integer: unit]
  }

  func total(_ measure: Int, of unit: Int) -> Int? {
    if isAskedForFew(totals[measure]) {
      return rollUp.total(of: measures[measure], unit: unit)?.value
    }
    return total(measure)[integer: unit]
  }

  /// Whether a column that is not there yet need not be filled for one more figure: of a country
  /// it has 60,000, and a change that is tried bears on a handful.
  private func isAskedForFew(_ column: LuaColumn?) -> Bool {
    guard column == nil, single < Self.mostSingle else { return false }
    single += 1
    return true
  }

  private static let mostSingle = 64

  private func place(of cell: FormCell) -> Int { cell.row * columnCount + cell.column }

  func own(_ cell: FormCell) -> LuaColumn {
    let place = place(of: cell)
    if let column = own[place] { return column }
    let cube = cube
    let column = LuaColumn(
      count: unitCount, integers: { cube.own(row: cell.row, column: cell.column, unit: $0) })
    own[place] = column
    return column
  }

  func rolled(_ cell: FormCell) -> LuaColumn {
    let place = place(of: cell)
    if let column = rolled[place] { return column }
    let rollUp = rollUp
    let column = LuaColumn(
      count: unitCount,
      integers: { rollUp.figure(row: cell.row, column: cell.column, unit: $0)?.value })
    rolled[place] = column
    return column
  }

  func total(_ measure: Int) -> LuaColumn {
    if let column = totals[measure] { return column }
    let rollUp = rollUp
    let name = measures[measure]
    let column = LuaColumn(
      count: unitCount, integers: { rollUp.total(of: name, unit: $0)?.value })
    totals[measure] = column
    return column
  }

  private var unitCount: Int { cube.tree.units.count }
}

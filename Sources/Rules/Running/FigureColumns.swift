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

  init(_ rollUp: RollUp, _ index: FormIndex) {
    self.rollUp = rollUp
    self.cube = rollUp.cube
    self.columnCount = index.form.figureColumns.count
    self.own = Array(repeating: nil, count: index.form.rows.count * columnCount)
    self.rolled = own
    self.totals = Array(repeating: nil, count: index.measures.count)
    self.measures = index.measures
  }

  func own(_ cell: FormCell, of unit: Int) -> Int? { own(cell)[integer: unit] }

  func rolled(_ cell: FormCell, of unit: Int) -> Int? { rolled(cell)[integer: unit] }

  func total(_ measure: Int, of unit: Int) -> Int? { total(measure)[integer: unit] }

  func own(_ cell: FormCell) -> LuaColumn {
    let place = cell.row * columnCount + cell.column
    if let column = own[place] { return column }
    let cube = cube
    let column = LuaColumn(
      count: unitCount, integers: { cube.own(row: cell.row, column: cell.column, unit: $0) })
    own[place] = column
    return column
  }

  func rolled(_ cell: FormCell) -> LuaColumn {
    let place = cell.row * columnCount + cell.column
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

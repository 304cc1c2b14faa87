internal import LearningWeek

/// Owns figures by unit, one array for each thing that rules ask for, filled when it
/// is first asked for: reading one number of many must not touch the rest.
final class FigureColumns {
  private let rollUp: RollUp
  private let cube: Cube
  private let columnCount: Int
  /// By `row × columns + column`, then unit.
  private var own: [[Int]]
  private var rolled: [[Int]]
  /// By measure, then unit.
  private var totals: [[Int]]
  private let measures: [String]

  /// Stands for what was not reported; figures are never negative.
  private static let blank = -1

  init(_ rollUp: RollUp, _ index: FormIndex) {
    self.rollUp = rollUp
    self.cube = rollUp.cube
    self.columnCount = index.form.figureColumns.count
    self.own = Array(repeating: [], count: index.form.rows.count * columnCount)
    self.rolled = own
    self.totals = Array(repeating: [], count: index.measures.count)
    self.measures = index.measures
  }

  func own(_ cell: FormCell, of unit: Int) -> Int? {
    let place = cell.row * columnCount + cell.column
    if own[place].isEmpty {
      let cube = cube
      own[place] = cube.tree.units.indices.map {
        cube.own(row: cell.row, column: cell.column, unit: $0) ?? Self.blank
      }
    }
    return Self.reported(own[place][unit])
  }

  func rolled(_ cell: FormCell, of unit: Int) -> Int? {
    let place = cell.row * columnCount + cell.column
    if rolled[place].isEmpty {
      let rollUp = rollUp
      rolled[place] = cube.tree.units.indices.map {
        rollUp.figure(row: cell.row, column: cell.column, unit: $0)?.value ?? Self.blank
      }
    }
    return Self.reported(rolled[place][unit])
  }

  func total(_ measure: Int, of unit: Int) -> Int? {
    if totals[measure].isEmpty {
      let rollUp = rollUp
      let name = measures[measure]
      totals[measure] = cube.tree.units.indices.map {
        rollUp.total(of: name, unit: $0)?.value ?? Self.blank
      }
    }
    return Self.reported(totals[measure][unit])
  }

  private static func reported(_ value: Int) -> Int? { value == blank ? nil : value }
}

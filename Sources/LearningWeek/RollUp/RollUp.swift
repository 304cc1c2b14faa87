/// Every figure of a campaign for every unit with everything below it.
package struct RollUp: Sendable {
  package let cube: Cube
  let returns: ReturnShelf
  let activities: [Label]
  let indicators: [Indicator]
  let columns: FigureColumns
  /// One per column that counts units.
  let counts: [Int: UnitCount]
  let choice: BasisChoice
  let bases: [Basis]
  /// The figures used: `column × units + unit`.
  let used: [Int]

  /// - Complexity: O(figures + units × cells of the form).
  package init(_ data: CampaignData) {
    self.init(data, cube: Cube(data))
  }

  /// As above over a cube that was already read from the same data.
  package init(_ data: CampaignData, cube: Cube) {
    let choice = BasisChoice(cube: cube, data: data)
    let columns = FigureColumns(form: cube.form)
    var counts: [Int: UnitCount] = [:]
    for (column, content) in columns.contents.enumerated() {
      if case .count(let rows) = content { counts[column] = UnitCount(rows: rows, cube: cube) }
    }
    let bases = cube.tree.units.indices.map { choice.choose(for: $0).basis }
    self.cube = cube
    self.returns = data.returns
    self.activities = data.campaign.activities
    self.indicators = data.campaign.indicators
    self.columns = columns
    self.counts = counts
    self.choice = choice
    self.bases = bases
    self.used = Self.rolled(cube: cube, columns: columns, counts: counts, bases: bases)
  }

  /// What the unit's total rests on.
  package func basis(of unit: Int) -> Basis { bases[unit] }

  /// Whether the unit sent a consolidated return with figures.
  package func hasStatement(_ unit: Int) -> Bool {
    returns.isEmpty(ReturnKey(cube.tree.units[unit].code, .consolidated)) == false
  }

  /// The basis with the reason for it.
  package func basisReason(of unit: Int) -> BasisReason { choice.choose(for: unit).reason }

  /// From the last unit to the first, so that each is complete before it is added to
  /// the one it reports to: one pass over flat arrays for each column.
  private static func rolled(
    cube: Cube, columns: FigureColumns, counts: [Int: UnitCount], bases: [Basis]
  ) -> [Int] {
    let unitCount = cube.tree.units.count
    let stated = bases.indices.filter { bases[$0] == .stated }
    let isStated = bases.map { $0 == .stated }
    return Array(unsafeUninitializedCapacity: columns.contents.count * unitCount) {
      used, initialized in
      for (column, content) in columns.contents.enumerated() {
        let start = column * unitCount
        let figures = UnsafeMutableBufferPointer(rebasing: used[start..<(start + unitCount)])
        let statements: [Int]
        switch content {
        case .plain(let cell):
          _ = figures.initialize(
            from: cube.ownFigures[(cell * unitCount)..<((cell + 1) * unitCount)])
          statements = stated.map { cube.statedFigure(cell: cell, unit: $0) }
        case .count:
          let count = counts[column]
          _ = figures.initialize(
            from: cube.tree.parents.indices.lazy.map {
              count?.own($0, in: cube) ?? Cube.notReported
            })
          statements = stated.map { count?.stated($0, in: cube) ?? Cube.notReported }
        }
        addUp(figures, parents: cube.tree.parents, isStated: isStated, statements: statements)
      }
      initialized = columns.contents.count * unitCount
    }
  }

  /// `figures` holds what each unit reported itself and comes out with what is used
  /// of it and everything below; `statements` has one figure for each stated unit.
  private static func addUp(
    _ figures: UnsafeMutableBufferPointer<Int>, parents: [Int32], isStated: [Bool],
    statements: [Int]
  ) {
    var next = statements.count
    for unit in figures.indices.reversed() {
      if isStated[unit] {
        next -= 1
        figures[unit] = statements[next]
      }
      let value = figures[unit]
      if unit > 0, value >= 0 {
        let parent = Int(parents[unit])
        figures[parent] = Cube.sum(figures[parent], value)
      }
    }
  }
}

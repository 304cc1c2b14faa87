/// What a counting column takes from each return: 1 from a unit that is counted and
/// reported more than nothing, and from a consolidated return its count, but never
/// more than there are such units.
struct UnitCount {
  private let cells: [Int]
  private let isCounted: [[Bool]]
  /// Counted units before an index: differences give a subtree.
  private let countedBefore: [Int32]

  init(rows: [Int], cube: Cube) {
    let units = cube.tree.units
    self.cells = rows.map { cube.cell($0, 0) }
    self.isCounted = rows.map { row in
      guard let selector = cube.form.rows[row].counts else { return [] }
      return units.map { selector.selects($0) }
    }
    var before: [Int32] = [0]
    before.reserveCapacity(units.count + 1)
    for unit in units.indices {
      let counts = isCounted.contains { $0[unit] }
      before.append(before[unit] + (counts ? 1 : 0))
    }
    self.countedBefore = before
  }

  /// 1 or 0 from the unit's own return, `notReported` when its cells are blank.
  func own(_ unit: Int, in cube: Cube) -> Int {
    var result = Cube.notReported
    for (place, cell) in cells.enumerated() {
      let figure = cube.ownFigures[cell * cube.tree.units.count + unit]
      if figure >= 0 { result = max(result, figure > 0 && isCounted[place][unit] ? 1 : 0) }
    }
    return result
  }

  /// The stated count. Where the unit list holds none of the units counted, their
  /// number is unknown and does not limit it.
  func stated(_ unit: Int, in cube: Cube) -> Int {
    var result = Cube.notReported
    for cell in cells { result = Cube.sum(result, cube.statedFigure(cell: cell, unit: unit)) }
    let range = cube.tree.subtree(of: unit)
    let limit = Int(countedBefore[range.upperBound] - countedBefore[range.lowerBound])
    return limit > 0 ? min(result, limit) : result
  }
}

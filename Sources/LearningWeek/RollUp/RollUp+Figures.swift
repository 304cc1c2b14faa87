extension RollUp {
  /// A row's figure for the unit with everything below it, or `nil` when nothing was
  /// reported. A heading has one only where its rows can be added, or where somebody
  /// reported one in its place.
  ///
  /// `using` asks for one basis of this unit, whichever is in use; those below it
  /// keep theirs.
  package func figure(
    row: Int, column: Int, unit: Int, using choice: Preference.Choice? = nil
  ) -> RolledFigure? {
    guard row < columns.headingParts.count, let parts = columns.headingParts[row] else {
      return figure(adding: [cube.cell(row, column)], unit: unit, using: choice)
    }
    let added = parts.map { cube.cell($0, column) }
    guard var sum = figure(adding: added, unit: unit, using: choice) else { return nil }
    sum.isDerived = true
    return sum
  }

  /// A measure over the rows that add. A row that does not add counts only when no
  /// other row has its measure.
  package func total(of measure: String, unit: Int) -> RolledFigure? {
    guard let added = columns.columnsByMeasure[measure] else { return nil }
    return figure(adding: added, unit: unit, using: nil)
  }

  func figure(
    adding columns: [Int], unit: Int, using choice: Preference.Choice?
  ) -> RolledFigure? {
    var sum = Cube.notReported
    var isDerived = columns.count > 1
    let basis = basis(of: unit, using: choice)
    for column in columns {
      let value = value(column: column, unit: unit, using: choice)
      sum = Cube.sum(sum, value)
      isDerived = isDerived || isCapped(value, column: column, unit: unit, basis: basis)
    }
    guard sum >= 0 else { return nil }
    if case .built = basis { isDerived = true }
    return RolledFigure(value: sum, isDerived: isDerived, basis: basis)
  }

  func basis(of unit: Int, using choice: Preference.Choice?) -> Basis {
    switch choice {
    case nil: bases[unit]
    case .stated: cube.presence[unit].contains(.consolidated) ? .stated : .nothing
    case .built: self.choice.builtBasis(of: unit)
    }
  }

  /// `notReported` where blank.
  func value(column: Int, unit: Int, using choice: Preference.Choice?) -> Int {
    switch choice {
    case nil: return used[column * cube.tree.units.count + unit]
    case .stated: return stated(column: column, unit: unit)
    case .built:
      if bases[unit] != .stated { return used[column * cube.tree.units.count + unit] }
      return cube.tree.children(of: unit).reduce(own(column: column, unit: unit)) {
        Cube.sum($0, used[column * cube.tree.units.count + $1])
      }
    }
  }

  /// What the unit's own return gives to the column.
  func own(column: Int, unit: Int) -> Int {
    switch columns.contents[column] {
    case .plain(let cell): cube.ownFigures[cell * cube.tree.units.count + unit]
    case .count: counts[column]?.own(unit, in: cube) ?? Cube.notReported
    }
  }

  private func stated(column: Int, unit: Int) -> Int {
    switch columns.contents[column] {
    case .plain(let cell): cube.statedFigure(cell: cell, unit: unit)
    case .count: counts[column]?.stated(unit, in: cube) ?? Cube.notReported
    }
  }

  /// Whether a stated count was cut to the number of units.
  private func isCapped(_ value: Int, column: Int, unit: Int, basis: Basis) -> Bool {
    guard basis == .stated, case .count(let rows) = columns.contents[column] else {
      return false
    }
    let stated = rows.reduce(Cube.notReported) {
      Cube.sum($0, cube.statedFigure(cell: cube.cell($1, 0), unit: unit))
    }
    return value != stated
  }
}

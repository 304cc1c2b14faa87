extension RollUp {
  /// The unit's table on the basis in use, or on the one asked for.
  package func table(of unit: Int, using choice: Preference.Choice? = nil) -> SummaryTable {
    let basis = basis(of: unit, using: choice)
    let form = cube.form
    let texts = texts(of: unit, basis: basis)
    let lines = form.rows.indices.map { row in
      SummaryLine(
        row: form.rows[row].id, label: form.rows[row].label,
        measureUnit: form.rows[row].measureUnit, isHeading: form.rows[row].isHeading,
        cells: form.figureColumns.enumerated().map { column, id in
          cell(id: id, row: row, column: column, unit: unit, using: choice)
        }, texts: texts[form.rows[row].id] ?? [:])
    }
    let code = cube.tree.units[unit].code
    return SummaryTable(
      unit: code, name: cube.tree.units[unit].name, basis: basis, lines: lines,
      unmapped: unmapped(unit, basis: basis))
  }

  private func cell(
    id: String, row: Int, column: Int, unit: Int, using choice: Preference.Choice?
  ) -> SummaryCell {
    guard let figure = figure(row: row, column: column, unit: unit, using: choice) else {
      return SummaryCell(column: id, value: nil)
    }
    var isDerived = figure.isDerived
    if case .built = figure.basis { isDerived = columns.headingParts[row] != nil }
    return SummaryCell(column: id, value: figure.value, isDerived: isDerived)
  }

  private func texts(of unit: Int, basis: Basis) -> [String: [String: String]] {
    let scope: ReturnScope
    switch basis {
    case .own: scope = .own
    case .stated: scope = .consolidated
    case .built, .nothing: return [:]
    }
    let key = ReturnKey(cube.tree.units[unit].code, scope)
    var texts: [String: [String: String]] = [:]
    for line in returns[key]?.lines ?? [] {
      if let row = line.row { texts[row, default: [:]].merge(line.texts) { a, b in "\(a); \(b)" } }
    }
    return texts
  }

  /// Passes over what stands below a unit whose statement is in use.
  private func unmapped(_ unit: Int, basis: Basis) -> [ReturnLine] {
    var found: [ReturnLine] = []
    var current = unit
    let end = cube.tree.subtree(of: unit).upperBound
    while current < end {
      let isStated = (current == unit ? basis : bases[current]) == .stated
      let mark: Cube.Presence = isStated ? .consolidatedUnmapped : .ownUnmapped
      if cube.presence[current].contains(mark) {
        let key = ReturnKey(cube.tree.units[current].code, isStated ? .consolidated : .own)
        found += (returns[key]?.lines ?? []).filter { line in
          line.row.flatMap { cube.form.rowIndex(of: $0) } == nil
        }
      }
      current = isStated ? cube.tree.subtree(of: current).upperBound : current + 1
    }
    return found
  }
}

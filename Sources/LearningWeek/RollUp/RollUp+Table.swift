extension RollUp {
  /// The unit's table on the basis in use, or on the one asked for.
  package func table(of unit: Int, using choice: Preference.Choice? = nil) -> SummaryTable {
    let basis = basis(of: unit, using: choice)
    let form = cube.form
    let texts = texts(of: unit, basis: basis)
    var lines = form.rows.indices.map { row in
      SummaryLine(
        row: form.rows[row].id, label: form.rows[row].label,
        measureUnit: form.rows[row].measureUnit, isHeading: form.rows[row].isHeading,
        cells: form.figureColumns.enumerated().map { column, id in
          cell(id: id, row: row, column: column, unit: unit, using: choice)
        }, texts: texts[form.rows[row].id] ?? [:])
    }
    let code = cube.tree.units[unit].code
    let unmapped = unmapped(unit, basis: basis)
    if form.hasOpenRows { lines += ownLines(of: unmapped, basis: basis) }
    return SummaryTable(
      unit: code, name: cube.tree.units[unit].name, basis: basis, lines: lines,
      unmapped: unmapped)
  }

  /// The rows that units added to an open form, in order of first appearance; those
  /// labelled alike are one line.
  private func ownLines(of unmapped: [ReturnLine], basis: Basis) -> [SummaryLine] {
    var lines: [SummaryLine] = []
    var places: [String: Int] = [:]
    let isBuilt = if case .built = basis { true } else { false }
    for line in unmapped {
      let isFirst = places[line.label] == nil
      let place = places[line.label] ?? lines.count
      if isFirst {
        places[line.label] = place
        lines.append(
          SummaryLine(
            row: nil, label: line.label, isHeading: false,
            cells: cube.form.figureColumns.map { SummaryCell(column: $0, value: nil) }))
      }
      for (index, cell) in lines[place].cells.enumerated() {
        guard let figure = line.figures[cell.column]?.value else { continue }
        lines[place].cells[index].isDerived = cell.value != nil
        lines[place].cells[index].value = Cube.sum(cell.value ?? Cube.notReported, figure)
      }
      if !isBuilt { lines[place].texts.merge(line.texts) { a, b in "\(a); \(b)" } }
    }
    return lines
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

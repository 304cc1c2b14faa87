extension RollUp {
  /// Every figure that differs, for every unit of `root`'s subtree that sent a
  /// consolidated return and has something built beside it; in tree order, then the
  /// form's. Headings are left out: they carry no value of their own.
  package func reconciliation(under root: Int = 0) -> [ReconciliationLine] {
    let form = cube.form
    var lines: [ReconciliationLine] = []
    for unit in cube.tree.subtree(of: root)
    where cube.presence[unit].contains(.consolidated) && choice.builtBasis(of: unit) != .nothing {
      let (basis, reason) = choice.choose(for: unit)
      for row in form.rows.indices where !form.rows[row].isHeading {
        for (column, id) in form.figureColumns.enumerated() {
          let stated = cube.stated(row: row, column: column, unit: unit)
          let built = cube.reported(
            value(column: cube.cell(row, column), unit: unit, using: .built))
          guard stated != built else { continue }
          lines.append(
            ReconciliationLine(
              unit: cube.tree.units[unit].code, name: cube.tree.units[unit].name,
              row: form.rows[row].id, column: id, stated: stated, built: built,
              used: basis == .stated ? .stated : .built, why: reason))
        }
      }
    }
    return lines
  }
}

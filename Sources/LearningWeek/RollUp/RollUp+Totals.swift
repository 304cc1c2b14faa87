extension RollUp {
  /// Answers `query`; a measure or row that the form does not have gives no line.
  ///
  /// By level, every line is resolved on the area's own basis, and a remainder makes
  /// the lines sum to what is built at the root. An area that reports through
  /// another of its level is inside that one's line.
  package func totals(_ query: TotalQuery) -> [TotalLine] {
    switch query.grouping {
    case .none:
      let unit = cube.tree.units[query.root]
      return addends(of: query).map { addend in
        line(addend, unit: query.root, group: unit.name, code: unit.code.text)
      }
    case .level(let level): return totals(addends(of: query), by: level, under: query.root)
    case .kind: return totalsByKind(addends(of: query), under: query.root)
    case .row, .activity, .indicator:
      return totals(of: query, bySets: rowSets(for: query))
    }
  }

  /// A measure with the columns that are added for it.
  struct Addend {
    var row: String?
    var measure: String
    var columns: [Int]
    /// Of a heading, whose number is always computed.
    var isHeading = false
  }

  func line(_ addend: Addend, unit: Int, group: String, code: String?) -> TotalLine {
    let figure = figure(adding: addend.columns, unit: unit, using: nil)
    return TotalLine(
      group: group, code: code, row: addend.row, measure: addend.measure,
      value: figure?.value,
      isDerived: figure.map { $0.isDerived || addend.isHeading } ?? false, basis: bases[unit])
  }

  /// One per measure asked for, in the form's order.
  func addends(of query: TotalQuery) -> [Addend] {
    var found: [Addend] = []
    if let id = query.row {
      guard let row = cube.form.rowIndex(of: id) else { return [] }
      let parts = columns.headingParts[row]
      guard parts != nil || !cube.form.rows[row].isHeading else { return [] }
      for cell in cube.form.rows[parts?.first ?? row].cells {
        guard let column = cube.form.figureColumns.firstIndex(of: cell.column) else { continue }
        found.append(
          Addend(
            row: id, measure: cell.measure,
            columns: (parts ?? [row]).map { cube.cell($0, column) }, isHeading: parts != nil))
      }
    } else {
      found = columns.measures.map {
        Addend(measure: $0, columns: columns.columnsByMeasure[$0] ?? [])
      }
    }
    return found.filter { query.measure == nil || $0.measure == query.measure }
  }
}

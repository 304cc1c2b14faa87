internal import LearningWeek

/// Where figures came from, looked up only when an explanation is asked for.
extension RunFacts {
  /// A figure of a unit's own or consolidated return.
  func reading(of value: Int, _ cell: FormCell, unit: Int, scope: ReturnScope) -> Reading {
    let code = tree.units[unit].code
    let (row, measure) = names(of: cell)
    let sent = sent(ReturnKey(code, scope))
    return Reading(
      subject: .figure(unit: code, row: row, measure: measure), value: .number(Double(value)),
      place: place(of: cell, in: sent), revision: sent?.revision)
  }

  /// A figure with everything below; it has a place when one return gives it.
  func rolledReading(of value: Int, _ cell: FormCell, unit: Int) -> Reading {
    let code = tree.units[unit].code
    let (row, measure) = names(of: cell)
    let sent = onlyReturn(of: unit)
    return Reading(
      subject: .rolled(unit: code, row: row, measure: measure), value: .number(Double(value)),
      place: place(of: cell, in: sent), revision: sent?.revision)
  }

  /// The figures that the unit's return gives to a measure in rows of its own, where
  /// the form is open to them and one return gives the total.
  func ownRows(of measure: String, unit: Int) -> [Reading] {
    guard index.form.hasOpenRows, index.form.figureColumns.contains(measure),
      let sent = onlyReturn(of: unit)
    else { return [] }
    return sent.lines.compactMap { line in
      guard line.row.flatMap({ index.form.rowIndex(of: $0) }) == nil,
        let figure = line.figures[measure]
      else { return nil }
      return Reading(
        subject: .figure(unit: sent.unit, row: line.label, measure: measure),
        value: .number(Double(figure.value)), place: figure.place, revision: sent.revision)
    }
  }

  /// The return that alone gives the unit's figures, when one does.
  private func onlyReturn(of unit: Int) -> Return? {
    let code = tree.units[unit].code
    return switch rollUp.basis(of: unit) {
    case .stated: sent(ReturnKey(code, .consolidated))
    case .own: sent(ReturnKey(code, .own))
    case .nothing, .built: nil
    }
  }

  func sent(_ key: ReturnKey) -> Return? {
    if let lastRead, lastRead.key == key { return lastRead.value }
    let value = data.returns[key]
    lastRead = (key, value)
    return value
  }

  func totalSubject(_ measure: Int, _ unit: Int) -> ReadSubject {
    .total(unit: tree.units[unit].code, measure: index.measures[measure])
  }

  private func place(of cell: FormCell, in sent: Return?) -> SourcePlace? {
    let row = index.form.rows[cell.row].id
    let column = index.form.figureColumns[cell.column]
    return sent?.lines.first { $0.row == row && $0.figures[column] != nil }?
      .figures[column]?.place
  }
}

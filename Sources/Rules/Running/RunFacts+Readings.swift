internal import LearningWeek

/// Where figures came from, looked up only when an explanation is asked for.
extension RunFacts {
  /// A figure of a unit's own or consolidated return.
  func reading(of value: Int, _ cell: FormCell, unit: Int, scope: ReturnScope) -> Reading {
    let code = tree.units[unit].code
    let (row, measure) = names(of: cell)
    let sent = data.returns[ReturnKey(code, scope)]
    return Reading(
      subject: .figure(unit: code, row: row, measure: measure), value: .number(Double(value)),
      place: place(of: cell, in: sent), revision: sent?.revision)
  }

  /// A figure with everything below; it has a place when one return gives it.
  func rolledReading(of value: Int, _ cell: FormCell, unit: Int) -> Reading {
    let code = tree.units[unit].code
    let (row, measure) = names(of: cell)
    let sent: Return? =
      switch rollUp.basis(of: unit) {
      case .stated: data.returns[ReturnKey(code, .consolidated)]
      case .own: data.returns[ReturnKey(code, .own)]
      case .nothing, .built: nil
      }
    return Reading(
      subject: .rolled(unit: code, row: row, measure: measure), value: .number(Double(value)),
      place: place(of: cell, in: sent), revision: sent?.revision)
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

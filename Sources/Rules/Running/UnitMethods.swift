internal import LearningWeek
internal import LuaRuntime

/// The methods of `u`.
struct UnitMethods {
  let stage: RunStage

  var all: [String: MethodReader] {
    [
      "value": value,
      "rolled": rolled,
      "total": total,
      "has": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        let unit = try facts.checked(handle, RunObjects.unit)
        let cell = try facts.cell(call)
        let value = facts.figures.own(cell, of: unit)
        if stage.isRecording {
          let (row, measure) = facts.names(of: cell)
          stage.record(
            value.map { facts.reading(of: $0, cell, unit: unit, scope: .own) }
              ?? Reading(
                subject: .figure(unit: facts.tree.units[unit].code, row: row, measure: measure),
                value: .notReported))
        }
        return .boolean(value != nil)
      },
      "text": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        let unit = try facts.checked(handle, RunObjects.unit)
        let key = ReturnKey(facts.tree.units[unit].code, .own)
        return LuaValue(try facts.text(call, in: facts.data.returns[key]))
      },
      "above": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        return try facts.above(try facts.checked(handle, RunObjects.unit), call)
      },
      "funding": funding,
      "funded": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        let unit = try facts.checked(handle, RunObjects.unit)
        let source = try facts.fundingSource(call)
        let money = facts.funding[source][unit]
        let isGiven = money?.isGiven ?? false
        stage.record(
          Reading(
            subject: .funding(
              unit: facts.tree.units[unit].code, source: facts.campaign.fundingSources[source].id),
            value: .truth(isGiven), place: money?.place))
        return .boolean(isGiven)
      },
      "flag": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        let unit = try facts.checked(handle, RunObjects.unit)
        return try facts.flag(call, unit: unit, name: nil, stage)
      },
      "year": { [self] handle, call in
        let facts = try stage.current(RunObjects.unit)
        return try facts.year(try facts.checked(handle, RunObjects.unit), call, stage)
      },
    ]
  }

  /// `u:value(row, measure, default)`
  private var value: MethodReader {
    { [stage] handle, call in
      let facts = try stage.current(RunObjects.unit)
      let unit = try facts.checked(handle, RunObjects.unit)
      let cell = try facts.cell(call)
      guard let value = facts.figures.own(cell, of: unit) else {
        if !call.isNothing(2) { return try call.value(2) }
        let (row, measure) = facts.names(of: cell)
        throw stage.blank(
          .figure(unit: facts.tree.units[unit].code, row: row, measure: measure))
      }
      stage.record(facts.reading(of: value, cell, unit: unit, scope: .own))
      return .integer(Int64(value))
    }
  }

  /// `u:rolled(row, measure, default)`
  private var rolled: MethodReader {
    { [stage] handle, call in
      let facts = try stage.current(RunObjects.unit)
      let unit = try facts.checked(handle, RunObjects.unit)
      let cell = try facts.cell(call)
      guard let value = facts.figures.rolled(cell, of: unit) else {
        if !call.isNothing(2) { return try call.value(2) }
        let (row, measure) = facts.names(of: cell)
        throw stage.blank(
          .rolled(unit: facts.tree.units[unit].code, row: row, measure: measure))
      }
      stage.record(facts.rolledReading(of: value, cell, unit: unit))
      return .integer(Int64(value))
    }
  }

  /// `u:total(measure, default)`
  private var total: MethodReader {
    { [stage] handle, call in
      let facts = try stage.current(RunObjects.unit)
      let unit = try facts.checked(handle, RunObjects.unit)
      let measure = try facts.measure(call, 0)
      guard let value = facts.figures.total(measure, of: unit) else {
        if !call.isNothing(1) { return try call.value(1) }
        throw stage.blank(facts.totalSubject(measure, unit))
      }
      stage.record(
        Reading(subject: facts.totalSubject(measure, unit), value: .number(Double(value))))
      if stage.isRecording { recordAddends(of: measure, unit: unit, facts) }
      return .integer(Int64(value))
    }
  }

  /// The figures that a total was added from, so that it can be traced to its cells.
  private func recordAddends(of measure: Int, unit: Int, _ facts: RunFacts) {
    let form = facts.index.form
    let name = facts.index.measures[measure]
    let rows = form.rows(addingTo: name)
    // A row that gives the total by itself says nothing more.
    for row in rows where rows.count > 1 || form.hasOpenRows {
      guard let column = try? facts.index.column(row: row, measure: measure) else { continue }
      let cell = FormCell(row: row, measure: measure, column: column)
      guard let value = facts.figures.rolled(cell, of: unit) else { continue }
      stage.record(
        facts.rollUp.basis(of: unit) == .own
          ? facts.reading(of: value, cell, unit: unit, scope: .own)
          : facts.rolledReading(of: value, cell, unit: unit))
    }
    for reading in facts.ownRows(of: name, unit: unit) { stage.record(reading) }
  }

  /// `u:funding(source, default)`
  private var funding: MethodReader {
    { [stage] handle, call in
      let facts = try stage.current(RunObjects.unit)
      let unit = try facts.checked(handle, RunObjects.unit)
      let source = try facts.fundingSource(call)
      let subject = ReadSubject.funding(
        unit: facts.tree.units[unit].code, source: facts.campaign.fundingSources[source].id)
      guard let money = facts.funding[source][unit], let amount = money.amount else {
        if !call.isNothing(1) { return try call.value(1) }
        throw stage.blank(subject)
      }
      stage.record(
        Reading(subject: subject, value: .number(Double(amount)), place: money.place))
      return .integer(Int64(amount))
    }
  }
}

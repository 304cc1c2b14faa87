internal import LearningWeek
internal import LuaRuntime

/// `r`, one return in checks: the unit's fields with the figures of this return.
struct ReturnFields {
  let stage: RunStage

  var type: LuaObjectType {
    LuaObjectType(name: RunObjects.report, fields: fields, methods: methods)
  }

  var fields: [String: FieldReader] {
    let ofUnit = UnitFields(stage: stage)
    var fields: [String: FieldReader] = [:]
    for (name, read) in ofUnit.identity.merging(ofUnit.receipt, uniquingKeysWith: { $1 }) {
      fields[name] = { [stage] handle in
        let (facts, sent) = try Self.sent(handle, stage)
        return try read(facts.unitIndex(of: sent))
      }
    }
    fields["scope"] = { [stage] handle in
      .string(try Self.sent(handle, stage).sent.scope.rawValue)
    }
    fields["revision"] = { [stage] handle in
      .integer(Int64(try Self.sent(handle, stage).sent.revision))
    }
    fields["received_on"] = { [stage] handle in
      .string(try Self.sent(handle, stage).sent.receivedOn.iso)
    }
    return fields
  }

  var methods: [String: MethodReader] {
    let ofUnit = UnitMethods(stage: stage).all
    var methods: [String: MethodReader] = [:]
    for name in ["rolled", "above", "funding", "funded", "flag", "year"] {
      guard let read = ofUnit[name] else { continue }
      methods[name] = { [stage] handle, call in
        let (facts, sent) = try Self.sent(handle, stage)
        return try read(facts.unitIndex(of: sent), call)
      }
    }
    methods["value"] = value
    methods["total"] = total
    methods["has"] = { [stage] handle, call in
      let (facts, sent) = try Self.sent(handle, stage)
      return .boolean(facts.figure(try facts.cell(call), in: sent) != nil)
    }
    methods["text"] = { [stage] handle, call in
      let (facts, sent) = try Self.sent(handle, stage)
      return LuaValue(try facts.text(call, in: sent))
    }
    return methods
  }

  private var value: MethodReader {
    { [stage] handle, call in
      let (facts, sent) = try Self.sent(handle, stage)
      let cell = try facts.cell(call)
      guard let value = facts.figure(cell, in: sent) else {
        if !call.isNothing(2) { return try call.value(2) }
        let (row, measure) = facts.names(of: cell)
        throw stage.blank(.figure(unit: sent.unit, row: row, measure: measure))
      }
      let unit = try facts.unitIndex(of: sent)
      stage.record(facts.reading(of: value, cell, unit: unit, scope: sent.scope))
      return .integer(Int64(value))
    }
  }

  private var total: MethodReader {
    { [stage] handle, call in
      let (facts, sent) = try Self.sent(handle, stage)
      let measure = try facts.measure(call, 0)
      let subject = ReadSubject.total(unit: sent.unit, measure: facts.index.measures[measure])
      guard let total = facts.total(of: measure, in: sent) else {
        if !call.isNothing(1) { return try call.value(1) }
        throw stage.blank(subject)
      }
      stage.record(
        Reading(subject: subject, value: .number(Double(total)), revision: sent.revision))
      return .integer(Int64(total))
    }
  }

  private static func sent(
    _ handle: Int, _ stage: RunStage
  ) throws -> (facts: RunFacts, sent: Return) {
    let facts = try stage.current(RunObjects.report)
    guard facts.returns.indices.contains(handle) else {
      throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.report))
    }
    return (facts, facts.returns[handle])
  }
}

extension RunFacts {
  func unitIndex(of sent: Return) throws -> Int {
    guard let unit = tree.index(of: sent.unit) else {
      throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.report))
    }
    return unit
  }

  func figure(_ cell: FormCell, in sent: Return) -> Int? {
    guard let unit = tree.index(of: sent.unit) else { return nil }
    return switch sent.scope {
    case .own: cube.own(row: cell.row, column: cell.column, unit: unit)
    case .consolidated: cube.stated(row: cell.row, column: cell.column, unit: unit)
    }
  }

  /// A measure over the rows of the return that add, as in the roll-up.
  func total(of measure: Int, in sent: Return) -> Int? {
    let name = index.measures[measure]
    var cells = index.form.rows(addingTo: name).compactMap { row in
      (try? index.column(row: row, measure: measure)).map {
        FormCell(row: row, measure: measure, column: $0)
      }
    }
    if index.form.hasOpenRows, let column = index.form.figureColumns.firstIndex(of: name) {
      // After the rows of the form stands one for all that units added.
      cells.append(FormCell(row: index.form.rows.count, measure: measure, column: column))
    }
    var sum: Int?
    for cell in cells {
      guard let value = figure(cell, in: sent) else { continue }
      sum = (sum ?? 0).addingReportingOverflow(value).partialValue
    }
    return sum
  }
}

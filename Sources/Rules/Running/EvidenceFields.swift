internal import LearningWeek
internal import LuaRuntime

/// `u.evidence`: how many pieces of each kind, and whether they are enough.
struct EvidenceFields {
  let stage: RunStage

  var type: LuaObjectType {
    var fields: [String: FieldReader] = [:]
    for kind in EvidenceKind.allCases {
      fields[kind.rawValue + "s"] = { [stage] handle in
        let facts = try stage.current(RunObjects.evidence)
        let unit = try facts.checked(handle, RunObjects.evidence)
        let count = facts.evidence(kind, of: unit)
        let code = facts.tree.units[unit].code
        stage.record(
          Reading(
            subject: .evidence(unit: code, kind: kind.rawValue),
            value: .number(Double(count)),
            place: facts.data.evidence.first { $0.unit == code && $0.kind == kind }?.place))
        return .integer(Int64(count))
      }
    }
    fields["complete"] = { [stage] handle in
      let facts = try stage.current(RunObjects.evidence)
      let unit = try facts.checked(handle, RunObjects.evidence)
      let isComplete = facts.hasCompleteEvidence(unit)
      stage.record(
        Reading(
          subject: .evidence(unit: facts.tree.units[unit].code, kind: "complete"),
          value: .truth(isComplete)))
      return .boolean(isComplete)
    }
    return LuaObjectType(
      name: RunObjects.evidence, fields: fields, fieldColumns: UnitColumns.evidence(for: stage))
  }
}

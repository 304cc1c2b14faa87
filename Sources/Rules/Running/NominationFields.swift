internal import LearningWeek
internal import LuaRuntime

/// `u.nomination`: what was proposed, when and by whom.
struct NominationFields {
  let stage: RunStage

  var type: LuaObjectType {
    LuaObjectType(
      name: RunObjects.nomination,
      fields: [
        "award": told { LuaValue($0.award) },
        "achievement": told { LuaValue($0.achievement) },
        "received_on": told { LuaValue($0.receivedOn?.iso) },
        "by": told { .string($0.unit.text) },
      ], methods: [:])
  }

  private func told(_ read: @escaping (Nomination) -> LuaValue) -> FieldReader {
    { [stage] handle in
      let facts = try stage.current(RunObjects.nomination)
      guard facts.nominations.indices.contains(handle) else {
        throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.nomination))
      }
      return read(facts.nominations[handle])
    }
  }
}

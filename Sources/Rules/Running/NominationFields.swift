internal import LearningWeek
internal import LuaRuntime

/// `u.nomination`: what was proposed, when and by whom.
struct NominationFields {
  let stage: RunStage

  var type: LuaObjectType {
    LuaObjectType(
      name: RunObjects.nomination,
      fields: [
        "award": told("award") { $0.award.map { .text($0) } },
        "achievement": told("achievement") { $0.achievement.map { .text($0) } },
        "received_on": told("received_on") { $0.receivedOn.map { .text($0.iso) } },
        "by": told("by") { .text($0.unit.text) },
      ], methods: [:])
  }

  /// What explanations call a field of a nomination; without one the nomination.
  static func subject(_ field: String? = nil) -> String {
    "nomination" + (field.map { "." + $0 } ?? "")
  }

  /// What is not stated is nothing to scripts, and is shown as not reported.
  private func told(
    _ field: String, _ read: @escaping (Nomination) -> ReadValue?
  ) -> FieldReader {
    { [stage] handle in
      let facts = try stage.current(RunObjects.nomination)
      guard facts.nominations.indices.contains(handle) else {
        throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.nomination))
      }
      let nomination = facts.nominations[handle]
      let value = read(nomination) ?? .notReported
      stage.record(
        Reading(
          subject: .field(Self.subject(field)), value: value, place: nomination.place),
        insteadOf: .field(Self.subject()))
      return LuaValue(value)
    }
  }
}

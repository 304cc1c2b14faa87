internal import LearningWeek
internal import LuaRuntime

/// `c`, an individual, household or initiative that is nominated.
struct CandidateFields {
  let stage: RunStage

  var type: LuaObjectType {
    LuaObjectType(name: RunObjects.candidate, fields: fields, methods: methods)
  }

  var fields: [String: FieldReader] {
    [
      "code": plain { _, person, _ in .string(person.candidate.code) },
      "name": plain { _, person, _ in .string(person.candidate.name) },
      "kind": plain { _, person, _ in .string(person.candidate.kind.rawValue) },
      "to": plain { _, person, _ in .string(person.candidate.kind.rawValue) },
      "unit": plain { _, person, _ in .object(type: RunObjects.unit, handle: person.unit) },
      "parent": plain { facts, person, _ in .string(facts.tree.units[person.unit].code.text) },
      "area": plain { facts, person, _ in LuaValue(facts.tree.units[person.unit].area?.text) },
      "block": plain { facts, person, _ in LuaValue(facts.tree.units[person.unit].block) },
      "attributes": plain { _, _, handle in
        .object(type: RunObjects.candidateAttributes, handle: handle)
      },
      "position": told("position") { $0.position.map { .text($0) } },
      "achievement": told("achievement") { $0.achievement.map { .text($0) } },
      "female": told("female") { $0.isFemale.map { .truth($0) } },
      "received_on": told("received_on") { $0.receivedOn.map { .text($0.iso) } },
      "nomination": plain { facts, person, _ in
        stage.told(facts.nomination(among: person.nominations, for: stage.award))
      },
      "awards": plain { facts, person, _ in
        let ofUnit = facts.earlierAwards[person.unit] ?? []
        return stage.told(
          ofUnit.filter { award in
            award.kind == person.candidate.kind && award.name == person.candidate.name
          })
      },
    ]
  }

  var methods: [String: MethodReader] {
    [
      "above": { [stage] handle, call in
        let facts = try stage.current(RunObjects.candidate)
        return try facts.above(try facts.person(handle).unit, call)
      },
      "flag": { [stage] handle, call in
        let facts = try stage.current(RunObjects.candidate)
        let person = try facts.person(handle)
        return try facts.flag(call, unit: person.unit, name: person.candidate.name, stage)
      },
    ]
  }

  private func plain(
    _ read: @escaping (RunFacts, Person, Int) throws -> LuaValue
  ) -> FieldReader {
    { [stage] handle in
      let facts = try stage.current(RunObjects.candidate)
      return try read(facts, try facts.person(handle), handle)
    }
  }

  /// What a nomination says: the first that says it, the award's own before others.
  private func told(
    _ name: String, _ read: @escaping (Nomination) -> ReadValue?
  ) -> FieldReader {
    plain { [stage] facts, person, _ in
      let all = person.nominations.map { facts.nominations[$0] }
      let ordered = all.filter { $0.award == stage.award } + all
      guard let nomination = ordered.first(where: { read($0) != nil }),
        let value = read(nomination)
      else { throw stage.blank(.field(name)) }
      stage.record(Reading(subject: .field(name), value: value, place: nomination.place))
      return LuaValue(value)
    }
  }
}

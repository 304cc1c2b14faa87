internal import LearningWeek
internal import LuaRuntime

typealias FieldReader = (Int) throws -> LuaValue
typealias MethodReader = (Int, LuaCall) throws -> LuaValue

/// The fields of `u`, a unit in this campaign.
struct UnitFields {
  let stage: RunStage

  /// Who the unit is; not recorded as read, since nobody reported it.
  var identity: [String: FieldReader] {
    [
      "code": plain { facts, unit in .string(facts.tree.units[unit].code.text) },
      "name": plain { facts, unit in .string(facts.tree.units[unit].name) },
      "kind": plain { facts, unit in .string(facts.tree.units[unit].kind.id) },
      "level": plain { facts, unit in LuaValue(facts.tree.units[unit].level?.name) },
      "area": plain { facts, unit in LuaValue(facts.tree.units[unit].area?.text) },
      "parent": plain { facts, unit in
        LuaValue(facts.tree.parent(of: unit).map { facts.tree.units[$0].code.text })
      },
      "block": plain { facts, unit in LuaValue(facts.tree.units[unit].block) },
      "to": plain { _, _ in .string(CandidateKind.collective.rawValue) },
      "unit": plain { _, unit in .object(type: RunObjects.unit, handle: unit) },
      "attributes": plain { _, unit in .object(type: RunObjects.attributes, handle: unit) },
      "evidence": plain { _, unit in .object(type: RunObjects.evidence, handle: unit) },
    ]
  }

  /// Whether and when its return came.
  var receipt: [String: FieldReader] {
    [
      "returned": told("returned") { facts, unit in .truth(facts.receipts[unit] != nil) },
      "on_time": told("on_time") { facts, unit in .truth(facts.isOnTime(unit)) },
      "days_late": told("days_late") { facts, unit in .days(facts.daysLate(unit)) },
      "days_early": told("days_early") { facts, unit in .days(facts.daysEarly(unit)) },
      "received_on": told("received_on") { facts, unit in
        facts.arrival(unit).map { .text($0.iso) } ?? .notReported
      },
      "revision": told("revision") { facts, unit in
        facts.anyReturn(of: unit).map { .number(Double($0.revision)) } ?? .notReported
      },
    ]
  }

  /// What is known of it as a candidate.
  var standing: [String: FieldReader] {
    [
      "awards": plain { facts, unit in
        let own = facts.earlierAwards[unit] ?? []
        return stage.told(own.filter { $0.kind == .collective })
      },
      "nomination": plain { facts, unit in
        let positions = facts.unitNominations[unit] ?? []
        return stage.told(facts.nomination(among: positions, for: stage.award))
      },
    ]
  }

  private func plain(_ read: @escaping (RunFacts, Int) throws -> LuaValue) -> FieldReader {
    { [stage] handle in
      let facts = try stage.current(RunObjects.unit)
      return try read(facts, facts.checked(handle, RunObjects.unit))
    }
  }

  /// A field that explanations show.
  private func told(
    _ name: String, _ read: @escaping (RunFacts, Int) -> ReadValue
  ) -> FieldReader {
    plain { [stage] facts, unit in
      let value = read(facts, unit)
      if value == .notReported { throw stage.blank(.field(name)) }
      stage.record(
        Reading(
          subject: .field(name), value: value,
          revision: facts.anyReturn(of: unit)?.revision))
      return LuaValue(value)
    }
  }
}

extension RunStage {
  /// Shown as how many they are.
  func told(_ awards: [EarlierAward]) -> LuaValue {
    record(
      Reading(
        subject: .field("awards"), value: .number(Double(awards.count)),
        place: awards.first?.place))
    return .awards(awards)
  }

  /// Shown as whether there is one.
  func told(_ nomination: LuaValue) -> LuaValue {
    let isThere = if case .nothing = nomination { false } else { true }
    record(
      Reading(subject: .field(NominationFields.subject()), value: .truth(isThere)))
    return nomination
  }
}

extension RunFacts {
  /// The day its first return that was not empty came; one that only sent empty
  /// ones has no such day.
  func arrival(_ unit: Int) -> CivilDate? {
    receipts[unit].flatMap { $0.isEmpty ? nil : $0.receivedOn }
  }

  func isOnTime(_ unit: Int) -> Bool {
    guard let received = arrival(unit) else { return false }
    return lastDays[unit].map { received <= $0 } ?? true
  }

  /// Never below 0; 0 without a last day, `nil` without an arrival.
  func daysLate(_ unit: Int) -> Int? {
    days(unit) { last, received in received.days(since: last) }
  }

  /// Never below 0; 0 without a last day, `nil` without an arrival.
  func daysEarly(_ unit: Int) -> Int? {
    days(unit) { last, received in last.days(since: received) }
  }

  private func days(
    _ unit: Int, _ between: (_ last: CivilDate, _ received: CivilDate) -> Int
  ) -> Int? {
    arrival(unit).map { received in
      max(0, lastDays[unit].map { between($0, received) } ?? 0)
    }
  }

  /// The nomination that speaks for the award: one for it, else one that leaves the
  /// award to the council, else the first.
  func nomination(among positions: [Int], for award: String?) -> LuaValue {
    let chosen =
      positions.first { award != nil && nominations[$0].award == award }
      ?? positions.first { nominations[$0].award == nil } ?? positions.first
    return chosen.map { .object(type: RunObjects.nomination, handle: $0) } ?? .nothing
  }
}

extension ReadValue {
  fileprivate static func days(_ count: Int?) -> ReadValue {
    count.map { .number(Double($0)) } ?? .notReported
  }
}

extension LuaValue {
  init(_ value: ReadValue) {
    switch value {
    case .notReported: self = .nothing
    case .number(let number): self = LuaValue(number: number)
    case .text(let text): self = .string(text)
    case .truth(let truth): self = .boolean(truth)
    }
  }

  /// A list of `{ award, year, name }`.
  static func awards(_ awards: [EarlierAward]) -> LuaValue {
    .table(
      LuaTable(
        items: awards.map { award in
          .table(
            LuaTable(fields: [
              ("award", .string(award.award)), ("name", .string(award.name)),
              ("year", .integer(Int64(award.year))),
            ]))
        }))
  }
}

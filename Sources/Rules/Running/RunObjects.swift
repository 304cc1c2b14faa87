internal import LearningWeek
internal import LuaRuntime

/// What functions of a pack see: `u`, `c`, `r` and what hangs on them. Handles are
/// indices into the facts of the run.
enum RunObjects {
  static let unit = "unit"
  static let candidate = "candidate"
  static let report = "return"
  static let attributes = "attributes"
  static let candidateAttributes = "candidate.attributes"
  static let evidence = "evidence"
  static let nomination = "nomination"
  static let year = "year"

  /// Types that do not depend on what the pack declares.
  static func define(in state: LuaState, for stage: RunStage) {
    let facts = UnitFields(stage: stage)
    let columns = UnitColumns(stage: stage)
    state.define(
      object: LuaObjectType(
        name: unit,
        fields: facts.identity.merging(facts.receipt) { first, _ in first }
          .merging(facts.standing) { first, _ in first },
        methods: UnitMethods(stage: stage).all,
        links: ["attributes": attributes, "evidence": evidence, "unit": unit],
        fieldColumns: columns.fields, methodColumns: columns.methods))
    state.define(object: CandidateFields(stage: stage).type)
    state.define(object: ReturnFields(stage: stage).type)
    state.define(object: EvidenceFields(stage: stage).type)
    state.define(object: NominationFields(stage: stage).type)
    state.define(object: YearMethods(stage: stage).type)
  }

  /// The attributes that the pack declared, once they are known.
  static func defineAttributes(of campaign: Campaign, in state: LuaState, for stage: RunStage) {
    state.define(symbols: NameIndex(campaign).names)
    var ofUnit: [String: (Int) throws -> LuaValue] = [:]
    var ofCandidate: [String: (Int) throws -> LuaValue] = [:]
    for (position, label) in campaign.attributes.enumerated() {
      let name = label.id
      ofUnit[name] = { handle in
        let facts = try stage.current(attributes)
        return try facts.attribute(position, of: try facts.checked(handle, attributes), stage)
      }
      // Nothing that comes in says anything of the kind about a person.
      ofCandidate[name] = { handle in
        let facts = try stage.current(attributes)
        let person = try facts.person(handle)
        throw stage.blank(
          .attribute(unit: UnitCode(person.candidate.code), name: name))
      }
    }
    state.define(
      object: LuaObjectType(
        name: attributes, fields: ofUnit,
        fieldColumns: UnitColumns.attributes(of: campaign, for: stage)))
    state.define(object: LuaObjectType(name: candidateAttributes, fields: ofCandidate))
  }
}

extension RunFacts {
  /// The unit's index, unless the object is one of an earlier run.
  func checked(_ handle: Int, _ type: String) throws -> Int {
    guard tree.units.indices.contains(handle) else {
      throw LuaHostError.stop(RuleMistake.staleObject(type: type))
    }
    return handle
  }

  func person(_ handle: Int) throws -> Person {
    guard people.indices.contains(handle) else {
      throw LuaHostError.stop(RuleMistake.staleObject(type: RunObjects.candidate))
    }
    return people[handle]
  }

  func attribute(_ position: Int, of unit: Int, _ stage: RunStage) throws -> LuaValue {
    guard let value = attributes[position][unit] else {
      throw stage.blank(attributeSubject(position, unit))
    }
    stage.record(reading(of: value, attribute: position, unit: unit))
    return LuaValue(value)
  }

  private func attributeSubject(_ position: Int, _ unit: Int) -> ReadSubject {
    .attribute(unit: tree.units[unit].code, name: campaign.attributes[position].id)
  }

  private func reading(
    of value: AttributeValue, attribute position: Int, unit: Int
  ) -> Reading {
    let code = tree.units[unit].code
    let name = campaign.attributes[position].id
    return Reading(
      subject: attributeSubject(position, unit), value: ReadValue(value),
      place: data.facts.last { $0.unit == code && $0.name == name }?.place)
  }
}

extension LuaValue {
  init(_ value: AttributeValue) {
    switch value {
    case .number(let number): self = LuaValue(number: number)
    case .text(let text): self = .string(text)
    }
  }

  /// Whole numbers as Lua's integers, so that 500 prints as 500.
  init(number: Double) {
    if let whole = Int64(exactly: number) { self = .integer(whole) } else { self = .number(number) }
  }

  init(_ text: String?) {
    if let text { self = .string(text) } else { self = .nothing }
  }
}

extension ReadValue {
  init(_ value: AttributeValue) {
    switch value {
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    }
  }
}

internal import LearningWeek
internal import LuaRuntime

extension Evaluation {
  /// Places by block; a block without an entry has no limit.
  mutating func places(
    of award: Award, entries: AwardEntries
  ) throws(RunError) -> [String: Int] {
    let blocks = entries.blocks.sorted { $0.precedesBytewise($1) }
    switch award.quota {
    case .unlimited:
      return [:]
    case .number(let number):
      // The one block is there though nobody competes in it.
      if award.block == nil { return ["": number] }
      return Dictionary(uniqueKeysWithValues: blocks.map { ($0, number) })
    case .table(var table, let otherwise):
      for block in blocks where table[block] == nil {
        if otherwise == nil {
          let known = table.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
          failQuota(.noPlacesForBlock(block, known: known), award, block, nil)
        }
        table[block] = otherwise
      }
      return table
    case .function(let function):
      var places: [String: Int] = [:]
      for block in blocks { places[block] = try self.places(function, block, award) }
      return places
    case .percent(let percent):
      return try wholes(percent, of: award, entries: entries, blocks: blocks)
        .mapValues { percent.places(of: $0) }
    }
  }

  private mutating func places(
    _ function: LuaFunction, _ block: String, _ award: Award
  ) throws(RunError) -> Int? {
    let rule = RuleReference.quota(award: award.id, block: block)
    switch try answer(function, .string(block), rule, nil) {
    case .value(let value):
      if let number = value.asWholeNumber, number >= 0 { return number }
      failQuota(.notPlaces(value.finding), award, block, function)
    case .blank(_, let fault):
      failQuota(.script(fault), award, block, function)
    case .failed: break
    }
    return nil
  }

  /// By block what a percentage is taken of: an attribute, or the number of expected
  /// units and nominated people that the award is for.
  private mutating func wholes(
    _ percent: PercentQuota, of award: Award, entries: AwardEntries, blocks: [String]
  ) throws(RunError) -> [String: Double] {
    var wholes: [String: Double] = [:]
    if percent.attribute == nil {
      for index in entries.indices
      where entries.kind(at: index) != .collective {
        wholes[entries.block(at: index), default: 0] += 1
      }
      if !award.terms.to.contains(.collective) { return wholes }
    }
    for (index, unit) in facts.tree.units.enumerated() where facts.isExpected(index) {
      guard award.among?.selects(unit) ?? true,
        let block = try block(of: Entrant(unit: index, person: nil), in: award)
      else { continue }
      guard let attribute = percent.attribute else {
        wholes[block, default: 0] += 1
        continue
      }
      guard case .number(let number)? = facts.attribute(attribute, of: index) else { continue }
      wholes[block, default: 0] += number
    }
    for block in blocks where wholes[block] == nil {
      // Nobody in the block reported the attribute: the places cannot be known.
      let subject = ReadSubject.attribute(
        unit: UnitCode(block), name: percent.attribute ?? "")
      let fault = ScriptFault.notReported(
        NotReported(subject: subject), LuaDiagnosis(message: "", place: award.place))
      failQuota(.script(fault), award, block, nil)
    }
    return wholes
  }

  private mutating func failQuota(
    _ fault: RuleFault, _ award: Award, _ block: String, _ function: LuaFunction?
  ) {
    fail(fault, .quota(award: award.id, block: block), nil, function)
  }
}

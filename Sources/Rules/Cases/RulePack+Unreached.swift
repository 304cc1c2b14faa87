internal import LearningWeek
internal import LuaRuntime

extension RulePack {
  /// Criteria, requirements and steps that came to a result in no case, in order of
  /// declaration.
  func unreached(by coverage: Coverage) -> [UnreachedRule] {
    var unreached: [UnreachedRule] = []
    for criterion in criteria {
      if !coverage.criteria.contains(criterion.id) {
        unreached.append(
          .criterion(id: criterion.id, title: criterion.title, place: criterion.place))
      }
      unreached += self.unreached(
        criterion.requirements, of: .criterion(criterion.id),
        Declared("criterion", criterion.id), criterion.place, coverage)
      for (index, step) in (criterion.formula.steps?.steps ?? []).enumerated() {
        let key = Coverage.Step(criterion: criterion.id, index: index)
        guard !coverage.steps.contains(key) else { continue }
        unreached.append(
          .step(
            criterion: criterion.id, step.range,
            place: step.place ?? criterion.formula.steps?.place))
      }
    }
    for award in awards {
      unreached += self.unreached(
        award.requirements, of: .award(award.id), Declared("award", award.id), award.place,
        coverage)
    }
    return unreached
  }

  private func unreached(
    _ requirements: [Requirement], of owner: RequirementOwner, _ declared: Declared,
    _ place: LuaPlace?, _ coverage: Coverage
  ) -> [UnreachedRule] {
    requirements.flatMap { requirement -> [UnreachedRule] in
      switch requirement.test {
      case .oneOf(let alternatives):
        return unreached(alternatives, of: owner, declared, place, coverage)
      case .function(let test):
        let key = Coverage.Requirement(owner: owner, text: requirement.text)
        guard !coverage.requirements.contains(key) else { return [] }
        return [.requirement(of: declared, text: requirement.text, place: test.place)]
      }
    }
  }

  /// Requirements that some case asked and none met.
  func neverMet(in coverage: Coverage) -> [PackDefect] {
    let owned =
      criteria.map {
        (RequirementOwner.criterion($0.id), Declared("criterion", $0.id), $0.requirements, $0.place)
      }
      + awards.map {
        (RequirementOwner.award($0.id), Declared("award", $0.id), $0.requirements, $0.place)
      }
    return owned.flatMap { owner, declared, requirements, place in
      requirements.flatMap { neverMet($0, of: owner, declared, place, coverage) }
    }
  }

  private func neverMet(
    _ requirement: Requirement, of owner: RequirementOwner, _ declared: Declared,
    _ place: LuaPlace?, _ coverage: Coverage
  ) -> [PackDefect] {
    let key = Coverage.Requirement(owner: owner, text: requirement.text)
    var own: LuaPlace?
    var inner: [PackDefect] = []
    switch requirement.test {
    case .function(let test): own = test.place
    case .oneOf(let alternatives):
      inner = alternatives.flatMap { neverMet($0, of: owner, declared, place, coverage) }
    }
    guard coverage.requirements.contains(key), !coverage.met.contains(key) else { return inner }
    return [
      PackDefect(.requirementNeverMet(declared, text: requirement.text), at: own ?? place)
    ] + inner
  }
}

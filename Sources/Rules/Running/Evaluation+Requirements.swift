internal import LearningWeek
internal import LuaRuntime

extension Evaluation {
  /// Every requirement on its own, met or not: explanations show all of them.
  mutating func checks(
    _ requirements: [Requirement], of owner: RequirementOwner, _ entrant: Entrant
  ) throws(RunError) -> [RequirementCheck] {
    var checks: [RequirementCheck] = []
    for requirement in requirements {
      checks.append(try check(requirement, of: owner, entrant))
    }
    return checks
  }

  private mutating func check(
    _ requirement: Requirement, of owner: RequirementOwner, _ entrant: Entrant
  ) throws(RunError) -> RequirementCheck {
    switch requirement.test {
    case .oneOf(let alternatives):
      var checks: [RequirementCheck] = []
      for alternative in alternatives {
        checks.append(try check(alternative, of: owner, entrant))
      }
      coverage.reach(requirement.text, of: owner)
      let isMet = checks.contains { $0.isMet }
      if isMet { coverage.meet(requirement.text, of: owner) }
      return RequirementCheck(text: requirement.text, isMet: isMet, alternatives: checks)
    case .function:
      let isMet = try isMet(requirement, of: owner, entrant)
      return RequirementCheck(text: requirement.text, isMet: isMet, reads: stage.reads)
    }
  }

  /// Of a requirement that one function decides; what it read is on the stage.
  mutating func isMet(
    _ requirement: Requirement, of owner: RequirementOwner, _ entrant: Entrant
  ) throws(RunError) -> Bool {
    guard case .function(let test) = requirement.test else { return false }
    let facts = facts
    stage.clear()
    let isMet = try truth(
      test, entrant.object, owner.reference(requirement.text), entrant.subject(in: facts))
    if isMet != nil { coverage.reach(requirement.text, of: owner) }
    if isMet == true { coverage.meet(requirement.text, of: owner) }
    return isMet ?? false
  }

  /// What a test came to. Nothing counts as false, as everywhere in Lua; other values
  /// are mistakes.
  enum Verdict {
    case holds(Bool)
    /// It read something that was not reported.
    case blank(ReadSubject)
    /// Noted among the failures.
    case failed
  }

  mutating func verdict(
    _ test: LuaFunction, _ argument: LuaValue, _ rule: @autoclosure () -> RuleReference,
    _ subject: @autoclosure () -> RuleSubject?
  ) throws(RunError) -> Verdict {
    switch try answer(test, argument, rule(), subject()) {
    case .value(.boolean(let truth)): return .holds(truth)
    case .value(.nothing): return .holds(false)
    case .value(let other):
      fail(.notATruth(other.finding), rule(), subject(), test)
      return .failed
    case .blank(let missing, _): return .blank(missing)
    case .failed: return .failed
    }
  }

  /// `nil` when it read something that was not reported, or failed.
  mutating func truth(
    _ test: LuaFunction, _ argument: LuaValue, _ rule: @autoclosure () -> RuleReference,
    _ subject: @autoclosure () -> RuleSubject?
  ) throws(RunError) -> Bool? {
    if case .holds(let truth) = try verdict(test, argument, rule(), subject()) { return truth }
    return nil
  }
}

/// Whose requirement it is.
enum RequirementOwner: Hashable {
  case criterion(String)
  case award(String)

  func reference(_ text: String) -> RuleReference {
    switch self {
    case .criterion(let id): .criterionRequirement(criterion: id, text: text)
    case .award(let id): .requirement(award: id, text: text)
    }
  }
}

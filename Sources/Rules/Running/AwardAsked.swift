internal import LearningWeek
internal import LuaRuntime

/// An award while a run asks it of one candidate after another.
///
/// A class, as ``CriterionAsked`` is.
final class AwardAsked {
  let award: Award
  /// Flags count on this day.
  let flagDay: CivilDate
  /// One per term of the order.
  let order: [OrderReading]
  private var selection: AskedSelector
  /// Every requirement is one function: how they come out is as many bits.
  private let isPlain: Bool
  /// The number of the requirements by these bits.
  private var plain: [UInt64: Int] = [:]

  /// How a term of the order gets its value.
  enum OrderReading {
    case score
    /// Place of a measure of the form; `nil` where it has none.
    case total(Int?)
    case function(LuaFunction)
  }

  init(_ award: Award, in facts: RunFacts) {
    self.award = award
    flagDay = award.flagDay(in: facts.campaign)
    order = zip(award.terms.order, award.order).map { _, rule in
      switch rule {
      case .score: .score
      case .measure(let measure): .total(facts.index.measures.firstIndex(of: measure))
      case .function(let function): .function(function)
      }
    }
    selection = AskedSelector(award.among)
    isPlain =
      award.requirements.count < UInt64.bitWidth && award.terms.dossierBefore == nil
      && award.requirements.allSatisfy { $0.function != nil }
  }

  /// What functions see of the award while it is decided.
  func begin(on stage: RunStage) {
    stage.flagDay = flagDay
    stage.award = award.id
  }

  func isEnteredBy(_ entrant: Entrant, in facts: RunFacts) -> Bool {
    absence(of: entrant, in: facts) == nil
  }

  func absence(of entrant: Entrant, in facts: RunFacts) -> Absence? {
    guard award.terms.to.contains(entrant.kind(in: facts)) else { return .otherKind }
    guard selection.selects(entrant.unit, in: facts) else { return .notAmong }
    guard award.needsNomination || entrant.person != nil else { return nil }
    guard !facts.isNominated(entrant, for: award.id) else { return nil }
    return facts.wasSentBack(entrant, for: award.id) ? .sentBack : .notNominated
  }

  /// The number of the requirements as they come out for a candidate.
  func checks(
    of entrant: Entrant, by evaluation: inout Evaluation, in writer: inout AwardEntriesWriter
  ) throws(RunError) -> Int {
    guard isPlain, !evaluation.stage.isRecording else {
      return writer.number(of: try evaluation.allChecks(of: entrant, for: award))
    }
    var met: UInt64 = 0
    for requirement in award.requirements {
      let isMet = try evaluation.isMet(requirement, of: .award(award.id), entrant)
      met = met << 1 | (isMet ? 1 : 0)
    }
    if let known = plain[met] { return known }
    let count = award.requirements.count
    let number = writer.number(
      of: award.requirements.enumerated().map { place, requirement in
        RequirementCheck(text: requirement.text, isMet: met >> (count - 1 - place) & 1 == 1)
      })
    plain[met] = number
    return number
  }
}

extension Requirement {
  /// The one function that decides it; `nil` where it is one of several.
  fileprivate var function: LuaFunction? {
    if case .function(let function) = test { function } else { nil }
  }
}

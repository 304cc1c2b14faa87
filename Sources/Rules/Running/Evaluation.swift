internal import LearningWeek
internal import LuaRuntime

/// Calls the functions of a pack for one run and gathers what failed.
struct Evaluation {
  let pack: RulePack
  let facts: RunFacts
  private(set) var failures: [RuleFailure] = []
  /// A rule that fails for somebody is told once, however often it is asked.
  private var failed: Set<Failed> = []
  var coverage: Coverage
  /// Those of the pack, to be asked of one candidate.
  let criteria: [CriterionAsked]

  init(pack: RulePack, facts: RunFacts, covering: Bool = false) {
    self.pack = pack
    self.facts = facts
    self.coverage = Coverage(isWanted: covering)
    self.criteria = pack.criteria.map(CriterionAsked.init)
  }

  var stage: RunStage { pack.host.run }

  /// What a function came to.
  enum Answer<Value> {
    case value(Value)
    /// It read something that was not reported. Apart, since most come to a value.
    indirect case blank(ReadSubject, ScriptFault)
    /// Noted among the failures.
    case failed
  }

  /// Calls `function`; a failure is noted and the run goes on.
  /// - Throws: `bound` and `interrupted`, which end the run.
  mutating func answer(
    _ function: LuaFunction, _ argument: LuaValue, _ rule: @autoclosure () -> RuleReference,
    _ subject: @autoclosure () -> RuleSubject?
  ) throws(RunError) -> Answer<LuaValue> {
    do throws(LuaError) {
      return .value(try pack.state.call(function, argument))
    } catch {
      let fault = ScriptFault(error)
      switch fault {
      case .notReported(let blank, _):
        return .blank(blank.subject, fault)
      case .bound(let bound, _):
        throw .bound(bound, failure(.script(fault), rule(), subject(), function))
      case .interrupted:
        throw .interrupted
      default:
        fail(.script(fault), rule(), subject(), function)
        return .failed
      }
    }
  }

  mutating func fail(
    _ fault: RuleFault, _ rule: RuleReference, _ subject: RuleSubject?,
    _ function: LuaFunction?
  ) {
    guard failed.insert(Failed(rule: rule, subject: subject)).inserted else { return }
    failures.append(failure(fault, rule, subject, function))
  }

  private struct Failed: Hashable {
    var rule: RuleReference
    var subject: RuleSubject?
  }

  private func failure(
    _ fault: RuleFault, _ rule: RuleReference, _ subject: RuleSubject?,
    _ function: LuaFunction?
  ) -> RuleFailure {
    var place = function?.place
    var excerpt: SourceExcerpt?
    if case .script(let script) = fault {
      place = script.diagnosis?.place ?? place
      excerpt = script.diagnosis?.excerpt
    }
    return RuleFailure(
      rule: rule, subject: subject, fault: fault, place: place,
      excerpt: excerpt ?? place.flatMap { pack.excerpt(at: $0, fault.target) })
  }
}

extension RulePack {
  /// The source at a place in one of the pack's files.
  func excerpt(at place: LuaPlace, _ target: SourceExcerpt.Target) -> SourceExcerpt? {
    files.first { $0.name == place.chunk }?.source.excerpt(ofLine: place.line, at: target)
  }
}

internal import LearningWeek
internal import LuaRuntime

extension RuleCase {
  /// Runs the pack over the case's data and compares.
  func run(_ pack: RulePack, _ coverage: inout Coverage) -> CaseResult {
    var result = CaseResult(title: title, place: place, failures: [], error: nil)
    let run = RuleRun(pack: pack, data: data)
    do throws(RunError) {
      let entrants = Entrant.all(in: run.facts, of: pack)
      let (value, reached) = try run.covering(count: entrants.count) {
        (evaluation: inout Evaluation) throws(RunError) in
        let scored = try evaluation.scores(of: entrants)
        return (scored, try evaluation.contests(among: entrants, scored: scored))
      }
      coverage.formUnion(reached)
      let outcome = CaseOutcomes(
        run: run, scores: run.candidateScores(entrants, value.0),
        result: try run.result(of: value.1))
      result.failures = expectations.compactMap { expectation in
        let code = codes[expectation.subject] ?? expectation.subject
        return outcome.actual(of: expectation.item, for: code).map {
          CaseFailure(expectation: expectation, actual: $0)
        }
      }
    } catch {
      result.error = error
    }
    return result
  }
}

/// What a case's run came to.
private struct CaseOutcomes {
  let run: RuleRun
  let scores: [CandidateScore]
  let result: RunResult

  /// What came instead of `item`; `nil` when it holds.
  func actual(of item: CaseItem, for code: String) -> CaseActual? {
    let score = scores.first { $0.candidate.code == code }
    switch item {
    case .score(let expected):
      guard let score else { return .notScored }
      return score.score == expected ? nil : .score(score.score)
    case .points(let criterion, let expected):
      guard let found = score?.criteria.first(where: { $0.id == criterion }) else {
        return .notScored
      }
      return found.points == expected ? nil : .points(found.points, found.notes)
    case .outcome(let award, let expected):
      let decision = result.decisions.first { $0.terms.id == award }?
        .candidates.first { $0.entry.candidate.code == code }
      guard let decision else {
        // Who does not compete is as good as ineligible.
        if expected == .decided(.ineligible) { return nil }
        return .absent(run.absence(of: code, from: award) ?? .notAmong)
      }
      let holds =
        switch expected {
        case .eligible: decision.computed != .ineligible
        case .decided(let outcome): decision.outcome == outcome
        }
      let unmet = decision.entry.requirements.filter { !$0.isMet }
      return holds ? nil : .outcome(decision.outcome, unmet: unmet)
    }
  }
}

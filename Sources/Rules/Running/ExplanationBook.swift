package import LearningWeek

/// The explanations of everybody in a run, made one after another at little more than what
/// evaluating them costs.
package struct ExplanationBook {
  /// A candidate in an award.
  package struct Part {
    package var award: String
    /// `nil` where other awards, shared places or ballots bear on the award: what would
    /// change the outcome then takes deciding those again.
    package var explanation: Explanation?
  }

  private let run: RuleRun
  private let entrants: [Entrant]
  private let awards: [DecidedAward]

  /// An award with where everybody stands in it.
  private struct DecidedAward {
    let award: Award
    let decision: AwardDecision
    /// Places among the decided candidates, by code.
    let places: [String: Int]
    /// Places among the contest's entries, by code.
    let entries: [String: Int]
    let flips: AwardFlips?
  }

  /// - Complexity: one sort of the entries of each award.
  package init(of run: RuleRun, _ result: RunResult) {
    self.run = run
    entrants = Entrant.all(in: run.facts, of: run.pack)
    awards = result.decisions.compactMap { decision in
      guard let award = run.pack.award(decision.terms.id),
        let contest = result.contests.first(where: { $0.terms.id == decision.terms.id })
      else { return nil }
      return DecidedAward(
        award: award, decision: decision,
        places: Self.places(decision.candidates.indices.map(decision.candidates.code(at:))),
        entries: Self.places(contest.entries.indices.map(contest.entries.code(at:))),
        flips: AwardFlips(
          award: award.id, contests: result.contests, ballots: run.facts.data.ballots))
    }
  }

  private static func places(_ codes: [String]) -> [String: Int] {
    Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everybody who may compete or be scored, as `RuleRun.candidates`.
  package var candidates: [Candidate] { entrants.map { $0.candidate(in: run.facts) } }

  /// Whether a rule asked for an earlier year. Then the run rests on more than the
  /// campaign's data and the pack, even where there is no such year.
  package var asksForEarlierYears: Bool { run.facts.earlier.wasAsked }

  /// Of each of some candidates every award that it competes for, in the order of the run:
  /// what `RuleRun.explain` gives for it.
  package func explanations(of range: Range<Int>) throws(RunError) -> [[Part]] {
    try run.evaluate(count: range.count, recording: true) {
      (evaluation: inout Evaluation) throws(RunError) in
      var found: [[Part]] = []
      for index in range {
        found.append(try explanations(of: entrants[index], &evaluation))
      }
      return found
    }
  }

  private func explanations(
    of entrant: Entrant, _ evaluation: inout Evaluation
  ) throws(RunError) -> [Part] {
    let code = run.facts.shelf.code(of: entrant.number(in: run.facts))
    var parts: [Part] = []
    var scored: (day: CivilDate, scores: [CriterionScore])?
    for decided in awards {
      guard let place = decided.places[code] else { continue }
      var part = Part(award: decided.award.id)
      defer { parts.append(part) }
      guard let flips = decided.flips, let entry = decided.entries[code] else { continue }
      let day = decided.award.flagDay(in: run.facts.campaign)
      if scored?.day != day {
        // Points are a candidate's in every award: no nomination of one counts for them.
        evaluation.stage.award = nil
        evaluation.stage.flagDay = day
        scored = (day, try evaluation.scores(of: entrant))
      }
      let evaluated = try evaluation.entry(
        entrant, for: decided.award, scores: scored?.scores ?? [])
      var decision = decided.decision.candidates[place]
      decision.entry.requirements = evaluated.requirements
      decision.entry.criteria = evaluated.criteria
      part.explanation = Explanation(
        decision: decision, places: decided.decision.places[decision.entry.block],
        flips: flips.flips(ofEntry: entry))
    }
    return parts
  }
}

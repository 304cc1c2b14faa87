package import LearningWeek

/// One candidate in one award with everything that was read, and what would have
/// changed the outcome.
package struct Explanation: Sendable {
  /// Requirements and criteria carry what they read.
  package var decision: CandidateDecision
  /// Places of the candidate's block; `nil` without a limit.
  package var places: Int?
  package var flips: [Flip]
}

extension RuleRun {
  /// Evaluates one candidate again and keeps what its rules read; `nil` when it does
  /// not compete for the award.
  package func explain(
    _ candidate: String, award id: String, in result: RunResult
  ) throws(RunError) -> Explanation? {
    guard let award = pack.award(id),
      let decided = result.decisions.first(where: { $0.terms.id == id }),
      let place = decided.candidates.place(of: candidate), let entrant = entrant(candidate)
    else { return nil }
    var decision = decided.candidates[place]
    let entry = try evaluate(count: 1, recording: true) {
      (evaluation: inout Evaluation) throws(RunError) in
      // The award's own day decides about flags here as in the run.
      evaluation.stage.flagDay = award.flagDay(in: facts.campaign)
      let scores = try evaluation.scores(of: entrant)
      return try evaluation.entry(entrant, for: award, scores: scores)
    }
    decision.entry.requirements = entry.requirements
    decision.entry.criteria = entry.criteria
    return Explanation(
      decision: decision, places: decided.places[decision.entry.block],
      flips: flips(
        for: candidate, award: id, contests: result.contests, shared: pack.sharedQuotas,
        overrides: facts.data.overrides, ballots: facts.data.ballots))
  }

  /// The standing of some candidates in an award with everything that was read, by
  /// code; those who do not compete for it are left out.
  package func entries(
    of candidates: Set<String>, award id: String
  ) throws(RunError) -> [String: AwardEntry] {
    guard let award = pack.award(id), !candidates.isEmpty else { return [:] }
    let entrants = Entrant.all(in: facts, of: pack)
      .filter { candidates.contains(facts.shelf.code(of: $0.number(in: facts))) }
    return try evaluate(count: entrants.count, recording: true) {
      (evaluation: inout Evaluation) throws(RunError) in
      var entries: [String: AwardEntry] = [:]
      for entrant in entrants where evaluation.competes(entrant, for: award) {
        evaluation.stage.flagDay = award.flagDay(in: facts.campaign)
        let scores = try evaluation.scores(of: entrant)
        entries[facts.shelf.code(of: entrant.number(in: facts))] = try evaluation.entry(
          entrant, for: award, scores: scores)
      }
      return entries
    }
  }

  /// One candidate's points with everything that was read; `nil` when there is no
  /// such candidate.
  package func explainScore(_ candidate: String) throws(RunError) -> CandidateScore? {
    guard let entrant = entrant(candidate) else { return nil }
    let criteria = try evaluate(count: 1, recording: true) {
      (evaluation: inout Evaluation) throws(RunError) in
      try evaluation.scores(of: entrant)
    }
    return candidateScore(entrant, criteria)
  }

  /// Why a candidate is not among those who compete for an award; `nil` when it does,
  /// or when either is unknown.
  package func absence(of candidate: String, from award: String) -> Absence? {
    guard let entrant = entrant(candidate), let award = pack.award(award) else { return nil }
    return Evaluation(pack: pack, facts: facts).absence(of: entrant, from: award)
  }

  /// Everybody who may compete or be scored: units in tree order, then people.
  package var candidates: [Candidate] {
    Entrant.all(in: facts, of: pack).map { $0.candidate(in: facts) }
  }

  /// Everybody nominated, those sent back among them, with their nominations: units in tree order,
  /// then people.
  package var nominated: [(candidate: Candidate, nominations: [Nomination])] {
    let units = Dictionary(
      grouping: facts.nominations.filter { $0.kind == .collective }, by: \.unit)
    let collectives = facts.tree.units.indices.compactMap { index in
      units[facts.tree.units[index].code].map {
        (candidate: Candidate(of: facts.tree.units[index]), nominations: $0)
      }
    }
    let people = Person.all(in: facts.nominations, facts.tree).map { person in
      (
        candidate: person.candidate,
        nominations: person.nominations.map { facts.nominations[$0] }
      )
    }
    return collectives + people
  }

  /// Those who compete for nothing because every nomination of theirs was sent back.
  package var refused: [Candidate] { facts.refused.map(\.candidate) }

  private func entrant(_ code: String) -> Entrant? {
    Entrant.all(in: facts, of: pack)
      .first { facts.shelf.code(of: $0.number(in: facts)) == code }
  }
}

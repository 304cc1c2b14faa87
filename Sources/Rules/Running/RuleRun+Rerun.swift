package import LearningWeek

extension RuleRun {
  /// As `run()`, where `previous` is of the same pack on data that are otherwise only
  /// for these units: everybody else's standing is taken from it.
  ///
  /// - Precondition: `units` has all to whom a changed unit's figures roll up.
  /// - Complexity: O(candidates) for deciding; only those of `units` are evaluated.
  package func run(
    after previous: RunResult, units: Set<UnitCode>
  ) throws(RunError) -> RunResult {
    let contests = try contests(after: previous, units: units)
    var earlier = facts.earlier.references
    earlier += previous.earlier.filter { known in
      !earlier.contains { $0.year == known.year }
    }
    return try result(of: contests, earlier: earlier.sorted { $0.year < $1.year })
  }

  /// As above, without what identifies a run.
  package func decisions(
    after previous: RunResult, units: Set<UnitCode>
  ) throws(RunError) -> [AwardDecision] {
    decisions(on: try contests(after: previous, units: units))
  }

  private func contests(
    after previous: RunResult, units: Set<UnitCode>
  ) throws(RunError) -> [AwardContest] {
    let entrants = Entrant.all(in: facts, of: pack, units: units)
    // At least as much as all would have had, so that what ran then runs now.
    let count = facts.unitCount + facts.people.count
    facts.earlier.forgetAsked()
    return try evaluate(count: count) {
      (evaluation: inout Evaluation) throws(RunError) in
      evaluation.stage.isForFew = entrants.count < count / 50
      return try evaluation.contests(previous.contests, anew: entrants)
    }
  }
}

extension Evaluation {
  /// The contests with the standing of these entrants evaluated anew.
  fileprivate mutating func contests(
    _ contests: [AwardContest], anew entrants: [Entrant]
  ) throws(RunError) -> [AwardContest] {
    guard !entrants.isEmpty else { return contests }
    let scored = try scores(of: entrants)
    var changed = contests
    for index in changed.indices {
      guard let award = pack.award(changed[index].terms.id) else { continue }
      var fresh: [Int: AwardEntry] = [:]
      for (entrant, list) in zip(entrants, scored.lists) where competes(entrant, for: award) {
        let entry = try entry(
          entrant, for: award, scores: scored.sheet.criteria(of: Int(list)),
          haveReadFlags: scored.haveReadFlags)
        guard let place = changed[index].entries.place(of: entry.candidate.code) else { continue }
        fresh[place] = entry
      }
      guard !fresh.isEmpty else { continue }
      changed[index].entries = changed[index].entries.replacing(fresh)
      if !failures.contains(where: { $0.rule == .block(award: award.id) }) {
        changed[index].places = try places(of: award, entries: changed[index].entries)
      }
    }
    return changed
  }
}

/// Answers what the rules alone would give one candidate of one award if something
/// about it were otherwise.
struct OutcomeProbe {
  let entry: AwardEntry
  private let outcome: (Change?) -> Outcome?

  /// `nil` when the award or the candidate in it does not exist.
  init?(
    _ candidate: String, award: String, contests: [AwardContest], shared: [SharedQuota],
    overrides: [Override], ballots: [Ballot]
  ) {
    guard let contest = contests.first(where: { $0.terms.id == award }),
      let place = contest.entries.firstIndex(where: { $0.candidate.code == candidate })
    else { return nil }
    self.entry = contest.entries[place]
    let linked = contests.linked(to: contest.terms)
    let hasBallots = ballots.contains { $0.award == award }
    if linked.count == 1, contest.terms.sharedQuota == nil, !hasBallots {
      let field = OpposingField(contest, entry: place)
      self.outcome = { field.outcome(of: $0) }
      return
    }
    self.outcome = { change in
      let changed = linked.map { $0.with(change, of: candidate, in: award) }
      var deliberation = Deliberation(
        changed, shared: shared, overrides: overrides, ballots: ballots)
      return deliberation.rounds().first { $0.contest.terms.id == award }?.outcomes[place]
    }
  }

  func callAsFunction(_ change: Change?) -> Outcome? { outcome(change) }
}

/// All others of the block in an award that no other award touches: sorted once, so
/// that each question is a binary search.
private struct OpposingField {
  private let terms: AwardTerms
  private let places: Int?
  private let entry: AwardEntry
  private let keys: StandingKeys
  /// Competing others, best first.
  private let order: [Int]

  init(_ contest: AwardContest, entry index: Int) {
    let entry = contest.entries[index]
    let keys = StandingKeys(contest.entries, order: contest.terms.order)
    let others = contest.entries.indices.filter { other in
      other != index && contest.entries[other].block == entry.block
        && contest.entries[other].isEligible(for: contest.terms)
    }
    self.terms = contest.terms
    self.places = contest.places[entry.block]
    self.entry = entry
    self.keys = keys
    self.order = others.sorted { keys.precedes($0, $1) }
  }

  func outcome(of change: Change?) -> Outcome {
    let changed = change.map { entry.with($0) } ?? entry
    guard changed.isEligible(for: terms) else { return .ineligible }
    guard let places else { return .shortlisted }
    let own = StandingKeys.keys(of: changed, order: terms.order)
    let better = firstPlace { keys.comparison(of: $0, with: own) >= 0 }
    let betterOrEqual = firstPlace { keys.comparison(of: $0, with: own) > 0 }
    if better >= places { return .below }
    return betterOrEqual < places ? .shortlisted : .ballot
  }

  /// The first position whose entry satisfies a condition that holds from there on.
  private func firstPlace(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(order[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [AwardContest] {
  /// The awards that can bear on `terms`, through exclusion or shared places, at any
  /// remove; itself among them, in declaration order.
  fileprivate func linked(to terms: AwardTerms) -> [AwardContest] {
    var found: Set<String> = [terms.id]
    var frontier = [terms]
    while let current = frontier.popLast() {
      for contest in self where !found.contains(contest.terms.id) {
        let sharesPlaces =
          current.sharedQuota != nil && current.sharedQuota == contest.terms.sharedQuota
        if sharesPlaces || current.excludes(contest.terms) {
          found.insert(contest.terms.id)
          frontier.append(contest.terms)
        }
      }
    }
    return filter { found.contains($0.terms.id) }
  }
}

extension AwardContest {
  /// Points are a candidate's in every award; requirements are each award's own.
  fileprivate func with(_ change: Change?, of candidate: String, in award: String) -> AwardContest {
    guard let change else { return self }
    if case .requirement = change, terms.id != award { return self }
    var contest = self
    for (place, entry) in entries.enumerated() where entry.candidate.code == candidate {
      contest.entries[place] = entry.with(change)
    }
    return contest
  }
}

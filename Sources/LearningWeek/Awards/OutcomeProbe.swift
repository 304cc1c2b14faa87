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
      let place = contest.entries.place(of: candidate)
    else { return nil }
    if contest.isAlone(among: contests, ballots) {
      self.init(entry: place, in: OpposingField(contest, block: contest.entries.block(at: place)))
      return
    }
    let linked = contests.linked(to: contest.terms)
    self.init(
      entry: contest.entries[place],
      outcome: { change in
        let changed = linked.map { $0.with(change, of: candidate, in: award) }
        var deliberation = Deliberation(
          changed, shared: shared, overrides: overrides, ballots: ballots)
        return deliberation.rounds().first { $0.contest.terms.id == award }?.outcomes[place]
      })
  }

  /// Where no other award bears on it.
  init(entry place: Int, in field: OpposingField) {
    self.init(
      entry: field.contest.entries[place],
      outcome: { field.outcome(ofEntry: place, with: $0) })
  }

  private init(entry: AwardEntry, outcome: @escaping (Change?) -> Outcome?) {
    self.entry = entry
    self.outcome = outcome
  }

  func callAsFunction(_ change: Change?) -> Outcome? { outcome(change) }
}

/// Everybody in an award that no other award touches: sorted once, so that each question is
/// one comparison.
struct OpposingField {
  let contest: AwardContest
  private let keys: StandingKeys
  /// Competing entries by number of the block, best first.
  private var order: [[Int]] = []
  /// Where each entry stands in the order of its block; −1 for those that do not compete.
  private var positions: [Int]

  /// - Parameter block: the only one that will be asked about; `nil`: all.
  init(_ contest: AwardContest, block: String? = nil) {
    self.contest = contest
    keys = StandingKeys(contest.entries, order: contest.terms.order)
    positions = Array(repeating: -1, count: contest.entries.count)
    let entries = contest.entries
    order = Array(repeating: [], count: entries.blocks.count)
    let isMeant = entries.blocks.map { block == nil || block == $0 }
    for place in entries.indices
    where isMeant[entries.blockNumber(at: place)] && entries.isEligible(place, for: contest.terms) {
      order[entries.blockNumber(at: place)].append(place)
    }
    for block in order.indices { order[block].sort { [keys] in keys.precedes($0, $1) } }
    for ranked in order {
      for (position, place) in ranked.enumerated() { positions[place] = position }
    }
  }

  /// What the rules would give the entry at `place` if `change` were so.
  func outcome(ofEntry place: Int, with change: Change?) -> Outcome {
    let entry = contest.entries[place]
    let changed = change.map { entry.standing(with: $0) } ?? entry
    guard changed.isEligible(for: contest.terms) else { return .ineligible }
    guard let places = contest.places[entry.block] else { return .shortlisted }
    guard places > 0 else { return .below }
    // The last of the others who would have a place if this one had none.
    let ranked = order[contest.entries.blockNumber(at: place)]
    let isBefore = positions[place] >= 0 && positions[place] < places
    let rival = isBefore ? places : places - 1
    guard rival < ranked.count else { return .shortlisted }
    let own = StandingKeys.keys(of: changed, order: contest.terms.order)
    let comparison = keys.comparison(of: ranked[rival], with: own)
    return comparison < 0 ? .below : comparison == 0 ? .ballot : .shortlisted
  }
}

extension AwardContest {
  /// Whether neither other awards nor ballots bear on it.
  func isAlone(among contests: [AwardContest], _ ballots: [Ballot]) -> Bool {
    terms.sharedQuota == nil && contests.linked(to: terms).count == 1
      && !ballots.contains { $0.award == terms.id }
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
    guard let place = entries.place(of: candidate) else { return self }
    var contest = self
    contest.entries = entries.replacing([place: entries[place].with(change)])
    return contest
  }
}

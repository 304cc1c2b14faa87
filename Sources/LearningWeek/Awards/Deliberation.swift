/// The awards of one campaign being decided, in declaration order.
struct Deliberation {
  let contests: [AwardContest]
  let shared: [String: SharedQuota]
  private let overrides: [String: [String: Override]]
  private let ballots: [String: [Ballot]]
  /// By award id: those with a place and those awaiting a ballot, kept only for
  /// awards that exclude another.
  private var placed: [String: Set<String>] = [:]
  private var awaiting: [String: Set<String>] = [:]

  init(
    _ contests: [AwardContest], shared: [SharedQuota], overrides: [Override], ballots: [Ballot]
  ) {
    self.contests = contests
    self.shared = Dictionary(shared.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Entered in order of time: the last word on a candidate stands.
    self.overrides = Dictionary(grouping: overrides, by: \.award).mapValues { overrides in
      Dictionary(overrides.map { ($0.candidate, $0) }, uniquingKeysWith: { _, last in last })
    }
    self.ballots = Dictionary(grouping: ballots, by: \.award)
  }

  mutating func decided() -> [AwardDecision] {
    let rounds = rounds()
    var decisions = rounds.map { $0.decision(overrides: overrides[$0.contest.terms.id] ?? [:]) }
    for quota in shared.values {
      let members = decisions.indices.filter { decisions[$0].terms.sharedQuota == quota.id }
      let taken = members.reduce(0) { sum, member in
        sum + decisions[member].candidates.countOutcomes { $0.takesPlace || $0 == .ballot }
      }
      for member in members { decisions[member].freeSharedPlaces = max(0, quota.places - taken) }
    }
    return decisions
  }

  /// The awards by the rules alone, in declaration order; overrides bear only on
  /// the awards that exclude theirs.
  mutating func rounds() -> [AwardRound] {
    var rounds = [AwardRound?](repeating: nil, count: contests.count)
    for index in contests.indices where rounds[index] == nil {
      if let quota = contests[index].terms.sharedQuota.flatMap({ shared[$0] }) {
        let members = contests.indices.filter { contests[$0].terms.sharedQuota == quota.id }
        for (member, round) in zip(members, self.rounds(of: members, sharing: quota)) {
          rounds[member] = round
          register(round)
        }
      } else {
        var round = round(contests[index], sharedPlaces: nil)
        round.settleTies(ballots(for: contests[index]))
        rounds[index] = round
        register(round)
      }
    }
    return rounds.compactMap { $0 }
  }

  func ballots(for contest: AwardContest) -> [Ballot] { ballots[contest.terms.id] ?? [] }

  /// The award against what was decided before it, and against what awards that share
  /// its places offer.
  func round(
    _ contest: AwardContest, sharedPlaces: Int?, alongside others: [AwardRound] = []
  ) -> AwardRound {
    let before = contests.map(\.terms).filter { $0.excludes(contest.terms) }
    let alongside = others.filter { $0.contest.terms.excludes(contest.terms) }
      .map { ($0.contest.terms.id, $0.offeredCodes) }
    guard !before.isEmpty || !alongside.isEmpty else {
      return AwardRound(contest, sharedPlaces: sharedPlaces, held: nil)
    }
    return AwardRound(contest, sharedPlaces: sharedPlaces) { candidate in
      for terms in before where placed[terms.id]?.contains(candidate) ?? false {
        return .placed(award: terms.id)
      }
      for (award, offered) in alongside where offered.contains(candidate) {
        return .placed(award: award)
      }
      let isAwaiting = before.contains { awaiting[$0.id]?.contains(candidate) ?? false }
      return isAwaiting ? .awaitingBallot : nil
    }
  }

  /// Keeps who is placed and who awaits a ballot, for awards that exclude this one.
  private mutating func register(_ round: AwardRound) {
    let terms = round.contest.terms
    guard contests.contains(where: { $0.terms.excludes(terms) }) else { return }
    let overrides = overrides[terms.id] ?? [:]
    for (entry, computed) in round.outcomes.enumerated() {
      var outcome = computed
      if outcome == .below, overrides.isEmpty { continue }
      let code = round.contest.entries.code(at: entry)
      if let override = overrides[code] { outcome = computed.overruled(isIn: override.isIn) }
      if outcome.takesPlace { placed[terms.id, default: []].insert(code) }
      if outcome == .ballot { awaiting[terms.id, default: []].insert(code) }
    }
  }
}

extension AwardTerms {
  /// Nobody may hold both; one naming the other is enough.
  func excludes(_ other: AwardTerms) -> Bool {
    id != other.id && (notWith.contains(other.id) || other.notWith.contains(id))
  }
}

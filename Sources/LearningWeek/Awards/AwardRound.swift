/// One award while it is being decided: who competes, how they stand, and what the
/// rules alone give.
struct AwardRound {
  /// How an entry comes into the comparison.
  enum Admission {
    case ineligible
    case superseded(by: String)
    case competing(isProvisional: Bool)
  }

  let contest: AwardContest
  let admissions: [Admission]
  /// By block bytes.
  let rankings: [BlockRanking]
  /// One per ranking.
  let lines: [PlaceLine]
  /// One per entry.
  var outcomes: [Outcome]
  var ballotErrors: [BallotError] = []

  /// `sharedPlaces` limit every block besides its own places. `held` tells what a
  /// candidate has of an award decided before that excludes this one; `nil` where none does.
  init(_ contest: AwardContest, sharedPlaces: Int?, held: ((String) -> Holding?)?) {
    let entries = contest.entries
    let admissions = entries.indices.map { index -> Admission in
      guard entries.isEligible(index, for: contest.terms) else { return .ineligible }
      switch held?(entries.code(at: index)) {
      case .placed(let award): return .superseded(by: award)
      case .awaitingBallot: return .competing(isProvisional: true)
      case nil: return .competing(isProvisional: false)
      }
    }
    var competing = [[Int]](repeating: [], count: entries.blocks.count)
    for (index, admission) in admissions.enumerated() {
      if case .competing = admission { competing[entries.blockNumber(at: index)].append(index) }
    }
    let keys = StandingKeys(entries, order: contest.terms.order)
    let rankings = zip(entries.blocks, competing).filter { !$1.isEmpty }
      .sorted { $0.0.precedesBytewise($1.0) }
      .map { BlockRanking(block: $0, entries: $1, keys: keys) }
    let lines = rankings.map { ranking in
      ranking.line(places: Self.limit(contest.places[ranking.block], sharedPlaces))
    }
    self.contest = contest
    self.admissions = admissions
    self.rankings = rankings
    self.lines = lines
    self.outcomes = admissions.map { admission in
      switch admission {
      case .ineligible: .ineligible
      case .superseded: .superseded
      case .competing: .below
      }
    }
    for (ranking, line) in zip(rankings, lines) {
      for entry in ranking.order[..<line.inside] { outcomes[entry] = .shortlisted }
      for entry in ranking.order[line.tied] { outcomes[entry] = .ballot }
    }
  }

  /// Entries that have a place or are tied over the last one.
  var offered: [Int] {
    outcomes.indices.filter { outcomes[$0] == .shortlisted || outcomes[$0] == .ballot }
  }

  var offeredCodes: Set<String> { Set(offered.map(contest.entries.code(at:))) }

  /// Lets the ballots settle the ties at the lines.
  mutating func settleTies(_ ballots: [Ballot]) {
    guard !ballots.isEmpty else { return }
    let open = rankings.indices.filter { !lines[$0].tied.isEmpty }
    let ties = open.map { index in
      BallotBox.Tie(
        candidates: Set(
          rankings[index].order[lines[index].tied].map(contest.entries.code(at:))),
        places: lines[index].left)
    }
    let (chosen, errors) = BallotBox.chosen(by: ballots, from: ties)
    for (place, index) in open.enumerated() {
      give(
        chosen[place], of: Array(rankings[index].order[lines[index].tied]),
        isSettled: chosen[place].count == lines[index].left)
    }
    ballotErrors += errors
  }

  /// Gives the chosen their places; the others are below once all are given.
  mutating func give(_ chosen: Set<String>, of tied: [Int], isSettled: Bool) {
    for entry in tied {
      if chosen.contains(contest.entries.code(at: entry)) {
        outcomes[entry] = .shortlisted
      } else {
        outcomes[entry] = isSettled ? .below : .ballot
      }
    }
  }

  private static func limit(_ own: Int?, _ shared: Int?) -> Int? {
    guard let own, let shared else { return own ?? shared }
    return min(own, shared)
  }
}

/// What a candidate has of an award that excludes another.
enum Holding {
  case placed(award: String)
  case awaitingBallot
}

extension AwardEntry {
  /// Every requirement and the minimum are met.
  func isEligible(for terms: AwardTerms) -> Bool {
    requirements.allSatisfy(\.isMet) && shortfall(from: terms) == nil
  }

  /// Points missing to the award's minimum.
  func shortfall(from terms: AwardTerms) -> Points? { score.shortfall(from: terms.minimum) }
}

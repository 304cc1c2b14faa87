import LearningWeek

/// Small awards drawn from a seed. Points are few, so that ties are many; a
/// candidate has the same points in every award.
struct RandomContests {
  var contests: [AwardContest]
  var shared: [SharedQuota] = []
  var overrides: [Override] = []
  var ballots: [Ballot] = []

  static let ids = ["x", "y", "z"]

  init(
    seed: UInt64, excludes: Bool = false, shares: Bool = false, isOverruled: Bool = false,
    isVoted: Bool = false
  ) {
    var random = SplitMix64(seed: seed)
    let codes = ["A", "B", "C", "D", "E", "F", "G", "H"]
    let criteria = codes.map { _ in (random.below(4), random.below(3)) }
    let orders: [[OrderTerm]] = [
      [.score], [.score, OrderTerm(.measure("participants"))],
      [OrderTerm(.rule("sớm"), moreIsBetter: false), .score],
    ]
    contests = []
    for id in Self.ids.prefix(1 + random.below(3)) {
      var terms = AwardTerms(id: id, title: id, order: orders[random.below(3)])
      if random.oneIn(3) { terms.minimum = points(random.below(4)) }
      if excludes { terms.notWith = Self.ids.filter { $0 != id && random.oneIn(3) } }
      if shares { terms.sharedQuota = "khac" }
      var places: [String: Int] = [:]
      for block in ["a", "b"] where !random.oneIn(4) { places[block] = random.below(4) }
      let entries = codes.enumerated().filter { _ in !random.oneIn(4) }.map { place, code in
        Self.entry(code, criteria[place], terms.order, &random)
      }
      contests.append(AwardContest(terms: terms, entries: entries, places: places))
    }
    if shares { shared = [SharedQuota(id: "khac", text: "khác", places: random.below(5))] }
    for contest in contests {
      let entered = contest.entries.map(\.candidate.code)
      for code in entered where isOverruled && random.oneIn(4) {
        overrides.append(
          Override(
            award: contest.terms.id, candidate: code, isIn: random.oneIn(2), reason: "r",
            by: "HĐ"))
      }
      for _ in 0..<2 where isVoted && random.oneIn(2) {
        ballots.append(
          Ballot(award: contest.terms.id, chosen: entered.filter { _ in random.oneIn(3) }))
      }
    }
  }

  var decisions: [AwardDecision] {
    decide(contests, shared: shared, overrides: overrides, ballots: ballots)
  }

  /// The same facts in another order.
  func shuffled(seed: UInt64) -> RandomContests {
    var random = SplitMix64(seed: seed)
    var other = self
    for index in other.contests.indices { other.contests[index].entries.shuffle(using: &random) }
    other.overrides.shuffle(using: &random)
    return other
  }

  private static func entry(
    _ code: String, _ criteria: (Int, Int), _ order: [OrderTerm], _ random: inout SplitMix64
  ) -> AwardEntry {
    let score = points(criteria.0 + criteria.1)
    return AwardEntry(
      candidate: Candidate(
        code: code, name: code, kind: .collective, unit: UnitCode(code), unitKind: .school),
      block: random.oneIn(3) ? "b" : "a",
      requirements: (0..<2).map {
        RequirementCheck(text: "r\($0)", isMet: !random.oneIn(6))
      },
      criteria: [
        CriterionScore(id: "c1", title: "1", points: points(criteria.0), max: points(4)),
        CriterionScore(id: "c2", title: "2", points: points(criteria.1), max: points(2)),
      ], score: score,
      order: order.map { term in
        if term.subject == .score { return score.value }
        return random.oneIn(4) ? nil : Double(random.below(3))
      })
  }
}

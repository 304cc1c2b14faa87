import LearningWeek
import Testing

@Suite struct DecidingPropertyTests {
  @Test func `every outcome and rank equals the naive decision`() {
    for seed in 0..<600 as Range<UInt64> {
      let given = RandomContests(
        seed: seed, excludes: seed % 2 == 0, isOverruled: seed % 3 == 0, isVoted: seed % 5 < 3)
      let expected = DecidingOracle(given: given).results()
      var found: [String: [String: DecidingOracle.Result]] = [:]
      for decision in given.decisions {
        found[decision.terms.id] = [:]
        for candidate in decision.candidates {
          found[decision.terms.id]?[candidate.entry.candidate.code] = DecidingOracle.Result(
            outcome: candidate.outcome, computed: candidate.computed, rank: candidate.rank)
        }
      }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test func `the order of input is immaterial`() {
    for seed in 0..<300 as Range<UInt64> {
      let given = RandomContests(
        seed: seed, excludes: true, shares: seed % 3 == 0, isOverruled: true, isVoted: true)
      #expect(given.shuffled(seed: seed + 1).decisions == given.decisions, "seed \(seed)")
    }
  }

  @Test func `no block's places are passed, nor those shared`() {
    for seed in 0..<400 as Range<UInt64> {
      let given = RandomContests(
        seed: seed, excludes: seed % 2 == 0, shares: seed % 4 < 2, isVoted: true)
      var together = 0
      for decision in given.decisions {
        let inside = decision.candidates.filter { $0.outcome == .shortlisted }
        together += inside.count
        for (block, places) in decision.places {
          #expect(inside.count { $0.entry.block == block } <= places, "seed \(seed)")
        }
      }
      if let shared = given.shared.first { #expect(together <= shared.places, "seed \(seed)") }
    }
  }

  @Test func `equals have equal ranks and, but for a ballot, equal outcomes`() {
    for seed in 0..<300 as Range<UInt64> {
      for decision in RandomContests(seed: seed, excludes: true, shares: seed % 4 == 0).decisions {
        for a in decision.candidates where a.rank != nil {
          for b in decision.candidates
          where b.rank != nil && a.entry.block == b.entry.block && a.entry.order == b.entry.order {
            #expect(a.rank == b.rank)
            #expect(a.outcome == b.outcome)
            #expect(a.margin == b.margin)
            #expect(a.tiedWith == b.tiedWith)
          }
        }
      }
    }
  }

  @Test func `nobody outside stands before anybody inside`() {
    for seed in 0..<300 as Range<UInt64> {
      for decision in RandomContests(seed: seed, excludes: true, shares: seed % 4 == 0).decisions {
        for outside in decision.candidates where outside.outcome == .below {
          for inside in decision.candidates
          where inside.outcome != .below && inside.entry.block == outside.entry.block {
            #expect((inside.rank ?? 0) < (outside.rank ?? 0), "seed \(seed)")
          }
        }
      }
    }
  }

  @Test func `taking a candidate out takes no other off the list`() {
    for seed in 0..<300 as Range<UInt64> {
      let given = RandomContests(seed: seed)
      let before = given.decisions[0].candidates
      for removed in before.map(\.entry.candidate.code) {
        var other = given
        other.contests[0].entries.removeAll { $0.candidate.code == removed }
        let after = codes(other.decisions[0], .shortlisted)
        let kept = codes(given.decisions[0], .shortlisted).filter { $0 != removed }
        #expect(Set(kept).isSubset(of: after), "seed \(seed) without \(removed)")
      }
    }
  }

  @Test func `nobody holds two awards that exclude each other`() {
    for seed in 0..<600 as Range<UInt64> {
      let given = RandomContests(seed: seed, excludes: true, shares: seed % 2 == 0, isVoted: true)
      let decisions = given.decisions
      for a in decisions {
        for b in decisions where a.terms.notWith.contains(b.terms.id) {
          let both = Set(codes(a, .shortlisted)).intersection(codes(b, .shortlisted))
          #expect(both.isEmpty, "seed \(seed)")
        }
      }
    }
  }

  private func codes(_ decision: AwardDecision, _ outcome: Outcome) -> [String] {
    decision.candidates.filter { $0.outcome == outcome }.map(\.entry.candidate.code)
  }
}

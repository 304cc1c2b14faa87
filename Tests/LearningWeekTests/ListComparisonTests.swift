import Testing

@testable import LearningWeek

@Suite struct ListComparisonTests {
  private func decided(_ entries: [AwardEntry], places: Int = 1) -> [AwardDecision] {
    decide([contest(places: ["": places], entries)])
  }

  private func lines(_ before: [AwardDecision], _ after: [AwardDecision]) -> [String] {
    ListComparison(from: before, to: after).awards.flatMap { award in
      award.changes.map { change in
        let ranks = [change.before?.rank, change.after?.rank].map { $0.map(String.init) ?? "-" }
        return "\(change.kind.rawValue) \(change.candidate.code) \(ranks.joined(separator: ">"))"
          + change.criteria.map { " \($0.id) \($0.before?.scaled ?? -1)>\($0.after?.scaled ?? -1)" }
          .joined()
      }
    }
  }

  @Test func `equal lists differ in nothing`() {
    let list = decided([entrant("A", 9), entrant("B", 7)])
    #expect(ListComparison(from: list, to: list).isEmpty)
  }

  @Test func `who came in, who went out, and whom they passed`() {
    let before = decided([entrant("A", 9), entrant("B", 7), entrant("C", 5), entrant("D", 3)])
    let after = decided([entrant("A", 9), entrant("B", 7), entrant("C", 10), entrant("D", 3)])
    #expect(lines(before, after) == ["in C 3>1 reach 5>10", "out A 1>2", "moved B 2>3"])
    #expect(lines(after, before) == ["in A 2>1", "out C 1>3 reach 10>5", "moved B 3>2"])
  }

  @Test func `another outcome without a place, and points that change no rank`() {
    let before = decided([entrant("A", 9), entrant("B", 7), entrant("C", 3)])
    let after = decided([entrant("A", 9), entrant("B", 8), entrant("C", 3, isFit: false)])
    #expect(lines(before, after) == ["outcome C 3>-", "points B 2>2 reach 7>8"])
  }

  @Test func `somebody new, somebody gone, and places`() {
    let before = decided([entrant("A", 9), entrant("B", 7)])
    let after = decided([entrant("B", 7), entrant("N", 1)], places: 1)
    #expect(lines(before, after) == ["in B 2>1", "out A 1>-", "outcome N ->2"])
    let wider = decided([entrant("A", 9), entrant("B", 7)], places: 3)
    let comparison = ListComparison(from: before, to: wider)
    #expect(comparison.awards.map(\.placesBefore) == [["": 1]])
    #expect(comparison.awards.map(\.placesAfter) == [["": 3]])
  }

  @Test func `an award that only one list has`() {
    let list = decided([entrant("A", 9)])
    #expect(lines([], list) == ["in A ->1"])
    #expect(lines(list, []) == ["out A 1>-"])
  }

  @Test(arguments: UInt64(1)...200)
  func `nobody who has the same result is named, and everybody else is`(seed: UInt64) {
    let before = RandomContests(seed: seed, excludes: true, isOverruled: true).decisions
    let after = RandomContests(seed: seed + 1000, excludes: true, isOverruled: true).decisions
    func results(_ list: [AwardDecision]) -> [String: [String: String]] {
      Dictionary(
        uniqueKeysWithValues: list.map { award in
          (
            award.terms.id,
            Dictionary(
              uniqueKeysWithValues: award.candidates.map { decision in
                (
                  decision.entry.candidate.code,
                  "\(decision.outcome) \(decision.computed) \(decision.rank ?? 0) \(decision.entry.block)"
                    + " \(decision.entry.score.scaled)"
                    + decision.entry.criteria.map { " \($0.points.scaled)" }.joined()
                    + decision.entry.requirements.map { " \($0.isMet)" }.joined()
                )
              })
          )
        })
    }
    let (old, new) = (results(before), results(after))
    var expected: Set<String> = []
    for award in Set(old.keys).union(new.keys) {
      let codes = Set((old[award] ?? [:]).keys).union((new[award] ?? [:]).keys)
      for code in codes where old[award]?[code] != new[award]?[code] {
        expected.insert("\(award) \(code)")
      }
    }
    let comparison = ListComparison(from: before, to: after)
    let named = comparison.awards.flatMap { award in
      award.changes.map { "\(award.id) \($0.candidate.code)" }
    }
    #expect(Set(named) == expected)
    #expect(named.count == expected.count)
  }
}

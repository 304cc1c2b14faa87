import LearningWeek
import Testing

@Suite struct AwardColumnTests {
  @Test(arguments: UInt64(0)..<20)
  func `entries come out of columns as they were put in`(seed: UInt64) {
    for contest in RandomContests(seed: seed).contests {
      let entries = Array(contest.entries)
      let again = AwardEntries(entries)
      #expect(Array(again) == entries)
      #expect(again.indices.map(again.code(at:)) == entries.map(\.candidate.code))
      #expect(again.indices.map(again.block(at:)) == entries.map(\.block))
      #expect(again.indices.map(again.score(at:)) == entries.map(\.score))
      #expect(again.indices.map { Array(again.order(at: $0)) } == entries.map(\.order))
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `decisions come out of columns as they were put in`(seed: UInt64) {
    let given = RandomContests(
      seed: seed, excludes: true, shares: seed % 2 == 0, isOverruled: true, isVoted: true)
    for decision in given.decisions {
      let candidates = Array(decision.candidates)
      #expect(DecidedCandidates(candidates) == decision.candidates)
      #expect(
        candidates.map(\.outcome) == decision.candidates.indices.map(decision.candidates.outcome))
      #expect(
        candidates.count { $0.outcome.takesPlace }
          == decision.candidates.countOutcomes(\.takesPlace))
    }
  }

  @Test func `a standing that is replaced leaves the others as they are`() {
    let entries = [
      entrant("A", 3, block: "x", order: [nil]), entrant("B", 5, block: "y"),
      entrant("C", 5, block: "x", isFit: false),
    ]
    let changed = entrant("B", 9, block: "x", isFit: false, order: [2])
    let replaced = AwardEntries(entries).replacing([1: changed])
    #expect(Array(replaced) == [entries[0], changed, entries[2]])
    // Nobody is left in y: it has no places any more.
    #expect(replaced.blocks == ["x"])
  }

  @Test func `lists of scores that are equal are one`() {
    let scores = (0..<3).map {
      CriterionScore(id: "reach", title: "Quy mô", points: points($0), max: points(10))
    }
    var writer = ScoreSheetWriter()
    let lists = (0..<500).map { index in writer.add([scores[index % 3], scores[index % 2]]) }
    let sheet = writer.sheet
    #expect(sheet.listCount == 6)
    #expect(sheet.scores == scores)
    #expect(sheet.isDistinct)
    for (index, list) in lists.enumerated() {
      #expect(sheet.criteria(of: Int(list)) == [scores[index % 3], scores[index % 2]])
    }
  }

  @Test func `lists are told apart however many there are`() {
    let scores = (0..<100).map {
      CriterionScore(id: "reach", title: "Quy mô", points: points($0), max: points(100))
    }
    var writer = ScoreSheetWriter()
    let pairs = scores.indices.flatMap { a in scores.indices.map { (a, $0) } }
    let lists = pairs.map { writer.add([scores[$0.0], scores[$0.1]]) }
    #expect(Set(lists).count == pairs.count)
    #expect(pairs.map { writer.add([scores[$0.0], scores[$0.1]]) } == lists)
    let sheet = writer.sheet
    #expect(
      zip(pairs, lists).allSatisfy { pair, list in
        sheet.criteria(of: Int(list)) == [scores[pair.0], scores[pair.1]]
      })
  }

  @Test func `notes keep scores of equal points apart`() {
    let plain = CriterionScore(id: "reach", title: "Quy mô", points: points(0), max: points(10))
    var noted = plain
    noted.notes = [.notReported(.total(unit: "A", measure: "participants"))]
    var other = plain
    other.notes = [.notReported(.total(unit: "B", measure: "participants"))]
    var writer = ScoreSheetWriter()
    let lists = [plain, noted, other, noted].map { writer.add([$0]) }
    #expect(lists[1] == lists[3])
    #expect(Set(lists).count == 3)
  }
}

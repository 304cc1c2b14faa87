import LearningWeek
import Testing

@testable import Storage

@Suite struct PackedColumnTests {
  private static func points(_ value: Int) -> Points { Points(scaled: value, decimals: 1) }

  /// Two awards of one run: units and a person, notes, ties, blocks, and decisions of a council.
  private var decisions: [AwardDecision] {
    let units = (0..<40).map {
      ReportingUnit(
        code: UnitCode("U\($0)"), name: $0 % 7 == 0 ? "Trường" : "Trường \($0)",
        kind: $0 % 5 == 0 ? .centre : .school, isSynthetic: $0 % 11 == 0)
    }
    let person = Candidate(
      code: "U3/le-hoa", name: "Lê Hoa", kind: .individual, unit: "U3", unitKind: .school)
    let shelf = CandidateShelf(units: units, others: [person])
    var scores = ScoreSheetWriter()
    let lists = (0...units.count).map { number in
      var reach = CriterionScore(
        id: "reach", title: "Quy mô", points: Self.points(number % 9), max: Self.points(10),
        source: "ví dụ")
      if number % 4 == 0 { reach.notes = [.notReported(.field("days \(number % 8)"))] }
      let early = CriterionScore(
        id: "early", title: "Nộp sớm", points: Self.points(number % 3), max: Self.points(2))
      return scores.add(number == units.count ? [early] : [reach, early])
    }
    let sheet = scores.sheet
    let contests = ["bang_khen", "giay_khen"].map { id in
      var writer = AwardEntriesWriter(shelf: shelf)
      for (number, list) in lists.enumerated() where id == "bang_khen" || number % 3 > 0 {
        let checks = writer.number(of: [
          RequirementCheck(text: "Đúng hạn", isMet: number % 13 != 0),
          RequirementCheck(text: "Khai mạc", isMet: number % 17 != 0),
        ])
        let score = sheet.criteria(of: Int(list)).reduce(Self.points(0)) { $0 + $1.points }
        writer.add(
          candidate: number, block: "Khối \(number % 3)", checks: checks, list: list,
          score: score, order: [score.value, number % 6 == 0 ? nil : Double(number % 2)])
      }
      var terms = AwardTerms(id: id, title: id, order: [.score, OrderTerm(.measure("people"))])
      if id == "giay_khen" {
        terms.notWith = ["bang_khen"]
        terms.minimum = Self.points(3)
      }
      return AwardContest(
        terms: terms, entries: writer.entries(on: sheet), places: ["Khối 0": 3, "Khối 1": 1])
    }
    return decide(
      contests,
      overrides: [
        Override(award: "bang_khen", candidate: "U4", isIn: true, reason: "r", by: "HĐ"),
        Override(award: "giay_khen", candidate: "U3/le-hoa", isIn: false, reason: "r", by: "HĐ"),
      ])
  }

  @Test func `columns are written as the values made of them`() throws {
    let decisions = decisions
    #expect(PackedColumns(of: decisions) != nil)
    let outcomes = Set(decisions.flatMap { $0.candidates.map(\.outcome) })
    #expect(outcomes.isSuperset(of: [.shortlisted, .below, .ineligible, .superseded, .ballot]))
    let values = decisions.map { decision in
      var copy = decision
      copy.candidates = DecidedCandidates(Array(decision.candidates))
      return copy
    }
    #expect(PackedColumns(of: values) == nil)
    let bytes = PackedResult.bytes(of: decisions)
    #expect(bytes == PackedResult.bytes(of: values))
    #expect(PackedResult.decisions(in: bytes) == decisions)
  }

  @Test func `texts have one number each, however many there are`() {
    var texts = TextNumbers()
    let words = (0..<1000).map { "chữ \($0 % 400)" }
    let found = words.map { texts.number(of: $0) }
    #expect(found.map(\.number) == (0..<1000).map { $0 % 400 })
    #expect(found.map(\.isNew) == (0..<1000).map { $0 < 400 })
    #expect(texts.count == 400)
  }
}

import LearningWeek
import Rules
import TestSupport
import Testing

/// Explanations made of everybody at once, against those made one by one.
@Suite struct ExplanationBookTests {
  /// Awards of which each decides about flags on another day and two exclude each other.
  private static let pack = """
    deadline { from = { "school" }, to = "province", by = "2021-10-20" }
    flags { discipline = "Kỷ luật" }
    row "1a" { "Lớp", unit = "Lớp" }
    row "1b" { "Hội thảo", unit = "Lớp" }
    criterion "own" { "Riêng", max = 20, source = "ví dụ",
      points = function(u) return u:total("sessions", 0) end, to = "collective" }
    criterion "flagged" { "Không cờ", max = 5, source = "ví dụ", to = "collective",
      points = function(u) return u:flag("discipline") and 0 or 5 end }
    criterion "person" { "Của đơn vị", max = 20, source = "ví dụ", to = "individual",
      points = function(c) return c.unit:value("1a", "sessions", 0) + (c.female and 1 or 0) end }
    award "units" { "Giấy khen", to = "collective", source = "ví dụ", minimum = 3,
      block = function(u) return u:value("1a", "sessions", 0) > 4 and "lớn" or "nhỏ" end,
      quota = 2, order = { "score", "participants" },
      require = { { "Không kỷ luật", function(u) return not u:flag("discipline") end },
                  { "Đúng hạn", function(u) return u.on_time end } } }
    award "late" { "Giấy khen muộn", to = "collective", source = "ví dụ", quota = 3,
      decided_on = "2021-11-20" }
    award "people" { "Giấy khen cá nhân", to = "individual", source = "ví dụ", quota = 2,
      decided_on = "2021-11-20", dossier_before = "2021-10-25",
      require = { { "Đơn vị đúng hạn", function(c) return c.unit.on_time end } } }
    award "first" { "Bằng khen", to = "individual", source = "ví dụ", quota = 1,
      not_with = { "second" } }
    award "second" { "Giấy khen hai", to = "individual", source = "ví dụ", quota = 1 }
    """

  private static let schools: [UnitCode] = ["A", "B", "C", "D", "E", "G", "H"]

  private func week(_ campaign: Campaign, _ random: inout SplitMix64) -> CampaignData {
    var week = SmallWeek(campaign)
    week.add("33", .province)
    for school in Self.schools {
      week.add(school, parent: "33", attributes: [:])
      week.nominate(
        .individual, "Người \(school.text)", school, female: Bool.random(using: &random))
      if Int.random(in: 0..<5, using: &random) > 0 {
        week.receive(
          school,
          [
            "1a": ["sessions": Int.random(in: 0..<9, using: &random), "participants": 10],
            "1b": ["sessions": Int.random(in: 0..<3, using: &random)],
          ])
      }
    }
    var trial = Trial(on: week.data)
    for school in Self.schools where Int.random(in: 0..<4, using: &random) == 0 {
      trial.add(
        .flag(
          FlagMark(
            unit: school, flag: "discipline", until: CivilDate(iso: "2021-11-01"),
            place: FigureEdit.place)))
    }
    return trial.data
  }

  @Test(arguments: UInt64(1)...40)
  func `everybody is explained as one by one`(seed: UInt64) throws {
    let load = PackLoad.of(Self.pack)
    let pack = try #require(load.pack, "\(load.summary)")
    var random = SplitMix64(state: seed)
    let run = RuleRun(pack: pack, data: week(pack.campaign, &random))
    let result = try run.run()
    let book = ExplanationBook(of: run, result)
    #expect(book.candidates == run.candidates)
    #expect(!book.asksForEarlierYears)
    var awards: [String: Int] = [:]
    let middle = book.candidates.count / 2
    let parts = try [0..<middle, middle..<book.candidates.count].flatMap {
      try book.explanations(of: $0)
    }
    for (candidate, parts) in zip(book.candidates, parts) {
      let all = result.decisions.filter { decision in
        decision.candidates.contains { $0.entry.candidate.code == candidate.code }
      }.map(\.terms.id)
      #expect(parts.map(\.award) == all)
      for part in parts {
        guard let explanation = part.explanation else { continue }
        let alone = try #require(try run.explain(candidate.code, award: part.award, in: result))
        #expect(explanation.decision == alone.decision)
        #expect(explanation.places == alone.places)
        #expect(explanation.flips == alone.flips)
        awards[part.award, default: 0] += 1
      }
    }
    #expect(Set(awards.keys) == ["units", "late", "people"])
  }

  @Test func `a rule that asks for an earlier year is noticed, found or not`() throws {
    let text = """
      row "1a" { "Lớp", unit = "Lớp" }
      criterion "own" { "Riêng", max = 20, source = "ví dụ", to = "collective",
        points = function(u) return u:year(2020) and 1 or 0 end }
      award "units" { "Giấy khen", to = "collective", source = "ví dụ", quota = 2 }
      """
    let load = PackLoad.of(text)
    let pack = try #require(load.pack, "\(load.summary)")
    var week = SmallWeek(pack.campaign)
    week.add("33", .province)
    week.add("A", parent: "33", attributes: [:])
    week.receive("A", ["1a": ["sessions": 1]])
    let run = RuleRun(pack: pack, data: week.data)
    let result = try run.run()
    #expect(result.identity.earlier == [])
    #expect(ExplanationBook(of: run, result).asksForEarlierYears)
  }
}

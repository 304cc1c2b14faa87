import LearningWeek
import Rules
import Testing

/// Runs read columns, explanations ask for every figure: both must see the same.
@Suite struct ColumnTests {
  private static let reads = [
    "u.returned", "u.on_time", "u.days_late", "u.days_early", "u.unit.days_early",
    #"u:value("1", "participants")"#, #"u:value("1", "participants", 77)"#,
    #"u:value("2", "participants", 0.5)"#, #"u:rolled("1", "participants")"#,
    #"u:rolled("1", "sessions", 5)"#, #"u:total("participants")"#, #"u:total("sessions", 8)"#,
    #"u:has("1", "participants")"#, #"u:funding("state")"#, #"u:funding("state", 3)"#,
    #"u:funded("state")"#, "u.attributes.enrolment", "u.attributes.share",
    "u.evidence.photos", "u.evidence.complete",
  ]

  private static var pack: String {
    var text = """
      attributes { enrolment = "Sĩ số", share = "Tỉ lệ" }
      funding { { "state", "Ngân sách" } }
      evidence { photos = { min = 1, max = 3 } }
      row "1" { "Lớp" }
      row "2" { "Cuộc thi" }
      local function number(v) return v == true and 1 or v == false and 0 or v end

      """
    for (index, read) in reads.enumerated() {
      text += "criterion \"c\(index)\" { \"C\", max = 100000, points = function(u) "
      text += "return number(\(read)) end }\n"
    }
    return text
  }

  private func week(_ campaign: Campaign, seed: UInt64) -> CampaignData {
    var random = SplitMix64(state: seed)
    var week = SmallWeek(campaign)
    week.add("33", .province, parent: "")
    for number in 0..<9 {
      let code = UnitCode("U\(number)")
      var attributes: [String: AttributeValue] = [:]
      if random.next() % 3 > 0 { attributes["enrolment"] = .number(Double(random.next() % 500)) }
      if random.next() % 3 > 0 { attributes["share"] = .number(Double(random.next() % 4) / 2) }
      week.add(
        code, parent: number < 5 ? "33" : UnitCode("U\(number - 5)"),
        due: random.next() % 4 > 0 ? "2021-10-10" : nil, attributes: attributes)
      if random.next() % 4 > 0 {
        var rows: [String: [String: Int]] = [:]
        if random.next() % 3 > 0 { rows["1"] = ["participants": Int(random.next() % 300)] }
        if random.next() % 3 > 0 { rows["2"] = ["sessions": Int(random.next() % 3)] }
        week.receive(code, on: "2021-10-\(10 + random.next() % 3)", rows)
      }
      if random.next() % 3 == 0 {
        week.data.funding.append(
          Funding(
            unit: code, source: "state", amount: random.next() % 2 == 0 ? 10 : nil,
            note: "tặng", place: SmallWeek.place))
      }
      for _ in 0..<(random.next() % 5) {
        week.data.evidence.append(
          Evidence(unit: code, kind: .photo, location: "a.jpg", place: SmallWeek.place))
      }
    }
    return week.data
  }

  @Test func `points are the same whether figures are read from columns or asked for`() throws {
    let pack = try #require(PackLoad.of(Self.pack).pack)
    for seed in UInt64(1)...40 {
      let run = RuleRun(pack: pack, data: week(pack.campaign, seed: seed))
      for scored in try run.score().candidates {
        let explained = try #require(try run.explainScore(scored.candidate.code))
        #expect(
          scored.criteria.map { "\($0.id) \($0.points) \($0.notes)" }
            == explained.criteria.map { "\($0.id) \($0.points) \($0.notes)" })
      }
    }
  }
}

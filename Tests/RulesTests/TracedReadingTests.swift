import LearningWeek
import Testing

@testable import Rules

struct TracedReadingTests {
  @Test func `a total is traced to the figures it was added from and money to its line`() throws {
    let load = PackLoad.of(
      """
      row "1" { "Lớp" }
      row "2" { "Cuộc thi" }
      row "3" { "Khác" }
      funding { { "state", "Ngân sách" }, { "mobilised", "Xã hội hóa" } }
      criterion "a" { "A", max = 10, points = function(u)
        return u:funded("mobilised") and u:total("participants") or 0 end }
      """)
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.receive("A", revision: 2, ["1": ["participants": 3], "2": ["participants": 4]])
    week.data.funding = [
      Funding(unit: "A", source: "mobilised", note: "tặng sách", place: SmallWeek.place)
    ]
    let explained = try RuleRun(pack: pack, data: week.data).explainScore("A")
    func figure(_ row: String, _ value: Double) -> Reading {
      Reading(
        subject: .figure(unit: "A", row: row, measure: "participants"), value: .number(value),
        place: SmallWeek.place, revision: 2)
    }
    #expect(
      explained?.criteria.first?.reads == [
        Reading(
          subject: .funding(unit: "A", source: "mobilised"), value: .truth(true),
          place: SmallWeek.place),
        Reading(subject: .total(unit: "A", measure: "participants"), value: .number(7)),
        figure("1", 3), figure("2", 4),
      ])
  }

  @Test func `a total over an open form is traced to the unit's own rows`() throws {
    let load = PackLoad.of(
      """
      form { columns = { { "number", "TT" }, { "label", "Hoạt động" },
        { "sessions", "Lớp" }, { "participants", "Người" } }, rows = "open" }
      criterion "a" { "A", max = 900, points = function(u) return u:total("participants") end }
      check "b" { "B", test = function(r) return r:total("participants") < 160 end }
      """)
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.receive("A", ["Đọc sách": ["participants": 10], "Lớp tối": ["participants": 150]])
    let run = RuleRun(pack: pack, data: week.data)
    let explained = try run.explainScore("A")
    #expect(explained?.score.value == 160)
    let own = [("Lớp tối", 150.0), ("Đọc sách", 10.0)].map { row, value in
      Reading(
        subject: .figure(unit: "A", row: row, measure: "participants"), value: .number(value),
        place: SmallWeek.place, revision: 1)
    }
    #expect(
      explained?.criteria.first?.reads == [
        Reading(subject: .total(unit: "A", measure: "participants"), value: .number(160))
      ] + own)
    #expect(try run.check().findings.map(\.check) == ["b"])
  }
}

import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct AwardTests {
  private static let reach = """
    row "1" { "Lớp" }
    criterion "reach" { "Quy mô", max = 100, points = function(u)
      return u:value("1", "participants") end }

    """

  private func schools(_ week: inout SmallWeek, _ people: [(UnitCode, Int)]) {
    for (code, number) in people {
      week.add(code)
      week.receive(code, ["1": ["participants": number, "sessions": 100 - number]])
    }
  }

  @Test func `the best of each block are on the list`() throws {
    let result = try awardRun(
      Self.reach
        + """
        award "a" { "A", to = "collective", block = function(u) return u.kind end,
          quota = { school = 1, otherwise = 2 }, minimum = 5,
          require = { { "Đúng hạn", function(u) return u.on_time end } } }
        """
    ) { week in
      schools(&week, [("A", 30), ("B", 20), ("C", 3)])
      week.add("D")
      week.add("L", .library)
      week.receive("L", ["1": ["participants": 7]])
    }
    #expect(
      outcomes(result) == [
        "a: L [library] 1 shortlisted", "a: A [school] 1 shortlisted", "a: B [school] 2 below",
        "a: C [school] - ineligible", "a: D [school] - ineligible",
      ])
    #expect(result.contests[0].places == ["library": 2, "school": 1])
    #expect(
      result.decisions[0].candidates.last?.entry.requirements == [
        RequirementCheck(text: "Đúng hạn", isMet: false)
      ])
  }

  @Test func `a tie that the order does not break is a ballot`() throws {
    let text =
      Self.reach
        + """
        award "a" { "A", to = "collective", quota = 1,
          order = { "score", less { "Ít cuộc hơn", function(u) return u:value("1", "sessions", 0) end } } }
        """
    let tied = try awardRun(text) { week in
      for code in ["A", "B"] as [UnitCode] {
        week.add(code)
        week.receive(code, ["1": ["participants": 5]])
      }
    }
    #expect(outcomes(tied) == ["a: A [] 1 ballot", "a: B [] 1 ballot"])
    let broken = try awardRun(text) { week in
      for (code, sessions) in [("A", 9), ("B", 2)] as [(UnitCode, Int)] {
        week.add(code)
        week.receive(code, ["1": ["participants": 5, "sessions": sessions]])
      }
    }
    #expect(outcomes(broken) == ["a: B [] 1 shortlisted", "a: A [] 2 below"])
  }

  @Test func `an order value that was not reported comes last`() throws {
    let result = try awardRun(
      """
      row "1" { "Lớp" }
      award "a" { "A", to = "collective", order = { "participants",
        more { "Có đăng ký", function(u) return u:has("1", "sessions") end } } }
      """
    ) { week in
      week.add("A")
      schools(&week, [("B", 0), ("C", 7)])
    }
    #expect(
      result.contests[0].entries.map(\.order) == [[nil, 0], [0, 1], [7, 1]])
    #expect(
      outcomes(result) == [
        "a: C [] 1 shortlisted", "a: B [] 2 shortlisted", "a: A [] 3 shortlisted",
      ])
  }

  @Test(arguments: [
    ("quota = 2", ["": 2]), ("quota = function(b) return b == '' and 3 or 0 end", ["": 3]),
    ("quota = percent(10)", ["": 1]), ("quota = percent(50, { round = 'up' })", ["": 6]),
    ("quota = percent(50, { round = 'nearest' })", ["": 6]),
    ("quota = percent(50)", ["": 5]), ("quota = percent(1, { of = 'staff' })", ["": 3]),
    (
      "block = function(u) return u.code < 'F' and 1 or 2 end, quota = percent(50)",
      ["1": 2, "2": 3]
    ),
    (
      "block = function(u) return u.code < 'F' and 'x' or 'y' end, quota = { x = 1, y = 2, z = 3 }",
      ["x": 1, "y": 2, "z": 3]
    ),
    ("", [:]),
  ])
  func `places follow from the quota`(quota: String, places: [String: Int]) throws {
    let result = try awardRun(
      """
      attributes { staff = "Số người" }
      award "a" { "A", to = "collective", among = "school", \(quota) }
      """
    ) { week in
      for code in "ABCDEFGHIJK" {
        week.add(
          UnitCode(String(code)),
          attributes: code == "A"
            ? ["staff": .number(100)] : code == "B" ? ["staff": .number(250)] : [:])
      }
      week.add("L", .library)
    }
    #expect(result.contests[0].places == places)
  }

  @Test func `a percentage of people is of those nominated`() throws {
    let result = try awardRun("award \"a\" { \"A\", to = \"individual\", quota = percent(50) }") {
      week in
      week.add("A")
      for name in ["a", "b", "c", "d", "e"] { week.nominate(.individual, name, "A") }
    }
    #expect(result.contests[0].places == ["": 2])
  }

  @Test(arguments: [
    ("block = function(u) return nil end", "block(award: \"a\")", RuleFault.notABlock(.nothing)),
    ("block = function(u) return {} end", "block(award: \"a\")", .notABlock(.table)),
    (
      "block = function(u) return u.kind end, quota = { centre = 1 }",
      "quota(award: \"a\", block: Optional(\"school\"))",
      .noPlacesForBlock("school", known: ["centre"])
    ),
    (
      "quota = function(b) return 1.5 end", "quota(award: \"a\", block: Optional(\"\"))",
      .notPlaces(.number(1.5))
    ),
    (
      "quota = function(b) return -1 end", "quota(award: \"a\", block: Optional(\"\"))",
      .notPlaces(.number(-1))
    ),
    (
      "order = { more { 'x', function() return 'y' end } }", "order(award: \"a\", text: \"x\")",
      .notComparable(.text("y"))
    ),
    (
      "require = { { 'x', function() return 1 end } }", "requirement(award: \"a\", text: \"x\")",
      .notATruth(.number(1))
    ),
  ])
  func `a rule that gives nothing usable is an error`(
    fields: String, rule: String, fault: RuleFault
  ) throws {
    let pack = try #require(
      PackLoad.of("award \"a\" { \"A\", to = \"collective\", \(fields) }").pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    let run = RuleRun(pack: pack, data: week.data)
    guard
      case .failure(.failures(let failures)) = Result(catching: {
        () throws(RunError) in try run.run()
      })
    else {
      Issue.record("it did not fail")
      return
    }
    #expect(failures.map { "\($0.rule)" } == [rule])
    #expect(failures.map(\.fault) == [fault])
  }

  @Test func `a number of places is there though nobody competes`() throws {
    let result = try awardRun(
      """
      award "a" { "A", to = "individual", quota = 5 }
      award "b" { "B", to = "individual", quota = 5, block = function(c) return c.name end }
      """
    ) { _ in }
    #expect(result.contests.map(\.places) == [["": 5], [:]])
    #expect(result.decisions.map(\.freePlaces) == [["": 5], [:]])
  }

  @Test func `a block or quota that was not reported is an error`() throws {
    let text = """
      attributes { staff = "Số người" }
      award "a" { "A", to = "collective", block = function(u) return u.received_on end }
      award "b" { "B", to = "collective", quota = percent(5, { of = "staff" }) }
      """
    let pack = try #require(PackLoad.of(text).pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    let run = RuleRun(pack: pack, data: week.data)
    guard
      case .failure(.failures(let failures)) = Result(catching: {
        () throws(RunError) in try run.run()
      })
    else {
      Issue.record("it did not fail")
      return
    }
    #expect(failures.map(\.fault.code) == ["E-NOT-REPORTED", "E-NOT-REPORTED"])
    #expect(
      failures.map(\.rule) == [.block(award: "a"), .quota(award: "b", block: "")])
    #expect(failures.map(\.place?.line) == [3, 4])
  }

  @Test func `flags count on the day of the decision`() throws {
    let result = try awardRun(
      """
      flags { discipline = "Kỷ luật" }
      criterion "clean" { "Không kỷ luật", max = 5, points = function(u)
        return u:flag("discipline") and 0 or 5 end }
      award "early" { "A", to = "collective", require = {
        { "Không", function(u) return not u:flag("discipline") end } } }
      award "late" { "B", to = "collective", decided_on = "2021-11-20", require = {
        { "Không", function(u) return not u:flag("discipline") end } } }
      """
    ) { week in
      week.add("A")
      week.data.flags = [
        FlagMark(
          unit: "A", flag: "discipline", from: day("2021-11-01"), place: SmallWeek.place)
      ]
    }
    #expect(
      outcomes(result) == ["early: A [] 1 shortlisted", "late: A [] - ineligible"])
    #expect(result.contests.map { $0.entries[0].score.value } == [5, 0])
  }

  @Test func `explaining gives what the award read and what would turn it`() throws {
    let pack = try #require(
      PackLoad.of(
        Self.reach
          + """
          award "a" { "A", to = "collective", quota = 1, require = {
            one_of { "Có ảnh hoặc đúng hạn", { "Ảnh", function(u) return u.evidence.photos > 0 end },
              { "Đúng hạn", function(u) return u.on_time end } } } }
          """
      ).pack)
    var week = SmallWeek(pack.campaign)
    schools(&week, [("A", 30), ("B", 20)])
    let run = RuleRun(pack: pack, data: week.data)
    let result = try run.run()
    let explained = try #require(try run.explain("B", award: "a", in: result))
    #expect(explained.decision.outcome == .below)
    #expect(explained.decision.margin == -10)
    #expect(explained.places == 1)
    #expect(
      explained.decision.entry.requirements == [
        RequirementCheck(
          text: "Có ảnh hoặc đúng hạn", isMet: true,
          alternatives: [
            RequirementCheck(
              text: "Ảnh", isMet: false,
              reads: [
                Reading(subject: .evidence(unit: "B", kind: "photo"), value: .number(0))
              ]),
            RequirementCheck(
              text: "Đúng hạn", isMet: true,
              reads: [Reading(subject: .field("on_time"), value: .truth(true), revision: 1)]),
          ])
      ])
    #expect(
      explained.flips == [
        .requirement(text: "Có ảnh hoặc đúng hạn", met: false, outcome: .ineligible),
        .points(
          criterion: "reach", from: Points(scaled: 2000, decimals: 2),
          to: Points(scaled: 3000, decimals: 2), outcome: .ballot),
      ])
    #expect(try run.explain("Z", award: "a", in: result) == nil)
    #expect(try run.explain("A", award: "z", in: result) == nil)
  }
}

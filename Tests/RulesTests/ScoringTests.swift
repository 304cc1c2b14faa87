import LearningWeek
import LuaRuntime
import Rules
import TestSupport
import Testing

@Suite struct ScoringTests {
  private static let rows = """
    attributes { enrolment = "Sĩ số" }
    row "1" { "Các lớp" }

    """

  /// Points and notes of the criterion `x` for a school with one class of 57 people
  /// out of 200.
  private func score(_ fields: String, decimals: Int = 2) throws -> CriterionScore {
    let fixture = PackFixture([
      "p/2021.lua": """
      campaign { "Tuần lễ", area = "33", year = 2021, first_day = "2021-10-01",
        last_day = "2021-10-07", decimals = \(decimals) }
      """ + "\n" + Self.rows + "criterion \"x\" { \"X\", \(fields) }"
    ])
    let pack = try #require(fixture.library.load("p/2021").pack)
    var week = SmallWeek(pack.campaign)
    week.add("A", attributes: ["enrolment": .number(200)])
    week.receive("A", ["1": ["sessions": 1, "participants": 57]])
    let scoring = try RuleRun(pack: pack, data: week.data).score()
    return try #require(scoring.candidates.first?.criteria.first)
  }

  @Test(arguments: [
    ("max = 10, share = function(u) return ratio(57, 200) end", 285, [ScoreNote]()),
    ("max = 10, share = function(u) return 2 end", 1000, [.clamped(from: 20)]),
    ("max = 10, points = function(u) return -1 end", 0, [.clamped(from: -1)]),
    ("max = 10, points = function(u) return 10.004 end", 1000, []),
    ("max = 10, points = function(u) return 0.005 end", 1, []),
    ("max = 10, points = function(u) return ratio(1, 0) end", 0, [.zeroDivisor]),
    ("max = 10, points = function(u) return cap(12, 7) end", 700, []),
    ("max = 10, points = cap(function(u) return 12 end, 7)", 700, []),
    ("max = 10, points = cap(function(u) return 3 end, 7)", 300, []),
    (
      "max = 10, points = function(u) return u:total('participants') / u.attributes.enrolment end",
      29, []
    ),
    (
      "max = 10, points = steps { { from = 0, to = 50, points = 1 }, of = function(u) return 57 end }",
      0, [.outsideSteps(value: 57)]
    ),
    (
      "max = 10, points = steps { { from = 5, points = 5 }, { from = 1, below = 5, points = 3 }, of = function(u) return 5 end }",
      500, []
    ),
    (
      "max = 10, points = steps { { from = 5, points = 5 }, { from = 1, below = 5, points = 3 }, of = function(u) return 4.99 end }",
      300, []
    ),
    (
      "max = 10, points = cap(steps { { from = 5, points = 5 }, of = function(u) return 9 end }, 4)",
      400, []
    ),
    (
      "max = 10, require = { { 'Có', function(u) return true end }, { 'Không', function(u) return nil end }, { 'Thiếu', function(u) return u:funding('x') end } }, points = function() return 9 end",
      -1, []
    ),
    (
      "max = 10, require = { { 'Có', function(u) return true end }, { 'Không', function(u) return nil end } }, points = function() return 9 end",
      0, [.requirementUnmet("Không")]
    ),
    (
      "max = 10, require = { one_of { 'Một trong', { 'a', function() return false end }, { 'b', function() return true end } } }, points = function() return 9 end",
      900, []
    ),
    (
      "max = 10, points = function(u) local x = ratio(1, 0) return u:value('1', 'sessions') + u:year(2020):total('sessions') end",
      0, [.zeroDivisor, .notReported(.earlierYear(unit: "A", year: 2020))]
    ),
  ])
  func `points are rounded, clamped and noted`(
    fields: String, scaled: Int, notes: [ScoreNote]
  ) throws {
    guard scaled >= 0 else {
      #expect(throws: RunError.self) { try score(fields) }
      return
    }
    let found = try score(fields)
    #expect(found.points == Points(scaled: scaled, decimals: 2))
    #expect(found.notes == notes)
    #expect(found.max == Points(scaled: 1000, decimals: 2))
  }

  @Test(arguments: [
    ("points = function() return 'a' end", RuleFault.notANumber(.text("a"))),
    ("points = function() return true end", .notANumber(.truth(true))),
    ("points = function() return nil end", .notANumber(.nothing)),
    ("points = function() return 1e300 end", .tooLarge(1e300)),
    ("points = function() return 0/0 end", .script(.unfit(path: "", .notFinite))),
    (
      "require = { { 'a', function(u) return 1 end } }, points = function() return 1 end",
      .notATruth(.number(1))
    ),
  ])
  func `what is no points is an error and not zero`(fields: String, fault: RuleFault) throws {
    let load = PackLoad.of("criterion \"x\" { \"X\", max = 1,\n  \(fields) }")
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    guard case .failure(.failures(let failures)) = scores(RuleRun(pack: pack, data: week.data))
    else {
      Issue.record("it did not fail")
      return
    }
    #expect(failures.map(\.fault) == [fault])
    #expect(failures.map(\.subject) == [RuleSubject(code: "A", name: "A")])
  }

  @Test func `every failure of every unit is told at once`() throws {
    let load = PackLoad.of(
      """
      row "1" { "Lớp" }
      criterion "a" { "A", max = 1, points = function(u)
        return u:value("1", "sessions") < u.attributes end }
      criterion "b" { "B", max = 1, points = function(u) return u:value("9", "sessions") end }
      """)
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    for code in ["A", "B", "C"] as [UnitCode] {
      week.add(code)
      week.receive(code, ["1": ["sessions": 1]])
    }
    guard case .failure(.failures(let failures)) = scores(RuleRun(pack: pack, data: week.data))
    else {
      Issue.record("it did not fail")
      return
    }
    #expect(
      failures.map {
        "\($0.subject?.code ?? "") \($0.rule) \($0.place?.line ?? 0) \($0.fault.code)"
      }
        == ["A", "B", "C"].flatMap {
          [
            "\($0) criterion(\"a\") 4 E-LUA-RUNTIME", "\($0) criterion(\"b\") 5 E-ROW-UNKNOWN",
          ]
        })
    #expect(
      failures[0].excerpt?.text == "  return u:value(\"1\", \"sessions\") < u.attributes end }")
    // The row that the form lacks.
    #expect(failures[1].excerpt?.column == 68)
  }

  @Test func `a criterion counts only for the candidates that it is for`() throws {
    let load = PackLoad.of(
      """
      criterion "all" { "Mọi đơn vị", max = 1, points = function() return 1 end }
      criterion "schools" { "Trường", max = 2, among = { "school", except = { "B" } },
        points = function() return 2 end }
      criterion "named" { "Nêu tên", max = 4, among = { units = { "L" } },
        points = function() return 4 end }
      criterion "people" { "Cá nhân", max = 8, to = "individual", points = function(c)
        return c.unit.kind == "school" and 8 or 0 end }
      """)
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A", block: "Khối 1")
    week.add("B")
    week.add("L", .library)
    week.nominate(.individual, "Nguyễn Thị Hoà", "A")
    let scoring = try RuleRun(pack: pack, data: week.data).score()
    #expect(
      scoring.candidates.map { "\($0.candidate.code) \($0.score.value) \($0.criteria.map(\.id))" }
        == [
          #"A 3.0 ["all", "schools"]"#, #"B 1.0 ["all"]"#, #"L 5.0 ["all", "named"]"#,
          #"A/nguyen-thi-hoa 8.0 ["people"]"#,
        ])
    #expect(scoring.candidates.map(\.block) == ["Khối 1", nil, nil, "Khối 1"])
  }

  @Test func `a unit that is not expected is no candidate`() throws {
    let load = PackLoad.of("criterion \"a\" { \"A\", max = 1, points = function() return 1 end }")
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.add("B")
    week.data.expected["B"] = nil
    let scoring = try RuleRun(pack: pack, data: week.data).score()
    #expect(scoring.candidates.map(\.candidate.code) == ["A"])
  }

  @Test func `a run that exceeds its bound names rule, unit and line`() throws {
    let load = PackLoad.of(
      "criterion \"a\" { \"A\", max = 1, points = function()\n  while true do end end }")
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    let run = RuleRun(
      pack: pack, data: week.data, bounds: LuaBounds(work: 100_000, seconds: 60 * Slowness.factor))
    guard case .failure(.bound(let bound, let failure)) = scores(run) else {
      Issue.record("it did not stop")
      return
    }
    #expect(bound == .work(limit: 120_000))
    #expect(failure.rule == .criterion("a"))
    #expect(failure.subject == RuleSubject(code: "A", name: "A"))
    #expect(failure.place == LuaPlace(chunk: "p/2021.lua", line: 3))
  }

  @Test func `an earlier year is read from the units that this one continues`() throws {
    let load = PackLoad.of(
      """
      row "1" { "Lớp" }
      criterion "a" { "A", max = 1000, points = function(u)
        local y = u:year(2020)
        return y:total("participants") + y:value("1", "sessions", 0)
          + (y.restated and 100 or 0) + (y.exact and 1 or 0) end }
      """)
    let pack = try #require(load.pack)
    var before = SmallWeek(pack.campaign)
    for code in ["A", "B1", "B2"] as [UnitCode] { before.add(code) }
    before.receive("A", ["1": ["participants": 10]])
    before.receive("B1", ["1": ["participants": 3, "sessions": 20]])
    before.receive("B2", ["1": ["participants": 4]])
    var week = SmallWeek(pack.campaign)
    for code in ["A", "B", "C"] as [UnitCode] { week.add(code) }
    let earlier = EarlierYear(
      data: before.data,
      origins: ["B": EarlierYear.Origins(units: ["B1", "B2"], isExact: false)])
    let scoring = try RuleRun(pack: pack, data: week.data, earlier: [2020: earlier]).score()
    #expect(scoring.candidates.map(\.score.value) == [11, 127, 0])
    #expect(
      scoring.candidates[2].criteria[0].notes == [
        .notReported(.earlierYear(unit: "C", year: 2020))
      ])
  }

  @Test func `an explanation shows each figure with the cell it was read from`() throws {
    let load = PackLoad.of(
      """
      attributes { enrolment = "Sĩ số" }
      row "1" { "Lớp" }
      criterion "a" { "A", max = 10, require = { { "Đúng hạn", function(u) return u.on_time end } },
        share = function(u) return ratio(u:value("1", "participants"), u.attributes.enrolment) end }
      """)
    let pack = try #require(load.pack)
    var week = SmallWeek(pack.campaign)
    week.add("A", attributes: ["enrolment": .number(200)])
    week.receive("A", revision: 4, ["1": ["participants": 50]])
    let run = RuleRun(pack: pack, data: week.data)
    #expect(try run.score().candidates[0].criteria[0].reads == [])
    let explained = try run.explainScore("A")
    #expect(
      explained?.criteria.map(\.reads) == [
        [
          Reading(subject: .field("on_time"), value: .truth(true), revision: 4),
          Reading(
            subject: .figure(unit: "A", row: "1", measure: "participants"), value: .number(50),
            place: SmallWeek.place, revision: 4),
          Reading(subject: .attribute(unit: "A", name: "enrolment"), value: .number(200)),
        ]
      ])
    #expect(try run.explainScore("Z") == nil)
  }
}

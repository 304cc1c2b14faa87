import LearningWeek
import LuaRuntime
import Rules
import Testing

/// What functions see: each expression is evaluated as points of a criterion.
@Suite struct FieldTests {
  private static let pack = """
    attributes { enrolment = "Sĩ số", plan_issued_on = "Ngày ban hành kế hoạch" }
    flags { discipline = "Đang bị xem xét", inspection = "Đang thanh tra" }
    funding { { "state", "Ngân sách" }, { "mobilised", "Xã hội hóa" } }
    evidence { photos = { min = 2 }, documents = { min = 1 } }
    row "1" { "Các lớp", heading = true }
    row "1a" { "Phổ biến", under = "1" }
    row "1b" { "Bồi dưỡng", under = "1" }
    row "2" { "Tin bài", measures = { sessions = "articles" } }
    row "6" { "Lễ", adds = false }

    """

  private static func data(_ campaign: Campaign) -> CampaignData {
    var week = SmallWeek(campaign)
    week.add("323", .district, name: "Huyện Văn Giang")
    week.add(
      "A", name: "THCS A", parent: "323", block: "Khối 1",
      attributes: ["enrolment": .number(500)])
    week.add("B", .centre, parent: "323", due: nil)
    week.add("C", parent: "323")
    week.receive(
      "323", on: "2021-10-12", scope: .consolidated, revision: 3,
      [
        "1a": ["sessions": 9, "participants": 900]
      ])
    week.receive(
      "A", on: "2021-10-08", revision: 2,
      [
        "1a": ["sessions": 2, "participants": 100], "1b": ["sessions": 1],
        "2": ["sessions": 7], "6": ["sessions": 1, "participants": 400],
      ])
    week.data.returns[ReturnKey("A", .own)]?.lines[0].texts = ["note": "trực tuyến"]
    week.receive("B", on: "2021-12-01", ["1a": ["sessions": 0]])
    week.data.facts = [
      CampaignFact(
        unit: "A", name: "plan_issued_on", value: .text("2021-09-20"), place: SmallWeek.place)
    ]
    week.data.evidence = ["p1", "p2"].map {
      Evidence(unit: "A", kind: .photo, location: $0, place: SmallWeek.place)
    }
    week.data.evidence.append(
      Evidence(unit: "A", kind: .document, location: "05/KH", place: SmallWeek.place))
    week.data.funding = [
      Funding(unit: "A", source: "state", amount: 5_000_000, place: SmallWeek.place),
      Funding(unit: "A", source: "state", amount: 1_000_000, place: SmallWeek.place),
      Funding(unit: "A", source: "mobilised", note: "sách vở", place: SmallWeek.place),
    ]
    week.data.flags = [
      FlagMark(unit: "A", flag: "discipline", place: SmallWeek.place),
      FlagMark(
        unit: "A", flag: "inspection", until: day("2021-10-06"), place: SmallWeek.place),
    ]
    week.data.earlierAwards = [
      EarlierAward(
        kind: .collective, name: "THCS A", unit: "A", award: "giay_khen", year: 2020,
        place: SmallWeek.place)
    ]
    week.nominate(.collective, "THCS A", "A", award: "bk")
    return week.data
  }

  /// What `expression` is for unit A: as text, or the note that it left.
  private func evaluate(_ expression: String, unit: String = "A") throws -> String {
    let load = PackLoad.of(
      Self.pack + """
        seen = {}
        criterion "x" { "X", max = 1, source = "ví dụ", points = function(u)
          if u.code ~= "\(unit)" then return 0 end
          local value = \(expression)
          error("= " .. tostring(value), 0)
        end }
        """)
    let pack = try #require(load.pack)
    switch scores(RuleRun(pack: pack, data: Self.data(pack.campaign))) {
    case .success(let scoring):
      let score = try #require(
        scoring.candidates.first { $0.candidate.code == unit }?.criteria.first)
      return "\(score.notes)"
    case .failure(.failures(let failures)):
      guard failures.count == 1, case .script(let fault) = failures[0].fault else {
        return "\(failures.map(\.fault))"
      }
      if case .mistake(let mistake, _) = fault { return "\(mistake)" }
      return fault.diagnosis?.message ?? "?"
    case .failure(let error):
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("u.code", "A"), ("u.name", "THCS A"), ("u.kind", "school"), ("u.level", "nil"),
    ("u.area", "nil"), ("u.parent", "323"), ("u.block", "Khối 1"), ("u.to", "collective"),
    ("u.unit.code", "A"), ("u.attributes.enrolment", "500"),
    ("u.attributes.plan_issued_on", "2021-09-20"), ("u.returned", "true"),
    ("u.on_time", "true"), ("u.days_late", "0"), ("u.days_early", "2"),
    ("u.received_on", "2021-10-08"), ("u.revision", "2"), ("u.evidence.photos", "2"),
    ("u.evidence.links", "0"), ("u.evidence.articles", "0"), ("u.evidence.documents", "1"),
    ("u.evidence.complete", "true"), ("u:above('district')", "323"),
    ("u:above('province')", "nil"), ("u:value('1a', 'participants')", "100"),
    ("u:value('1b', 'participants', 0)", "0"), ("u:value('1a', 'sessions', 0)", "2"),
    ("u:rolled('1', 'sessions')", "3"), ("u:total('sessions')", "3"),
    ("u:total('participants')", "100"), ("u:total('articles')", "7"),
    ("u:text('1a', 'note')", "trực tuyến"), ("u:text('1b', 'note')", "nil"),
    ("u:has('1b', 'participants')", "false"), ("u:has('1a', 'participants')", "true"),
    ("u:funding('state')", "6000000"), ("u:funding('mobilised', 0)", "0"),
    ("u:funded('mobilised')", "true"), ("u:flag('discipline')", "true"),
    ("u:flag('inspection')", "false"), ("#u.awards", "1"), ("u.awards[1].award", "giay_khen"),
    ("u.awards[1].year", "2020"), ("u.awards[1].name", "THCS A"),
    ("u.nomination.award", "bk"), ("u.nomination.received_on", "2021-10-09"),
    ("u.nomination.by", "A"), ("u.nomination.achievement", "nil"),
    ("u == u.unit", "true"),
  ])
  func `a unit's field has the value that was reported`(
    expression: String, expected: String
  ) throws {
    #expect(try evaluate(expression) == "= " + expected)
  }

  @Test(arguments: [
    ("u:rolled('1a', 'sessions')", "323", "= 9"), ("u.level", "323", "= district"),
    ("u.area", "323", "= 323"), ("u.days_late", "323", "= 2"), ("u.on_time", "323", "= false"),
    ("u.parent", "323", "= 33"), ("u:total('participants')", "323", "= 900"),
    ("u.on_time", "B", "= true"), ("u.days_late", "B", "= 0"), ("u.days_early", "B", "= 0"),
    ("u:value('1a', 'sessions')", "B", "= 0"), ("u.returned", "C", "= false"),
    ("u.on_time", "C", "= false"), ("u.nomination", "C", "= nil"), ("#u.awards", "C", "= 0"),
    ("u:funded('state')", "C", "= false"), ("u.evidence.complete", "C", "= false"),
  ])
  func `another unit's field is its own`(
    expression: String, unit: String, expected: String
  ) throws {
    #expect(try evaluate(expression, unit: unit) == expected)
  }

  @Test(arguments: [
    (
      "u:value('1b', 'participants')",
      ReadSubject.figure(unit: "A", row: "1b", measure: "participants")
    ),
    ("u:rolled('1b', 'participants')", .rolled(unit: "A", row: "1b", measure: "participants")),
    ("u:funding('mobilised')", .funding(unit: "A", source: "mobilised")),
    ("u:year(2020)", .earlierYear(unit: "A", year: 2020)),
  ])
  func `reading what was not reported ends the function`(
    expression: String, subject: ReadSubject
  ) throws {
    #expect(try evaluate(expression) == "\([ScoreNote.notReported(subject)])")
    let caught = "select(2, pcall(function() return \(expression) end))"
    #expect(try evaluate(caught) == "\([ScoreNote.notReported(subject)])")
  }

  @Test(arguments: [
    ("u.days_early", ReadSubject.field("days_early")), ("u.days_late", .field("days_late")),
    ("u.received_on", .field("received_on")), ("u.revision", .field("revision")),
    ("u:total('sessions')", .total(unit: "C", measure: "sessions")),
    ("u.attributes.enrolment", .attribute(unit: "C", name: "enrolment")),
  ])
  func `a unit that sent nothing has no such field`(
    expression: String, subject: ReadSubject
  ) throws {
    #expect(try evaluate(expression, unit: "C") == "\([ScoreNote.notReported(subject)])")
  }

  @Test(arguments: [
    ("u:value('1x', 'sessions')", RuleMistake.unknownRow("1x", nearest: ["1", "1a", "1b"])),
    ("u:value('1a', 'sesions')", .unknownMeasure("sesions", nearest: ["sessions"])),
    (
      "u:value('2', 'participants')",
      .notMeasuredByRow(row: "2", measure: "participants", known: ["articles"])
    ),
    ("u:total('1a')", .unknownMeasure("1a", nearest: [])),
    ("u:text('1a', 'notes')", .unknownTextColumn("notes", nearest: ["note"])),
    ("u:above('districts')", .unknownLevel("districts", nearest: ["district"])),
    ("u:flag('dicipline')", .undeclaredFlag("dicipline", nearest: ["discipline"])),
    ("u:funding('stat')", .unknownFundingSource("stat", nearest: ["state"])),
    ("ratio('1', 2)", .notANumber(function: "ratio", argument: 1, found: .text("1"))),
    ("cap(1, nil)", .notANumber(function: "cap", argument: 2, found: .nothing)),
    ("steps {}", .declarationWhileRunning("steps")),
    ("row('x')", .declarationWhileRunning("row")),
  ])
  func `asking for what is not there is a mistake`(
    expression: String, mistake: RuleMistake
  ) throws {
    #expect(try evaluate(expression) == "\(mistake)")
  }

  @Test(arguments: [
    ("u.on_tim", "on_time"), ("u.attributes.enrolmnt", "enrolment"),
    ("u.evidence.photo", "photos"), ("u.nomination.awards", "award"), ("u:valu('1a')", "value"),
  ])
  func `a misspelt field comes with the right one`(
    expression: String, nearest: String
  ) throws {
    let load = PackLoad.of(
      Self.pack
        + """
        criterion "x" { "X", max = 1, points = function(u)
          return u.code == "A" and \(expression) or 0 end }
        """)
    let pack = try #require(load.pack)
    let result = scores(RuleRun(pack: pack, data: Self.data(pack.campaign)))
    guard case .failure(.failures(let failures)) = result,
      case .script(.runtime(let diagnosis)) = failures.first?.fault,
      case .unknownField(_, _, let found) = diagnosis.kind
    else {
      Issue.record("not an unknown field: \(result)")
      return
    }
    #expect(found.first == nearest)
    #expect(failures.map(\.rule) == [.criterion("x")])
    #expect(failures.map(\.subject) == [RuleSubject(code: "A", name: "THCS A")])
    #expect(failures.map(\.place) == [LuaPlace(chunk: "p/2021.lua", line: 12)])
    #expect(
      failures.map(\.excerpt?.text) == ["  return u.code == \"A\" and \(expression) or 0 end }"])
  }

  @Test func `a script cannot change what it sees`() throws {
    #expect(
      try evaluate("(function() u.name = 'x' end)()")
        == "cannot write 'name' of unit")
  }
}

/// The result as a value, so that tests can look at either.
func scores(_ run: RuleRun) -> Result<Scoring, RunError> {
  Result { () throws(RunError) in try run.score() }
}

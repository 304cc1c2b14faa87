import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct CaseTests {
  private static let pack = """
    attributes { enrolment = "Sĩ số" }
    flags { discipline = "Đang bị xem xét" }
    funding { { "state", "Ngân sách" } }
    evidence { photos = 2, documents = 1 }
    deadline { from = { "school", "centre" }, to = "district", before = "2021-10-10" }
    row "1a" { "Phổ biến" }
    row "2" { "Tin bài", measures = { sessions = "articles" } }
    criterion "reach" { "Quy mô", max = 30, share = function(u)
      return ratio(u:total("participants"), u.attributes.enrolment) end }
    criterion "early" { "Sớm", max = 5, points = steps { { from = 5, points = 5 },
      { from = 1, below = 5, points = 3 }, of = function(u) return u.days_early end } }
    criterion "fame" { "Danh tiếng", max = 5, to = "individual", points = function(c)
      return c.female and 5 or 0 end }
    award "gk" { "Giấy khen", to = { "collective", "individual" }, quota = 1, minimum = 5,
      require = { { "Không kỷ luật", function(x) return not x:flag("discipline") end } } }

    """

  private func test(_ cases: String) throws -> TestReport {
    let fixture = PackFixture([
      "p/2021.lua": head + Self.pack, "p/2021.cases.lua": cases,
    ])
    let library = fixture.library
    return library.test(try #require(library.load("p/2021").pack))
  }

  @Test func `a case that holds passes`() throws {
    let report = try test(
      """
      case "hòa ở suất cuối" {
        units = { A = { kind = "school", attributes = { enrolment = 500 },
                    values = { ["1a"] = { sessions = 2, participants = 100 } },
                    evidence = { photos = 2, documents = 1 }, received_on = "2021-10-08" },
                  B = { kind = "school", flags = { discipline = true } } },
        candidates = { x = { to = "individual", unit = "A", female = true } },
        expect = { A = { reach = 6, early = 3, score = 9, gk = "shortlisted" },
                   x = { fame = 5, gk = "below" }, B = { gk = "ineligible", reach = 0 } },
      }
      case "một đơn vị" { unit = { received_on = "2021-10-04" }, expect = { early = 5 } }
      """)
    #expect(report.defects == [])
    #expect(report.results.map(\.title) == ["hòa ở suất cuối", "một đơn vị"])
    #expect(report.results.map(\.failures) == [[], []])
    #expect(report.results.map(\.error) == [nil, nil])
    #expect(report.unreached == [])
    #expect(report.hasPassed)
  }

  @Test func `a case that fails tells expected, actual and line`() throws {
    let report = try test(
      """
      case "sai" {
        units = { A = { received_on = "2021-10-08" } },
        expect = { A = {
          reach = 6,
          early = 3,
          score = 4,
          fame = 1,
          gk = "shortlisted" } },
      }
      """)
    func place(_ line: Int) -> LuaPlace { LuaPlace(chunk: "p/2021.cases.lua", line: line) }
    func points(_ number: Int) -> Points { Points(scaled: number * 100, decimals: 2) }
    func failure(_ item: CaseItem, _ line: Int, _ actual: CaseActual) -> CaseFailure {
      CaseFailure(
        expectation: CaseExpectation(subject: "A", item: item, place: place(line)),
        actual: actual)
    }
    #expect(
      report.results.first?.failures == [
        failure(.points(criterion: "fame", points(1)), 7, .notScored),
        failure(.outcome(award: "gk", .decided(.shortlisted)), 8, .outcome(.ineligible, unmet: [])),
        failure(
          .points(criterion: "reach", points(6)), 4,
          .points(
            points(0), [.notReported(.total(unit: "A", measure: "participants"))])),
        failure(.score(points(4)), 6, .score(points(3))),
      ])
    #expect(report.results.first?.place == place(1))
    #expect(!report.hasPassed)
  }

  @Test func `rules that no case reaches are listed`() throws {
    let report = try test(
      #"case "a" { unit = { received_on = "2021-10-08" }, expect = { early = 3 } }"#)
    #expect(
      report.unreached == [
        .criterion(
          id: "reach", title: "Quy mô", place: LuaPlace(chunk: "p/2021.lua", line: 9)),
        .step(
          criterion: "early", StepRange(from: 5, to: nil, below: nil),
          place: LuaPlace(chunk: "p/2021.lua", line: 11)),
        .criterion(
          id: "fame", title: "Danh tiếng", place: LuaPlace(chunk: "p/2021.lua", line: 13)),
      ])
    #expect(report.hasPassed)
  }

  @Test func `eligible looks at requirements, nomination and minimum only`() throws {
    let report = try test(
      """
      case "a" {
        units = { A = { values = { ["1a"] = { participants = 10 } }, attributes = { enrolment = 10 } },
                  B = { values = { ["1a"] = { participants = 5 } }, attributes = { enrolment = 10 } },
                  C = { values = { ["1a"] = { participants = 1 } }, attributes = { enrolment = 10 } } },
        expect = { A = { gk = "eligible" }, B = { gk = "eligible" }, C = { gk = "eligible" } },
      }
      """)
    #expect(
      report.results.first?.failures.map { "\($0.expectation.subject) \($0.actual)" } == [
        "C outcome(LearningWeek.Outcome.ineligible, unmet: [])"
      ])
  }

  @Test func `a case may give everything that rules read`() throws {
    let fixture = PackFixture([
      "p/2021.lua": head + Self.pack.replacing("award \"gk\"", with: "award \"bk\"")
        + """
        criterion "all" { "Tất cả", max = 10, among = { units = { "A" } }, points = function(u)
          assert(u.name == "Trường A" and u.parent == "323" and u.block == "K1")
          assert(u:above("district") == "323" and u:above("province") == "33")
          assert(u:value("2", "articles") == 4 and u:text("2", "note") == "ghi")
          assert(u:rolled("1a", "participants") == 7 and not u.on_time and u.days_late == 1)
          assert(u:funding("state") == 5 and #u.awards == 1 and u.awards[1].year == 2020)
          assert(u.nomination.award == "bk" and u.evidence.links == 3)
          return 1 end }
        """,
      "p/2021.cases.lua": """
      case "đủ" {
        units = {
          ["323"] = { kind = "district", expected = false, stated = { ["1a"] = { sessions = 1 } } },
          A = { name = "Trường A", kind = "centre", parent = "323", block = "K1",
            values = { ["1a"] = { participants = 7 }, ["2"] = { articles = 4 } },
            texts = { ["2"] = { note = "ghi" } }, funding = { state = 5 },
            awards = { { award = "gk", year = 2020 } }, nominated = "bk",
            evidence = { links = 3 }, received_on = "2021-10-09", last_day = "2021-10-08" },
          B = { values = {} } },
        candidates = { x = { to = "household", unit = "A", name = "Nhà X", award = "bk",
          position = "p", achievement = "t", received_on = "2021-10-01", female = false,
          flags = { discipline = true }, awards = { { award = "y", year = 2019 } } } },
        expect = { A = { all = 1 }, B = { early = 0 } },
      }
      """,
    ])
    let library = fixture.library
    let report = library.test(try #require(library.load("p/2021").pack))
    #expect(report.defects == [])
    #expect(report.results.map(\.error) == [nil])
    #expect(report.results.map(\.failures) == [[]])
  }

  @Test func `a case may give a unit rows of its own where the form is open to them`() throws {
    let fixture = PackFixture([
      "p/2021.lua": head + """
        form { columns = { { "number", "TT" }, { "label", "Hoạt động" },
          { "sessions", "Số lớp" }, { "participants", "Người" }, { "note", "Ghi chú", text = true } },
          rows = "open" }
        row "1a" { "Phổ biến" }
        criterion "reach" { "Quy mô", max = 900, points = function(u)
          return u:total("participants") end }
        """,
      "p/2021.cases.lua": """
      case "tự thêm" {
        unit = { values = { ["1a"] = { participants = 10 }, ["Lớp trực tuyến"] = { sessions = 2, participants = 150 } },
          texts = { ["Lớp trực tuyến"] = { note = "tối" } } },
        expect = { reach = 160 } }
      case "gõ nhầm" { unit = { values = { ["1b"] = { participants = 1 } } }, expect = {} }
      case "đo nhầm" { unit = { values = { ["Đọc sách"] = { people = 1 } } }, expect = {} }
      """,
    ])
    let library = fixture.library
    let report = library.test(try #require(library.load("p/2021").pack))
    #expect(
      report.defects.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "5 E-ROW-UNKNOWN", "6 E-MEASURE-UNKNOWN",
      ])
    #expect(report.results.map(\.failures) == [[]])
    #expect(report.results.map(\.error) == [nil])
  }

  @Test func `an error in a rule fails the case and names the line`() throws {
    let fixture = PackFixture([
      "p/2021.lua": head
        + "criterion \"a\" { \"A\", max = 1, points = function(u) return u.x end }",
      "p/2021.cases.lua": #"case "a" { unit = {}, expect = { a = 1 } }"#,
    ])
    let library = fixture.library
    let report = library.test(try #require(library.load("p/2021").pack))
    guard case .failures(let failures) = report.results.first?.error else {
      Issue.record("it did not fail")
      return
    }
    #expect(failures.map(\.place) == [LuaPlace(chunk: "p/2021.lua", line: 2)])
    #expect(!report.hasPassed)
  }

  @Test(arguments: [
    (#"case "a" { expect = {} }"#, ["1 E-FIELD-ONE-OF"]),
    (#"case "a" { unit = {} }"#, ["1 E-FIELD-MISSING"]),
    (#"case "a" { unit = {}, units = {}, expect = {} }"#, ["1 E-FIELD-EXCLUSIVE"]),
    (#"case "a" { unit = { knd = "school" }, expect = {} }"#, ["1 E-FIELD-UNKNOWN"]),
    (#"case "a" { unit = { kind = "scool" }, expect = {} }"#, ["1 E-KIND-UNKNOWN"]),
    (
      "case \"a\" { unit = {\n values = {\n  [\"1x\"] = {} } }, expect = {} }",
      ["3 E-ROW-UNKNOWN"]
    ),
    (
      #"case "a" { unit = { values = { ["2"] = { participants = 1 } } }, expect = {} }"#,
      ["1 E-MEASURE-UNKNOWN"]
    ),
    (
      #"case "a" { unit = { values = { ["1a"] = { participants = -1 } } }, expect = {} }"#,
      ["1 E-FIELD-TYPE"]
    ),
    (#"case "a" { unit = { attributes = { x = 1 } }, expect = {} }"#, ["1 E-ATTRIBUTE-UNKNOWN"]),
    (#"case "a" { unit = { flags = { x = true } }, expect = {} }"#, ["1 E-FLAG-UNKNOWN"]),
    (#"case "a" { unit = { funding = { x = 1 } }, expect = {} }"#, ["1 E-FUNDING-UNKNOWN"]),
    (#"case "a" { unit = { evidence = { photo = 1 } }, expect = {} }"#, ["1 E-FIELD-UNKNOWN"]),
    (#"case "a" { unit = { nominated = "x" }, expect = {} }"#, ["1 E-AWARD-UNKNOWN"]),
    (#"case "a" { unit = {}, expect = { rech = 1 } }"#, ["1 E-CRITERION-UNKNOWN"]),
    (#"case "a" { unit = {}, expect = { gk = "won" } }"#, ["1 E-FIELD-TYPE"]),
    (#"case "a" { units = { A = {} }, expect = { B = {} } }"#, ["1 E-CANDIDATE-UNKNOWN"]),
    (#"case "a" { units = { A = {} }, expect = { reach = 1 } }"#, ["1 E-FIELD-TYPE"]),
    (
      #"case "a" { unit = {}, candidates = { x = { to = "man" } }, expect = {} }"#,
      ["1 E-FIELD-TYPE"]
    ),
    (#"case "a""#, ["1 E-ID-WITHOUT-TABLE"]),
    (#"row "9" { "Chín" }"#, ["1 E-DECLARATION-MISPLACED"]),
    ("local x = 1,5", ["1 W-DECIMAL-COMMA"]),
    ("x = = 1", ["1 E-LUA-SYNTAX"]),
  ])
  func `a defect of a case is told with its line`(cases: String, expected: [String]) throws {
    let report = try test(cases)
    #expect(
      report.defects.map { "\($0.place?.line ?? 0) \($0.code)" } == expected)
    #expect(report.defects.allSatisfy { $0.place?.chunk == "p/2021.cases.lua" })
    #expect(report.results.isEmpty)
  }

  @Test func `a pack without cases reaches nothing`() throws {
    let fixture = PackFixture(["p/2021.lua": head + #"case "a" { unit = {}, expect = {} }"#])
    let library = fixture.library
    let report = library.test(try #require(library.load("p/2021").pack))
    #expect(report.results.map(\.title) == ["a"])
  }
}

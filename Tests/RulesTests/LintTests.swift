import LearningWeek
import LuaRuntime
import Rules
import Testing

/// What `lint` asks about a pack that loads, without anything being run on data.
@Suite struct LintTests {
  @Test func `a global that nothing defines is asked about wherever it stands`() {
    let load = PackLoad.of(
      """
      local function half(n) return n / 2 end
      local hundred <const>, names = 100, { "a" }
      criterion "a" { "A", max = 1, points = function(u)
        for index, name in ipairs(names) do if name == "ratoi" then return index end end
        goto done
        ::done::
        return math.floor(half(hundred)) .. ratoi(1, 2) and u:total("sessions") and u.on_time
      end }
      award "a" { "A", to = "collective", require = { { "x", function(u) return deadlin(u) end } } }
      """)
    #expect(load.summary == ["8 W-GLOBAL-UNDEFINED", "10 W-GLOBAL-UNDEFINED"])
    #expect(
      load.defects.filter { $0.severity == .warning }.map(\.nearest) == [["ratio"], ["deadline"]])
    #expect(load.pack != nil)
  }

  @Test(arguments: [
    (
      "quota = 3, among = { units = { \"1\", \"2\" } }",
      PackFault.tooManyPlaces(award: "a", places: 3, units: 2)
    ),
    (
      "quota = { x = 1, otherwise = 2 }, among = { units = { \"1\", \"2\" }, except = { \"2\" } }",
      .tooManyPlaces(award: "a", places: 2, units: 1)
    ),
    ("quota = 0", .noPlaces(award: "a")),
    ("quota = { school = 0, otherwise = 0 }", .noPlaces(award: "a")),
    ("quota = percent(0)", .noPlaces(award: "a")),
    ("quota = percent(120)", .percentAboveWhole(award: "a", percent: 120)),
    ("minimum = 11", .minimumOutOfReach(award: "a", minimum: 11, most: 10)),
  ])
  func `a quota or minimum that cannot be met is asked about`(fields: String, fault: PackFault) {
    let load = PackLoad.of(
      """
      criterion "p" { "P", max = 10, points = function() return 1 end, source = "ví dụ" }
      criterion "q" { "Q", max = 90, to = "individual", points = function() return 1 end,
        source = "ví dụ" }
      award "b" { "B", to = "individual", source = "ví dụ" }
      award "a" { "A", to = "collective", source = "ví dụ", \(fields) }
      """)
    #expect(load.defects.map(\.fault) == [fault])
    #expect(load.defects.map(\.place?.line) == [6])
  }

  @Test func `quotas and minima that can be met are not`() {
    let load = PackLoad.of(
      """
      quota "khac" { "khác", places = 2 }
      criterion "p" { "P", max = 10, points = function() return 1 end, source = "ví dụ" }
      award "a" { "A", to = "collective", source = "ví dụ", minimum = 10, quota = 2,
        among = { units = { "1", "2" } } }
      award "b" { "B", to = "collective", source = "ví dụ", quota = 9, among = { "school",
        units = { "1" } } }
      award "c" { "C", to = "collective", source = "ví dụ", quota = percent(100) }
      award "d" { "D", to = "collective", source = "ví dụ", quota_shared_by = "khac" }
      """)
    #expect(load.defects == [])
  }

  @Test func `a quota that no award shares is asked about`() {
    let load = PackLoad.of("quota \"khac\" { \"khác\", places = 2 }")
    #expect(load.defects.map(\.fault) == [.unusedQuota(id: "khac")])
    #expect(load.summary == ["2 W-QUOTA-UNUSED"])
  }

  @Test func `a requirement that the cases ask and never see met is asked about`() throws {
    let text = """
      award "a" { "A", to = "collective", source = "ví dụ", require = {
        { "Đúng hạn", function(u) return u.on_time end },
        { "Trên mười", function(u) return u:value("1", "sessions") > 10 end },
        one_of { "Một trong hai", { "Không bao giờ", function() return false end },
          { "Luôn luôn", function() return true end } } } }
      row "1" { "Lớp" }

      """
    let fixture = PackFixture([
      "p/2021.lua": head + text,
      "p/2021.cases.lua": """
      case "một" { unit = { kind = "school", values = { ["1"] = { sessions = 3 } },
        received_on = "2021-10-08" }, expect = { a = "ineligible" } }
      """,
    ])
    let pack = try #require(fixture.library.load("p/2021").pack)
    let found = fixture.library.lintCases(of: pack)
    let award = Declared("award", "a")
    #expect(
      found.map(\.fault) == [
        .requirementNeverMet(award, text: "Trên mười"),
        .requirementNeverMet(award, text: "Không bao giờ"),
      ])
    #expect(found.map(\.place?.line) == [4, 5])
    fixture.write(
      "p/2021.cases.lua",
      """
      case "hai" { unit = { kind = "school", values = { ["1"] = { sessions = 11 } } }, expect = {} }
      case "ba" { unit = { kind = "school", values = {} }, expect = {} }
      """)
    let other = try #require(fixture.library.load("p/2021").pack)
    #expect(
      fixture.library.lintCases(of: other).map(\.fault) == [
        .requirementNeverMet(award, text: "Không bao giờ")
      ])
  }

  @Test func `all of them are told at once, errors among them`() {
    let load = PackLoad.of(
      """
      quota "khac" { "khác", places = 2 }
      criterion "a" { "A", max = 1,5, points = function(u) return ratoi(1, 2) end }
      criterion "b" { "B", max = 1, to = "household", points = function() return 1 end }
      award "a" { "A", to = "collective", quota = 0, minimum = 20, decided_on = "2021-10-01" }
      """)
    #expect(
      load.defects.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "2 W-QUOTA-UNUSED", "3 E-FIELD-TYPE", "3 N-SOURCE-MISSING", "3 W-DECIMAL-COMMA",
        "3 W-GLOBAL-UNDEFINED", "4 W-CRITERION-UNUSED", "4 N-SOURCE-MISSING", "5 E-DATE-ORDER",
        "5 N-SOURCE-MISSING", "5 W-QUOTA-UNREACHABLE", "5 W-MINIMUM-UNREACHABLE",
      ])
  }
}

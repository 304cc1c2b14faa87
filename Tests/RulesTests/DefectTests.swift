import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct DefectTests {
  /// Each text stands below the head, so its first line is line 2.
  @Test(arguments: [
    (#"row "1""#, ["2 E-ID-WITHOUT-TABLE"]),
    ("row \"1\"\nrow \"2\" { \"Hai\" }", ["2 E-ID-WITHOUT-TABLE"]),
    (#"row { "Một" }"#, ["2 E-TABLE-WITHOUT-ID"]),
    (#"row(5)"#, ["2 E-DECLARATION-SHAPE"]),
    (#"campaign(5)"#, ["2 E-DECLARATION-SHAPE"]),
    (#"row "Một" { "Một" }"#, ["2 E-ID-SPELLING"]),
    ("row \"1\" { \"Một\" }\nrow \"1\" { \"Hai\" }", ["3 E-ID-DUPLICATE"]),
    (#"kind "school" { "Trường" }"#, ["2 E-ID-DUPLICATE"]),
    ("evidence {}\nevidence {}", ["3 E-DECLARATION-REPEATED"]),
    ("row \"1\" { \"Một\",\n  indcator = \"x\" }", ["3 E-FIELD-UNKNOWN"]),
    (#"criterion "a" { "A", share = function(u) return 1 end }"#, ["2 E-FIELD-MISSING"]),
    (#"row "1" { "Một", heading = "yes" }"#, ["2 E-FIELD-TYPE"]),
    (#"row "1" {}"#, ["2 E-WORDING-MISSING"]),
    (#"row "1" { "Một", "Hai" }"#, ["2 E-WORDING-SEVERAL"]),
    (#"row "1" { "Một", 2 }"#, ["2 E-FIELD-TYPE"]),
    (#"criterion "a" { "A", max = 1 }"#, ["2 E-FIELD-ONE-OF"]),
    (
      "criterion \"a\" { \"A\", max = 1, points = function() end,\n share = function() end }",
      ["3 E-FIELD-EXCLUSIVE"]
    ),
    (#"criterion "a" { "A", max = 0, points = function() end }"#, ["2 E-FIELD-TYPE"]),
    (#"criterion "a" { "A", max = 1, points = 5 }"#, ["2 E-FIELD-TYPE"]),
    (#"row "1" { "Một", under = "2" }"#, ["2 E-ROW-UNKNOWN"]),
    (#"row "1" { "Một", under = "1" }"#, ["2 E-ROW-CIRCULAR"]),
    (#"row "1" { "Một", activity = "x" }"#, ["2 E-ACTIVITY-UNKNOWN"]),
    (#"row "1" { "Một", indicator = "x" }"#, ["2 E-INDICATOR-UNKNOWN"]),
    (#"row "1" { "Một", measures = { "people" } }"#, ["2 E-COLUMN-UNKNOWN"]),
    (#"row "1" { "Một", heading = true, measures = {} }"#, ["2 E-FIELD-EXCLUSIVE"]),
    (
      #"row "1" { "Một", measures = { "participants" }, counts = "school" }"#, ["2 E-FIELD-MISSING"]
    ),
    (#"row "1" { "Một", counts = "shool" }"#, ["2 E-KIND-UNKNOWN"]),
    (#"deadline { from = { "school", "x" }, to = "district" }"#, ["2 E-KIND-UNKNOWN"]),
    (#"deadline { from = "school", to = "distrct" }"#, ["2 E-RECIPIENT-UNKNOWN"]),
    (#"deadline { from = "school", to = "district", by = "2021-02-30" }"#, ["2 E-DATE-INVALID"]),
    (#"deadline { from = "school", to = "district", by = "2021-09-30" }"#, ["2 E-DATE-ORDER"]),
    (
      #"deadline { from = "school", to = "a", by = "2021-10-30", before = "2021-10-30" }"#,
      ["2 E-FIELD-EXCLUSIVE"]
    ),
    (#"deadline { to = "district" }"#, ["2 E-FIELD-MISSING"]),
    (#"law "a" { "A", from = "2021-01-02", before = "2021-01-01" }"#, ["2 E-DATE-ORDER"]),
    (#"section "a" { "A", holds = "tables" }"#, ["2 E-FIELD-TYPE"]),
    (#"evidence { photo = 2 }"#, ["2 E-FIELD-UNKNOWN"]),
    (#"evidence { photos = { least = 2 } }"#, ["2 E-FIELD-UNKNOWN"]),
    (#"funding { "state" }"#, ["2 E-FIELD-TYPE"]),
    (#"funding { { "a", "A" }, { "a", "B" } }"#, ["2 E-ID-DUPLICATE"]),
    ("attributes { staff = \"A\" }\nattributes { staff = \"B\" }", ["3 E-ID-DUPLICATE"]),
    (#"form { columns = { { "sessions", "Số lớp" } } }"#, ["2 E-FIELD-MISSING"]),
    (#"form { rows = "close" }"#, ["2 E-FIELD-TYPE"]),
    (#"check "a" { "A", severity = "warn", test = function() end }"#, ["2 E-FIELD-TYPE"]),
    (#"quota "a" { "A", places = -1 }"#, ["2 E-FIELD-TYPE", "2 W-QUOTA-UNUSED"]),
    (#"award "a" { "A", to = "person" }"#, ["2 E-FIELD-TYPE"]),
    (#"award "a" { "A", to = "individual", not_with = { "b" } }"#, ["2 E-AWARD-UNKNOWN"]),
    (#"award "a" { "A", to = "individual", quota_shared_by = "b" }"#, ["2 E-QUOTA-UNKNOWN"]),
    (#"award "a" { "A", to = "collective", law = "b" }"#, ["2 E-LAW-UNKNOWN"]),
    (#"award "a" { "A", to = "collective", order = { "people" } }"#, ["2 E-MEASURE-UNKNOWN"]),
    (#"award "a" { "A", to = "collective", order = { 5 } }"#, ["2 E-FIELD-TYPE"]),
    (#"award "a" { "A", to = "collective", quota = 1.5 }"#, ["2 E-FIELD-TYPE"]),
    (#"award "a" { "A", to = "collective", quota = { a = -1 } }"#, ["2 E-FIELD-TYPE"]),
    (
      #"award "a" { "A", to = "collective", quota = percent(5, { of = "x" }) }"#,
      ["2 E-ATTRIBUTE-UNKNOWN"]
    ),
    (#"award "a" { "A", to = "collective", decided_on = "2021-10-01" }"#, ["2 E-DATE-ORDER"]),
    (#"award "a" { "A", to = "collective", require = { { "x" } } }"#, ["2 E-FIELD-TYPE"]),
    (#"award "a" { "A", to = "collective", require = { one_of { "x" } } }"#, ["2 E-FIELD-TYPE"]),
    (#"local x = y"#, ["2 E-LUA-RUNTIME"]),
    (#"local x = = 1"#, ["2 E-LUA-SYNTAX"]),
    (#"require "common.nothing""#, ["2 E-MODULE-UNKNOWN"]),
    ("while true do end", ["2 E-LUA-BOUND"]),
    (#"ratio("a", 1)"#, ["2 E-LUA-ARGUMENT"]),
  ])
  func `a defect is told with its line`(text: String, expected: [String]) {
    #expect(PackLoad.of(text).summary == expected)
  }

  @Test func `all defects of a pack are told together in order of lines`() {
    let load = PackLoad.of(
      """
      row "1" { "Một", indcator = "x" }
      award "a" { "A", to = "collective", law = "b" }
      row "2"
      """)
    #expect(load.summary == ["2 E-FIELD-UNKNOWN", "3 E-LAW-UNKNOWN", "4 E-ID-WITHOUT-TABLE"])
    #expect(load.pack == nil)
  }

  @Test func `an unknown field comes with its line, text and the nearest field`() throws {
    let load = PackLoad.of("row \"1\" { \"Một\",\n  indcator = \"x\" }")
    var expected = load.errors[0]
    #expect(expected.nearest == ["indicator"])
    expected.nearest = []
    #expect(expected.fault == .unknownField(Declared("row", "1"), field: "indcator"))
    #expect(expected.place == LuaPlace(chunk: "p/2021.lua", line: 3))
    #expect(
      expected.excerpt
        == SourceExcerpt(
          line: 3, text: "  indcator = \"x\" }", before: "row \"1\" { \"Một\",", column: 3))
  }

  @Test func `a pack without a campaign does not load`() {
    let fixture = PackFixture(["p/2021.lua": "row \"1\" { \"Một\" }"])
    let load = fixture.library.load("p/2021")
    #expect(load.defects.map(\.fault) == [.missingDeclaration(keyword: "campaign")])
    #expect(load.pack == nil)
  }

  @Test func `the days of a campaign must be in order and of its year`() {
    let fixture = PackFixture([
      "p/2021.lua": """
      campaign { "A", area = "33", year = 2020,
        first_day = "2021-10-07",
        last_day = "2021-10-01" }
      """
    ])
    #expect(
      fixture.library.load("p/2021").defects.map(\.fault) == [
        .yearOfFirstDay(year: 2020, firstDay: day("2021-10-07")),
        .datesOutOfOrder(
          Declared("campaign"), earlier: DatedField("first_day", day("2021-10-07")),
          later: DatedField("last_day", day("2021-10-01"))),
      ])
  }

  @Test func `a law may be declared before it is in force but not cited`() {
    let declared = #"law "a" { "A", from = "2025-07-01" }"#
    #expect(PackLoad.of(declared).summary == [])
    let load = PackLoad.of(declared + "\naward \"b\" { \"B\", to = \"individual\", law = \"a\" }")
    #expect(
      load.errors.map(\.fault) == [
        .lawNotInForce(Declared("award", "b"), law: "a", on: day("2021-10-07"))
      ])
  }

  @Test func `a reference may point forward`() {
    #expect(PackLoad.of("row \"1a\" { \"A\", under = \"1\" }\nrow \"1\" { \"B\" }").summary == [])
  }

  @Test func `a failing file is told with the line and what was meant`() {
    let load = PackLoad.of("local x = 1\nrwo \"1\" { \"A\" }")
    #expect(load.errors.map(\.place) == [LuaPlace(chunk: "p/2021.lua", line: 3)])
    guard case .script(.runtime(let diagnosis)) = load.errors.first?.fault else {
      Issue.record("not a runtime error")
      return
    }
    #expect(diagnosis.kind == .unknownGlobal(name: "rwo", nearest: ["row"]))
  }

  @Test func `a decimal comma is asked about even where the pack fails`() {
    let load = PackLoad.of("local x = 1,5\nlocal y = { 1,5 }\nlocal z = f == 1")
    #expect(load.summary == ["2 W-DECIMAL-COMMA", "4 E-LUA-RUNTIME"])
  }

  @Test func `rules without a source are noted`() {
    let load = PackLoad.of(
      """
      deadline { from = "school", to = "district" }
      award "a" { "A", to = "individual" }
      criterion "b" { "B", max = 1, to = "individual", points = function() return 1 end }
      check "c" { "C", test = function() return true end, source = "ví dụ" }
      """)
    #expect(
      load.defects.map(\.fault) == [
        .missingSource(Declared("deadline")), .missingSource(Declared("award", "a")),
        .missingSource(Declared("criterion", "b")),
      ])
  }

  @Test func `a criterion that no award counts is a warning`() {
    let load = PackLoad.of(
      """
      award "a" { "A", to = "collective", among = "school", source = "ví dụ" }
      criterion "b" { "B", max = 1, points = function() return 1 end, source = "ví dụ" }
      criterion "c" { "C", max = 1, among = { "library" }, points = function() return 1 end,
        source = "ví dụ" }
      criterion "d" { "D", max = 1, to = "household", points = function() return 1 end,
        source = "ví dụ" }
      """)
    #expect(load.defects.map(\.fault) == [.unusedCriterion(id: "c"), .unusedCriterion(id: "d")])
  }
}

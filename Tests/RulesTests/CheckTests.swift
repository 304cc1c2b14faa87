import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct CheckTests {
  private func findings(_ text: String, _ fill: (inout SmallWeek) -> Void) throws -> [Finding] {
    let pack = try #require(PackLoad.of(text).pack)
    var week = SmallWeek(pack.campaign)
    fill(&week)
    return try RuleRun(pack: pack, data: week.data).check().findings
  }

  @Test func `a check objects where its test is false and shows what it read`() throws {
    let found = try findings(
      """
      row "1" { "Lớp" }
      check "people" { "Số người mỗi lớp quá lớn", severity = "error", source = "ví dụ",
        test = function(r)
          return r:value("1", "participants") <= 300 * r:value("1", "sessions") end }
      """
    ) { week in
      for (code, people) in [("A", 301), ("B", 300)] as [(UnitCode, Int)] {
        week.add(code, name: "Trường " + code.text)
        week.receive(code, ["1": ["sessions": 1, "participants": people]])
      }
      week.add("C")
      week.receive("C", ["1": ["participants": 9999]])
    }
    #expect(found.count == 1)
    #expect(found.first?.check == "people")
    #expect(found.first?.title == "Số người mỗi lớp quá lớn")
    #expect(found.first?.severity == .error)
    #expect(found.first?.unit == "A")
    #expect(found.first?.unitName == "Trường A")
    #expect(found.first?.scope == .own)
    #expect(found.first?.source == "ví dụ")
    let read = ["participants": 301.0, "sessions": 1.0].sorted { $0.key < $1.key }
    #expect(
      found.first?.reads
        == read.map { measure, value in
          Reading(
            subject: .figure(unit: "A", row: "1", measure: measure), value: .number(value),
            place: SmallWeek.place, revision: 1)
        })
  }

  @Test func `a check that reads what was not reported is told as not run`() throws {
    let pack = try #require(
      PackLoad.of(
        """
        attributes { enrolment = "Sĩ số" }
        row "1" { "Lớp" }
        check "a" { "A", test = function(r) return r.unit.attributes.enrolment > 0 end }
        check "b" { "B", test = function(r) return r:value("1", "sessions") > 0 end }
        """
      ).pack)
    var week = SmallWeek(pack.campaign)
    week.add("A", attributes: ["enrolment": .number(5)])
    week.receive("A", ["1": ["participants": 3]])
    week.add("B")
    week.receive("B", ["1": ["sessions": 0]])
    let report = try RuleRun(pack: pack, data: week.data).check()
    #expect(report.findings.map { "\($0.check) \($0.unit)" } == ["b B"])
    #expect(report.unrun.map { "\($0.check) \($0.unit) \($0.scope)" } == ["b A own", "a B own"])
    #expect(
      report.unrun.map(\.missing) == [
        .figure(unit: "A", row: "1", measure: "sessions"),
        .attribute(unit: "B", name: "enrolment"),
      ])
  }

  @Test(arguments: [
    ("r.scope == 'own'", [ReturnScope.consolidated]),
    ("r:value('1', 'sessions') == 2", [.consolidated]),
    ("r:value('1', 'sessions') == 9", [.own]),
    ("r:total('sessions') == 2", [.consolidated]),
    ("r:total('sessions') == 9", [.own]),
    ("r:has('1', 'participants')", [.own, .consolidated]),
    ("r:value('1', 'participants', 0) == 0", []),
    ("r:total('participants', 1) == 1", []),
    ("r:value('1', 'participants') == 0", []),
    ("r.revision == 3", [.own]), ("r.received_on == '2021-10-12'", [.own]),
    ("r.code == '323' and r.kind == 'district' and r.unit.name == r.name", []),
    ("r:above('district') == '323'", []), ("r:text('1', 'note') == 'x'", [.consolidated]),
    ("r.evidence.photos == 0 and not r:flag('f') and not r:funded('s')", []),
    ("r:rolled('1', 'sessions') == 9", []),
  ])
  func `a return's figures are its own`(test: String, objected: [ReturnScope]) throws {
    let found = try findings(
      """
      flags { f = "F" }
      funding { { "s", "S" } }
      row "1" { "Lớp" }
      check "a" { "A", test = function(r) return \(test) end }
      """
    ) { week in
      week.add("323", .district)
      week.receive("323", on: "2021-10-08", revision: 2, ["1": ["sessions": 2]])
      week.data.returns[ReturnKey("323", .own)]?.lines[0].texts = ["note": "x"]
      week.receive(
        "323", on: "2021-10-12", scope: .consolidated, revision: 3, ["1": ["sessions": 9]])
    }
    #expect(found.map(\.scope) == objected)
  }
}

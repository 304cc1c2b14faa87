import LearningWeek
import Rules
import TestSupport
import Testing

/// A run of which only those are evaluated again whom a change bears on.
@Suite struct RerunTests {
  /// Reads figures from below, of the unit of a person, and of the list as a whole.
  private static let pack = """
    deadline { from = { "school", "commune", "district" }, to = "province", by = "2021-10-20" }
    flags { discipline = "Kỷ luật" }
    attributes { staff = "Số người" }
    row "1a" { "Lớp", unit = "Lớp" }
    row "6b" { "Khai mạc", unit = "Trường", counts = { "school" },
      measures = { sessions = "institutions" } }
    criterion "own" { "Riêng", max = 20, source = "ví dụ", among = { "school" },
      points = function(u) return u:value("1a", "sessions", 0) end }
    criterion "all" { "Cả cấp dưới", max = 100, source = "ví dụ", among = { "commune", "district" },
      points = function(u) return u:rolled("1a", "sessions", 0) + u:rolled("6b", "institutions", 0) end }
    criterion "person" { "Của đơn vị", max = 20, source = "ví dụ", to = "individual",
      points = function(c) return c.unit:value("1a", "sessions", 0) end }
    award "units" { "Giấy khen", to = "collective", source = "ví dụ",
      block = function(u) return u:rolled("1a", "sessions", 0) > 9 and "lớn" or "nhỏ" end,
      quota = percent(40, { round = "up" }), order = { "score", "participants" },
      require = { { "Không kỷ luật", function(u) return not u:flag("discipline") end },
                  { "Đúng hạn", function(u) return u.on_time end } } }
    award "people" { "Giấy khen cá nhân", to = "individual", source = "ví dụ", quota = 2,
      decided_on = "2021-11-20",
      require = { { "Đơn vị đúng hạn", function(c) return c.unit.on_time end } } }
    """

  private static let schools: [UnitCode] = ["A", "B", "C", "D", "E"]

  private func week(_ campaign: Campaign) -> SmallWeek {
    var week = SmallWeek(campaign)
    week.add("33", .province)
    for district in ["1", "2"] as [UnitCode] { week.add(district, .district) }
    for (place, school) in Self.schools.enumerated() {
      week.add(
        school, parent: place < 3 ? "1" : "2",
        attributes: ["staff": .number(Double(10 * (place + 1)))])
      week.nominate(.individual, "Người \(school.text)", school, female: place % 2 == 0)
      if place != 4 {
        week.receive(
          school, ["1a": ["sessions": place, "participants": 10 * place], "6b": ["sessions": 1]])
      }
    }
    week.data.units[1].reportsTo = ["33"]
    return week
  }

  private func change(_ random: inout SplitMix64) -> TriedChange {
    let unit = Self.schools.randomElement(using: &random) ?? "A"
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .flag(
        FlagMark(unit: unit, flag: "discipline", place: FigureEdit.place))
    case 1:
      return .flag(
        FlagMark(
          name: "Người \(unit.text)", unit: unit, flag: "discipline", place: FigureEdit.place))
    case 2:
      return .override(
        Override(award: "units", candidate: unit.text, isIn: false, reason: "r", by: "HĐ"))
    case 3:
      return .extension(
        unit, lastDay: CivilDate(iso: "2021-09-01") ?? CivilDate(dayNumber: 0), reason: "r")
    default:
      let row = Bool.random(using: &random) ? "1a" : "6b"
      return .figure(
        FigureEdit(
          unit: unit, scope: .own, row: row, column: "sessions",
          value: Bool.random(using: &random) ? Int.random(in: 0..<15, using: &random) : nil,
          receivedOn: CivilDate(iso: "2021-10-08") ?? CivilDate(dayNumber: 0)))
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `evaluating only those whom changes bear on gives what evaluating all gives`(
    seed: UInt64
  ) throws {
    let load = PackLoad.of(Self.pack)
    let pack = try #require(load.pack, "\(load.summary)")
    var random = SplitMix64(state: seed)
    let base = week(pack.campaign).data
    var trial = Trial(on: base)
    var run = RuleRun(pack: pack, data: base)
    var result = try run.run()
    for step in 1...6 {
      let before = trial.changes
      trial.add(change(&random))
      if step == 4 { _ = trial.removeLast() }
      let difference =
        trial.changes.filter { !before.contains($0) }
        + before.filter { !trial.changes.contains($0) }
      run = RuleRun(after: run, data: trial.data, changes: difference)
      let units = trial.units(bearingOn: difference, in: run.rollUp.cube.tree)
      result = try run.run(after: result, units: units)
      let whole = try RuleRun(pack: pack, data: trial.data).run()
      #expect(result.decisions == whole.decisions)
      #expect(result.contests == whole.contests)
      #expect(result.identity == whole.identity)
      #expect(
        try run.score().candidates == RuleRun(pack: pack, data: trial.data).score().candidates)
    }
  }

  private func ground(_ random: inout SplitMix64, in data: CampaignData) -> DoubtfulGround {
    let unit = Self.schools.randomElement(using: &random) ?? "A"
    let name = FigureName(row: Bool.random(using: &random) ? "1a" : "6b", measure: "sessions")
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      return .missingEvidence(Self.schools.filter { _ in Bool.random(using: &random) })
    case 1:
      return .unreconciledTotal(unit: "1", figures: 1, used: .built)
    case 2:
      guard let sent = data.returns[ReturnKey(unit, .own)] else { fallthrough }
      var before = sent
      before.lines[0].figures["sessions"]?.value += 7
      return .lateRevision(sent, lastDay: CivilDate(dayNumber: 0), before: before)
    default:
      return .figures(unit: unit, scope: .own, [name], title: "", place: nil)
    }
  }

  @Test(arguments: UInt64(1)...80)
  func `a list without a doubt is what the rules give on the data without it`(
    seed: UInt64
  ) throws {
    let load = PackLoad.of(Self.pack)
    let pack = try #require(load.pack, "\(load.summary)")
    var random = SplitMix64(state: seed)
    let data = week(pack.campaign).data
    let run = RuleRun(pack: pack, data: data)
    let result = try run.run()
    for _ in 1...5 {
      let ground = ground(&random, in: data)
      let without = ground.removed(from: data)
      let rerun = RuleRun(after: run, data: without, without: ground)
      let decisions = try rerun.decisions(
        after: result, units: run.rollUp.cube.tree.unitsAbove(ground.units))
      let whole = try RuleRun(pack: pack, data: without).run()
      #expect(decisions == whole.decisions, "\(ground)")
      #expect(result.change(to: decisions) == result.change(to: whole))
    }
  }
}

import LearningWeek
import Rules
import Testing

/// Awards for those who are nominated, and what a nomination says of them.
@Suite struct NominatedAwardTests {
  @Test func `people compete only when nominated and collectives when that is asked for`() throws {
    let text = """
      award "units" { "A", to = "collective", among = "school", nominated = true }
      award "people" { "B", to = { "individual", "household" }, among = { "school" } }
      """
    let pack = try #require(PackLoad.of(text).pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.add("B")
    week.add("L", .library)
    week.nominate(.collective, "A", "A", award: "units")
    week.nominate(.collective, "B", "B", award: "people")
    week.nominate(.individual, "Đặng Văn Hoà", "A")
    week.nominate(.household, "Đặng Văn Hoà", "A", award: "people")
    week.nominate(.individual, "Đặng Văn Hóa", "A", award: "people")
    week.nominate(.individual, "Lê Thị Ý", "B", award: "units")
    week.nominate(.individual, "Trần Tư", "L")
    let run = RuleRun(pack: pack, data: week.data)
    #expect(
      outcomes(try run.run()) == [
        "units: A [] 1 shortlisted", "people: A/household-dang-van-hoa [] 1 shortlisted",
        "people: A/individual-dang-van-hoa [] 1 shortlisted",
        "people: A/individual-dang-van-hoa-2 [] 1 shortlisted",
      ])
    #expect(run.absence(of: "B", from: "units") == .notNominated)
    #expect(run.absence(of: "B", from: "people") == .otherKind)
    #expect(run.absence(of: "B/le-thi-y", from: "people") == .notNominated)
    #expect(run.absence(of: "L/tran-tu", from: "people") == .notAmong)
    #expect(run.absence(of: "A", from: "units") == nil)
  }

  @Test func `who was sent back competes for nothing, and keeps the code of its own`() throws {
    let pack = try #require(
      PackLoad.of(
        """
        award "units" { "A", to = "collective", among = "school", nominated = true }
        award "people" { "B", to = "individual" }
        """
      ).pack)
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.nominate(.collective, "A", "A", award: "units")
    week.nominate(.individual, "Lê Hoa", "A", award: "people")
    week.nominate(.individual, "Lê Hoà", "A", award: "people")
    let codes = RuleRun(pack: pack, data: week.data).candidates.map(\.code)
    #expect(codes == ["A", "A/le-hoa", "A/le-hoa-2"])
    func sendBack(_ position: Int) {
      let verdict = NominationVerdict(
        on: week.data.nominations[position], decision: .sentBack, reason: "thiếu",
        day: CivilDate(dayNumber: 18_911), by: "Lan")
      week.data.nominationVerdicts["A", default: []].append(verdict)
    }
    sendBack(0)
    sendBack(1)
    let run = RuleRun(pack: pack, data: week.data)
    let result = try run.run()
    #expect(
      result.decisions.map { $0.candidates.map(\.entry.candidate.code) } == [[], ["A/le-hoa-2"]])
    #expect(run.absence(of: "A", from: "units") == .sentBack)
    #expect(run.refused.map(\.code) == ["A/le-hoa"])
    #expect(run.nominated.map(\.candidate.code) == codes)
  }

  @Test func `a person's fields are those of the nomination`() throws {
    let result = try awardRun(
      """
      flags { discipline = "Kỷ luật" }
      award "a" { "A", to = "individual", require = {
        { "nữ", function(c) return c.female end },
        { "tên", function(c) return c.name == "Lê Thị Ý" and c.code == "A/le-thi-y" end },
        { "đơn vị", function(c) return c.unit.code == "A" and c.parent == "A" end },
        { "loại", function(c) return c.kind == "individual" and c.to == "individual" end },
        { "chức vụ", function(c) return c.position == "Giáo viên" end },
        { "thành tích", function(c) return c.achievement == "dạy" end },
        { "ngày", function(c) return c.received_on == "2021-10-09" end },
        { "đề nghị", function(c) return c.nomination.by == "A" and c.nomination.award == nil end },
        { "khen", function(c) return #c.awards == 1 and c.awards[1].year == 2019 end },
        { "huyện", function(c) return c:above("district") == "323" end },
        { "kỷ luật", function(c) return c:flag("discipline") end },
        { "khối", function(c) return c.block == "Khối 1" end } } }
      """
    ) { week in
      week.add("323", .district)
      week.add("A", parent: "323", block: "Khối 1")
      week.data.nominations = [
        Nomination(
          kind: .individual, name: "Lê Thị Ý", unit: "A", position: "Giáo viên", isFemale: true,
          achievement: "dạy", receivedOn: day("2021-10-09"), place: SmallWeek.place),
        Nomination(kind: .individual, name: "Lê Ý", unit: "A", place: SmallWeek.place),
      ]
      week.data.earlierAwards = [
        EarlierAward(
          kind: .individual, name: "Lê Thị Ý", unit: "A", award: "gk", year: 2019,
          place: SmallWeek.place)
      ]
      week.data.flags = [
        FlagMark(name: "Lê Thị Ý", unit: "A", flag: "discipline", place: SmallWeek.place)
      ]
    }
    let met = result.decisions[0].candidates.map { candidate in
      candidate.entry.requirements.filter { !$0.isMet }.map(\.text)
    }
    #expect(
      met == [[], ["nữ", "tên", "chức vụ", "thành tích", "ngày", "khen", "kỷ luật"]])
  }

  @Test func `a dossier counts by the day on which the first one for the award came`() throws {
    let result = try awardRun(
      """
      award "a" { "A", to = { "collective", "individual" }, nominated = true,
        dossier_before = "2021-10-10", decided_on = "2021-11-20" }
      award "b" { "B", to = "collective", dossier_before = "2021-10-01",
        decided_on = "2021-11-20" }
      """
    ) { week in
      func nominate(_ unit: UnitCode, _ day: String?, _ award: String? = nil) {
        week.data.nominations.append(
          Nomination(
            kind: .collective, name: unit.text, unit: unit, award: award,
            receivedOn: day.flatMap { CivilDate(iso: $0) }, place: SmallWeek.place))
      }
      for code in ["A", "B", "C", "D", "E"] as [UnitCode] { week.add(code) }
      nominate("A", "2021-10-09")
      nominate("B", "2021-10-10")
      nominate("C", "2021-10-12")
      nominate("C", "2021-10-08", "a")
      nominate("D", "2021-10-08", "b")
      nominate("D", "2021-10-12", "a")
      nominate("E", nil)
      week.nominate(.individual, "An", "A")
    }
    #expect(
      outcomes(result) == [
        "a: A [] 1 shortlisted", "a: A/an [] 1 shortlisted", "a: C [] 1 shortlisted",
        "a: B [] - ineligible", "a: D [] - ineligible", "a: E [] - ineligible",
        // Nobody need be nominated for it.
        "b: A [] 1 shortlisted", "b: B [] 1 shortlisted", "b: C [] 1 shortlisted",
        "b: D [] 1 shortlisted", "b: E [] 1 shortlisted",
      ])
  }
}

import LearningWeek
import Storage
import Testing

struct RoundTripTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
  }

  @Test func `official areas come with their level, parent and themselves as area`() throws {
    let units = try store.units(of: S.campaign)
    #expect(units.count == 175)
    #expect(
      units.first { $0.code == "33" }
        == ReportingUnit(
          code: "33", name: "Tỉnh Hưng Yên", kind: .province, level: .province, area: "33"))
    #expect(
      units.first { $0.code == "323" }
        == ReportingUnit(
          code: "323", name: "Thành phố Hưng Yên", kind: .district, level: .district,
          parent: "33", area: "323"))
    #expect(units.map(\.code) == units.map(\.code).sorted())
  }

  @Test func `entered units come back whole`() throws {
    let entered = try store.units(of: S.campaign).filter { $0.level == nil }
    #expect(entered == S.schools)
  }

  @Test func `returns come back whole, by unit and scope`() throws {
    var own = S.returned(
      "TH1",
      [
        S.line("1a", sessions: 3, participants: 0, note: "Có \"Hoà\"\\\n", at: 2),
        S.line("1b", at: 3),
        S.line("5", participants: 1_800, at: 9),
      ])
    own.mode = .both
    own.isSynthetic = true
    own.lines.append(
      ReturnLine(
        row: nil, label: "Thi vẽ tranh", figures: ["pictures": Figure(value: 7, place: S.place(4))],
        texts: ["by": "Đoàn", "note": ""],
        place: SourcePlace(file: "b.xlsx", sheet: "Trang 1", line: 40, column: 2)))
    let whole = S.returned("323", scope: .consolidated, [S.line("1a", sessions: 56)])
    let empty = S.returned("TH2", [])
    _ = try store.save(returns: [own, whole, empty], campaign: S.campaign, by: S.author)
    let data = try store.data(of: S.campaign)
    #expect(
      data.returns == [
        ReturnKey("TH1", .own): own, ReturnKey("323", .consolidated): whole,
        ReturnKey("TH2", .own): empty,
      ])
    #expect(
      data.receipts == [
        "TH1": Receipt(receivedOn: S.day("2021-10-08"), isEmpty: false),
        "323": Receipt(receivedOn: S.day("2021-10-08"), isEmpty: false),
        "TH2": Receipt(receivedOn: S.day("2021-10-08"), isEmpty: true),
      ])
  }

  @Test func `known rows come back in the form's order, others after them`() throws {
    let unknown = ReturnLine(row: nil, label: "Khác", place: S.place(1))
    let lines = [unknown, S.line("5", sessions: 1, at: 5), S.line("1a", sessions: 2, at: 9)]
    _ = try store.save(returns: [S.returned("TH1", lines)], campaign: S.campaign, by: S.author)
    #expect(
      try store.data(of: S.campaign).returns[ReturnKey("TH1", .own)]?.lines
        == [lines[2], lines[1], lines[0]])
  }

  @Test func `all that accompanies returns comes back whole, in order of its key`() throws {
    let campaign = S.campaign
    _ = try store.save(evidence: S.evidence.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(funding: S.funding.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(nominations: S.nominations.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(
      earlierAwards: S.earlierAwards.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(flags: S.flags.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(narratives: S.narratives.reversed(), campaign: campaign, by: S.author)
    _ = try store.save(facts: S.facts.reversed(), campaign: campaign, by: S.author)
    let data = try store.data(of: campaign)
    #expect(data.evidence == S.evidence)
    #expect(data.funding == S.funding)
    #expect(data.nominations == S.nominations)
    #expect(data.earlierAwards == S.earlierAwards)
    #expect(data.flags == S.flags)
    #expect(data.narratives == S.narratives)
    #expect(data.facts == S.facts)
  }

  @Test func `decisions come back whole`() throws {
    let campaign = S.campaign
    let overriding = Override(
      award: "bk", candidate: "TH1/nguyen-van-a", isIn: true, reason: "Xuất sắc", by: "Hội đồng")
    let ballot = Ballot(award: "bk", chosen: ["TH1", "TH2"])
    #expect(try store.openCampaign(campaign, packHash: "p", by: S.author) == 173)
    _ = try store.decide(.override(overriding), campaign: campaign, by: S.author)
    _ = try store.decide(.ballot(ballot), campaign: campaign, by: S.author)
    _ = try store.decide(
      .preference("323", Preference(choice: .stated, reason: "Đã ký")), campaign: campaign,
      by: S.author)
    _ = try store.decide(
      .extension("TH1", lastDay: S.day("2021-10-20"), reason: "Lũ lụt"), campaign: campaign,
      by: S.author)
    let data = try store.data(of: campaign)
    #expect(data.overrides == [overriding])
    #expect(data.ballots == [ballot])
    #expect(data.preferences == ["323": Preference(choice: .stated, reason: "Đã ký")])
    #expect(
      data.expected["TH1"]
        == Expectation(
          recipients: ["323", "33"], lastDay: S.day("2021-10-20"),
          originalLastDay: S.day("2021-10-10")))
    #expect(
      data.expected["323"] == Expectation(recipients: ["33"], lastDay: S.day("2021-10-25")))
    #expect(data.expected["TV"] == nil)
  }

  @Test func `texts come back in NFC`() throws {
    var school = S.schools[0]
    school.name = "Tru\u{31B}\u{1A1}\u{300}ng Hoa\u{300} Bi\u{300}nh"
    _ = try store.save(units: [school], campaign: S.campaign, by: S.author)
    #expect(
      try store.query("SELECT hex(name) FROM unit WHERE code = 'TH1'").rows
        == store.query("SELECT hex('Trư\u{1A1}\u{300}ng Hoà Bình')").rows)
  }

  @Test(arguments: 1...60)
  func `places and figures of any return come back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let value = random.anyReturn(of: "TH1")
    _ = try store.save(returns: [value], campaign: S.campaign, by: S.author)
    #expect(try store.data(of: S.campaign).returns == [ReturnKey("TH1", value.scope): value])
  }
}

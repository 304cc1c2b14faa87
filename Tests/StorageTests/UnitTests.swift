import LearningWeek
import Storage
import Testing

struct UnitTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
  }

  private func campaign(_ year: Int, area: UnitCode = "33") -> Campaign {
    let (first, last) = (S.day("\(year)-10-01"), S.day("\(year)-10-07"))
    return Campaign(
      name: "p/\(year)", title: "", area: area, year: year, firstDay: first, lastDay: last)
  }

  private func counts(_ units: [ReportingUnit]) -> [Int] {
    AreaLevel.allCases.map { level in units.count { $0.level == level } }
  }

  // Source: the official lists as of the day (DOMAIN, administrative units
  // change).
  @Test(
    arguments: [
      ("2021-10-01", [63, 705, 10_603]), ("2024-10-01", [63, 704, 10_542]),
      ("2025-10-01", [34, 0, 3_321]),
    ])
  func `the country has its units of the day`(day: String, expected: [Int]) throws {
    #expect(counts(try store.units(on: S.day(day))) == expected)
  }

  @Test func `a campaign has the areas inside its own`() throws {
    #expect(counts(try store.units(of: campaign(2021))) == [1, 10, 161])
    try expectKindsOfUnits(campaign(2021))
    #expect(counts(try store.units(of: campaign(2021, area: "323"))) == [0, 1, 17])
    #expect(counts(try store.units(of: campaign(2025))) == [1, 0, 104])
    #expect(try store.units(of: campaign(2021, area: "999")) == [])
  }

  @Test func `units lie where their area, parent or recipient lies`() throws {
    let units = [
      ReportingUnit(code: "A", name: "a", kind: .school, parent: "B", area: "11953"),
      ReportingUnit(code: "B", name: "b", kind: .agency, parent: "323"),
      ReportingUnit(code: "C", name: "c", kind: .centre, parent: "B"),
      ReportingUnit(code: "D", name: "d", kind: .press, reportsTo: ["33"]),
      ReportingUnit(code: "E", name: "e", kind: .association),
      ReportingUnit(code: "F", name: "f", kind: .school, area: "001"),
    ]
    let summary = try store.save(units: units, campaign: campaign(2021), by: S.author)
    #expect(summary.remarks == [SaveRemark(unit: "F", reason: .outsideCampaign, place: nil)])
    func entered(_ campaign: Campaign) throws -> [UnitCode] {
      try store.units(of: campaign).filter { $0.level == nil }.map(\.code)
    }
    #expect(try entered(campaign(2021)) == ["A", "B", "C", "D", "E"])
    #expect(try entered(campaign(2021, area: "323")) == ["A", "B", "C"])
    #expect(try entered(campaign(2021, area: "VN")) == ["A", "B", "C", "D", "E", "F"])
    for area in ["33", "323", "VN"] { try expectKindsOfUnits(campaign(2021, area: UnitCode(area))) }
  }

  @Test func `what is entered for a later campaign leaves the earlier one as it was`() throws {
    var school = S.schools[0]
    _ = try store.save(units: [school], campaign: campaign(2021), by: S.author)
    school.attributes["enrolment"] = .number(600)
    _ = try store.save(units: [school, S.schools[1]], campaign: campaign(2022), by: S.author)
    func entered(_ year: Int) throws -> [ReportingUnit] {
      try store.units(of: campaign(year)).filter { $0.level == nil }
    }
    #expect(try entered(2020) == [])
    #expect(try entered(2021) == [S.schools[0]])
    #expect(try entered(2022) == [school, S.schools[1]])
    #expect(try entered(2024) == [school, S.schools[1]])
    // Codes of areas mean other areas from 1/7/2025 on.
    #expect(try entered(2025) == [])
    for year in [2020, 2021, 2022, 2024, 2025] { try expectKindsOfUnits(campaign(year)) }
  }

  /// Codes and kinds are read in a way of their own.
  private func expectKindsOfUnits(
    _ campaign: Campaign, location: SourceLocation = #_sourceLocation
  ) throws {
    let units = try store.units(of: campaign)
    let kinds = try store.unitKinds(of: campaign)
    #expect(units.allSatisfy { kinds.kind(of: $0.code) == $0.kind }, sourceLocation: location)
    #expect(kinds.count == units.count, sourceLocation: location)
    #expect(units.allSatisfy { kinds.code($0.code.text) == $0.code }, sourceLocation: location)
    #expect(kinds.code("không có") == nil, sourceLocation: location)
  }

  @Test func `a unit entered without a campaign counts wherever nothing else is entered`() throws {
    var school = S.schools[0]
    _ = try store.save(units: [school], campaign: nil, by: S.author)
    let everywhere = school
    school.name = "Trường Tiểu học Hoà Bình 2"
    _ = try store.save(units: [school], campaign: campaign(2022), by: S.author)
    #expect(try store.directory(of: campaign(2021)).unit("TH1") == everywhere)
    #expect(try store.directory(of: campaign(2022)).unit("TH1") == school)
    #expect(try store.directory(of: campaign(2023)).unit("TH1") == school)
    for year in 2021...2023 { try expectKindsOfUnits(campaign(year)) }
  }

  @Test func `an entered row about an official area adds to what the register says`() throws {
    var district = ReportingUnit(
      code: "330", name: "UBND huyện Khoái Châu", kind: .district, reportsTo: ["33"], block: "I",
      attributes: ["staff": .number(9)])
    _ = try store.save(units: [district], campaign: campaign(2021), by: S.author)
    district.level = .district
    district.parent = "33"
    district.area = "330"
    #expect(try store.directory(of: campaign(2021)).unit("330") == district)
    #expect(counts(try store.units(of: campaign(2021))) == [1, 10, 161])
  }

  @Test func `a closed unit stays known to the campaign but not to a later day`() throws {
    var school = S.schools[0]
    school.openUntil = S.day("2021-06-01")
    _ = try store.save(units: [school], campaign: nil, by: S.author)
    #expect(try store.units(of: campaign(2021)).contains(school))
    #expect(try !store.units(on: S.day("2021-10-01"), in: "33").contains(school))
    #expect(try store.units(on: S.day("2021-05-31"), in: "33").contains(school))
  }

  @Test func `opening freezes who must report, once`() throws {
    let campaign = S.campaign
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    #expect(try !store.isOpen(campaign.name))
    #expect(try store.data(of: campaign).expected == [:])
    #expect(try store.openCampaign(campaign, packHash: "p1", by: S.author) == 173)
    #expect(try store.isOpen(campaign.name))
    let expected = try store.data(of: campaign).expected
    #expect(
      expected == ExpectedList.drawn(for: campaign, over: try store.units(of: campaign)))
    let journal = try store.journal()
    var later = S.schools[0]
    later.code = "TH9"
    _ = try store.save(units: [later], campaign: campaign, by: S.author)
    #expect(try store.openCampaign(campaign, packHash: "p2", by: S.author) == 173)
    #expect(try store.journal().count == journal.count + 1)
    #expect(try store.data(of: campaign).expected == expected)
  }

  @Test func `only who must report by a frozen list can be given longer`() throws {
    let campaign = S.campaign
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    func extend(_ unit: UnitCode) throws -> SaveSummary {
      try store.decide(
        .extension(unit, lastDay: S.day("2021-10-20"), reason: "Lũ"), campaign: campaign,
        by: S.author)
    }
    #expect(throws: StoreError.notOpen(campaign: campaign.name)) { try extend("TH1") }
    _ = try store.openCampaign(campaign, packHash: "p", by: S.author)
    #expect(throws: StoreError.notExpected("TV", campaign: campaign.name)) { try extend("TV") }
    #expect(try extend("TH1").added == 1)
    #expect(try extend("TH1").unchanged == 1)
  }
}

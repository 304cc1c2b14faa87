import LearningWeek
import Testing

@testable import SyntheticData

struct SyntheticProvinceTests {
  private static let totals: [String: [String: Int]] = [
    "1a": ["sessions": 10, "participants": 900], "2": ["sessions": 35], "3": ["sessions": 1230],
    "5a": ["sessions": 61, "participants": 9600], "6a": ["sessions": 3, "participants": 250],
    "6b": ["sessions": 100, "participants": 25_000], "8b": ["participants": 50],
  ]

  private static func campaign() throws -> Campaign {
    let first = try #require(CivilDate(iso: "2021-10-01"))
    let last = try #require(CivilDate(iso: "2021-10-07"))
    var campaign = Campaign(
      name: "thu/2021", title: "Tuần lễ", area: "33", year: 2021, firstDay: first, lastDay: last)
    campaign.attributes = [Label(id: "plan_issued_on", text: "Ngày ban hành kế hoạch")]
    campaign.flags = [Label(id: "discipline", text: "Kỷ luật")]
    campaign.fundingSources = [Label(id: "state", text: "A"), Label(id: "mobilised", text: "B")]
    campaign.deadlines = [
      Deadline(
        from: KindSelector(kinds: [.school, .centre, .communityCentre, .college, .commune]),
        to: ["district"], lastDay: CivilDate(iso: "2021-10-19"))
    ]
    let two = [
      FormRow.Cell(column: "sessions", measure: "sessions"),
      FormRow.Cell(column: "participants", measure: "participants"),
    ]
    func one(_ column: String, _ measure: String) -> [FormRow.Cell] {
      [FormRow.Cell(column: column, measure: measure)]
    }
    campaign.form.rows = [
      FormRow(id: "1a", label: "Lớp", cells: two),
      FormRow(id: "2", label: "Tin bài", cells: one("sessions", "articles")),
      FormRow(id: "3", label: "Ấn phẩm", cells: one("sessions", "publications")),
      FormRow(id: "5a", label: "Sinh hoạt", cells: two),
      FormRow(
        id: "6a", label: "Huyện khai mạc", cells: two, counts: KindSelector(kinds: [.district])),
      FormRow(
        id: "6b", label: "Cơ sở khai mạc", cells: two,
        counts: KindSelector(kinds: [.school, .centre, .communityCentre, .college])),
      FormRow(id: "8b", label: "Cá nhân", cells: one("participants", "individuals")),
    ]
    return campaign
  }

  private static let areas: [ReportingUnit] = {
    var areas = [
      ReportingUnit(
        code: "33", name: "Tỉnh Hưng Yên", kind: .province, level: .province, area: "33")
    ]
    for district in 1...3 {
      let code = UnitCode("32\(district)")
      areas.append(
        ReportingUnit(
          code: code, name: "Huyện Số \(district)", kind: .district, level: .district, parent: "33",
          area: code))
      for commune in 1...8 {
        let own = UnitCode("1\(district)00\(commune)")
        // Every third name is shared between districts, as real ones are.
        let name = commune % 3 == 0 ? "Xã Tân Tiến \(commune)" : "Xã Làng \(district)\(commune)"
        areas.append(
          ReportingUnit(
            code: own, name: name, kind: .commune, level: .commune, parent: code, area: own))
      }
    }
    return areas
  }()

  private static func province(seed: UInt64) throws -> SyntheticProvince {
    try SyntheticProvince(
      campaign: campaign(), areas: areas, totals: totals,
      plan: .init(seed: seed, institutions: 120, nominated: 20))
  }

  private static func sums(
    of returns: some Sequence<Return>
  ) -> [String: [String: Int]] {
    var sums: [String: [String: Int]] = [:]
    for line in returns.flatMap(\.lines) {
      for (column, figure) in line.figures {
        sums[line.row ?? "?", default: [:]][column, default: 0] += figure.value
      }
    }
    return sums
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `own returns add up exactly to the totals`(seed: UInt64) throws {
    let province = try Self.province(seed: seed)
    #expect(Self.sums(of: province.returns.filter { $0.scope == .own }) == Self.totals)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a district's consolidated return is its own with those that report to it`(
    seed: UInt64
  ) throws {
    let province = try Self.province(seed: seed)
    for district in Self.areas where district.level == .district {
      let stated = province.returns.filter {
        $0.unit == district.code && $0.scope == .consolidated
      }
      let communes = Self.areas.filter { $0.parent == district.code }.map(\.code)
      let below = province.units.filter {
        $0.reportsTo.first == district.code
          || $0.reportsTo.isEmpty
            && $0.area.map { $0 == district.code || communes.contains($0) }
              == true
      }.map(\.code)
      let members = Set([district.code] + communes + below)
      let own = province.returns.filter { $0.scope == .own && members.contains($0.unit) }
      #expect(Self.sums(of: stated) == Self.sums(of: own))
      #expect(stated.count == 1)
    }
  }

  @Test func `a seed gives the same values again and another seed other ones`() throws {
    let once = try Self.province(seed: 7)
    let again = try Self.province(seed: 7)
    let other = try Self.province(seed: 8)
    #expect(once.returns == again.returns)
    #expect(once.nominations == again.nominations)
    #expect(once.evidence == again.evidence)
    #expect(once.returns != other.returns)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `some units are on time, some late, some silent, and the twins are alike`(
    seed: UInt64
  ) throws {
    let campaign = try Self.campaign()
    var random = SplitMix64(seed: seed)
    let register = try SyntheticRegister(
      campaign: campaign, areas: Self.areas, institutions: 120, random: &random)
    let punctuality = Punctuality(register: register, campaign: campaign, random: &random)
    let last = try #require(campaign.deadlines[0].lastDay)
    let received = register.taught.map { punctuality.received[$0] }
    #expect(received.filter { $0 == nil }.count == 3)
    #expect(received.contains { ($0 ?? last) > last })
    let twins = register.institutions.filter { register.leaders.twins.contains($0.code) }
    #expect(twins.count == 2)
    #expect(twins[0].attributes == twins[1].attributes)
    #expect(twins[0].kind == twins[1].kind)
    #expect(punctuality.received[twins[0].code] == punctuality.received[twins[1].code])

    let province = try Self.province(seed: seed)
    let figures = twins.map { twin in
      province.returns.filter { $0.unit == twin.code }.flatMap(\.lines).map {
        $0.figures.mapValues(\.value)
      }
    }
    #expect(figures[0] == figures[1])
    #expect(province.flags.map(\.unit) == [register.leaders.flagged])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a dirty province has every mistake once, in different units, and one of them mended`(
    seed: UInt64
  ) throws {
    let campaign = try Self.campaign()
    let clean = try Self.province(seed: seed)
    let (dirty, dirt) = clean.dirtied(for: campaign, areas: Self.areas)
    #expect(Set(dirt.made.map(\.mistake)) == Set(SyntheticDirt.Mistake.allCases))
    #expect(Set(dirt.made.map(\.unit)).count == SyntheticDirt.Mistake.allCases.count)
    let corrected = try #require(dirt.corrections.first)
    let first = clean.returns.first { $0.unit == corrected.unit && $0.scope == .own }
    #expect(first?.lines == corrected.lines)
    let closed = try #require(dirty.units.last)
    #expect(!closed.isOpen(on: campaign.firstDay))
    #expect(dirty.units.allSatisfy { $0.isSynthetic && $0.name.hasSuffix(SampleMark.text) })
    #expect(dirty.nominations.allSatisfy { $0.name.hasSuffix(SampleMark.text) })
    let again = try Self.province(seed: seed).dirtied(for: campaign, areas: Self.areas)
    #expect(again.province.returns == dirty.returns)
  }

  @Test func `every made-up unit and person is labelled and no two units share a name`() throws {
    let province = try Self.province(seed: 1)
    #expect(province.units.allSatisfy { $0.isSynthetic && $0.name.hasSuffix(" (mẫu)") })
    #expect(province.nominations.allSatisfy { $0.isSynthetic && $0.name.hasSuffix(" (mẫu)") })
    #expect(Set(province.units.map(\.name)).count == province.units.count)
    #expect(Set(province.units.map(\.code)).count == province.units.count)
    #expect(province.returns.allSatisfy { $0.isSynthetic })
  }

  @Test func `more openings than units is refused with both numbers`() throws {
    var totals = Self.totals
    totals["6b"] = ["sessions": 600, "participants": 1]
    #expect(
      throws: SyntheticProvince.Defect.tooFewUnits(row: "6b", wanted: 600, available: 117)
    ) {
      try SyntheticProvince(
        campaign: Self.campaign(), areas: Self.areas, totals: totals,
        plan: .init(seed: 1, institutions: 120, nominated: 1))
    }
  }

  @Test func `a province without communes cannot be made`() throws {
    #expect(throws: SyntheticProvince.Defect.noAreas) {
      try SyntheticProvince(
        campaign: Self.campaign(), areas: [Self.areas[0]], totals: [:], plan: .init())
    }
  }

  @Test(arguments: 0...60)
  func `apportioned parts add up to the total`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let weights = (0...random.number(in: 0...30)).map { _ in random.number(in: 0...50) } + [1]
    let total = random.number(in: 0...10_000)
    let parts = apportioned(total, by: weights)
    #expect(parts.reduce(0, +) == total)
    let sum = weights.reduce(0, +)
    for (part, weight) in zip(parts, weights) {
      #expect(abs(part * sum - total * weight) < sum)
    }
  }
}

internal import LearningWeek

/// The units of a made-up province: real areas, made-up institutions.
struct SyntheticRegister {
  var root: ReportingUnit
  /// By code.
  var districts: [ReportingUnit]
  /// By code.
  var communes: [ReportingUnit]
  /// Schools, centres and colleges, then the province's own library, press and
  /// association.
  var institutions: [ReportingUnit]
  /// Codes of the institutions that the count of `Plan.institutions` speaks of.
  var taught: [UnitCode]
  /// The four at the top: one clear first, two that are alike in everything that a
  /// rule can read, and one that a pending flag holds back.
  var leaders: Leaders

  struct Leaders {
    var first: UnitCode
    var twins: [UnitCode]
    var flagged: UnitCode

    var all: [UnitCode] { [first] + twins + [flagged] }
  }

  init(
    campaign: Campaign, areas: [ReportingUnit], institutions count: Int,
    random: inout SplitMix64
  ) throws(SyntheticProvince.Defect) {
    let byCode = { (a: ReportingUnit, b: ReportingUnit) in a.code < b.code }
    districts = areas.filter { $0.level == .district }.sorted(by: byCode)
    communes = areas.filter { $0.level == .commune }.sorted(by: byCode)
    guard let root = areas.first(where: { $0.code == campaign.area }), !districts.isEmpty,
      !communes.isEmpty
    else { throw .noAreas }
    self.root = root

    // One learning centre a commune, one vocational centre and four high schools a
    // district, one continuing education centre and three colleges: the skeleton of
    // a province. The rest are primary, secondary and nursery schools.
    let minimum = communes.count + 5 * districts.count + 4
    guard count >= minimum else { throw .tooFewInstitutions(minimum: minimum) }
    var made: [ReportingUnit] = []
    for commune in communes {
      made.append(
        Self.unit(.communityCentre, "HTCD", "Trung tâm HTCĐ \(Self.lowered(commune))", in: commune))
    }
    for district in districts {
      var centre = Self.unit(
        .centre, "GDTX", "Trung tâm GDNN-GDTX \(Self.lowered(district))", in: district)
      centre.reportsTo = [district.code, root.code]
      made.append(centre)
      for serial in 1...4 {
        let name = serial == 1 ? Self.short(district) : "\(Self.short(district)) số \(serial)"
        made.append(Self.unit(.school, "PT\(serial)", "Trường THPT \(name)", in: district))
      }
    }
    made += Self.provincial(of: root)
    let schools: [(UnitKind, String, String)] = [
      (.school, "TH", "Trường Tiểu học"), (.school, "CS", "Trường THCS"),
      (.school, "MN", "Trường Mầm non"),
    ]
    var serial = 0
    while made.count < count {
      let (kind, mark, word) = schools[serial / communes.count % schools.count]
      let round = serial / communes.count / schools.count
      let commune = communes[serial % communes.count]
      let number = round == 0 ? "" : " số \(round + 1)"
      made.append(
        Self.unit(
          kind, mark + (round == 0 ? "" : String(round + 1)),
          "\(word) \(Self.short(commune))\(number)", in: commune))
      serial += 1
    }
    taught = made.map(\.code)
    made += Self.offices(of: root)
    Self.tellApart(&made, districts: districts, communes: communes)

    let highSchools = made.filter { $0.name.hasPrefix("Trường THPT") }.map(\.code)
    let drawn = random.shuffled(highSchools)
    leaders = Leaders(first: drawn[0], twins: [drawn[1], drawn[2]], flagged: drawn[3])
    for index in made.indices {
      Self.setSize(of: &made[index], leaders: leaders, random: &random)
      made[index].name += SampleMark.text
    }
    institutions = made
  }

  private static func unit(
    _ kind: UnitKind, _ mark: String, _ name: String, in area: ReportingUnit
  ) -> ReportingUnit {
    ReportingUnit(
      code: UnitCode("M\(area.code)-\(mark)"), name: name, kind: kind, area: area.code,
      isSynthetic: true)
  }

  private static func provincial(of root: ReportingUnit) -> [ReportingUnit] {
    let name = short(root)
    let units = [
      unit(.centre, "GDTX", "Trung tâm GDTX tỉnh \(name)", in: root),
      unit(.college, "DH", "Trường Đại học Sư phạm Kỹ thuật \(name)", in: root),
      unit(.college, "CD1", "Trường Cao đẳng Cộng đồng \(name)", in: root),
      unit(.college, "CD2", "Trường Cao đẳng Y tế \(name)", in: root),
    ]
    return units.map { reporting($0, to: root) }
  }

  private static func offices(of root: ReportingUnit) -> [ReportingUnit] {
    let name = short(root)
    let units = [
      unit(.library, "TV", "Thư viện tỉnh \(name)", in: root),
      unit(.press, "BAO", "Báo \(name)", in: root),
      unit(.press, "DAI", "Đài Phát thanh và Truyền hình \(name)", in: root),
      unit(.association, "HKH", "Hội Khuyến học tỉnh \(name)", in: root),
    ]
    return units.map { reporting($0, to: root) }
  }

  private static func reporting(_ unit: ReportingUnit, to recipient: ReportingUnit) -> ReportingUnit
  {
    var unit = unit
    unit.reportsTo = [recipient.code]
    return unit
  }

  /// Adds the district to names that several institutions share.
  private static func tellApart(
    _ made: inout [ReportingUnit], districts: [ReportingUnit], communes: [ReportingUnit]
  ) {
    var count: [String: Int] = [:]
    for unit in made { count[unit.name, default: 0] += 1 }
    let districtOf = Dictionary(uniqueKeysWithValues: communes.map { ($0.code, $0.parent) })
    let names = Dictionary(uniqueKeysWithValues: districts.map { ($0.code, lowered($0)) })
    for index in made.indices where count[made[index].name, default: 0] > 1 {
      let district = made[index].area.flatMap { districtOf[$0] ?? $0 }
      made[index].name += district.flatMap { names[$0] }.map { ", \($0)" } ?? ""
    }
  }

  /// Learners and staff. The leaders are of one size, so that a share of learners
  /// reached cannot tell them apart.
  private static func setSize(
    of unit: inout ReportingUnit, leaders: Leaders, random: inout SplitMix64
  ) {
    let learners: ClosedRange<Int> =
      switch unit.kind {
      case .college: 1800...5200
      case .communityCentre: 220...700
      case .centre: 260...820
      case .school: unit.name.hasPrefix("Trường THPT") ? 620...1480 : 180...640
      default: 0...0
      }
    guard learners.upperBound > 0 else { return }
    let drawn = random.number(in: learners)
    let enrolment = leaders.all.contains(unit.code) ? 640 : drawn
    unit.attributes["enrolment"] = .number(Double(enrolment))
    unit.attributes["staff"] = .number(Double(max(5, enrolment / 16)))
  }

  /// "Huyện Văn Lâm" → "Văn Lâm".
  static func short(_ area: ReportingUnit) -> String {
    for word in [
      "Thành phố ", "Thị xã ", "Thị trấn ", "Huyện ", "Quận ", "Phường ", "Xã ", "Tỉnh ",
    ]
    where area.name.hasPrefix(word) {
      return String(area.name.dropFirst(word.count))
    }
    return area.name
  }

  /// "Huyện Văn Lâm" → "huyện Văn Lâm".
  static func lowered(_ area: ReportingUnit) -> String {
    area.name.prefix(1).lowercased() + area.name.dropFirst()
  }
}

import LearningWeek

/// A small campaign drawn from a seed: any shape of reporting line, circles among
/// them, returns of either scope, blanks, empty returns, preferences.
struct RandomCampaign {
  private var random: SplitMix64
  private(set) var data: CampaignData
  private let codes: [String]

  static let columns = ["sessions", "participants"]

  init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    codes = (0..<(1 + random.below(9))).map { "u\($0)" }
    var campaign = Campaign(
      name: "x/2021", title: "Tuần lễ", area: "33", year: 2021, firstDay: day("2021-10-01"),
      lastDay: day("2021-10-07"))
    campaign.form = Self.form(isOpen: random.oneIn(3))
    data = CampaignData(campaign: campaign)
    self.random = random
    data.units = [area("33", .province, parent: nil)]
    for code in codes { addUnit(code) }
    for unit in data.units { addReturns(unit.code) }
    if self.random.oneIn(2) { addReturns("33") }
    data.units.shuffle(using: &self.random)
  }

  /// The same facts in another order of units and lines.
  func shuffled(seed: UInt64) -> CampaignData {
    var random = SplitMix64(seed: seed)
    var other = data
    other.units.shuffle(using: &random)
    for key in other.returns.keys {
      other.returns[key]?.lines.shuffle(using: &random)
      other.returns[key]?.revision = 1 + random.below(5)
    }
    return other
  }

  private static func form(isOpen: Bool) -> SummaryForm {
    let both = columns.map { FormRow.Cell(column: $0, measure: $0) }
    let counted = [
      FormRow.Cell(column: "sessions", measure: "institutions"),
      FormRow.Cell(column: "participants", measure: "participants"),
    ]
    return SummaryForm(
      columns: SummaryForm.national.columns,
      rows: [
        FormRow(id: "1", label: "1", isHeading: true),
        FormRow(id: "1a", label: "1a", under: "1", cells: both),
        FormRow(id: "1b", label: "1b", under: "1", cells: both),
        FormRow(
          id: "2", label: "2", cells: counted,
          counts: KindSelector(kinds: [.school], units: ["u1"], except: ["u2"])),
        FormRow(
          id: "3", label: "3", cells: counted, counts: KindSelector(kinds: [.district]),
          adds: false),
      ], hasOpenRows: isOpen)
  }

  private mutating func addUnit(_ code: String) {
    let anyCode = { (random: inout SplitMix64, codes: [String]) -> UnitCode in
      UnitCode((codes + ["33", "elsewhere"]).randomElement(using: &random) ?? "33")
    }
    var unit = school(UnitCode(code), in: "33")
    if random.oneIn(2) {
      unit.level = random.oneIn(2) ? .district : .commune
      unit.kind = UnitKind(unit.level?.name ?? "")
      unit.area = unit.code
    }
    if random.oneIn(2) { unit.parent = anyCode(&random, codes) }
    if random.oneIn(3) { unit.reportsTo = [anyCode(&random, codes)] }
    if !random.oneIn(3) {
      data.expected[unit.code] = Expectation(
        recipients: (0..<random.below(3)).map { _ in anyCode(&random, codes).text },
        lastDay: nil)
    }
    if random.oneIn(5) {
      data.preferences[unit.code] = Preference(
        choice: random.oneIn(2) ? .stated : .built, reason: "r")
    }
    data.units.append(unit)
  }

  private mutating func addReturns(_ code: UnitCode) {
    for scope in ReturnScope.allCases where !random.oneIn(3) {
      let rows: [(row: String?, sessions: Int?, participants: Int?)] =
        random.oneIn(6)
        ? []
        : ["1a", "1b", "2", "3", nil, "1a"].filter { _ in !random.oneIn(3) }.map { row in
          (row, figure(), figure())
        }
      data.send(code, scope, rows)
    }
  }

  private mutating func figure() -> Int? { random.oneIn(4) ? nil : random.below(4) }
}

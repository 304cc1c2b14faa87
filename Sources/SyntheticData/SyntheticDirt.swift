package import LearningWeek

extension SyntheticProvince {
  /// The same province as offices really send it: with mistakes that the checks have to find. Each
  /// is made once, at a place that depends on the values alone; where a form has no place for one
  /// it is left out.
  ///
  /// Its totals are not those of the published table any more.
  package func dirtied(
    for campaign: Campaign, areas: [ReportingUnit]
  ) -> (province: SyntheticProvince, dirt: SyntheticDirt) {
    var dirt = SyntheticDirt(self, campaign, areas)
    dirt.make()
    return (dirt.province, dirt)
  }
}

/// Mistakes made in a synthetic province.
package struct SyntheticDirt {
  package private(set) var province: SyntheticProvince
  /// What a unit sent after the return that is among the province's: the mistake mended.
  package private(set) var corrections: [Return] = []
  /// Who made which mistake.
  package private(set) var made: [(mistake: Mistake, unit: UnitCode)] = []

  package enum Mistake: Hashable, CaseIterable, Sendable {
    case twoZerosTooMany, corrected, unequalStatement, eventTwice, countedFiveTimes
    case peopleWithoutClass, personTwice, evidenceTwice, decomposedName, closedBefore
  }

  private let campaign: Campaign
  private let columns: [String]
  private let areas: [UnitCode: ReportingUnit]
  /// Units that were used up: no two mistakes hide each other.
  private var used: Set<UnitCode> = []

  init(_ province: SyntheticProvince, _ campaign: Campaign, _ areas: [ReportingUnit]) {
    self.province = province
    self.campaign = campaign
    self.areas = Dictionary(areas.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    columns = campaign.form.figureColumns
  }

  mutating func make() {
    if columns.count >= 2 {
      repeatEvent()
      addZeros()
      correct()
      stateOtherwise()
      countFiveTimes()
      forgetClasses()
    }
    nominateAgain()
    linkTwice()
    decomposeName()
    closeBefore()
  }

  private mutating func note(_ mistake: Mistake, _ unit: UnitCode) {
    used.insert(unit)
    made.append((mistake, unit))
  }

  /// The first line of a unit's return that `takes` accepts; of units not used yet.
  private func place(
    _ scope: ReturnScope = .own, where takes: (Return, ReturnLine, FormRow) -> Bool
  ) -> (filed: Int, line: Int)? {
    for (filed, value) in province.returns.enumerated()
    where value.scope == scope && !used.contains(value.unit) {
      for (line, content) in value.lines.enumerated() {
        guard let row = campaign.form.rows.first(where: { $0.id == content.row }) else { continue }
        if takes(value, content, row) { return (filed, line) }
      }
    }
    return nil
  }

  private func isInstitution(_ unit: UnitCode) -> Bool {
    province.units.contains { $0.code == unit }
  }

  private func figure(_ line: ReturnLine, _ column: Int) -> Int {
    line.figures[columns[column]]?.value ?? 0
  }

  private func isMeeting(_ value: Return, _ line: ReturnLine, _ row: FormRow) -> Bool {
    isInstitution(value.unit) && row.counts == nil && figure(line, 0) > 0 && figure(line, 1) >= 10
  }

  private mutating func set(_ place: (filed: Int, line: Int), _ column: Int, to value: Int) {
    province.returns[place.filed].lines[place.line].figures[columns[column]]?.value = value
  }

  private mutating func addZeros() {
    guard let place = place(where: isMeeting) else { return }
    let filed = province.returns[place.filed]
    set(place, 1, to: figure(filed.lines[place.line], 1) * 100)
    note(.twoZerosTooMany, filed.unit)
  }

  private mutating func correct() {
    guard let place = place(where: isMeeting) else { return }
    var right = province.returns[place.filed]
    set(place, 0, to: figure(right.lines[place.line], 0) + 3)
    right.receivedOn = right.receivedOn.advanced(by: 2)
    corrections.append(right)
    note(.corrected, right.unit)
  }

  private mutating func stateOtherwise() {
    guard
      let place = place(
        .consolidated,
        where: { _, line, row in
          row.counts == nil && figure(line, 1) >= 10
        })
    else { return }
    let filed = province.returns[place.filed]
    set(place, 1, to: figure(filed.lines[place.line], 1) + 50)
    note(.unequalStatement, filed.unit)
  }

  /// The office above writes an event of one of its units down as its own.
  private mutating func repeatEvent() {
    let areas = Dictionary(
      province.units.map { ($0.code, office(above: $0)) }, uniquingKeysWith: { first, _ in first })
    let offices = Dictionary(
      province.returns.enumerated().filter { $0.element.scope == .own }
        .map { ($0.element.unit, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let found = place { value, line, row in
      guard isMeeting(value, line, row), let above = areas[value.unit].flatMap({ $0 }) else {
        return false
      }
      return offices[above] != nil
    }
    guard let found, let above = areas[province.returns[found.filed].unit].flatMap({ $0 }),
      let office = offices[above]
    else { return }
    let event = province.returns[found.filed].lines[found.line]
    province.returns[office].lines.removeAll { $0.row == event.row }
    province.returns[office].lines.append(event)
    note(.eventTwice, province.returns[found.filed].unit)
  }

  /// The district that the unit lies in, when it reports to no other.
  private func office(above unit: ReportingUnit) -> UnitCode? {
    guard unit.reportsTo.isEmpty, let area = unit.area, let found = areas[area] else { return nil }
    return found.level == .district ? found.code : found.parent
  }

  private mutating func countFiveTimes() {
    guard
      let place = place(where: { value, line, row in
        isInstitution(value.unit) && row.counts != nil && figure(line, 0) == 1
      })
    else { return }
    set(place, 0, to: 5)
    note(.countedFiveTimes, province.returns[place.filed].unit)
  }

  private mutating func forgetClasses() {
    guard let place = place(where: isMeeting) else { return }
    set(place, 0, to: 0)
    note(.peopleWithoutClass, province.returns[place.filed].unit)
  }

  // MARK: - Names

  /// Proposed by a second unit too, with the tone mark where the other office sets it and the
  /// letters taken apart.
  private mutating func nominateAgain() {
    let other = province.returns.first { isInstitution($0.unit) && !used.contains($0.unit) }
    guard let other,
      let known = province.nominations.first(where: {
        $0.position != nil && $0.unit != other.unit
          && Self.isOtherwiseSpelt($0.name)
      }) ?? province.nominations.first(where: { $0.unit != other.unit })
    else { return }
    var again = known
    again.unit = other.unit
    for (old, new) in Self.otherSpellings where again.name.hasSuffix(" " + old + SampleMark.text) {
      again.name = again.name.dropLast((old + SampleMark.text).count) + new + SampleMark.text
    }
    again.place.line = province.nominations.count + 1
    province.nominations.append(again)
    note(.personTwice, other.unit)
  }

  private static func isOtherwiseSpelt(_ name: String) -> Bool {
    otherSpellings.contains { name.hasSuffix(" " + $0.0 + SampleMark.text) }
  }

  private static let otherSpellings = [
    ("Hoà", "Ho\u{0300}a"), ("Thuỷ", "Thu\u{0309}y"),
  ]

  private mutating func linkTwice() {
    let units = province.returns.map(\.unit).filter { isInstitution($0) && !used.contains($0) }
    guard units.count >= 2, let last = units.last, last != units[0] else { return }
    for unit in [units[0], last] {
      province.evidence.append(
        Evidence(
          unit: unit, kind: .link, location: "https://vi.du/mau/tuan-le-hoc-tap",
          caption: "Bài trên cổng thông tin",
          place: SourcePlace(
            file: province.evidence.first?.place.file ?? "generate",
            line: province.evidence.count + 1), isSynthetic: true))
    }
    note(.evidenceTwice, last)
  }

  private mutating func decomposeName() {
    guard
      let index = province.units.firstIndex(where: {
        $0.name.hasPrefix("Trường ") && !used.contains($0.code)
      })
    else { return }
    province.units[index].name =
      "Tru\u{031B}o\u{031B}\u{0300}ng" + province.units[index].name.dropFirst("Trường".count)
    note(.decomposedName, province.units[index].code)
  }

  private mutating func closeBefore() {
    guard let model = province.units.last(where: { $0.kind == .school }) else { return }
    let closed = ReportingUnit(
      code: UnitCode(model.code.text + "-CU"), name: "Trường cũ đã giải thể" + SampleMark.text,
      kind: .school, area: model.area, openUntil: campaign.firstDay.advanced(by: -30),
      isSynthetic: true)
    province.units.append(closed)
    note(.closedBefore, closed.code)
  }
}

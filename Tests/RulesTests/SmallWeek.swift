import LearningWeek

/// A small campaign's data, built unit by unit for tests of rules.
struct SmallWeek {
  var data: CampaignData

  init(_ campaign: Campaign) {
    data = CampaignData(campaign: campaign)
    data.revision = "r1"
  }

  static let place = SourcePlace(file: "a.csv", line: 2, column: 3)

  /// A unit on the expected list, due on 2021-10-10 unless said.
  mutating func add(
    _ code: UnitCode, _ kind: UnitKind = .school, name: String? = nil, parent: UnitCode = "33",
    block: String? = nil, due: String? = "2021-10-10",
    attributes: [String: AttributeValue] = [:]
  ) {
    data.units.append(
      ReportingUnit(
        code: code, name: name ?? code.text, kind: kind, level: kind.level, parent: parent,
        area: kind.level == nil ? nil : code, block: block, attributes: attributes))
    data.expected[code] = Expectation(recipients: [parent.text], lastDay: due.flatMap(day))
  }

  /// A return by row and column.
  mutating func receive(
    _ code: UnitCode, on date: String = "2021-10-08", scope: ReturnScope = .own,
    revision: Int = 1, _ rows: [String: [String: Int]] = [:]
  ) {
    let lines = rows.sorted { $0.key < $1.key }.map { row, figures in
      ReturnLine(
        row: row, label: row,
        figures: figures.mapValues { Figure(value: $0, place: Self.place) }, place: Self.place)
    }
    data.returns[ReturnKey(code, scope)] = Return(
      unit: code, scope: scope, revision: revision, receivedOn: day(date), lines: lines,
      file: "a.csv")
    data.receipts[code] = Receipt(receivedOn: day(date), isEmpty: rows.isEmpty)
  }

  mutating func nominate(
    _ kind: CandidateKind, _ name: String, _ unit: UnitCode, award: String? = nil,
    female: Bool? = nil
  ) {
    data.nominations.append(
      Nomination(
        kind: kind, name: name, unit: unit, isFemale: female, award: award,
        receivedOn: day("2021-10-09"), place: Self.place))
  }

  private func day(_ iso: String) -> CivilDate {
    CivilDate(iso: iso) ?? CivilDate(dayNumber: 0)
  }
}

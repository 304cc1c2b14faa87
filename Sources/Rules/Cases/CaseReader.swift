internal import LearningWeek
internal import LuaRuntime

/// Makes a case's data and expectations out of its declaration.
struct CaseReader {
  let pack: RulePack
  let raw: RawDeclaration
  var reader: TableReader
  var data: CampaignData
  /// Candidates by the name that the case gives them.
  var codes: [String: String] = [:]
  /// Units that need not report, by their own word.
  var unexpected: Set<UnitCode> = []
  /// The campaign's area when no unit of the case is it.
  private var addedRoot: UnitCode?

  /// The one-unit form, whose expectations need no name.
  var isSingle: Bool { raw.table["unit"] != nil }

  init(_ raw: RawDeclaration, of pack: RulePack) {
    self.pack = pack
    self.raw = raw
    self.reader = TableReader(raw)
    self.data = CampaignData(campaign: pack.campaign)
  }

  /// The only unit's name in the one-unit form.
  static let single = "unit"

  mutating func read() -> (RuleCase, [PackDefect]) {
    reader.refuseFields(except: ["units", "unit", "candidates", "expect", "source"])
    reader.demand("expect")
    if reader["unit"] != nil, reader["units"] != nil {
      reader.report(.exclusiveFields(raw.declared, ["unit", "units"]), field: "unit")
    }
    if reader["unit"] == nil, reader["units"] == nil {
      reader.report(.oneFieldOf(raw.declared, ["unit", "units"]))
    }
    for (name, table) in tables("units") { readUnit(name, table, path: "units." + name) }
    if let table = table("unit", in: reader) { readUnit(Self.single, table, path: "unit") }
    addRoot()
    expectUnits()
    for (name, table) in tables("candidates") { readCandidate(name, table) }
    giveCodes()
    let expectations = expectations()
    let read = RuleCase(
      title: raw.declared.id ?? "", place: raw.place, data: data, codes: codes,
      expectations: expectations)
    return (read, reader.defects)
  }

  /// The tables by name in a field.
  private mutating func tables(_ field: String) -> [(String, LuaTable)] {
    guard let table = table(field, in: reader) else {
      if let value = reader[field] { reader.wrong(field, .table, value) }
      return []
    }
    var found: [(String, LuaTable)] = []
    for (name, value) in table.fields {
      guard case .table(let inner) = value else {
        reader.wrong(field + "." + name, .table, value)
        continue
      }
      found.append((name, inner))
    }
    return found
  }

  func table(_ field: String, in reader: TableReader) -> LuaTable? {
    if case .table(let table)? = reader[field] { return table }
    return nil
  }

  /// The campaign's area, unless it is one of the case's own units.
  private mutating func addRoot() {
    let code = pack.campaign.area
    guard !data.units.contains(where: { $0.code == code }) else { return }
    // Official codes have two digits for provinces, three for districts, five for
    // communes (General Statistics Office).
    let level: AreaLevel? =
      switch (code.text.utf8.count, code.text.allSatisfy(\.isNumber)) {
      case (2, true): .province
      case (3, true): .district
      case (5, true): .commune
      default: nil
      }
    addedRoot = code
    data.units.append(
      ReportingUnit(
        code: code, name: code.text, kind: level.map { UnitKind($0.name) } ?? "country",
        level: level, area: level == nil ? nil : code))
  }

  /// Everybody in a case is expected, by the pack's deadline where there is one.
  private mutating func expectUnits() {
    let drawn = ExpectedList.drawn(for: pack.campaign, over: data.units)
    for unit in data.units where unit.code != addedRoot {
      let told = data.expected[unit.code]
      var expectation =
        drawn[unit.code] ?? Expectation(recipients: unit.reportsTo.map(\.text), lastDay: nil)
      if let lastDay = told?.lastDay { expectation.lastDay = lastDay }
      data.expected[unit.code] = unexpected.contains(unit.code) ? nil : expectation
    }
    for (code, receipt) in data.receipts where receipt.receivedOn.dayNumber == Int32.min {
      let day = data.expected[code]?.lastDay ?? pack.campaign.lastDay
      data.receipts[code]?.receivedOn = day
    }
  }

  private mutating func giveCodes() {
    for unit in data.units { codes[unit.code.text] = unit.code.text }
    let facts = RunFacts(data, rollUp: RollUp(data))
    for (name, table) in tables("candidates") {
      let shown = table["name"]?.asText ?? name
      let unit = table["unit"]?.asText ?? Self.single
      let person = facts.people.first {
        $0.candidate.name == shown && $0.candidate.unit.text == unit
          && $0.candidate.kind.rawValue == table["to"]?.asText
      }
      codes[name] = person?.candidate.code
    }
  }
}

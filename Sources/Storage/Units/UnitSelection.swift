internal import GRDB
internal import LearningWeek

/// Chooses the units that exist on a day inside an area: the official ones in
/// force, and those entered.
///
/// An entered unit counts from the first day of the campaign it was entered
/// for, until it is entered anew for a later one; one entered without a
/// campaign counts always. Nothing entered for a day before 1/7/2025 counts
/// after it, because the codes of areas mean others since.
struct UnitSelection {
  let database: Database
  let path: String

  /// The area of a national campaign.
  static let country = "VN"

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// In order of code.
  func units(of campaign: Campaign) throws -> [ReportingUnit] {
    try units(on: campaign.firstDay, in: campaign.area)
  }

  func codes(in campaign: Campaign) throws -> Set<UnitCode> {
    Set(try units(of: campaign).map(\.code))
  }

  /// Codes of the units that were entered and count on the campaign's first day.
  func enteredCodes(of campaign: Campaign) throws -> Set<UnitCode> {
    Set(try enteredRows(on: campaign.firstDay).map(\.unit.code))
  }

  /// In order of code.
  func units(on day: CivilDate, in area: UnitCode) throws -> [ReportingUnit] {
    var known = try officialRows(on: day, in: area)
    for row in try enteredRows(on: day) {
      known[row.unit.code] = known[row.unit.code].map { row.over($0) } ?? row
    }
    var below: [String: [UnitRow]] = [:]
    for row in known.values { below[row.liesIn, default: []].append(row) }
    var inside: [UnitCode: ReportingUnit] = [:]
    var open = [area.text]
    if let root = known[area] { inside[area] = root.unit }
    while let code = open.popLast() {
      for row in below[code, default: []] where inside[row.unit.code] == nil {
        inside[row.unit.code] = row.unit
        open.append(row.unit.code.text)
      }
    }
    // Codes are sorted, not units: moving those about costs more than all the
    // rest.
    return inside.keys.sorted().compactMap { inside[$0] }
  }

  private func officialRows(on day: CivilDate, in area: UnitCode) throws -> [UnitCode: UnitRow] {
    let inForce = "o.first_day <= ?1 AND (o.end_day IS NULL OR o.end_day > ?1)"
    let statement = try SQLStatement(
      database,
      area.text == Self.country
        ? "SELECT code, name, level, parent FROM official_unit o WHERE \(inForce)"
        : """
        WITH RECURSIVE inside (code) AS (
          VALUES (?2) UNION
          SELECT o.code FROM inside i JOIN official_unit o ON o.parent = i.code WHERE \(inForce))
        SELECT o.code, o.name, o.level, o.parent
        FROM inside i JOIN official_unit o ON o.code = i.code WHERE \(inForce)
        """)
    try statement.bind(0, day.iso)
    if area.text != Self.country { try statement.bind(1, area.text) }
    var rows: [UnitCode: UnitRow] = [:]
    while try statement.next() {
      let code = UnitCode(statement.text(0))
      guard let level = AreaLevel(rawValue: statement.integer(2)) else { continue }
      let parent = statement.optionalText(3)
      rows[code] = UnitRow(
        unit: ReportingUnit(
          code: code, name: statement.text(1), kind: UnitKind(level.name), level: level,
          parent: parent.map { UnitCode($0) }, area: code),
        liesIn: parent ?? Self.country)
    }
    return rows
  }

  /// The entered units that count on `day`, wherever they lie.
  private func enteredRows(on day: CivilDate) throws -> [UnitRow] {
    let statement = try SQLStatement(
      database,
      """
      SELECT max(valid_from), code, \(UnitRow.columns) FROM unit_version
      WHERE valid_from = ?2 OR (valid_from <= ?1 AND (valid_from < ?3) = (?1 < ?3))
      GROUP BY code_id
      """)
    try statement.bind(0, day.iso)
    try statement.bind(1, Schema.always)
    try statement.bind(2, Schema.reform)
    var rows: [UnitRow] = []
    while try statement.next() { rows.append(try UnitRow(statement, start: 1, path: path)) }
    return rows
  }
}

extension UnitRow {
  /// An entered row about an official area: the register says where it lies,
  /// the rest is as entered.
  fileprivate func over(_ official: UnitRow) -> UnitRow {
    var row = self
    row.unit.level = unit.level ?? official.unit.level
    row.unit.parent = unit.parent ?? official.unit.parent
    row.unit.area = official.unit.area
    row.liesIn = official.liesIn
    return row
  }
}

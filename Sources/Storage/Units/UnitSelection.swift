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

  /// A province has no more.
  private static let fewUnits = 10_000

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
    var codes: Set<UnitCode> = []
    try forEachEntered(
      on: campaign.firstDay, columns: "kind", read: { UnitCode($0.text(3)) },
      { codes.insert($0) })
    return codes
  }

  /// In order of code.
  /// - Complexity: O(n log n); O(n) when codes were given in order.
  func units(on day: CivilDate, in area: UnitCode) throws -> [ReportingUnit] {
    var reader = UnitRowReader(path: path)
    return try rows(
      on: day, in: area, columns: UnitRow.columns,
      official: { code, level, statement in
        let parent = statement.optionalText(3)
        return UnitRow(
          unit: ReportingUnit(
            code: code, name: statement.text(1), kind: UnitKind(level.name), level: level,
            parent: parent.map { UnitCode($0) }, area: code),
          liesIn: parent ?? Self.country)
      },
      entered: { try reader.row($0, start: 3) }
    ).map(\.unit)
  }

  /// The same units, by code and kind alone: a third of the work.
  func kinds(of campaign: Campaign) throws -> UnitKinds {
    UnitKinds(
      try rows(
        on: campaign.firstDay, in: campaign.area, columns: "kind, lies_in",
        official: { code, level, statement in
          UnitKinds.Row(
            code: code, kind: UnitKind(level.name),
            liesIn: statement.optionalText(3) ?? Self.country)
        },
        entered: { statement in
          UnitKinds.Row(
            code: UnitCode(statement.text(3)), kind: UnitKind(statement.text(4)),
            liesIn: statement.text(5))
        }))
  }

  /// - Parameters:
  ///   - columns: of `unit_record`, which follow the code for `entered`.
  ///   - official: makes a row of an area with columns `code, name, level, parent`.
  ///   - entered: makes a row of a unit as entered, whose code is in column 3.
  private func rows<Row: PlacedUnit>(
    on day: CivilDate, in area: UnitCode, columns: String,
    official: (UnitCode, AreaLevel, SQLStatement) -> Row, entered: (SQLStatement) throws -> Row
  ) throws -> [Row] {
    let mostEntered = try NameTable.mostUnits(database)
    if mostEntered > Self.fewUnits { LargeMemory.prepare() }
    var rows = UnitRows(official: try officialRows(on: day, in: area, official))
    rows.reserveCapacity(for: mostEntered)
    try forEachEntered(on: day, columns: columns, read: entered) { rows.enter($0) }
    return rows.rows(in: area)
  }

  private func officialRows<Row>(
    on day: CivilDate, in area: UnitCode, _ row: (UnitCode, AreaLevel, SQLStatement) -> Row
  ) throws -> [Row] {
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
    var rows: [Row] = []
    while try statement.next() {
      guard let level = AreaLevel(rawValue: statement.integer(2)) else { continue }
      rows.append(row(UnitCode(statement.text(0)), level, statement))
    }
    return rows
  }

  /// Gives `body` the entered units that count on `day`, wherever they lie, each once.
  private func forEachEntered<Row>(
    on day: CivilDate, columns: String, read: (SQLStatement) throws -> Row, _ body: (Row) -> Void
  ) throws {
    // In order of the primary key: of each unit the last day's last revision comes last.
    let statement = try SQLStatement(
      database,
      """
      SELECT r.code, r.valid_from, r.withdrawn, c.code, \(columns)
      FROM unit_record r JOIN unit_code c ON c.id = r.code
      WHERE valid_from = ?2 OR (valid_from <= ?1 AND (valid_from < ?3) = (?1 < ?3))
      ORDER BY r.code, r.valid_from, r.revision
      """)
    try statement.bind(0, day.iso)
    try statement.bind(1, Schema.always)
    try statement.bind(2, Schema.reform)
    var number: Int?
    var firstDay: [UInt8] = []
    // What counts of the unit before the last first day, and from it on.
    var earlier: Row?
    var last: Row?
    while try statement.next() {
      let isSameUnit = statement.integer(0) == number
      let isSameDay = statement.holds(firstDay, in: 1)
      if !isSameUnit {
        if let row = last ?? earlier { body(row) }
        (earlier, last) = (nil, nil)
      } else if !isSameDay {
        earlier = last ?? earlier
      }
      if !isSameUnit || !isSameDay {
        number = statement.integer(0)
        if !isSameDay { firstDay = statement.withUTF8(1) { Array($0) } }
      }
      last = statement.truth(2) ? nil : try read(statement)
    }
    if let row = last ?? earlier { body(row) }
  }
}

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
    try forEachEntered(on: campaign.firstDay) { codes.insert($0.unit.code) }
    return codes
  }

  /// In order of code.
  /// - Complexity: O(n log n); O(n) when codes were given in order.
  func units(on day: CivilDate, in area: UnitCode) throws -> [ReportingUnit] {
    let mostEntered = try NameTable.mostUnits(database)
    if mostEntered > Self.fewUnits { LargeMemory.prepare() }
    var rows = try officialRows(on: day, in: area)
    var places = [UnitCode: Int](minimumCapacity: rows.count + mostEntered)
    for (place, row) in rows.enumerated() { places[row.unit.code] = place }
    try forEachEntered(on: day) { row in
      if let place = places[row.unit.code] {
        rows[place] = row.over(rows[place])
      } else {
        places[row.unit.code] = rows.count
        rows.append(row)
      }
    }
    let isInside = Self.inside(area, rows, places)
    var inside = rows.indices.filter { isInside[$0] }
    // Indices are sorted, not units: moving those about costs more than all the rest.
    inside.sort { rows[$0].unit.code < rows[$1].unit.code }
    return inside.map { rows[$0].unit }
  }

  /// Which of `rows` are `area` or lie in it, at any depth; those in a circle lie nowhere.
  private static func inside(
    _ area: UnitCode, _ rows: [UnitRow], _ places: [UnitCode: Int]
  ) -> [Bool] {
    enum Answer { case unknown, asked, yes, no }
    var answers = [Answer](repeating: .unknown, count: rows.count)
    // Units of one area follow each other.
    var (lastArea, lastPlace) = ("", nil as Int?)
    for start in rows.indices where answers[start] == .unknown {
      var path: [Int] = []
      var answer = Answer.no
      var next: Int? = start
      while let place = next {
        if answers[place] == .yes || answers[place] == .no { answer = answers[place] }
        guard answers[place] == .unknown else { break }
        path.append(place)
        answers[place] = .asked
        if rows[place].unit.code == area || rows[place].liesIn == area.text {
          answer = .yes
          break
        }
        if rows[place].liesIn != lastArea {
          lastArea = rows[place].liesIn
          lastPlace = places[UnitCode(lastArea)]
        }
        next = lastPlace
      }
      for place in path { answers[place] = answer }
    }
    return answers.map { $0 == .yes }
  }

  private func officialRows(on day: CivilDate, in area: UnitCode) throws -> [UnitRow] {
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
    var rows: [UnitRow] = []
    while try statement.next() {
      let code = UnitCode(statement.text(0))
      guard let level = AreaLevel(rawValue: statement.integer(2)) else { continue }
      let parent = statement.optionalText(3)
      rows.append(
        UnitRow(
          unit: ReportingUnit(
            code: code, name: statement.text(1), kind: UnitKind(level.name), level: level,
            parent: parent.map { UnitCode($0) }, area: code),
          liesIn: parent ?? Self.country))
    }
    return rows
  }

  /// Gives `body` the entered units that count on `day`, wherever they lie, each once.
  private func forEachEntered(on day: CivilDate, _ body: (UnitRow) -> Void) throws {
    // In order of the primary key: of each unit the last day's last revision comes last.
    let statement = try SQLStatement(
      database,
      """
      SELECT r.code, r.valid_from, r.withdrawn, c.code, \(UnitRow.columns)
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
    var earlier: UnitRow?
    var last: UnitRow?
    var reader = UnitRowReader(path: path)
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
      last = statement.truth(2) ? nil : try reader.row(statement, start: 3)
    }
    if let row = last ?? earlier { body(row) }
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

internal import GRDB
internal import LearningWeek

/// The frozen list of those who must report.
struct ExpectedRows {
  let database: Database
  let path: String

  func contains(_ unit: UnitCode, campaign: Int) throws -> Bool {
    let statement = try SQLStatement(
      database,
      """
      SELECT 1 FROM expected e JOIN unit_code c ON c.id = e.unit
      WHERE e.campaign = ? AND c.code = ?
      """)
    try statement.bind(0, campaign)
    try statement.bind(1, unit.text)
    defer { statement.reset() }
    return try statement.next()
  }

  func count(campaign: Int) throws -> Int {
    let statement = try SQLStatement(database, "SELECT count(*) FROM expected WHERE campaign = ?")
    try statement.bind(0, campaign)
    defer { statement.reset() }
    return try statement.next() ? statement.integer(0) : 0
  }

  /// The list with the extensions that count.
  func list(campaign: Int) throws -> [UnitCode: Expectation] {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.code, e.recipients, e.last_day
      FROM expected e JOIN unit_code c ON c.id = e.unit WHERE e.campaign = ?
      """)
    try statement.bind(0, campaign)
    var list: [UnitCode: Expectation] = [:]
    while try statement.next() {
      list[UnitCode(statement.text(0))] = Expectation(
        recipients: try statement.texts(1, path: path),
        lastDay: try statement.optionalText(2).map(date))
    }
    for extended in try RecordStore<DeadlineExtension>(database: database, path: path)
      .current(in: campaign)
    {
      guard var expectation = list[extended.unit] else { continue }
      expectation.originalLastDay = expectation.lastDay
      expectation.lastDay = extended.lastDay
      list[extended.unit] = expectation
    }
    return list
  }

  func insert(_ list: [UnitCode: Expectation], as change: Change) throws {
    let insertion = try SQLStatement(
      database,
      """
      INSERT INTO expected (campaign, unit, recipients, last_day, entry) VALUES (?, ?, ?, ?, ?)
      """)
    let campaign = try change.requiredCampaign()
    for (unit, expectation) in list.sorted(by: { $0.key < $1.key }) {
      try insertion.bind(0, campaign)
      try insertion.bind(1, change.unitCodes.id(of: unit.text))
      try insertion.bind(2, utf8: JSONScalar.array(expectation.recipients.map(JSONScalar.text)))
      try insertion.bind(3, expectation.lastDay?.iso)
      try insertion.bind(4, change.entry)
      try insertion.run()
    }
  }

  private func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else {
      throw StoreError.corrupt(path: path, detail: "date \(text)")
    }
    return date
  }
}

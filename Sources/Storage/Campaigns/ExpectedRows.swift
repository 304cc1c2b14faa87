internal import GRDB
internal import LearningWeek

/// The frozen list of those who must report.
struct ExpectedRows {
  let database: Database
  let path: String

  func count(campaign: Int) throws -> Int { try list(campaign: campaign).count }

  /// Who stands in the list as it was frozen, taken off since or not.
  func frozen(campaign: Int) throws -> Set<UnitCode> {
    let statement = try SQLStatement(
      database,
      "SELECT c.code FROM expected e JOIN unit_code c ON c.id = e.unit WHERE e.campaign = ?")
    try statement.bind(0, campaign)
    var units: Set<UnitCode> = []
    while try statement.next() { units.insert(UnitCode(statement.text(0))) }
    return units
  }

  /// The list with what was put on it and taken off since, and the extensions that count.
  func list(campaign: Int) throws -> [UnitCode: Expectation] {
    let statement = try SQLStatement(
      database,
      """
      SELECT c.code, e.recipients, e.last_day
      FROM expected e JOIN unit_code c ON c.id = e.unit WHERE e.campaign = ?
      """)
    try statement.bind(0, campaign)
    var list = [UnitCode: Expectation](
      minimumCapacity: try NameTable.mostUnits(database))
    // Units next to each other mostly report to the same, by the same day.
    var (lastRecipients, lastDay) = ([UInt8](), [UInt8]())
    var last = Expectation(recipients: [], lastDay: nil)
    while try statement.next() {
      if !statement.holds(lastRecipients, in: 1) {
        last.recipients = try statement.texts(1, path: path)
        lastRecipients = statement.withUTF8(1) { Array($0) }
      }
      if !statement.holds(lastDay, in: 2) {
        last.lastDay = try statement.optionalText(2).map(date)
        lastDay = statement.withUTF8(2) { Array($0) }
      }
      list[UnitCode(statement.text(0))] = last
    }
    for change in try RecordStore<ListChange>(database: database, path: path)
      .current(in: campaign)
    {
      list[change.unit] =
        change.isExpected
        ? Expectation(recipients: change.recipients, lastDay: change.lastDay) : nil
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
    var insertion = RowInsertion(
      database, into: "expected",
      columns: ["campaign", "unit", "recipients", "last_day", "entry"])
    let campaign = try change.requiredCampaign()
    try change.unitCodes.expect(list.count)
    for (unit, expectation) in list.sorted(by: { $0.key < $1.key }) {
      insertion.append(campaign)
      insertion.append(try change.unitCodes.id(of: unit.text))
      insertion.appendText {
        $0 += JSONScalar.array(expectation.recipients.map(JSONScalar.text))
      }
      insertion.append(expectation.lastDay?.iso)
      insertion.append(change.entry)
      try insertion.endRow()
    }
    try insertion.finish()
  }

  private func date(_ text: String) throws -> CivilDate {
    guard let date = CivilDate(iso: text) else {
      throw StoreError.corrupt(path: path, detail: "date \(text)")
    }
    return date
  }
}

internal import Fingerprint
internal import GRDB
package import LearningWeek

extension Store {
  /// Everything known of a campaign, in an order that does not depend on that
  /// of the imports.
  ///
  /// - Complexity: O(units + returns of the campaign).
  package func data(of campaign: Campaign) throws(StoreError) -> CampaignData {
    try reading { database in
      var data = CampaignData(
        campaign: campaign, units: try UnitSelection(database, path: path).units(of: campaign))
      if let id = try CampaignRow.existingID(of: campaign.name, in: database) {
        try CampaignReading(database: database, path: path, campaign: id).fill(&data)
      }
      data.revision = DataRevision.hash(of: data).hex
      return data
    }
  }
}

/// Reads what is stored for one campaign.
private struct CampaignReading {
  let database: Database
  let path: String
  let campaign: Int

  func fill(_ data: inout CampaignData) throws {
    data.expected = try ExpectedRows(database: database, path: path).list(campaign: campaign)
    data.evidence = try records()
    data.funding = try records()
    data.nominations = try records()
    data.earlierAwards = try records()
    data.flags = try records()
    data.narratives = try records()
    data.facts = try records()
    data.notes = try records()
    let verdicts: [Verdict] = try records()
    data.verdicts = Dictionary(verdicts.map { ($0.unit, $0) }, uniquingKeysWith: { $1 })
    data.overrides = try records()
    data.ballots = try records()
    let preferences: [UnitPreference] = try records()
    data.preferences = Dictionary(
      preferences.map { ($0.unit, $0.preference) }, uniquingKeysWith: { $1 })
    try readReturns(into: &data)
  }

  private func records<Record: StoredRecord>() throws -> [Record] {
    try RecordStore<Record>(database: database, path: path).current(in: campaign)
  }

  private func readReturns(into data: inout CampaignData) throws {
    let silent = try entriesThatAreNoArrivals()
    let layouts = LayoutTable(database, path: path)
    let statement = try SQLStatement(
      database,
      """
      SELECT \(ReturnRow.columns) FROM \(ReturnRow.source)
      WHERE r.campaign = ? ORDER BY r.unit, r.scope, r.revision
      """)
    try statement.bind(0, campaign)
    while try statement.next() {
      let row = try ReturnRow(statement, layouts: layouts, path: path)
      let key = ReturnKey(row.value.unit, row.value.scope)
      data.returns[key] = row.isWithdrawn ? nil : row.value
      if !row.isWithdrawn, !silent.contains(row.entry) {
        note(row.value, in: &data.receipts[row.value.unit])
      }
    }
  }

  private func note(_ value: Return, in receipt: inout Receipt?) {
    let now = Receipt(receivedOn: value.receivedOn, isEmpty: value.isEmpty)
    guard let known = receipt, known.isEmpty == now.isEmpty else {
      // One that is not empty stands before all that are.
      if receipt == nil || !now.isEmpty { receipt = now }
      return
    }
    if now.receivedOn < known.receivedOn { receipt = now }
  }

  /// Changes that were undone, and those that undid them: they wrote copies.
  private func entriesThatAreNoArrivals() throws -> Set<Int> {
    let statement = try SQLStatement(
      database, "SELECT id, undoes FROM journal WHERE undoes IS NOT NULL")
    var entries: Set<Int> = []
    while try statement.next() { entries.formUnion([statement.integer(0), statement.integer(1)]) }
    return entries
  }
}

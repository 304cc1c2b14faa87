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
        campaign: campaign, units: try directory(of: campaign, in: database).units)
      var returns = StoredReturns()
      if let id = try CampaignRow.existingID(of: campaign.name, in: database) {
        let reading = CampaignReading(database: database, path: path, campaign: id)
        returns = try reading.fill(&data)
      }
      data.revision = DataRevision.hash(of: data, returns).hex
      return data
    }
  }
}

/// Reads what is stored for one campaign.
private struct CampaignReading {
  let database: Database
  let path: String
  let campaign: Int

  func fill(_ data: inout CampaignData) throws -> StoredReturns {
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
    let nominationVerdicts: [NominationVerdict] = try records()
    data.nominationVerdicts = Dictionary(grouping: nominationVerdicts, by: \.unit)
    data.overrides = try records()
    data.ballots = try records()
    let preferences: [UnitPreference] = try records()
    data.preferences = Dictionary(
      preferences.map { ($0.unit, $0.preference) }, uniquingKeysWith: { $1 })
    data.receipts.reserveCapacity(data.expected.count)
    let returns = try returns(receipts: &data.receipts, expecting: data.expected.count)
    data.returns = ReturnShelf(returns)
    return returns
  }

  private func records<Record: StoredRecord>() throws -> [Record] {
    try RecordStore<Record>(database: database, path: path).current(in: campaign)
  }

  private func returns(
    receipts: inout [UnitCode: Receipt], expecting count: Int
  ) throws -> StoredReturns {
    let silent = try entriesThatAreNoArrivals()
    let layouts = LayoutTable(database, path: path)
    let statement = try SQLStatement(
      database,
      """
      SELECT \(ReturnRow.columns) FROM \(ReturnRow.source)
      WHERE r.campaign = ? ORDER BY r.unit, r.scope, r.revision
      """)
    try statement.bind(0, campaign)
    var returns = StoredReturns(expecting: count)
    while try statement.next() {
      let key = ReturnRow.key(statement)
      try returns.take(statement, key, layouts: layouts, path: path)
      if !statement.truth(ReturnRow.Column.withdrawn),
        !silent.contains(statement.integer(ReturnRow.Column.entry))
      {
        let receipt = Receipt(
          receivedOn: ReturnRow.receivedOn(statement),
          isEmpty: statement.truth(ReturnRow.Column.empty))
        note(receipt, in: &receipts[key.unit])
      }
    }
    return returns
  }

  private func note(_ now: Receipt, in receipt: inout Receipt?) {
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

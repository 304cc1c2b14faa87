package import LearningWeek

/// Everything that belongs to a made-up campaign, to be stored in one piece.
package struct SampleCampaign: Sendable {
  package var units: [ReportingUnit]
  package var returns: [Return]
  package var evidence: [Evidence]
  package var funding: [Funding]
  package var nominations: [Nomination]
  package var flags: [FlagMark]
  package var facts: [CampaignFact]

  package init(
    units: [ReportingUnit], returns: [Return], evidence: [Evidence], funding: [Funding],
    nominations: [Nomination], flags: [FlagMark], facts: [CampaignFact]
  ) {
    self.units = units
    self.returns = returns
    self.evidence = evidence
    self.funding = funding
    self.nominations = nominations
    self.flags = flags
    self.facts = facts
  }
}

extension Store {
  /// Stores a made-up campaign: its units, the expected list with them on it,
  /// and what they sent, as one change and one entry of the journal.
  ///
  /// A list that is frozen already gets the new units added; nobody leaves it.
  /// The same sample again changes nothing.
  /// - Throws: `unknownUnit` for a value of a unit that neither the campaign
  ///   nor the sample has, and as all saving does; then nothing was stored.
  package func save(
    sample: SampleCampaign, campaign: Campaign, packHash: String, by author: Author
  ) throws(StoreError) -> SaveSummary {
    unitChanges += 1
    return try journalled(campaign: campaign, by: author) { change in
      let database = change.database
      var summary = try UnitWriting(change: change, campaign: campaign, path: path)
        .save(sample.units, details: false)
      summary.added += try extendExpectedList(of: campaign, packHash: packHash, as: change)
      let known = try UnitSelection(database, path: path).codes(in: campaign)
      for value in sample.returns where !known.contains(value.unit) {
        throw StoreError.unknownUnit(value.unit, place: value.lines.first?.place)
      }
      summary.add(
        try ReturnWriting(change: change, campaign: campaign, path: path)
          .save(ReturnBatch(sample.returns), details: false))
      func save<Record: StoredRecord>(_ records: [Record]) throws {
        for record in records {
          guard let unit = record.recordUnit, !known.contains(unit) else { continue }
          throw StoreError.unknownUnit(unit, place: record.recordPlace)
        }
        summary.add(
          try RecordStore<Record>(database: database, path: path)
            .save(records, as: change, details: false))
      }
      try save(sample.evidence)
      try save(sample.funding)
      try save(sample.nominations)
      try save(sample.flags)
      try save(sample.facts)
      return summary
    }
  }

  /// Draws the list and adds who is not on it; opens the campaign when it is
  /// not.
  private func extendExpectedList(
    of campaign: Campaign, packHash: String, as change: Change
  ) throws -> Int {
    let database = change.database
    let id = try change.requiredCampaign()
    let rows = ExpectedRows(database: database, path: path)
    let drawn = ExpectedList.drawn(
      for: campaign, over: try UnitSelection(database, path: path).units(of: campaign))
    let present = try rows.frozen(campaign: id)
    let missing = drawn.filter { !present.contains($0.key) }
    try rows.insert(missing, as: change)
    if try !CampaignRow.isOpen(campaign.name, in: database) {
      try CampaignRow.open(id, packHash: packHash, as: change)
    }
    return missing.count
  }
}

extension SaveSummary {
  mutating func add(_ other: SaveSummary) {
    added += other.added
    revised += other.revised
    unchanged += other.unchanged
    remarks += other.remarks
    details += other.details
  }
}

package import LearningWeek

/// What the offices do with returns beside adding them up.
extension Store {
  /// Keyed by unit, day and text.
  package func save(
    note: UnitNote, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: [note], campaign: campaign, by: author, dryRun: false)
  }

  /// Keyed by unit: a later verdict stands before an earlier one.
  package func save(
    verdicts: [Verdict], campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: verdicts, campaign: campaign, by: author, dryRun: false)
  }

  /// Keyed as nominations are: a later verdict stands before an earlier one.
  package func save(
    nominationVerdicts: [NominationVerdict], campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: nominationVerdicts, campaign: campaign, by: author, dryRun: false)
  }

  /// Puts a unit on the frozen list, as it would have been drawn, or takes it off.
  ///
  /// - Throws: `notOpen`; `notExpected` for one that is to be taken off and is not on it.
  package func setExpected(
    _ unit: UnitCode, _ expectation: Expectation?, reason: String, campaign: Campaign,
    by author: Author
  ) throws(StoreError) -> SaveSummary {
    guard try isOpen(campaign.name) else { throw .notOpen(campaign: campaign.name) }
    return try journalled(campaign: campaign, by: author) { change in
      let rows = ExpectedRows(database: change.database, path: path)
      let isOn = try rows.list(campaign: change.requiredCampaign())[unit] != nil
      guard isOn != (expectation != nil) else {
        if expectation == nil { throw StoreError.notExpected(unit, campaign: campaign.name) }
        var summary = SaveSummary()
        summary.unchanged = 1
        return summary
      }
      let listed = ListChange(
        unit: unit, isExpected: expectation != nil, recipients: expectation?.recipients ?? [],
        lastDay: expectation?.lastDay, reason: reason)
      return try RecordStore<ListChange>(database: change.database, path: path)
        .save([listed], as: change, details: false)
    }
  }
}

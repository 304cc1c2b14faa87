package import LearningWeek

/// Decisions of officers and councils; each is journalled and a later one
/// replaces it without erasing it.
extension Store {
  /// Gives one unit until `lastDay` (gia hạn).
  ///
  /// - Throws: `notOpen`, `notExpected`.
  package func extend(
    _ unit: UnitCode, to lastDay: CivilDate, reason: String, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    guard try isOpen(campaign.name) else { throw .notOpen(campaign: campaign.name) }
    return try journalled(campaign: campaign, by: author) { change in
      guard
        try ExpectedRows(database: change.database, path: path)
          .contains(unit, campaign: change.requiredCampaign())
      else { throw StoreError.notExpected(unit, campaign: campaign.name) }
      return try RecordStore<DeadlineExtension>(database: change.database, path: path).save(
        [DeadlineExtension(unit: unit, lastDay: lastDay, reason: reason)], as: change,
        details: false)
    }
  }

  /// Chooses between a unit's stated and built totals.
  package func prefer(
    _ choice: Preference.Choice, for unit: UnitCode, reason: String, campaign: Campaign,
    by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(
      records: [
        UnitPreference(unit: unit, preference: Preference(choice: choice, reason: reason))
      ], campaign: campaign, by: author, dryRun: false)
  }

  /// Keyed by award and candidate.
  package func save(
    override: Override, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: [override], campaign: campaign, by: author, dryRun: false)
  }

  /// Keyed by award and the chosen.
  package func save(
    ballot: Ballot, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    try save(records: [ballot], campaign: campaign, by: author, dryRun: false)
  }
}

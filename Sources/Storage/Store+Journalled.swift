internal import GRDB
internal import LearningWeek

extension Store {
  /// Runs `body` as one change: one transaction and, when it changes anything,
  /// one entry of the journal. A dry run leaves nothing behind.
  func journalled(
    campaign: Campaign?, by author: Author, dryRun: Bool = false,
    _ body: (Change) throws -> SaveSummary
  ) throws(StoreError) -> SaveSummary {
    try changing { database in
      let change = try Change(database, campaign: campaign, by: author)
      let summary = try body(change)
      let keep = !dryRun && summary.changesAnything
      if keep { try change.finish(added: summary.added, revised: summary.revised) }
      return (summary, keep)
    }
  }

  /// Saves the records of one kind.
  func save<Record: StoredRecord>(
    records: [Record], campaign: Campaign, by author: Author, dryRun: Bool
  ) throws(StoreError) -> SaveSummary {
    let units = try directory(of: campaign)
    for record in records {
      guard let unit = record.recordUnit, units.unit(unit) == nil else { continue }
      throw .unknownUnit(unit, place: record.recordPlace)
    }
    return try journalled(campaign: campaign, by: author, dryRun: dryRun) { change in
      try RecordStore<Record>(database: change.database, path: path)
        .save(records, as: change, details: dryRun)
    }
  }
}

internal import Fingerprint
package import LearningWeek

extension Store {
  /// Writes all changes of a trial as one change: one transaction and one entry of the
  /// journal.
  /// - Throws: `notOpen` and `notExpected` for an extension of what is not expected, and
  ///   as all saving does.
  package func save(
    _ trial: Trial, campaign: Campaign, by author: Author
  ) throws(StoreError) -> SaveSummary {
    let isOpen = try isOpen(campaign.name)
    return try journalled(campaign: campaign, by: author) { change in
      var summary = try ReturnWriting(change: change, campaign: campaign, path: path)
        .save(ReturnBatch(trial.returns), details: false)
      let kept = TriedRecords(trial.changes)
      if !kept.extensions.isEmpty {
        guard isOpen else { throw StoreError.notOpen(campaign: campaign.name) }
        let listed = try ExpectedRows(database: change.database, path: path)
          .list(campaign: change.requiredCampaign())
        if let other = kept.extensions.first(where: { listed[$0.unit] == nil }) {
          throw StoreError.notExpected(other.unit, campaign: campaign.name)
        }
      }
      try kept.save(as: change, path: path, into: &summary)
      return summary
    }
  }

  /// What stands for the revision of data that are not stored: the same for the same
  /// changes of the same data.
  package static func revision(of trial: Trial) -> String {
    guard !trial.changes.isEmpty else { return trial.base.revision }
    var builder = FingerprintBuilder()
    builder.add(trial.base.revision)
    for value in trial.returns {
      builder.add(value.unit.text)
      builder.add(value.scope.rawValue)
      builder.add(bytes: ReturnContent(mode: value.mode, lines: value.lines).hash.bytes)
    }
    TriedRecords(trial.changes).add(to: &builder)
    return builder.finish().hex
  }
}

/// The decisions among tried changes, by kind.
private struct TriedRecords {
  var overrides: [Override] = []
  var ballots: [Ballot] = []
  var flags: [FlagMark] = []
  var preferences: [UnitPreference] = []
  var extensions: [DeadlineExtension] = []

  init(_ changes: [TriedChange]) {
    for change in changes {
      switch change {
      case .figure: break
      case .override(let override): overrides.append(override)
      case .ballot(let ballot): ballots.append(ballot)
      case .flag(let mark): flags.append(mark)
      case .preference(let unit, let preference):
        preferences.append(UnitPreference(unit: unit, preference: preference))
      case .extension(let unit, let lastDay, let reason):
        extensions.append(DeadlineExtension(unit: unit, lastDay: lastDay, reason: reason))
      }
    }
  }

  func save(as change: Change, path: String, into summary: inout SaveSummary) throws {
    func save<Record: StoredRecord>(_ records: [Record]) throws {
      guard !records.isEmpty else { return }
      let saved = try RecordStore<Record>(database: change.database, path: path)
        .save(records, as: change, details: false)
      summary.added += saved.added
      summary.revised += saved.revised
      summary.unchanged += saved.unchanged
    }
    try save(overrides)
    try save(ballots)
    try save(flags)
    try save(preferences)
    try save(extensions)
  }

  func add(to builder: inout FingerprintBuilder) {
    func add<Record: StoredRecord>(_ records: [Record]) {
      for record in records {
        builder.add(record.key)
        for value in record.content { builder.add(value) }
      }
      builder.add(records.count)
    }
    add(overrides)
    add(ballots)
    add(flags)
    add(preferences)
    add(extensions)
  }
}

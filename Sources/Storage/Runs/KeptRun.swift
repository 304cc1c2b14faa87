package import LearningWeek

/// A run that was kept: what it is, and when and by whom it was first made here.
package struct KeptRun: Hashable, Sendable {
  package var identity: RunIdentity
  /// ISO date-time, as given.
  package var at: String
  package var who: String
  /// The last entry of the journal when it was made; 0 before the first.
  package var entry: Int
  /// Candidates with a place, over all awards.
  package var listed: Int

  package init(identity: RunIdentity, at: String, who: String, entry: Int, listed: Int) {
    self.identity = identity
    self.at = at
    self.who = who
    self.entry = entry
    self.listed = listed
  }
}

/// That a run is the list of its campaign (chốt danh sách).
package struct Seal: Hashable, Sendable {
  /// `nil` when the seal was taken off.
  package var run: String?
  /// Of the run: what was kept can be held against the journal.
  package var resultHash: String?
  package var reason: String?
  package var by: String

  package init(run: String?, resultHash: String?, reason: String?, by: String) {
    self.run = run
    self.resultHash = resultHash
    self.reason = reason
    self.by = by
  }
}

extension Seal: StoredDecision {
  static var table: RecordTable { .seals }
  var recordUnit: UnitCode? { nil }
  /// A campaign has one list.
  var identity: [String] { [] }
  var content: [SQLValue] {
    [SQLValue(run), SQLValue(resultHash), SQLValue(reason), .text(by)]
  }

  init(_ row: RecordRow) throws {
    self.init(
      run: row.optionalText(0), resultHash: row.optionalText(1), reason: row.optionalText(2),
      by: row.text(3))
  }
}

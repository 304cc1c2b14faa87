internal import Fingerprint
internal import GRDB
package import LearningWeek

extension Store {
  /// The changes of the database, oldest first; with a unit, those that wrote
  /// anything of it.
  package func journal(of unit: UnitCode? = nil) throws(StoreError) -> [JournalEntry] {
    try reading { database in
      let wanted = try unit.map { try EntriesOfUnit(database).entries(of: $0) }
      return try JournalReading(database: database).entries()
        .filter { wanted?.contains($0.id) ?? true }
    }
  }

  /// What an entry did, record by record, before and after; the first `limit`,
  /// of one unit when it is given.
  package func changes(
    of entry: Int, unit: UnitCode? = nil, limit: Int = 1000
  ) throws(StoreError) -> [JournalChange] {
    try reading { try EntryChanges($0, path: path).changes(of: entry, unit: unit, limit: limit) }
  }

  /// The first contradiction between the journal and the database; `nil` when
  /// every entry continues the one before and its rows are as it wrote them.
  ///
  /// - Complexity: O(rows of the database).
  package func verifyJournal() throws(StoreError) -> JournalBreak? {
    try reading { database in
      let content = try EntryContent(database)
      var previous: [UInt8] = []
      var expected = 1
      for link in try JournalReading(database: database).links() {
        guard link.fields.id == expected, link.fields.previous == previous else {
          return JournalBreak(entry: expected, kind: .chain)
        }
        guard link.fields.hash.bytes == link.hash else {
          return JournalBreak(entry: expected, kind: .entry)
        }
        guard try content.hash(of: expected).bytes == link.fields.content else {
          return JournalBreak(entry: expected, kind: .content)
        }
        previous = link.hash
        expected += 1
      }
      let last = try EntryContent.lastEntry(database)
      return last >= expected ? JournalBreak(entry: expected, kind: .missing) : nil
    }
  }
}

internal import GRDB

extension Store {
  /// Takes back the last change that has not been taken back: what it added is
  /// withdrawn, what it revised reads as before. A new entry says so.
  ///
  /// Returns the entry undone.
  /// - Throws: `nothingToUndo`; `cannotUndo` for the opening of a campaign.
  package func undo(by author: Author) throws(StoreError) -> JournalEntry {
    unitChanges += 1
    return try changing { database in
      let entries = try JournalReading(database: database).entries()
      guard let last = entries.last(where: { $0.undoes == nil && !$0.isUndone }) else {
        throw StoreError.nothingToUndo
      }
      guard try Self.isRevisions(last.id, in: database) else {
        throw StoreError.cannotUndo(entry: last.id)
      }
      let change = try Change(database, campaign: nil, by: author)
      for table in RecordTable.all {
        let restoring = try SQLStatement(database, table.undoing)
        try restoring.bind(0, last.id)
        try restoring.bind(1, change.entry)
        try restoring.run()
      }
      try change.finish(added: 0, revised: last.added + last.revised, undoes: last.id)
      return (last, keep: true)
    }
  }

  private static func isRevisions(_ entry: Int, in database: Database) throws -> Bool {
    let statement = try SQLStatement(database, "SELECT 1 FROM campaign WHERE opened = ?")
    try statement.bind(0, entry)
    defer { statement.reset() }
    return try !statement.next()
  }
}

extension RecordTable {
  /// Inserts, for every row of entry ?1, a revision of entry ?2 that reads as
  /// the one before it, or that is withdrawn when there was none.
  fileprivate var undoing: String {
    let keys = key.map(\.name)
    let same = keys.map { "p.\($0) = r.\($0)" }.joined(separator: " AND ")
    let values =
      keys.map { "r.\($0)" }
      + ["(SELECT max(p.revision) + 1 FROM \(table) p WHERE \(same))"]
      + content.map { "b.\($0.name)" }
      + ["b.synthetic", "b.file", "CASE WHEN r.revision = 1 THEN 1 ELSE b.withdrawn END", "?2"]
    let before = keys.map { "b.\($0) = r.\($0)" }.joined(separator: " AND ")
    return """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      SELECT \(values.joined(separator: ", "))
      FROM \(table) r JOIN \(table) b ON \(before) AND b.revision = max(r.revision - 1, 1)
      WHERE r.entry = ?1
      """
  }
}

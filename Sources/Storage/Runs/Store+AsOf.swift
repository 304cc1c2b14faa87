internal import GRDB
package import LearningWeek

extension Store {
  /// Runs `body` on the file as it was when the journal had so many entries.
  ///
  /// What was written since is taken away in a transaction that is rolled back, so
  /// that the same reading as ever reads what was there.
  /// - Throws: `readOnly`: looking back needs a file that may be written.
  package func lookingBack<Value>(to entry: Int, _ body: () throws -> Value) throws -> Value {
    try together(keeping: false) {
      try changing { database in
        try Self.removeEverything(after: entry, from: database)
        return ((), keep: true)
      }
      return try body()
    }
  }

  /// Everything known of a campaign when the journal had so many entries.
  /// - Throws: `readOnly`.
  package func data(of campaign: Campaign, after entry: Int) throws -> CampaignData {
    try lookingBack(to: entry) { try data(of: campaign) }
  }

  /// The number of the journal's last entry; 0 when it has none.
  package func lastEntry() throws(StoreError) -> Int {
    try reading { try JournalHead($0).entry }
  }

  private static func removeEverything(after entry: Int, from database: Database) throws {
    let tables =
      RecordTable.all.map { ($0.table, "entry") } + [("expected", "entry"), ("journal", "id")]
    for (table, column) in tables {
      let removal = try SQLStatement(database, "DELETE FROM \(table) WHERE \(column) > ?")
      try removal.bind(0, entry)
      try removal.run()
    }
  }
}

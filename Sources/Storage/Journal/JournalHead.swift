internal import GRDB

/// Where the journal ends.
struct JournalHead: Hashable {
  /// Number of the last entry; 0 before the first.
  var entry = 0
  /// Hash of the last entry, empty before the first.
  var hash: [UInt8] = []

  init(entry: Int, hash: [UInt8]) {
    self.entry = entry
    self.hash = hash
  }

  init(_ database: Database) throws {
    let last = try SQLStatement(
      database, "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
    guard try last.next() else { return }
    entry = last.integer(0)
    hash = last.blob(1)
    last.reset()
  }
}

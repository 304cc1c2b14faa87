internal import Fingerprint
internal import GRDB
internal import GRDBSQLite

/// Hashes the rows that journal entries wrote, table by table in the order of
/// their primary keys.
struct EntryContent {
  private let statements: [SQLStatement]

  /// - Complexity: prepares one statement for each table.
  init(_ database: Database) throws {
    statements = try Self.tables.map { table, order in
      try SQLStatement(database, "SELECT * FROM \(table) WHERE entry = ? ORDER BY \(order)")
    }
  }

  /// - Complexity: O(rows of the entry).
  func hash(of entry: Int) throws -> Fingerprint {
    var builder = FingerprintBuilder()
    for (index, statement) in statements.enumerated() {
      try statement.bind(0, entry)
      while try statement.next() {
        builder.add(index)
        statement.addRow(to: &builder)
      }
    }
    return builder.finish()
  }

  /// The largest entry that any row names.
  static func lastEntry(_ database: Database) throws -> Int {
    var last = 0
    for (table, _) in tables {
      let statement = try SQLStatement(database, "SELECT max(entry) FROM \(table)")
      if try statement.next() { last = max(last, statement.integer(0)) }
      statement.reset()
    }
    return last
  }

  private static let tables: [(name: String, order: String)] =
    [
      ("unit_code", "id"), ("source_file", "id"), ("layout", "id"),
      ("layout_line", "layout, line"), ("layout_slot", "layout, slot"),
      ("expected", "campaign, unit"),
    ]
    + RecordTable.all.map { table in
      (table.table, (table.key.map(\.name) + ["revision"]).joined(separator: ", "))
    }
}

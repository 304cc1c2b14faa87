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
    let hash = EntryHash(self, of: entry)
    return try hash.finish()
  }

  /// Adds the rows that `entry` wrote into the table at `index`.
  fileprivate func add(_ index: Int, of entry: Int, to builder: inout FingerprintBuilder) throws {
    let statement = statements[index]
    try statement.bind(0, entry)
    while try statement.next() {
      builder.add(index)
      statement.addRow(to: &builder)
    }
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

  fileprivate static let tables: [(name: String, order: String)] =
    [
      ("unit_code", "id"), ("source_file", "id"), ("layout", "id"),
      ("layout_line", "layout, line"), ("layout_slot", "layout, slot"),
      ("expected", "campaign, unit"),
    ]
    + RecordTable.all.map { table in
      (table.table, (table.key.map(\.name) + ["revision"]).joined(separator: ", "))
    }
}

/// The hash of what one entry writes, made while it writes: the rows of a large table need
/// not be read again.
final class EntryHash {
  private let content: EntryContent
  private let entry: Int
  private var builder = FingerprintBuilder()
  /// Tables of which the rows have been added.
  private var done = 0

  init(_ content: EntryContent, of entry: Int) {
    self.content = content
    self.entry = entry
  }

  /// Adds the rows written so far into the tables before `table`, whose own will be given to
  /// ``add(_:in:)``.
  ///
  /// - Precondition: those tables get no more rows.
  func begin(_ table: String) throws {
    while EntryContent.tables[done].name != table { try addTable() }
  }

  /// Adds a row of the table that was begun.
  /// - Precondition: rows come in order of the primary key.
  func add(_ row: ArraySlice<RowInsertion.Value>, in bytes: [UInt8]) {
    builder.add(row, of: done, in: bytes)
  }

  /// All rows of the table that was begun have been given.
  func end() { done += 1 }

  func finish() throws -> Fingerprint {
    while done < EntryContent.tables.count { try addTable() }
    return builder.finish()
  }

  private func addTable() throws {
    try content.add(done, of: entry, to: &builder)
    done += 1
  }
}

extension FingerprintBuilder {
  /// Adds a row of the table at `index`.
  fileprivate mutating func add(
    _ row: ArraySlice<RowInsertion.Value>, of index: Int, in bytes: [UInt8]
  ) {
    add(index)
    bytes.withUnsafeBufferPointer { bytes in
      for value in row {
        switch value {
        case .null: add(nil as Int?)
        case .integer(let number): add(number)
        case .text(let range): add(utf8: UnsafeBufferPointer(rebasing: bytes[range]))
        case .blob(let range):
          add(bytes: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range])))
        }
      }
    }
  }
}

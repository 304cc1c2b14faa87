internal import GRDB

/// Kept cubes are good, like kept explanations, for as long as the file stays what it was when
/// they were kept. Those of version 4 said only after which entry of the journal, and are made
/// anew.
///
/// What a checked column may hold is said as alternatives where it was a list: SQLite makes a
/// table of a list of three or more for each row that it checks.
extension Schema {
  static func addVersion5(to database: Database) throws {
    try database.execute(sql: version5Tables)
    for (table, column, values) in checkedByList {
      let list = "\(column) IN (\(values.joined(separator: ", ")))"
      let alternatives = values.map { "\(column) = \($0)" }.joined(separator: " OR ")
      try replaceCheck("CHECK (\(list))", of: table, with: "CHECK (\(alternatives))", in: database)
    }
  }

  private static let version5Tables = """
    DROP TABLE kept_cube;

    CREATE TABLE kept_cube (
      campaign INTEGER PRIMARY KEY REFERENCES campaign (id),
      rules TEXT NOT NULL,
      cube BLOB NOT NULL,
      data_revision TEXT NOT NULL,
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
      file_changes INTEGER NOT NULL,
      entry INTEGER NOT NULL CHECK (entry >= 0),
      entry_hash BLOB NOT NULL
    ) STRICT;
    """

  /// Columns of the tables that get a row for each unit.
  private static let checkedByList = [
    ("unit_record", "level", ["1", "2", "3"]),
    ("return_record", "mode", ["'online'", "'in_person'", "'both'"]),
  ]

  /// Writes a check in other words that mean the same.
  ///
  /// Source: "ALTER TABLE", section 8, for changes that do not affect what is on the disk.
  private static func replaceCheck(
    _ check: String, of table: String, with other: String, in database: Database
  ) throws {
    let version = try Int.fetchOne(database, sql: "PRAGMA schema_version") ?? 0
    try database.execute(sql: "PRAGMA writable_schema = ON")
    try database.execute(
      sql: "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE type = 'table' AND name = ?",
      arguments: [check, other, table])
    try database.execute(
      sql: "PRAGMA schema_version = \(version + 1); PRAGMA writable_schema = RESET")
  }
}

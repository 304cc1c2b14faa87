internal import GRDB
internal import LearningWeek

/// Finds the entries that wrote anything of one unit.
struct EntriesOfUnit {
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
  }

  func entries(of unit: UnitCode) throws -> Set<Int> {
    var entries: Set<Int> = []
    for (table, column) in Self.columns {
      // The campaigns are listed so that the primary key is used where it
      // begins with campaign and unit.
      let campaigns =
        table == RecordTable.units.table ? "" : "campaign IN (SELECT id FROM campaign) AND "
      let statement = try SQLStatement(
        database,
        """
        SELECT entry FROM \(table)
        WHERE \(campaigns)\(column) = (SELECT id FROM unit_code WHERE code = ?)
        """)
      try statement.bind(0, unit.text)
      while try statement.next() { entries.insert(statement.integer(0)) }
    }
    return entries
  }

  private static let columns: [(table: String, column: String)] =
    [("expected", "unit")]
    + RecordTable.all.compactMap { table in
      let names = table.columns
      if names.contains("unit") { return (table.table, "unit") }
      return names.contains("code") ? (table.table, "code") : nil
    }
}

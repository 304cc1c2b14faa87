internal import GRDB
internal import OfficialUnits

/// The tables, what they promise, and the views in which people read them.
///
/// - Names of units, files and the shapes of returns are interned (`unit_code`,
///   `source_file`, `layout`), so that a return is one short row: its figures
///   as a JSON array in the order of its layout. A national year is 60,000 such
///   rows instead of 780,000, and any SQLite tool reads it through `figure`.
/// - A table `…_record` is only ever added to: the highest revision of a key
///   counts, and `withdrawn` says that the record is gone. Its view shows what
///   counts.
/// - Every row names the journal's `entry` that wrote it.
enum Schema {
  /// `PRAGMA user_version` of files that this program writes. A shipped version
  /// is never edited: the next one gets its own steps.
  static let version = 5

  /// Makes everything in an empty database.
  ///
  /// Precondition: within a transaction.
  static func create(in database: Database) throws {
    try database.execute(sql: version1Tables)
    for table in RecordTable.ofVersion1 { try database.execute(sql: table.sql) }
    try database.execute(sql: version1Views)
    try fillOfficialUnits(database)
    try addVersion2(to: database)
    try addVersion3(to: database)
    try database.execute(sql: version4Tables)
    try addVersion5(to: database)
    try database.execute(
      sql: "PRAGMA application_id = \(Store.applicationID); PRAGMA user_version = \(version)")
  }

  /// Brings a file of an earlier version up to date.
  ///
  /// Precondition: within a transaction.
  static func upgrade(_ database: Database, from earlier: Int) throws {
    if earlier < 2 { try addVersion2(to: database) }
    if earlier < 3 { try addVersion3(to: database) }
    if earlier < 4 { try database.execute(sql: version4Tables) }
    if earlier < 5 { try addVersion5(to: database) }
    try database.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Remarks, verdicts on returns, changes of the frozen list.
  private static func addVersion2(to database: Database) throws {
    for table in RecordTable.ofVersion2 { try database.execute(sql: table.sql) }
    try database.execute(sql: version2Views)
  }

  /// Runs that were kept, the seal of a list, verdicts on nominations.
  private static func addVersion3(to database: Database) throws {
    try database.execute(sql: version3Tables)
    for table in RecordTable.ofVersion3 { try database.execute(sql: table.sql) }
    try database.execute(sql: version3Views)
  }

  private static func fillOfficialUnits(_ database: Database) throws {
    let insertion = try SQLStatement(
      database,
      """
      INSERT INTO official_unit (code, first_day, end_day, name, type, level, parent)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    for unit in UnitRegister() {
      try insertion.bind(0, unit.code)
      try insertion.bind(1, unit.firstDay)
      try insertion.bind(2, unit.endDay)
      try insertion.bind(3, unit.name)
      try insertion.bind(4, unit.type)
      try insertion.bind(5, unit.level.rawValue)
      try insertion.bind(6, unit.parentCode)
      try insertion.run()
    }
  }
}

internal import GRDB
internal import GRDBSQLite
internal import VietnameseText

extension Store {
  /// Instructions of SQLite's virtual machine after which a user's statement is
  /// stopped: a minute or two. A national query takes a hundredth of it.
  package static let queryWork = 5_000_000_000

  /// Longest text or blob that a user's statement may make, in bytes.
  private static let longestValue: CInt = 64 << 20

  /// Runs one statement that only reads and returns its first `limit` rows.
  ///
  /// It runs on a second connection that can only read; in memory, where a
  /// second one would see nothing, on the same one. `SELECT`, `VALUES`, `WITH`
  /// and `EXPLAIN` are what is allowed, with functions that compute from their
  /// arguments, `fold(x)`, `vi_lower(x)` and the collation `VI`.
  /// - Throws: `query`, `interrupted`, `locked`.
  package func query(
    _ sql: String, limit: Int? = nil, work: Int = Store.queryWork
  ) throws(StoreError) -> QueryResult {
    do {
      return try queueForQueries().writeWithoutTransaction { database in
        guard let connection = database.sqliteConnection else { throw StoreError.interrupted }
        let before = sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, Self.longestValue)
        defer { sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, before) }
        return try interruptibly {
          try UserStatement(connection: connection, sql: sql.nfc, work: work).run(limit: limit)
        }
      }
    } catch StoreError.locked {
      throw .locked(path: path)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private func queueForQueries() throws -> DatabaseQueue {
    let file = DatabaseFile(path: path)
    guard !file.isMemory else { return queue }
    if let queryQueue { return queryQueue }
    let opened = try Self.openQueue(file, readOnly: true)
    queryHandle = try opened.unsafeRead { database in
      try database.execute(sql: "PRAGMA query_only = 1")
      return database.sqliteConnection
    }
    queryQueue = opened
    return opened
  }
}

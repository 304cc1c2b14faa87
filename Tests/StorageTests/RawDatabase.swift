import GRDBSQLite

/// A connection without the program's guards: another process, or somebody who
/// tampers.
final class RawDatabase {
  struct Failure: Error {
    let message: String
  }

  private var connection: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open(path, &connection) == SQLITE_OK else { throw failure }
  }

  deinit {
    sqlite3_close(connection)
  }

  func run(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  private var failure: Failure { Failure(message: String(cString: sqlite3_errmsg(connection))) }
}

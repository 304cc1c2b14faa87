internal import GRDBSQLite

/// Runs one statement typed by a user on a guarded connection.
struct UserStatement {
  let connection: OpaquePointer
  /// In NFC, so that what is typed meets what is stored.
  let sql: String
  let work: Int

  /// The first `limit` rows.
  ///
  /// - Throws: `StoreError.query`, `interrupted`.
  func run(limit: Int?) throws(StoreError) -> QueryResult {
    let guardian = ReadingGuard(connection, work: work)
    defer { guardian.remove() }
    return try withExtendedLifetime(guardian) { () throws(StoreError) -> QueryResult in
      let statement = try prepare(guardian)
      defer { sqlite3_finalize(statement) }
      return try rows(of: statement, limit: limit, guardian)
    }
  }

  private func prepare(_ guardian: ReadingGuard) throws(StoreError) -> OpaquePointer {
    var bytes = Array(sql.utf8.map { CChar(bitPattern: $0) })
    bytes.append(0)
    var statement: OpaquePointer?
    var end = 0
    let code = bytes.withUnsafeBufferPointer { text -> CInt in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(
        connection, text.baseAddress, CInt(text.count), &statement, &tail)
      if let start = text.baseAddress, let tail { end = tail - start }
      return code
    }
    guard code == SQLITE_OK else { throw failure(code, guardian) }
    guard let statement else { throw .query(QueryDefect(reason: .empty, sql: sql, offset: nil)) }
    if let next = startOfNextStatement(bytes, after: end) {
      sqlite3_finalize(statement)
      throw .query(QueryDefect(reason: .several, sql: sql, offset: next))
    }
    // The authorizer has refused all that writes; this refuses what it cannot
    // see.
    guard sqlite3_stmt_readonly(statement) != 0 else {
      sqlite3_finalize(statement)
      throw .query(QueryDefect(reason: .refused(firstWord), sql: sql, offset: nil))
    }
    return statement
  }

  /// What the user wrote that was refused: `CREATE` is an insertion to SQLite,
  /// and a table of its own making (`pragma_table_info`) an update.
  private func name(of refused: ReadingGuard.Refusal) -> String {
    switch refused {
    case .function(let name): name
    case .action(let word):
      switch firstWord {
      case "WITH", "EXPLAIN": word
      case "SELECT", "VALUES": "virtual table"
      case let typed: typed
      }
    }
  }

  private var firstWord: String {
    String(sql.drop { !$0.isLetter }.prefix { $0.isLetter }).uppercased()
  }

  /// Where something other than blanks, semicolons and comments begins.
  private func startOfNextStatement(_ bytes: [CChar], after end: Int) -> Int? {
    var rest = bytes.dropLast()[end...].map { UInt8(bitPattern: $0) }[...]
    while let byte = rest.first {
      switch byte {
      case UInt8(ascii: " "), 0x09...0x0D, UInt8(ascii: ";"): rest = rest.dropFirst()
      case _ where rest.starts(with: "--".utf8):
        rest = rest.drop { $0 != UInt8(ascii: "\n") }
      case _ where rest.starts(with: "/*".utf8):
        rest = rest.dropFirst(2)
        while !rest.isEmpty, !rest.starts(with: "*/".utf8) { rest = rest.dropFirst() }
        rest = rest.dropFirst(2)
      default: return end + rest.startIndex
      }
    }
    return nil
  }

  private func rows(
    of statement: OpaquePointer, limit: Int?, _ guardian: ReadingGuard
  ) throws(StoreError) -> QueryResult {
    let count = sqlite3_column_count(statement)
    var result = QueryResult(
      columns: (0..<count).map { column in
        sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
      }, rows: [])
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        if let limit, result.rows.count >= limit {
          result.isCut = true
          return result
        }
        result.rows.append((0..<count).map { Self.value(statement, $0) })
      case SQLITE_DONE: return result
      case let code: throw failure(code, guardian)
      }
    }
  }

  private static func value(_ statement: OpaquePointer, _ column: CInt) -> SQLValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let start = sqlite3_column_text(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: count)))
    default: return .null
    }
  }

  private func failure(_ code: CInt, _ guardian: ReadingGuard) -> StoreError {
    let message = String(cString: sqlite3_errmsg(connection))
    let place = sqlite3_error_offset(connection)
    let offset = place >= 0 ? Int(place) : nil
    func defect(_ reason: QueryDefect.Reason) -> StoreError {
      .query(QueryDefect(reason: reason, sql: sql, offset: offset))
    }
    if let refused = guardian.refused { return defect(.refused(name(of: refused))) }
    switch code & 0xFF {
    case SQLITE_INTERRUPT: return guardian.isExhausted ? defect(.tooMuchWork) : .interrupted
    case SQLITE_BUSY, SQLITE_LOCKED: return .locked(path: "")
    default: return defect(.message(message))
    }
  }
}

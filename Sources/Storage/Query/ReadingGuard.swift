internal import GRDBSQLite

/// Lets one connection read and nothing else while a user's statement is
/// prepared and run, and stops it after so much work.
///
/// Owned by the call that runs the statement; SQLite holds its address until
/// `remove`.
final class ReadingGuard {
  private let connection: OpaquePointer
  enum Refusal {
    case function(String)
    /// What SQLite calls it, not always what was typed.
    case action(String)
  }

  /// What was refused first.
  private(set) var refused: Refusal?
  private(set) var isExhausted = false
  private var workLeft: Int

  /// Virtual machine instructions between two looks at the work left.
  private static let stride = 10_000

  init(_ connection: OpaquePointer, work: Int) {
    self.connection = connection
    workLeft = work
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      connection,
      { context, action, first, second, _, _ in
        guard let context else { return SQLITE_DENY }
        return Unmanaged<ReadingGuard>.fromOpaque(context).takeUnretainedValue()
          .answer(action, first, second)
      }, context)
    sqlite3_progress_handler(
      connection, CInt(Self.stride),
      { context in
        guard let context else { return 1 }
        return Unmanaged<ReadingGuard>.fromOpaque(context).takeUnretainedValue().goOn() ? 0 : 1
      }, context)
  }

  func remove() {
    sqlite3_set_authorizer(connection, nil, nil)
    sqlite3_progress_handler(connection, 0, nil, nil)
  }

  private func goOn() -> Bool {
    workLeft -= Self.stride
    isExhausted = workLeft < 0
    return !isExhausted
  }

  private func answer(
    _ action: CInt, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> CInt {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0).lowercased() } ?? ""
      if QueryFunctions.allowed.contains(name) { return SQLITE_OK }
      return refuse(.function(name))
    default: return refuse(.action(Self.words[action] ?? "CREATE"))
    }
  }

  private func refuse(_ what: Refusal) -> CInt {
    if refused == nil { refused = what }
    return SQLITE_DENY
  }

  /// The actions that can stand after `WITH` or `EXPLAIN`; the rest create or
  /// drop.
  private static let words: [CInt: String] = [
    SQLITE_DELETE: "DELETE", SQLITE_INSERT: "INSERT", SQLITE_UPDATE: "UPDATE",
    SQLITE_PRAGMA: "PRAGMA", SQLITE_ATTACH: "ATTACH", SQLITE_DETACH: "DETACH",
    SQLITE_TRANSACTION: "BEGIN", SQLITE_SAVEPOINT: "SAVEPOINT", SQLITE_ALTER_TABLE: "ALTER",
    SQLITE_REINDEX: "REINDEX", SQLITE_ANALYZE: "ANALYZE",
  ]
}

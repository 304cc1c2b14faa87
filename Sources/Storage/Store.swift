internal import GRDB
internal import GRDBSQLite
internal import LearningWeek

/// The database of campaigns: one file, or memory.
///
/// Owns its connections. A change is one transaction and one entry of the
/// journal, or nothing at all. The journal mode is SQLite's rollback journal:
/// the database stays one file that can be copied, and bulk imports are faster
/// than with a write-ahead log; readers wait only while a change is being
/// committed. `synchronous = FULL`, so that a change reported as done survives
/// a power cut.
package final class Store {
  /// As given to `init`.
  package let path: String
  package let isReadOnly: Bool

  let queue: DatabaseQueue
  /// For SQL typed by users; opened when first needed, never for memory.
  var queryQueue: DatabaseQueue?
  /// Grows with every change to units made here; the directory is valid while
  /// it stays.
  var unitChanges = 0
  var directory: (key: DirectoryKey, value: UnitDirectory)?
  var unitKinds: (key: DirectoryKey, value: UnitKinds)?
  /// Computed from the register so far, by the two days.
  var lineages: [[CivilDate]: AreaLineage] = [:]
  /// What is written is written under it, and it is noted then that it loads.
  package var packInUse: LoadedPack?
  private let handle: OpaquePointer?
  var queryHandle: OpaquePointer?
  private var isInterruptible = false

  /// Opens the database at `path`, or one in memory for `:memory:`.
  ///
  /// Creates it with mode 0600, and its folders, when it is missing.
  /// - Throws: `missing` when `readOnly` and there is none, `locked`,
  ///   `foreign`, `newer`, `corrupt`, `notWritable`, `needsRecovery`, `needsUpgrade`,
  ///   `diskFull`.
  package init(path: String, readOnly: Bool = false) throws(StoreError) {
    self.path = path
    self.isReadOnly = readOnly
    let file = DatabaseFile(path: path)
    let isNew = try Self.prepare(file, readOnly: readOnly)
    do {
      queue = try Self.openQueue(file, readOnly: readOnly)
      handle = queue.unsafeRead { $0.sqliteConnection }
      try Self.check(queue, path: path, readOnly: readOnly)
    } catch {
      if isNew { file.removeIfEmpty() }
      throw StoreError(error, path: path)
    }
  }

  /// Lets go of the file; nothing may be asked of the store after it.
  package func close() {
    // Nothing is under way, and the process is about to end in any case.
    try? queryQueue?.close()
    try? queue.close()
  }

  /// Stops whatever SQLite is doing; the call under way throws `interrupted`
  /// and changes nothing. Without effect when none is, or when its change is
  /// being committed or rolled back already.
  ///
  /// May be called from a signal handler on the thread that uses the store.
  package func interrupt() {
    guard isInterruptible else { return }
    if let handle { sqlite3_interrupt(handle) }
    if let queryHandle { sqlite3_interrupt(queryHandle) }
  }

  // MARK: - Access

  /// Reads one consistent state.
  func reading<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    do {
      return try queue.unsafeReentrantRead { database in
        var result: T?
        // Within ``together(keeping:_:)`` the state is that of its transaction.
        try database.inOwnTransaction(.deferred) {
          result = try interruptibly(database) { try body(database) }
          return .commit
        }
        return try result.unwrapped()
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs `body` in one transaction, kept only when it returns `true` beside
  /// its result.
  func changing<T>(_ body: (Database) throws -> (T, keep: Bool)) throws(StoreError) -> T {
    guard !isReadOnly else { throw .readOnly }
    do {
      return try queue.unsafeReentrantWrite { database in
        var result: T?
        try database.inOwnTransaction(.immediate) {
          let (value, keep) = try interruptibly(database) { try body(database) }
          if keep, let packInUse { try packInUse.note(in: database) }
          result = value
          return keep ? .commit : .rollback
        }
        return try result.unwrapped()
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Runs `body` so that it can be interrupted, between two of its statements
  /// too: SQLite forgets an interruption while none is active, so one is kept
  /// waiting at its first row.
  private func interruptibly<T>(_ database: Database, _ body: () throws -> T) throws -> T {
    let waiting = try SQLStatement(database, "VALUES (1), (2)")
    _ = try waiting.next()
    defer { waiting.reset() }
    return try interruptibly(body)
  }

  func interruptibly<T>(_ body: () throws -> T) rethrows -> T {
    let before = isInterruptible
    isInterruptible = true
    defer { isInterruptible = before }
    return try body()
  }
}

extension Database {
  /// A transaction, or a part that can be taken back of the one that is open.
  fileprivate func inOwnTransaction(
    _ kind: TransactionKind, _ body: () throws -> TransactionCompletion
  ) throws {
    if isInsideTransaction {
      try inSavepoint(body)
    } else {
      try inTransaction(kind, body)
    }
  }
}

extension Optional {
  /// A result that a completed transaction has always set.
  fileprivate func unwrapped() throws -> Wrapped {
    guard let self else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
    return self
  }
}

internal import GRDB
internal import GRDBSQLite

/// Which of its states the database file is in: two that are equal are of the same content.
///
/// SQLite counts in the file's header every transaction that writes to it, by whatever program
/// (SQLite Database File Format 1.3.8). The journal's head says it again in our own terms.
package struct FileState: Hashable, Sendable {
  var changes: Int
  /// The journal's last entry; 0 before the first.
  var entry: Int
  /// Empty before the first entry.
  var entryHash: [UInt8]

  init(changes: Int, entry: Int, entryHash: [UInt8]) {
    self.changes = changes
    self.entry = entry
    self.entryHash = entryHash
  }

  /// After the transaction that is writing now, when it writes no entry.
  var afterThisTransaction: FileState {
    var state = self
    state.changes = (changes + 1) & 0xFFFF_FFFF
    return state
  }

  /// The state of the file as it was last committed; `nil` where the file does not tell: in
  /// memory, or with a write-ahead log, where writing does not count.
  ///
  /// Precondition: within a transaction that has changed nothing.
  init?(_ database: Database) throws {
    // Takes the lock, without which the header could be of another moment.
    let head = try SQLStatement(database, "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1")
    let hasEntries = try head.next()
    entry = hasEntries ? head.integer(0) : 0
    entryHash = hasEntries ? head.blob(1) : []
    head.reset()
    guard let header = Self.header(database), header[18] == 1, header[19] == 1 else { return nil }
    changes = header[24..<28].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The first bytes of the file, read through SQLite: opening the file once more would lose
  /// this process's locks on it when that is closed.
  private static func header(_ database: Database) -> [UInt8]? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = withUnsafeMutablePointer(to: &file) {
      sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, $0)
    }
    guard code == SQLITE_OK, let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: 28)
    return read(file, &bytes, CInt(bytes.count), 0) == SQLITE_OK ? bytes : nil
  }
}

extension Store {
  /// The state of the file now; `nil` where it does not tell, or while a transaction is open
  /// that may yet be rolled back.
  package func fileState() throws(StoreError) -> FileState? {
    guard !queue.unsafeReentrantRead(\.isInsideTransaction) else { return nil }
    return try reading { try FileState($0) }
  }
}

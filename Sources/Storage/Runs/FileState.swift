internal import GRDB
internal import GRDBSQLite

/// Which of its states the database file is in: two that are equal are of the same content.
///
/// SQLite counts in the file's header every transaction that writes to it, by whatever program
/// (SQLite Database File Format 1.3.8). The journal's head says it again in our own terms.
package struct FileState: Hashable, Sendable {
  private let changes: Int
  private let head: JournalHead

  private init(changes: Int, head: JournalHead) {
    self.changes = changes
    self.head = head
  }

  /// After the transaction that is writing now, when it writes no entry.
  var afterThisTransaction: FileState {
    FileState(changes: (changes + 1) & 0xFFFF_FFFF, head: head)
  }

  /// Columns in which a table says for which state a row is good.
  static let columns = "file_changes, entry, entry_hash"

  /// Its values in ``columns``.
  var values: [SQLValue] { [.integer(changes), .integer(head.entry), .blob(head.hash)] }

  /// From ``columns``, of which the first is `column` of the row.
  init(_ statement: SQLStatement, at column: Int) {
    self.init(
      changes: statement.integer(column),
      head: JournalHead(entry: statement.integer(column + 1), hash: statement.blob(column + 2)))
  }

  /// The state of the file as it was last committed; `nil` where the file does not tell: in
  /// memory, or with a write-ahead log, where writing does not count.
  ///
  /// Precondition: within a transaction that has changed nothing.
  init?(_ database: Database) throws {
    // Takes the lock, without which the header could be of another moment.
    head = try JournalHead(database)
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

  /// Runs `body`, which writes nothing that what is kept rests on, and lets all stand that was
  /// good before.
  ///
  /// Precondition: within a transaction that has changed nothing yet.
  static func leavingWhatIsKept(in database: Database, _ body: () throws -> Void) throws {
    let before = try FileState(database)
    try body()
    guard let before else { return }
    for table in ["explained", "kept_cube"] {
      let change = try SQLStatement(
        database,
        """
        UPDATE \(table) SET (\(FileState.columns)) = (?, ?, ?)
        WHERE (\(FileState.columns)) = (?, ?, ?)
        """)
      try change.bind(before.afterThisTransaction.values + before.values)
      try change.run()
    }
  }
}

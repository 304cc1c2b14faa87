internal import GRDB

extension Store {
  /// Marks files of this program: `TuLn`.
  static let applicationID = 0x5475_4C6E

  /// How long another process's lock is waited for, in seconds: longer than a
  /// small change takes, shorter than a person's patience.
  private static let patience = 0.5

  /// Sees to it that there is a file to open; tells whether it was made.
  static func prepare(_ file: DatabaseFile, readOnly: Bool) throws(StoreError) -> Bool {
    guard !file.isMemory else { return false }
    switch file.state {
    case .notAFile: throw .foreign(path: file.path)
    case .absent where readOnly, .empty where readOnly: throw .missing(path: file.path)
    case .absent:
      try file.create()
      return true
    case .empty, .filled:
      guard readOnly || file.isWritable else { throw .notWritable(path: file.path) }
      return false
    }
  }

  static func openQueue(_ file: DatabaseFile, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      database.add(collation: .vietnamese)
      for function in DatabaseFunction.vietnamese { database.add(function: function) }
      guard !readOnly else { return }
      // 16 KiB pages suit the long rows of returns; without effect on a file
      // that has pages already.
      try database.execute(
        sql: """
          PRAGMA page_size = 16384;
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -16384;
          """)
    }
    return file.isMemory
      ? try DatabaseQueue(configuration: configuration)
      : try DatabaseQueue(path: file.pathForSQLite, configuration: configuration)
  }

  /// Whose file it is and of which version; makes the schema in an empty one.
  static func check(_ queue: DatabaseQueue, path: String, readOnly: Bool) throws {
    if try isOurs(queue, path: path) {
      return try readOnly ? requireCurrent(queue, path: path) : upgrade(queue)
    }
    guard !readOnly else { throw StoreError.missing(path: path) }
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Another process may have made it in between.
        guard try !isOurs(database, path: path) else { return .commit }
        try Schema.create(in: database)
        return .commit
      }
    }
  }

  private static func upgrade(_ queue: DatabaseQueue) throws {
    guard try queue.unsafeRead({ try number($0, "PRAGMA user_version") }) < Schema.version else {
      return
    }
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        // Another process may have done it in between.
        let version = try number(database, "PRAGMA user_version")
        if version < Schema.version { try Schema.upgrade(database, from: version) }
        return .commit
      }
    }
  }

  private static func requireCurrent(_ queue: DatabaseQueue, path: String) throws {
    let version = try queue.unsafeRead { try number($0, "PRAGMA user_version") }
    guard version == Schema.version else { throw StoreError.needsUpgrade(path: path) }
  }

  private static func isOurs(_ queue: DatabaseQueue, path: String) throws -> Bool {
    try queue.unsafeRead { try isOurs($0, path: path) }
  }

  /// `false` for an empty database.
  private static func isOurs(_ database: Database, path: String) throws -> Bool {
    let application = try number(database, "PRAGMA application_id")
    let version = try number(database, "PRAGMA user_version")
    if application == 0, version == 0,
      try number(database, "SELECT count(*) FROM sqlite_schema") == 0
    {
      return false
    }
    guard application == applicationID else { throw StoreError.foreign(path: path) }
    guard version <= Schema.version else {
      throw StoreError.newer(path: path, version: version, supported: Schema.version)
    }
    guard version > 0 else { throw StoreError.corrupt(path: path, detail: "user_version") }
    return true
  }

  private static func number(_ database: Database, _ sql: String) throws -> Int {
    let statement = try SQLStatement(database, sql)
    guard try statement.next() else { return 0 }
    defer { statement.reset() }
    return statement.integer(0)
  }
}

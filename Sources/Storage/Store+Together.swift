internal import GRDB

extension Store {
  /// Runs `body`, of whose changes all are kept or none: none when it throws, or when
  /// `keeping` is false. Each is an entry of the journal all the same.
  package func together<Value>(
    keeping: Bool = true, _ body: () throws -> Value
  ) throws -> Value {
    guard !isReadOnly else { throw StoreError.readOnly }
    var result: Result<Value, any Error>?
    // Units that are taken back must not be found any more.
    defer { unitChanges += 1 }
    do {
      try queue.unsafeReentrantWrite { database in
        try database.inTransaction(.immediate) {
          let found = Result { try body() }
          result = found
          guard case .success = found, keeping else { return .rollback }
          return .commit
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
    guard let result else { throw StoreError(DatabaseError(resultCode: .SQLITE_ABORT), path: path) }
    return try result.get()
  }
}

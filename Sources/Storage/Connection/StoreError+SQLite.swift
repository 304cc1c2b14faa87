internal import GRDB

extension StoreError {
  /// What `error`, thrown while using the database at `path`, means.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self = StoreError(error, path: path)
    default: self = .sqlite(code: 1, message: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY:
      self = .needsRecovery(path: path)
      return
    default: break
    }
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_CORRUPT: .corrupt(path: path, detail: message)
      case .SQLITE_NOTADB: .foreign(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM: .notWritable(path: path)
      case .SQLITE_INTERRUPT: .interrupted
      case .SQLITE_CONSTRAINT: .constraint(message)
      default: .sqlite(code: Int(error.extendedResultCode.rawValue), message: message)
      }
  }
}

internal import Fingerprint
internal import GRDB
internal import GRDBSQLite
internal import VietnameseText

/// A prepared statement stepped through SQLite's own functions: GRDB's
/// arguments and rows cost several times as much where there are many.
///
/// Owns the GRDB statement, without which the handle would dangle. Parameters
/// and columns are numbered from 0.
final class SQLStatement {
  private let statement: Statement
  /// Of `statement`; asking it anew for each cell of a country costs.
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
    guard let connection = database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE)
    }
    self.connection = connection
  }

  private func withHandle<T>(_ body: (OpaquePointer) throws -> T) rethrows -> T {
    try withExtendedLifetime(self) { try body(handle) }
  }

  private func check(_ code: CInt) throws {
    guard code != SQLITE_OK else { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
  }

  // MARK: - Parameters

  func bind(_ index: Int, _ number: Int?) throws {
    try check(
      withHandle {
        if let number {
          sqlite3_bind_int64($0, CInt(index + 1), Int64(number))
        } else {
          sqlite3_bind_null($0, CInt(index + 1))
        }
      })
  }

  /// Binds the text in NFC, so that SQLite's bytewise equality is that of
  /// Swift.
  func bind(_ index: Int, _ text: String?) throws {
    guard var text = text?.nfc else { return try bind(index, nil as Int?) }
    try text.withUTF8 { try bind(index, utf8: $0) }
  }

  /// Binds UTF-8 that is NFC already as text.
  func bind(_ index: Int, utf8 bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { try bind(index, utf8: $0) }
  }

  private func bind(_ index: Int, utf8 bytes: UnsafeBufferPointer<UInt8>) throws {
    let code = withHandle { handle in
      // A null pointer would bind NULL: an empty text needs some address.
      guard let start = UnsafeRawPointer(bytes.baseAddress) else {
        return sqlite3_bind_text(handle, CInt(index + 1), "", 0, Self.copied)
      }
      return sqlite3_bind_text(
        handle, CInt(index + 1), start.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
        Self.copied)
    }
    try check(code)
  }

  func bind(_ index: Int, _ bytes: [UInt8]) throws {
    let code = bytes.withUnsafeBytes { bytes in
      withHandle { handle in
        bytes.isEmpty
          ? sqlite3_bind_zeroblob(handle, CInt(index + 1), 0)
          : sqlite3_bind_blob(
            handle, CInt(index + 1), bytes.baseAddress, CInt(bytes.count), Self.copied)
      }
    }
    try check(code)
  }

  func bind(_ index: Int, _ value: SQLValue) throws {
    switch value {
    case .null: try bind(index, nil as Int?)
    case .integer(let number): try bind(index, number)
    case .real(let number):
      try check(withHandle { sqlite3_bind_double($0, CInt(index + 1), number) })
    case .text(let text): try bind(index, text)
    case .blob(let bytes): try bind(index, bytes)
    }
  }

  func bind(_ values: [SQLValue]) throws {
    for (index, value) in values.enumerated() { try bind(index, value) }
  }

  /// SQLITE_TRANSIENT: SQLite copies what it is given.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  // MARK: - Running

  /// Goes to the next row; `false` when there is none, and the statement can be
  /// bound and run again.
  func next() throws -> Bool {
    switch withHandle({ sqlite3_step($0) }) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      _ = withHandle { sqlite3_reset($0) }
      return false
    case let code:
      defer { _ = withHandle { sqlite3_reset($0) } }
      try check(code)
      return false
    }
  }

  /// Runs to the end, for a statement whose rows are of no interest.
  func run() throws {
    while try next() {}
  }

  /// Runs with values whose texts and blobs stand in `bytes`, which are not copied.
  func run(binding values: [RowInsertion.Value], in bytes: [UInt8]) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      // What was bound lives no longer than this call.
      defer { _ = withHandle { sqlite3_clear_bindings($0) } }
      for (index, value) in values.enumerated() {
        try check(withHandle { Self.bind(value, in: bytes, to: $0, CInt(index + 1)) })
      }
      try run()
    }
  }

  private static func bind(
    _ value: RowInsertion.Value, in bytes: UnsafeBufferPointer<UInt8>, to handle: OpaquePointer,
    _ index: CInt
  ) -> CInt {
    func start(_ range: Range<Int>) -> UnsafeRawPointer? {
      UnsafeRawPointer(bytes.baseAddress.map { $0 + range.lowerBound })
    }
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let number): return sqlite3_bind_int64(handle, index, Int64(number))
    case .text(let range):
      guard !range.isEmpty, let start = start(range) else {
        return sqlite3_bind_text(handle, index, "", 0, copied)
      }
      return sqlite3_bind_text(
        handle, index, start.assumingMemoryBound(to: CChar.self), CInt(range.count), nil)
    case .blob(let range):
      guard !range.isEmpty, let start = start(range) else {
        return sqlite3_bind_zeroblob(handle, index, 0)
      }
      return sqlite3_bind_blob(handle, index, start, CInt(range.count), nil)
    }
  }

  /// Makes it ready to be run again before its last row was reached.
  func reset() {
    _ = withHandle { sqlite3_reset($0) }
  }

  // MARK: - Columns of the row

  var columnCount: Int { withHandle { Int(sqlite3_column_count($0)) } }

  func isNull(_ column: Int) -> Bool {
    withHandle { sqlite3_column_type($0, CInt(column)) == SQLITE_NULL }
  }

  func integer(_ column: Int) -> Int {
    withHandle { Int(sqlite3_column_int64($0, CInt(column))) }
  }

  func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }

  func truth(_ column: Int) -> Bool { integer(column) != 0 }

  func text(_ column: Int) -> String {
    withUTF8(column) { String(decoding: $0, as: UTF8.self) }
  }

  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes of a text; they live until the next call.
  func withUTF8<T>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> T) rethrows -> T {
    try withHandle { handle in
      let start = sqlite3_column_text(handle, CInt(column))
      let count = Int(sqlite3_column_bytes(handle, CInt(column)))
      return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    }
  }

  func blob(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// The bytes of a blob; they live until the next call.
  func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    try withHandle { handle in
      let start = sqlite3_column_blob(handle, CInt(column))
      let count = Int(sqlite3_column_bytes(handle, CInt(column)))
      return try body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }
  }

  /// Adds every value of the row with its type, without making one of each.
  func addRow(to builder: inout FingerprintBuilder) {
    withHandle { handle in
      for column in 0..<sqlite3_column_count(handle) {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: builder.add(Int(sqlite3_column_int64(handle, column)))
        case SQLITE_FLOAT:
          builder.add("real")
          builder.add(bits: sqlite3_column_double(handle, column).bitPattern)
        case SQLITE_TEXT: withUTF8(Int(column)) { builder.add(utf8: $0) }
        case SQLITE_BLOB: withBytes(Int(column)) { builder.add(bytes: $0) }
        default: builder.add(nil as Int?)
        }
      }
    }
  }

  func value(_ column: Int) -> SQLValue {
    withHandle { handle in
      switch sqlite3_column_type(handle, CInt(column)) {
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_FLOAT: .real(sqlite3_column_double(handle, CInt(column)))
      case SQLITE_TEXT: .text(text(column))
      case SQLITE_BLOB: .blob(blob(column))
      default: .null
      }
    }
  }
}

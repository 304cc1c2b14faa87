/// A value of the database as SQLite types it.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  /// NFC when this program wrote it.
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  init(_ text: String?) {
    self = text.map(SQLValue.text) ?? .null
  }

  init(_ number: Int?) {
    self = number.map(SQLValue.integer) ?? .null
  }

  init(_ truth: Bool?) {
    self = truth.map { .integer($0 ? 1 : 0) } ?? .null
  }
}

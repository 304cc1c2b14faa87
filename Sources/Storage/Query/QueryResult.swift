/// The rows that a SELECT gave.
package struct QueryResult: Hashable, Sendable {
  /// As SQLite names them; two may be alike.
  package var columns: [String]
  package var rows: [[SQLValue]]
  /// There are more rows than were asked for.
  package var isCut: Bool

  package init(columns: [String], rows: [[SQLValue]], isCut: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isCut = isCut
  }
}

/// Why SQL typed by a user was not run to its end.
package struct QueryDefect: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// Nothing but blanks and comments.
    case empty
    /// More than one statement.
    case several
    /// Only reading is allowed: what the statement would do (`DELETE`,
    /// `ATTACH`, `PRAGMA`, the name of a function).
    case refused(String)
    /// SQLite's own message.
    case message(String)
    /// It went on for longer than ``Store/queryWork``.
    case tooMuchWork
  }

  package let reason: Reason
  /// The statement as it was read: in NFC.
  package let sql: String
  /// UTF-8 bytes of `sql` before the place meant, where it is known.
  package let offset: Int?

  package init(reason: Reason, sql: String, offset: Int?) {
    self.reason = reason
    self.sql = sql
    self.offset = offset
  }
}

internal import GRDB

/// Inserts rows into one table, many with one statement: a statement costs several times
/// what one more row of it does, most of all where rows come in order of the primary key.
///
/// Give a row's values in the order of the columns, then ``endRow()``; ``finish()`` writes
/// the rows that still wait.
struct RowInsertion: ~Copyable {
  /// A value that waits to be bound; texts and blobs stand in `bytes`.
  enum Value {
    case null
    case integer(Int)
    case text(Range<Int>)
    case blob(Range<Int>)
  }

  private let database: Database
  private let sql: String
  private let row: String
  private let columnCount: Int
  /// Told of each row.
  private let hash: EntryHash?
  /// Inserts `rowsAtOnce` rows; made when so many have come.
  private var full: SQLStatement?
  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private var waiting = 0

  /// More gain nothing that could be measured, and SQLite bounds the parameters of a
  /// statement to 32,766.
  private static let rowsAtOnce = 32

  /// - Parameter hash: is given each row; then rows must come in order of the primary key
  ///   and have a value for every column of the table.
  init(
    _ database: Database, into table: String, columns: [String], hash: EntryHash? = nil
  ) {
    self.database = database
    self.hash = hash
    sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES "
    row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    columnCount = columns.count
    values.reserveCapacity(columnCount * Self.rowsAtOnce)
  }

  mutating func append(_ number: Int?) {
    values.append(number.map(Value.integer) ?? .null)
  }

  /// Adds the UTF-8 bytes that `write` appends, in NFC already.
  mutating func appendText(_ write: (inout [UInt8]) throws -> Void) rethrows {
    values.append(.text(try extend(write)))
  }

  mutating func appendBlob(_ write: (inout [UInt8]) throws -> Void) rethrows {
    values.append(.blob(try extend(write)))
  }

  /// Adds a text that is NFC already, or NULL.
  mutating func append(_ text: String?) {
    guard let text else { return values.append(.null) }
    appendText { $0.append(contentsOf: text.utf8) }
  }

  private mutating func extend(_ write: (inout [UInt8]) throws -> Void) rethrows -> Range<Int> {
    let start = bytes.count
    try write(&bytes)
    return start..<bytes.count
  }

  /// - Precondition: a value was given for each column.
  mutating func endRow() throws {
    waiting += 1
    precondition(values.count == waiting * columnCount)
    hash?.add(values.suffix(columnCount), in: bytes)
    guard waiting == Self.rowsAtOnce else { return }
    let statement = try full ?? statement(rows: waiting)
    full = statement
    try write(with: statement)
  }

  consuming func finish() throws {
    hash?.end()
    guard waiting > 0 else { return }
    try write(with: try statement(rows: waiting))
  }

  private func statement(rows: Int) throws -> SQLStatement {
    try SQLStatement(
      database, sql + repeatElement(row, count: rows).joined(separator: ", "))
  }

  private mutating func write(with statement: SQLStatement) throws {
    try statement.run(binding: values, in: bytes)
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    waiting = 0
  }
}

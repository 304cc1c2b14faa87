internal import GRDB
internal import VietnameseText

/// Numbers for names (`unit_code`, `source_file`): gives a new one when a name
/// is first used.
final class NameTable {
  private let all: SQLStatement
  private let selection: SQLStatement
  private let insertion: SQLStatement
  private let entry: Int
  private var known: [String: Int] = [:]
  private var next: Int
  /// Whether `known` has every name of the table.
  private var isWhole = false

  init(_ database: Database, table: String, column: String, entry: Int) throws {
    self.entry = entry
    all = try SQLStatement(database, "SELECT \(column), id FROM \(table)")
    selection = try SQLStatement(database, "SELECT id FROM \(table) WHERE \(column) = ?")
    insertion = try SQLStatement(
      database, "INSERT INTO \(table) (id, \(column), entry) VALUES (?, ?, ?)")
    let last = try SQLStatement(database, "SELECT max(id) FROM \(table)")
    next = try last.next() ? last.integer(0) + 1 : 1
    last.reset()
  }

  /// How many codes of units may have been used at most.
  static func mostUnits(_ database: Database) throws -> Int {
    let last = try SQLStatement(database, "SELECT max(id) FROM unit_code")
    defer { last.reset() }
    return try last.next() ? last.integer(0) : 0
  }

  /// Prepares for so many names to be asked for: where they are a good part of the table,
  /// to read it whole costs less than to search it for each.
  func expect(_ count: Int) throws {
    guard !isWhole, count >= next / 4 else { return }
    known.reserveCapacity(max(count, next))
    while try all.next() { known[all.text(0)] = all.integer(1) }
    isWhole = true
  }

  /// The number of `name`, or `nil` when it has none yet.
  func existingID(of name: String) throws -> Int? {
    if let id = known[name] { return id }
    if isWhole { return nil }
    try selection.bind(0, name)
    guard try selection.next() else { return nil }
    let id = selection.integer(0)
    selection.reset()
    known[name] = id
    return id
  }

  func id(of name: String) throws -> Int {
    if let id = try existingID(of: name) { return id }
    try insertion.bind(0, next)
    try insertion.bind(1, name)
    try insertion.bind(2, entry)
    try insertion.run()
    known[name] = next
    next += 1
    return next - 1
  }
}

internal import Fingerprint
internal import GRDB
internal import LearningWeek

/// Finds the last revision of a return, to be compared with one that came now.
///
/// Where a good part of what is stored comes again, the stored ones are gone through once
/// beside the new ones, which must then come in order of unit and scope; to search for each
/// would cost several times as much.
final class LatestReturn {
  struct Found {
    /// 0 when there is none.
    var revision = 0
    /// Stored in the very form in which the new one would be: decided without
    /// hashing what the new one says.
    var isWrittenAlike = false
    /// `nil` when there is none, or it was withdrawn.
    var current: Current?
  }

  struct Current {
    var receivedOn: CivilDate
    var isSynthetic: Bool
    var content: [UInt8]

    /// Whether the new one says anything that this one does not. The same content is
    /// news only when it proves to have arrived earlier than was known.
    func isOlder(than written: WrittenReturn, saying said: Fingerprint) -> Bool {
      written.isSynthetic != isSynthetic || written.receivedOn < receivedOn
        || said.bytes != content
    }
  }

  private enum Column {
    static let revision = 0
    static let withdrawn = 1
    static let receivedOn = 2
    static let synthetic = 3
    static let mode = 4
    static let layout = 5
    static let cells = 6
    static let content = 7
    static let unit = 8
    static let scope = 9
  }

  private static let selection = """
    SELECT revision, withdrawn, received_on, synthetic, mode, layout, cells, content, unit, scope
    FROM return_record WHERE campaign = ?
    """

  private let statement: SQLStatement
  private let goesThrough: Bool
  /// Whether a row waits that was not compared yet, where all are gone through.
  private var hasRow = false
  /// Cells of the return that is being compared.
  private var cells: [UInt8] = []

  /// `nil` when nothing is stored of the campaign; `count` is how many will be looked for.
  init?(_ database: Database, _ campaign: Int, expecting count: Int) throws {
    let counting = try SQLStatement(
      database, "SELECT count(*) FROM return_record WHERE campaign = ?")
    try counting.bind(0, campaign)
    guard try counting.next(), counting.integer(0) > 0 else { return nil }
    goesThrough = count >= counting.integer(0) / 4
    counting.reset()
    statement = try SQLStatement(
      database,
      Self.selection
        + (goesThrough
          ? " ORDER BY unit, scope, revision"
          : " AND unit = ? AND scope = ? ORDER BY revision DESC LIMIT 1"))
    try statement.bind(0, campaign)
    if goesThrough { hasRow = try statement.next() }
  }

  deinit { statement.reset() }

  func find(
    _ written: WrittenReturn, unit: Int, _ layouts: LayoutTable
  ) throws -> Found {
    let scope = written.key.scope.stored
    guard goesThrough else {
      try statement.bind(1, unit)
      try statement.bind(2, scope)
      guard try statement.next() else { return Found() }
      defer { statement.reset() }
      return try found(written, layouts)
    }
    while hasRow, key < (unit, scope) { hasRow = try statement.next() }
    var found = Found()
    while hasRow, key == (unit, scope) {
      found = try self.found(written, layouts)
      hasRow = try statement.next()
    }
    return found
  }

  private var key: (unit: Int, scope: Int) {
    (statement.integer(Column.unit), statement.integer(Column.scope))
  }

  /// What the row says beside `written`.
  private func found(_ written: WrittenReturn, _ layouts: LayoutTable) throws -> Found {
    var found = Found(revision: statement.integer(Column.revision))
    guard !statement.truth(Column.withdrawn) else { return found }
    let day = Int32(truncatingIfNeeded: statement.integer(Column.receivedOn))
    let isSynthetic = statement.truth(Column.synthetic)
    if try written.existingLayout(in: layouts) == statement.integer(Column.layout),
      day <= written.receivedOn.dayNumber, isSynthetic == written.isSynthetic,
      statement.optionalText(Column.mode) == written.mode?.rawValue, isCells(of: written)
    {
      found.isWrittenAlike = true
      return found
    }
    found.current = Current(
      receivedOn: CivilDate(dayNumber: day), isSynthetic: isSynthetic,
      content: statement.blob(Column.content))
    return found
  }

  /// Whether the row has the cells of `written`.
  private func isCells(of written: WrittenReturn) -> Bool {
    cells.removeAll(keepingCapacity: true)
    written.appendCells(to: &cells)
    return statement.holds(cells, in: Column.cells)
  }
}

internal import GRDB
internal import LearningWeek

/// A revision of a return as stored.
struct ReturnRow {
  var value: Return
  var isWithdrawn: Bool
  var entry: Int

  /// Columns that `init` reads, of `return_record r` joined with `unit_code c`
  /// and `source_file f`.
  static let columns = """
    c.code, r.scope, r.revision, r.received_on, r.mode, r.empty, r.withdrawn, r.synthetic,
    r.entry, f.name, r.layout, r.cells, r.places
    """

  enum Column {
    static let code = 0
    static let scope = 1
    static let revision = 2
    static let receivedOn = 3
    static let mode = 4
    static let withdrawn = 6
    static let synthetic = 7
    static let entry = 8
    static let file = 9
    static let layout = 10
    static let cells = 11
    static let places = 12
  }

  static let source = """
    return_record r JOIN unit_code c ON c.id = r.unit LEFT JOIN source_file f ON f.id = r.file
    """

  init(_ statement: SQLStatement, layouts: LayoutTable, path: String) throws {
    let layout = try layouts.layout(statement.integer(Column.layout))
    let file = statement.text(Column.file)
    let cells = statement.withUTF8(Column.cells) {
      ReturnCells.lines($0, on: layout, place: SourcePlace(file: file, line: 0))
    }
    guard var lines = cells,
      ReturnPlaces.unpack(statement.blob(Column.places), into: &lines, on: layout, file: file)
    else {
      throw StoreError.corrupt(path: path, detail: "return of \(statement.text(Column.code))")
    }
    value = Return(
      unit: UnitCode(statement.text(Column.code)),
      scope: ReturnScope(stored: statement.integer(Column.scope)),
      revision: statement.integer(Column.revision),
      receivedOn: CivilDate(
        dayNumber: Int32(truncatingIfNeeded: statement.integer(Column.receivedOn))),
      mode: statement.optionalText(Column.mode).flatMap(DeliveryMode.init), lines: lines,
      file: file,
      isSynthetic: statement.truth(Column.synthetic))
    isWithdrawn = statement.truth(Column.withdrawn)
    entry = statement.integer(Column.entry)
  }
}

extension ReturnScope {
  /// As `return_record.scope` has it.
  var stored: Int { self == .own ? 0 : 1 }

  init(stored: Int) { self = stored == 0 ? .own : .consolidated }
}

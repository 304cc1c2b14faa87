internal import GRDB
internal import LearningWeek

/// A revision of a return as stored.
struct ReturnRow {
  var value: Return

  /// Columns that `init` reads, of `return_record r` joined with `unit_code c`
  /// and `source_file f`.
  static let columns = """
    c.code, r.scope, r.revision, r.received_on, r.mode, r.empty, r.withdrawn, r.synthetic,
    r.entry, f.name, r.layout, r.cells, r.places, r.content
    """

  enum Column {
    static let code = 0
    static let scope = 1
    static let revision = 2
    static let receivedOn = 3
    static let mode = 4
    static let empty = 5
    static let withdrawn = 6
    static let synthetic = 7
    static let entry = 8
    static let file = 9
    static let layout = 10
    static let cells = 11
    static let places = 12
    static let content = 13
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
      ReturnPlaces.unpack(statement.blob(Column.places)[...], into: &lines, on: layout, file: file)
    else {
      throw StoreError.corrupt(path: path, detail: "return of \(statement.text(Column.code))")
    }
    value = Return(
      unit: Self.key(statement).unit, scope: Self.key(statement).scope,
      revision: statement.integer(Column.revision), receivedOn: Self.receivedOn(statement),
      mode: statement.optionalText(Column.mode).flatMap(DeliveryMode.init), lines: lines,
      file: file,
      isSynthetic: statement.truth(Column.synthetic))
  }

  static func key(_ statement: SQLStatement) -> ReturnKey {
    ReturnKey(
      UnitCode(statement.text(Column.code)),
      ReturnScope(stored: statement.integer(Column.scope)))
  }

  static func receivedOn(_ statement: SQLStatement) -> CivilDate {
    CivilDate(dayNumber: Int32(truncatingIfNeeded: statement.integer(Column.receivedOn)))
  }
}

extension ReturnScope {
  /// As `return_record.scope` has it.
  var stored: Int { self == .own ? 0 : 1 }

  init(stored: Int) { self = stored == 0 ? .own : .consolidated }
}

internal import GRDB
internal import LearningWeek

/// Reads what an entry did to the records, from the revisions it wrote and
/// those before them.
struct EntryChanges {
  private let database: Database
  private let path: String
  private let layouts: LayoutTable

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
    layouts = LayoutTable(database, path: path)
  }

  /// In order of table, then key.
  func changes(of entry: Int, unit: UnitCode?, limit: Int) throws -> [JournalChange] {
    var changes: [JournalChange] = []
    for table in RecordTable.all where changes.count < limit {
      let statement = try SQLStatement(database, table.changes)
      try statement.bind(0, entry)
      while changes.count < limit, try statement.next() {
        let row = ChangeRow(statement: statement, table: table)
        guard unit == nil || row.unit == unit else { continue }
        changes.append(try change(row))
      }
      statement.reset()
    }
    return changes
  }

  private func change(_ row: ChangeRow) throws -> JournalChange {
    let before = row.wasThere ? try fields(row, at: row.beforeStart) : []
    let after = row.isThere ? try fields(row, at: row.afterStart) : []
    let (old, new) = (Dictionary(before) { $1 }, Dictionary(after) { $1 })
    let names = after.map(\.0) + before.map(\.0).filter { new[$0] == nil }
    return JournalChange(
      relation: row.table.name, unit: row.unit, subject: row.subject,
      kind: !row.isThere ? .withdrawn : row.wasThere ? .revised : .added, revision: row.revision,
      fields: names.compactMap { name in
        let field = JournalChange.Field(
          name: name, before: old[name] ?? .null, after: new[name] ?? .null)
        return field.before == field.after ? nil : field
      })
  }

  private func fields(_ row: ChangeRow, at start: Int) throws -> [(String, SQLValue)] {
    let columns = row.table.content.map(\.name)
    guard row.table.name == RecordTable.returns.name else {
      return columns.enumerated().compactMap { index, name in
        ["unit", "sheet", "line", "cell", "lies_in"].contains(name)
          ? nil : (name, row.statement.value(start + index))
      }
    }
    let layout = try layouts.layout(row.statement.integer(start + 3))
    let place = SourcePlace(file: "", line: 0)
    let lines = row.statement.withUTF8(start + 4) {
      ReturnCells.lines($0, on: layout, place: place)
    }
    guard let lines else { throw StoreError.corrupt(path: path, detail: "return") }
    let day = CivilDate(dayNumber: Int32(truncatingIfNeeded: row.statement.integer(start)))
    return [("received_on", .text(day.iso)), ("mode", row.statement.value(start + 1))]
      + zip(lines, layout.lines).flatMap { line, shape in
        let name = line.row ?? line.label
        return shape.figures.map { ("\(name) \($0)", SQLValue(line.figures[$0]?.value)) }
          + shape.texts.map { ("\(name) \($0)", SQLValue(line.texts[$0])) }
      }
  }
}

/// A revision beside the one before it.
private struct ChangeRow {
  let statement: SQLStatement
  let table: RecordTable

  var revision: Int { statement.integer(0) }
  var isThere: Bool { !statement.truth(1) }
  var wasThere: Bool { !statement.isNull(2) && !statement.truth(2) }
  var unit: UnitCode? { statement.optionalText(3).map { UnitCode($0) } }
  var afterStart: Int { 5 }
  var beforeStart: Int { 5 + table.content.count }

  var subject: String {
    let key = statement.text(4)
    switch table.name {
    case RecordTable.units.name: return key == Schema.always ? "" : key
    case RecordTable.returns.name: return ReturnScope(stored: statement.integer(4)).rawValue
    default:
      return key.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        .dropFirst().joined(separator: " ")
    }
  }
}

extension RecordTable {
  /// The revisions of entry ?1 with the revisions before them: number, whether
  /// withdrawn, whether the one before was, unit, key, content, content before.
  fileprivate var changes: String {
    let keys = key.map(\.name)
    let before = keys.map { "b.\($0) = r.\($0)" }.joined(separator: " AND ")
    let unit = (keys + content.map(\.name)).first { ["unit", "code"].contains($0) }
    let columns = ["r", "b"].flatMap { row in content.map { "\(row).\($0.name)" } }
    return """
      SELECT r.revision, r.withdrawn, b.withdrawn, \(unit == nil ? "NULL" : "c.code"),
        r.\(keys[keys.count - 1]), \(columns.joined(separator: ", "))
      FROM \(table) r LEFT JOIN \(table) b ON \(before) AND b.revision = r.revision - 1
      \(unit.map { "JOIN unit_code c ON c.id = r.\($0)" } ?? "")
      WHERE r.entry = ?1 ORDER BY \(keys.map { "r." + $0 }.joined(separator: ", "))
      """
  }
}

internal import GRDB
internal import GRDBSQLite
internal import VietnameseText

extension Store {
  /// Instructions after which the expression over a result's columns is stopped: some
  /// seconds. Sixty thousand rows take a hundredth of it.
  private static let filterWork = 500_000_000

  /// Which rows an SQL expression over their columns is true of, in their order.
  ///
  /// It runs in a database of its own in memory that holds nothing but the rows, as
  /// ``query(_:limit:work:)`` does; there they are the table `result`, so that a row can be
  /// compared with all of them.
  /// - Parameter columns: the names of each column; of names that are alike the first
  ///   counts.
  /// - Throws: `query`, its text and offset those of the expression; `interrupted`.
  package func places(
    of rows: [[SQLValue]], under columns: [[String]], where expression: String,
    work: Int? = nil
  ) throws(StoreError) -> [Int] {
    let expression = expression.nfc
    do {
      let rowsAlone = try Self.queue(holding: rows, under: columns)
      return try rowsAlone.writeWithoutTransaction { database in
        guard let connection = database.sqliteConnection else { throw StoreError.interrupted }
        let before = queryHandle
        queryHandle = connection
        defer { queryHandle = before }
        return try interruptibly {
          try Self.places(
            where: expression, count: rows.count, names: Set(columns.joined()), connection,
            work ?? Self.filterWork)
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func places(
    where expression: String, count: Int, names: Set<String>, _ connection: OpaquePointer,
    _ work: Int
  ) throws(StoreError) -> [Int] {
    guard expression.contains(where: { !$0.isWhitespace }) else {
      throw .query(QueryDefect(reason: .empty, sql: expression, offset: nil))
    }
    // The line breaks keep a comment at the end from hiding the bracket.
    let opening = "SELECT \"#\" FROM numbered AS result WHERE (\n"
    let readable = ColumnWords(expression, columns: names)
    let statement = UserStatement(
      connection: connection, sql: opening + readable.sql + "\n) ORDER BY \"#\"", work: work)
    do throws(StoreError) {
      return try statement.run(limit: count).rows.compactMap { row in
        guard case .integer(let place)? = row.first, (0..<count).contains(place) else {
          return nil
        }
        return place
      }
    } catch .query(let defect) {
      let offset = defect.offset.map { readable.place(of: $0 - opening.utf8.count) }
      throw .query(QueryDefect(reason: defect.reason, sql: expression, offset: offset))
    }
  }

  private static func queue(
    holding rows: [[SQLValue]], under columns: [[String]]
  ) throws -> DatabaseQueue {
    let queue = try openQueue(DatabaseFile(path: ":memory:"), readOnly: false)
    let cells = columns.indices.map { "c\($0)" }
    let named = names(of: columns).map { "c\($0.column) AS \(quoted($0.name))" }
    try queue.write { database in
      let list = cells.joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TABLE cell (place INTEGER PRIMARY KEY\(list.isEmpty ? "" : ", " + list));
          CREATE VIEW result AS SELECT \(named.isEmpty ? "1" : named.joined(separator: ", "))
            FROM cell;
          CREATE VIEW numbered AS
            SELECT \((["place AS \"#\""] + named).joined(separator: ", ")) FROM cell;
          """)
      let insertion = try SQLStatement(
        database,
        "INSERT INTO cell VALUES (?" + String(repeating: ", ?", count: columns.count) + ")")
      for (place, row) in rows.enumerated() {
        try insertion.bind([.integer(place)] + row)
        try insertion.run()
      }
    }
    return queue
  }

  /// Every name once, as SQLite tells names apart.
  private static func names(of columns: [[String]]) -> [(column: Int, name: String)] {
    var seen: Set<String> = ["#"]
    var names: [(Int, String)] = []
    let longest = columns.map(\.count).max() ?? 0
    // First names come before second ones of columns to their left.
    for rank in 0..<longest {
      for (column, given) in columns.enumerated() where rank < given.count {
        let name = given[rank].nfc
        if !name.isEmpty, seen.insert(name.lowercased()).inserted { names.append((column, name)) }
      }
    }
    return names
  }

  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}

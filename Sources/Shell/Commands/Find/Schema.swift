internal import Reporting
internal import Storage

extension Command {
  static let schema = Command(
    "schema", "cấu trúc", .find,
    summary: Wording(
      vi: "các bảng và cột để viết select …;", en: "tables and columns for select …;"),
    examples: ["schema", "select * from figure limit 5;"], takesWords: false
  ) { session, _ in
    let tables = session.store.schema()
    return Answer { language in
      let columns = [
        ResultTable.Column("table", Wording(vi: "bảng", en: "table").text(in: language)),
        ResultTable.Column("column", Wording(vi: "cột", en: "column").text(in: language)),
        ResultTable.Column("meaning", Wording(vi: "ý nghĩa", en: "meaning").text(in: language)),
      ]
      let rows = tables.flatMap { table in
        [
          [
            .text(table.name), .blank,
            .text(Wording(vi: table.vietnamese, en: table.english).text(in: language)),
          ]
        ]
          + table.columns.map { column -> [ResultTable.Cell] in
            [
              .text(table.name), .text(column.name),
              .text(Wording(vi: column.vietnamese, en: column.english).text(in: language)),
            ]
          }
      }
      return Page(table: ResultTable(columns: columns, rows: rows))
    }
  }
}

/// The answer to a typed `select`.
enum QueryAnswer {
  static func answer(to statement: String, in session: Session) throws -> Answer {
    let result = try session.store.query(statement)
    return Answer { _ in
      Page(
        table: ResultTable(
          columns: result.columns.enumerated().map { index, name in
            let isNumeric = result.rows.contains { row in
              switch row[index] {
              case .integer, .real: true
              default: false
              }
            }
            return ResultTable.Column(name, name, isNumeric ? .trailing : .leading)
          },
          rows: result.rows.map { $0.map(cell) }))
    }
  }

  private static func cell(_ value: SQLValue) -> ResultTable.Cell {
    switch value {
    case .null: .blank
    case .integer(let number): .ordinal(number)
    case .real(let number): .number(number)
    case .text(let text): .text(text)
    case .blob(let bytes):
      .text(
        "x'" + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "'")
    }
  }
}

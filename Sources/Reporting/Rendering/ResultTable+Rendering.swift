package import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// The table as text in `mode`, every line ended by a newline; empty for a
  /// table without rows in the modes that have no frame or heading.
  /// - Throws: when the work is not to go on.
  package func rendered(
    as mode: OutputMode, style: PeopleStyle
  ) throws(WorkStopped) -> String {
    switch mode {
    case .box: try framed(.box, style)
    case .table: try framed(.ascii, style)
    case .line: try labelled(style)
    case .csv: try separated(by: ",")
    case .tsv: try separated(by: "\t")
    case .json: JSONValue.array(objects).text + "\n"
    case .jsonl: try joined(header: "") { object(of: $0).text + "\n" }
    case .markdown: try markdown(style)
    case .html: try html(style)
    }
  }

  /// What each row becomes, one behind the other.
  func joined(
    header: String, _ written: ([Cell]) -> String
  ) throws(WorkStopped) -> String {
    var text = header
    for (index, row) in rows.enumerated() {
      try Work.check(at: index)
      text += written(row)
    }
    return text
  }

  /// One object per row, keyed by the columns.
  package var objects: [JSONValue] {
    rows.map(object)
  }

  private func object(of row: [Cell]) -> JSONValue {
    .object(zip(columns, row).map { JSONValue.Member($0.key, $1.json) })
  }

  /// A cell as people read it.
  func text(of cell: Cell, _ style: PeopleStyle) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .integer(let value): grouped(value)
    case .ordinal(let value): String(value)
    case .derived(let value): grouped(value) + style.derivedMark
    case .number(let value): grouped(value, decimals: 6)
    case .truth(let value): value ? style.yes : style.no
    case .date(let date): Self.written(date)
    }
  }

  /// A line a field; a value too long for the terminal goes on under itself.
  func labelled(_ style: PeopleStyle) throws(WorkStopped) -> String {
    let width = columns.map { displayWidth($0.heading) }.max() ?? 0
    let heads = columns.map { $0.heading.padded(to: width, alignment: .right) + " = " }
    let indent = String(repeating: " ", count: width + 3)
    var isFirst = true
    return try joined(header: "") { row in
      defer { isFirst = false }
      return zip(heads, row).reduce(into: isFirst ? "" : "\n") { block, field in
        let text = oneLine(text(of: field.1, style))
        let parts = style.width.map { text.wrapped(to: max(8, $0 - width - 3)) } ?? [text]
        block += field.0 + parts.joined(separator: "\n" + indent) + "\n"
      }
    }
  }

  private func markdown(_ style: PeopleStyle) throws(WorkStopped) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func escaped(_ text: String) -> String {
      String(oneLine(text).flatMap { $0 == "|" ? ["\\", "|"] : [$0] })
    }
    let header =
      line(columns.map { escaped($0.heading) })
      + line(columns.map { $0.alignment == .trailing ? "---:" : "---" })
    return try joined(header: header) { row in
      line(row.map { escaped(text(of: $0, style)) })
    }
  }

  private func html(_ style: PeopleStyle) throws(WorkStopped) -> String {
    func escaped(_ text: String) -> String {
      text.reduce(into: "") { out, character in
        switch character {
        case "&": out += "&amp;"
        case "<": out += "&lt;"
        case ">": out += "&gt;"
        case "\"": out += "&quot;"
        default: out.append(character)
        }
      }
    }
    var lines = ["<table>", "<thead>"]
    lines.append(
      "<tr>" + columns.map { "<th>\(escaped($0.heading))</th>" }.joined() + "</tr>")
    lines += ["</thead>", "<tbody>"]
    return try joined(header: lines.map { $0 + "\n" }.joined()) { row in
      let cells = zip(columns, row).map { column, cell in
        let align = column.alignment == .trailing ? " align=\"right\"" : ""
        return "<td\(align)>\(escaped(text(of: cell, style)))</td>"
      }
      return "<tr>" + cells.joined() + "</tr>\n"
    } + "</tbody>\n</table>\n"
  }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// `05/10/2021`, as offices write it.
  private static func written(_ date: CivilDate) -> String {
    let (year, month, day) = date.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(day))/\(two(month))/\(year)"
  }
}

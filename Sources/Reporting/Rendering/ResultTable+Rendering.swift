internal import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// The table as text in `mode`, every line ended by a newline; empty for a
  /// table without rows in the modes that have no frame or heading.
  package func rendered(as mode: OutputMode, style: PeopleStyle) -> String {
    switch mode {
    case .box: framed(.box, style)
    case .table: framed(.ascii, style)
    case .line: labelled(style)
    case .csv: separated(by: ",")
    case .tsv: separated(by: "\t")
    case .json: JSONValue.array(objects).text + "\n"
    case .jsonl: objects.map { $0.text + "\n" }.joined()
    case .markdown: markdown(style)
    case .html: html(style)
    }
  }

  /// One object per row, keyed by the columns.
  package var objects: [JSONValue] {
    rows.map { row in
      .object(zip(columns, row).map { JSONValue.Member($0.key, $1.json) })
    }
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
  func labelled(_ style: PeopleStyle) -> String {
    let width = columns.map { displayWidth($0.heading) }.max() ?? 0
    let heads = columns.map { $0.heading.padded(to: width, alignment: .right) + " = " }
    let indent = String(repeating: " ", count: width + 3)
    let blocks = rows.map { row in
      zip(heads, row).reduce(into: "") { block, field in
        let text = oneLine(text(of: field.1, style))
        let parts = style.width.map { text.wrapped(to: max(8, $0 - width - 3)) } ?? [text]
        block += field.0 + parts.joined(separator: "\n" + indent) + "\n"
      }
    }
    return blocks.joined(separator: "\n")
  }

  private func markdown(_ style: PeopleStyle) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
    func escaped(_ text: String) -> String {
      String(oneLine(text).flatMap { $0 == "|" ? ["\\", "|"] : [$0] })
    }
    return line(columns.map { escaped($0.heading) })
      + line(columns.map { $0.alignment == .trailing ? "---:" : "---" })
      + rows.map { row in line(row.map { escaped(text(of: $0, style)) }) }.joined()
  }

  private func html(_ style: PeopleStyle) -> String {
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
    for row in rows {
      let cells = zip(columns, row).map { column, cell in
        let align = column.alignment == .trailing ? " align=\"right\"" : ""
        return "<td\(align)>\(escaped(text(of: cell, style)))</td>"
      }
      lines.append("<tr>" + cells.joined() + "</tr>")
    }
    lines += ["</tbody>", "</table>"]
    return lines.map { $0 + "\n" }.joined()
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

package import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// Values for other programs: headings are the keys, numbers are plain, a blank
  /// is nothing between separators.
  ///
  /// With commas, fields are quoted as RFC 4180 says. With tabs there is no quoting
  /// that every reader knows, so a tab or line break inside a cell becomes a space.
  func separated(by separator: Character) throws(WorkStopped) -> String {
    func line(_ fields: [String]) -> String {
      fields.map { field($0, separator) }.joined(separator: String(separator)) + "\n"
    }
    return try joined(header: line(columns.map(\.key))) { row in
      line(row.map(Self.plainText))
    }
  }

  /// Rows as Excel opens them where the decimal sign is a comma: semicolons between
  /// fields, decimal commas, and no text that it would take for a formula.
  ///
  /// A quote before such a text keeps it a text, and is part of it.
  /// Source: OWASP, "CSV Injection": cells that begin with =, +, -, @, a tab or a
  /// carriage return.
  package func textForExcel() throws(WorkStopped) -> String {
    func field(_ text: String) -> String { self.field(text, ";") }
    func content(_ cell: Cell) -> String {
      switch cell {
      case .text(let text):
        guard let first = text.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first)
        else { return text }
        return "'" + text
      case .number: return Self.plainText(of: cell).replacing(".", with: ",")
      case .blank, .integer, .ordinal, .truth, .date, .derived: return Self.plainText(of: cell)
      }
    }
    func line(_ fields: [String]) -> String { fields.joined(separator: ";") + "\n" }
    return try joined(header: line(columns.map { field($0.key) })) { row in
      line(row.map { field(content($0)) })
    }
  }

  private static func plainText(of cell: Cell) -> String {
    switch cell {
    case .blank: ""
    case .text(let text): text
    case .integer(let value), .derived(let value), .ordinal(let value): String(value)
    case .number(let value): plain(value, decimals: 6)
    case .truth(let value): value ? "true" : "false"
    case .date(let date): date.iso
    }
  }

  private func field(_ text: String, _ separator: Character) -> String {
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

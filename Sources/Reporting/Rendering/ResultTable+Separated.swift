internal import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// Values for other programs: headings are the keys, numbers are plain, a blank
  /// is nothing between separators.
  ///
  /// With commas, fields are quoted as RFC 4180 says. With tabs there is no quoting
  /// that every reader knows, so a tab or line break inside a cell becomes a space.
  func separated(by separator: Character) -> String {
    let head = columns.map { field($0.key, separator) }.joined(separator: String(separator))
    var text = head + "\n"
    for row in rows {
      text += row.map { field(Self.plainText(of: $0), separator) }
        .joined(separator: String(separator))
      text += "\n"
    }
    return text
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

package import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// Values for other programs: headings are the keys, numbers are plain, a blank
  /// is nothing between separators.
  ///
  /// With commas, fields are quoted as RFC 4180 says. With tabs there is no quoting
  /// that every reader knows, so a tab or line break inside a cell becomes a space.
  func separated(by separator: Character) throws(WorkStopped) -> String {
    var text = SeparatedText(separator: separator)
    for (place, column) in columns.enumerated() {
      text.add(column.key, after: place)
    }
    text.endLine()
    for (index, row) in rows.enumerated() {
      try Work.check(at: index)
      for (place, cell) in row.enumerated() { text.add(cell, after: place) }
      text.endLine()
    }
    return text.text
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

  fileprivate static func plainText(of cell: Cell) -> String {
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
    SeparatedText.field(text, separator)
  }
}

/// Lines of fields as they are written one after another: tables of a country have a
/// million.
private struct SeparatedText {
  private let separator: Character
  private let separatorByte: UInt8
  private var bytes: [UInt8] = []

  init(separator: Character) {
    self.separator = separator
    separatorByte = separator.asciiValue ?? UInt8(ascii: ",")
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func add(_ cell: ResultTable.Cell, after place: Int) {
    switch cell {
    case .integer(let value), .derived(let value), .ordinal(let value):
      if place > 0 { bytes.append(separatorByte) }
      add(value)
    case .text(let text): add(text, after: place)
    case .truth(let value): add(value ? "true" : "false", after: place)
    case .blank: if place > 0 { bytes.append(separatorByte) }
    case .number, .date: add(ResultTable.plainText(of: cell), after: place)
    }
  }

  mutating func add(_ text: String, after place: Int) {
    if place > 0 { bytes.append(separatorByte) }
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      guard utf8.allSatisfy({ isOrdinary($0) }) else { return false }
      bytes.append(contentsOf: utf8)
      return true
    }
    if !isPlain { bytes.append(contentsOf: Self.field(text, separator).utf8) }
  }

  /// Whether a byte is part of no separator, quote or line break: among longer ones those
  /// that begin U+0085, U+2028 and U+2029 are not.
  private func isOrdinary(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != separatorByte && byte != UInt8(ascii: "\"") && byte != 0xC2
      && byte != 0xE2
  }

  private mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  static func field(_ text: String, _ separator: Character) -> String {
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

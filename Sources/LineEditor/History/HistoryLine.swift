/// One entry as one line of the history file: a JSON string (RFC 8259, §7).
enum HistoryLine {
  /// Escapes no more than JSON demands, so that the file reads as text.
  static func encoded(_ entry: String) -> String {
    var line = "\""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\"": line += "\\\""
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\t": line += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line + "\""
  }

  /// The entry, or nil when the line is not one whole JSON string.
  static func decoded(_ line: Substring) -> String? {
    var scalars = line.unicodeScalars[...]
    while scalars.last == " " || scalars.last == "\r" { scalars.removeLast() }
    guard scalars.count >= 2, scalars.popFirst() == "\"", scalars.popLast() == "\"" else {
      return nil
    }
    var entry: [UInt16] = []
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"": return nil
      case "\\":
        guard let unit = unescaped(&scalars) else { return nil }
        entry.append(unit)
      case _ where scalar.value < 0x20: return nil
      default: entry.append(contentsOf: Character(scalar).utf16)
      }
    }
    return String(decoding: entry, as: UTF16.self)
  }

  private static func unescaped(_ scalars: inout Substring.UnicodeScalarView) -> UInt16? {
    switch scalars.popFirst() {
    case "\"": return 0x22
    case "\\": return 0x5C
    case "/": return 0x2F
    case "b": return 0x08
    case "f": return 0x0C
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    case "u":
      let digits = scalars.prefix(4)
      guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
      scalars.removeFirst(4)
      return UInt16(String(String.UnicodeScalarView(digits)), radix: 16)
    default: return nil
    }
  }
}

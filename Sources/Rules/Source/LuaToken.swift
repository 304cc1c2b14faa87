/// A word of Lua source, with its line. Enough of Lua's lexical structure to find
/// where a declaration stands and ends; the compiler decides what is valid.
struct LuaToken: Equatable {
  enum Kind: Equatable {
    case name
    case number
    /// The text is what stands between the quotes, escapes not resolved.
    case string
    case symbol
  }

  var kind: Kind
  var text: String
  /// 1-based line of its first byte.
  var line: Int
  /// Byte offsets in the file.
  var range: Range<Int>

  /// The tokens of a file; comments are skipped, an unfinished string ends it.
  /// - Complexity: O(bytes).
  static func all(in text: [UInt8]) -> [LuaToken] {
    var scanner = LuaScanner(text)
    var tokens: [LuaToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }
}

private struct LuaScanner {
  private let text: [UInt8]
  private var position = 0
  private var line = 1

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> LuaToken? {
    skipBlanks()
    guard let byte = peek() else { return nil }
    let start = position
    let firstLine = line
    let kind: LuaToken.Kind
    var contents: Range<Int>?
    if Self.isNameStart(byte) {
      kind = .name
      while let byte = peek(), Self.isNameStart(byte) || Self.isDigit(byte) { position += 1 }
    } else if Self.isDigit(byte) || byte == dot && peek(1).map(Self.isDigit) == true {
      kind = .number
      scanNumber()
    } else if byte == quote || byte == apostrophe {
      kind = .string
      contents = scanString(until: byte)
    } else if byte == bracket, let level = longLevel() {
      kind = .string
      contents = scanLong(level)
    } else {
      kind = .symbol
      position += 1
    }
    let shown = contents ?? start..<position
    return LuaToken(
      kind: kind, text: String(decoding: text[shown], as: UTF8.self), line: firstLine,
      range: start..<position)
  }

  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < text.count ? text[position + ahead] : nil
  }

  private mutating func advance() {
    if text[position] == newline { line += 1 }
    position += 1
  }

  private mutating func skipBlanks() {
    while let byte = peek() {
      if byte <= UInt8(ascii: " ") {
        advance()
      } else if byte == dash, peek(1) == dash {
        position += 2
        if peek() == bracket, let level = longLevel() {
          _ = scanLong(level)
        } else {
          while let byte = peek(), byte != newline { position += 1 }
        }
      } else {
        return
      }
    }
  }

  private mutating func scanNumber() {
    // A sign belongs to the number only behind an exponent.
    while let byte = peek() {
      let isSign = byte == dash || byte == UInt8(ascii: "+")
      let isExponent = [UInt8(ascii: "e"), UInt8(ascii: "E")].contains(text[position - 1])
      if position > 0, isSign, isExponent, Self.isDigit(text[position - 2]) {
        position += 1
      } else if Self.isNameStart(byte) || Self.isDigit(byte) || byte == dot {
        position += 1
      } else {
        return
      }
    }
  }

  private mutating func scanString(until end: UInt8) -> Range<Int> {
    position += 1
    let start = position
    while let byte = peek(), byte != end, byte != newline {
      if byte == UInt8(ascii: "\\"), peek(1) != nil { advance() }
      advance()
    }
    let range = start..<position
    if peek() == end { position += 1 }
    return range
  }

  /// The number of `=` of a long bracket that opens here, or `nil`.
  private func longLevel() -> Int? {
    var level = 0
    while peek(1 + level) == UInt8(ascii: "=") { level += 1 }
    return peek(1 + level) == bracket ? level : nil
  }

  private mutating func scanLong(_ level: Int) -> Range<Int> {
    position += level + 2
    let start = position
    let end: [UInt8] =
      [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level)
      + [UInt8(ascii: "]")]
    while position < text.count {
      if text[position] == end[0], text[position...].starts(with: end) {
        let range = start..<position
        position += end.count
        return range
      }
      advance()
    }
    return start..<position
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }

  private let newline = UInt8(ascii: "\n")
  private let dash = UInt8(ascii: "-")
  private let dot = UInt8(ascii: ".")
  private let bracket = UInt8(ascii: "[")
  private let quote = UInt8(ascii: "\"")
  private let apostrophe = UInt8(ascii: "'")
}

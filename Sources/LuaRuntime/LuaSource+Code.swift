extension LuaSource {
  /// Which bytes are code: neither in a string (its quotes included) nor in a
  /// comment.
  /// - Complexity: O(bytes).
  var codeMask: [Bool] {
    var mask = [Bool](repeating: true, count: text.count)
    var index = 0
    while index < text.count {
      let end = endOfText(at: index)
      if end > index {
        for position in index..<end { mask[position] = false }
        index = end
      } else {
        index += 1
      }
    }
    return mask
  }

  /// The bytes of a line without its break and without a byte order mark; lines
  /// count from 1.
  func bytes(ofLine line: Int) -> Range<Int>? {
    var start = line <= 1 ? firstByte : 0
    for _ in 1..<max(line, 1) {
      guard let lineBreak = text[start...].firstIndex(of: 10) else { return nil }
      start = lineBreak + 1
    }
    let end = text[start...].firstIndex(of: 10) ?? text.count
    return start..<(end > start && text[end - 1] == 13 ? end - 1 : end)
  }

  /// The line that a byte is on, from 1.
  func line(of index: Int) -> Int {
    text[..<index].count { $0 == 10 } + 1
  }

  /// The end of the string or comment that starts here; the same place if none.
  private func endOfText(at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return endOfQuote(at: index)
    case UInt8(ascii: "["):
      return endOfBrackets(at: index) ?? index
    case UInt8(ascii: "-") where text[index...].starts(with: "--".utf8):
      let after = index + 2
      if after < text.count, text[after] == UInt8(ascii: "["),
        let end = endOfBrackets(at: after)
      {
        return end
      }
      return text[index...].firstIndex(of: 10) ?? text.count
    default:
      return index
    }
  }

  private func endOfQuote(at start: Int) -> Int {
    var index = start + 1
    while index < text.count {
      switch text[index] {
      case text[start]: return index + 1
      case UInt8(ascii: "\\"): index += 2
      case 10: return index
      default: index += 1
      }
    }
    return text.count
  }

  /// For `[[`, `[=[` …; nil when the bracket opens no long text.
  private func endOfBrackets(at start: Int) -> Int? {
    let level = text[(start + 1)...].prefix { $0 == UInt8(ascii: "=") }.count
    let second = start + 1 + level
    guard second < text.count, text[second] == UInt8(ascii: "[") else { return nil }
    let marks = [UInt8](repeating: UInt8(ascii: "="), count: level)
    let closing = [UInt8(ascii: "]")] + marks + [UInt8(ascii: "]")]
    var index = second + 1
    while index + closing.count <= text.count {
      if text[index] == closing[0], text[index...].starts(with: closing) {
        return index + closing.count
      }
      index += 1
    }
    return text.count
  }
}

extension UInt8 {
  var isLuaDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLuaSpace: Bool { self == 32 || (9...13).contains(self) }

  /// A letter, a digit or `_`, as names of Lua have.
  var isLuaName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: isLuaDigit
    }
  }
}

extension LuaSource {
  /// A line with its neighbours, `nil` past the last line.
  /// - Complexity: O(bytes).
  package func excerpt(
    ofLine line: Int, at target: SourceExcerpt.Target = .line
  ) -> SourceExcerpt? {
    guard line >= 1, let range = bytes(ofLine: line) else { return nil }
    let start = offset(of: target, in: range)
    // Of a line that nobody can read whole, the part around what is meant.
    let first = character(at: max(range.lowerBound, start - Self.longestSide))
    let last = character(at: min(range.upperBound, start + Self.longestSide))
    return SourceExcerpt(
      line: line, text: shownText(first..<max(first, last)),
      before: line > 1 ? bytes(ofLine: line - 1).map(beginning) : nil,
      // What follows the last line break is no line.
      after: bytes(ofLine: line + 1).flatMap {
        $0.isEmpty && $0.upperBound == text.count ? nil : beginning(of: $0)
      },
      column: shownText(first..<max(first, start)).count + 1)
  }

  /// Bytes before and after what is meant.
  private static let longestSide = 1000

  private func beginning(of line: Range<Int>) -> String {
    let end = min(line.upperBound, line.lowerBound + Self.longestSide)
    return shownText(line.lowerBound..<max(line.lowerBound, character(at: end)))
  }

  /// The byte at which the character begins that a byte is of.
  private func character(at index: Int) -> Int {
    var index = index
    while index > 0, index < text.count, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Without control characters, which a terminal would obey; tabs stay.
  private func shownText(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self).withoutControls(keeping: ["\t"])
  }

  /// The byte that the target begins at; that of the line's first character which is
  /// not blank where the target is not on it.
  private func offset(of target: SourceExcerpt.Target, in line: Range<Int>) -> Int {
    let mask = codeMask
    let found: Int? =
      switch target {
      case .column(let column): offset(ofColumn: column, in: line)
      case .name(let name, let use, let signs):
        offset(of: name, use, before: Array(signs.utf8), in: line, mask)
      case .sign(let sign):
        occurrences(of: sign, in: line).first { mask[$0] }
      case .word(let word):
        occurrences(of: word, in: line).first { isWholeWord(word, at: $0) }
      case .line: nil
      }
    return found ?? text[line].firstIndex { !$0.isLuaSpace } ?? line.lowerBound
  }

  private func offset(ofColumn column: Int, in line: Range<Int>) -> Int {
    let before = String(decoding: text[line], as: UTF8.self).prefix(max(column - 1, 0))
    return min(line.lowerBound + before.utf8.count, line.upperBound)
  }

  /// Where a name is used as Lua says, else where it first stands in the code.
  private func offset(
    of name: String, _ use: SourceExcerpt.NameUse, before signs: [UInt8], in line: Range<Int>,
    _ mask: [Bool]
  ) -> Int? {
    let found = occurrences(of: name, in: line).filter { index in
      (mask[index] || isBracketed(at: index)) && isWholeWord(name, at: index)
    }
    let used = found.filter { use == .any || self.use(at: $0) == use }
    let followed = used.first { index in
      text[(index + name.utf8.count)...].first { !$0.isLuaSpace }.map(signs.contains) ?? false
    }
    return followed ?? used.first ?? found.first
  }

  /// `t["name"]` is a field too.
  private func isBracketed(at index: Int) -> Bool {
    guard index > 1, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(text[index - 1]) else {
      return false
    }
    return text[..<(index - 1)].last { !$0.isLuaSpace } == UInt8(ascii: "[")
  }

  private func use(at index: Int) -> SourceExcerpt.NameUse {
    switch text[..<index].last(where: { !$0.isLuaSpace }) {
    case UInt8(ascii: "."): .field
    case UInt8(ascii: ":"): .method
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .field
    default: .variable
    }
  }

  /// The places in a line where some text begins; one that begins like a name does not
  /// begin within one.
  func occurrences(of wanted: String, in line: Range<Int>) -> [Int] {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first, wanted.count <= line.count else { return [] }
    return (line.lowerBound...(line.upperBound - wanted.count)).filter { index in
      text[index] == first
        && !(first.isLuaName && index > line.lowerBound && text[index - 1].isLuaName)
        && text[index...].starts(with: wanted)
    }
  }

  /// Whether what begins here is no part of a longer word.
  func isWholeWord(_ word: String, at index: Int) -> Bool {
    let bytes = word.utf8
    let end = index + bytes.count
    let continues = { (byte: UInt8) in byte.isLuaName || byte >= 0x80 }
    if bytes.first.map(continues) == true, index > 0, continues(text[index - 1]) { return false }
    return bytes.last.map(continues) != true || end >= text.count || !continues(text[end])
  }
}

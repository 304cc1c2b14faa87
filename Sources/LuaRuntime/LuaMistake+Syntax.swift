/// Lua's words for what does not compile are read here and nowhere else.
extension LuaMistake {
  /// The mistake behind a message of the compiler, as far as it is a known one.
  static func inSource(_ message: String, _ source: LuaSource, line: Int) -> LuaMistake? {
    if message.contains("unfinished string") { return .unfinishedString }
    let code = source.code(ofLine: line)
    if let start = quoted(after: "malformed number near ", in: message) {
      return .malformedNumber(wholeNumber(from: start, in: code))
    }
    if message.contains("near '<\\") || message.contains("near '\u{FFFD}"),
      let mistake = source.strangeCharacter(inLine: line)
    {
      return mistake
    }
    if ["'then' expected near '='", "'do' expected near '='"].contains(message) {
      return .assignmentInCondition
    }
    if let mistake = strangeOperator(message, code) { return mistake }
    if let mistake = missingEnd(message, line: line) { return mistake }
    return message.hasSuffix("near <eof>") ? .unfinished : nil
  }

  private static func strangeOperator(_ message: String, _ code: String) -> LuaMistake? {
    if message.hasSuffix("near '!'") {
      return code.contains("!=") ? .notEqual : .foreignOperator("!", use: "not")
    }
    if message.hasSuffix("near '&'"), code.contains("&&") {
      return .foreignOperator("&&", use: "and")
    }
    if message.hasSuffix("near '|'"), code.contains("||") {
      return .foreignOperator("||", use: "or")
    }
    for sign in ["+", "-", "*", "/", "%", "^", ".."] {
      if message.hasSuffix("near '\(sign)'") || message.hasSuffix("near '='"),
        code.contains(sign + "=")
      {
        return .compoundAssignment(operator: sign + "=")
      }
    }
    return nil
  }

  private static func missingEnd(_ message: String, line: Int) -> LuaMistake? {
    if let opened = number(after: "(starting at line ", in: message) {
      return .unclosed("[[", line: opened)
    }
    let isAtEnd = message.hasSuffix("near <eof>")
    if let opener = quoted(after: "(to close ", in: message),
      let opened = number(after: " at line ", in: message)
    {
      return opener == "{" && !isAtEnd
        ? .missingComma(line: opened) : .unclosed(opener, line: opened)
    }
    for (closer, opener) in [("}", "{"), (")", "("), ("]", "[")]
    where message.hasPrefix("'\(closer)' expected near") {
      return opener == "{" && !isAtEnd ? .missingComma(line: line) : .unclosed(opener, line: line)
    }
    return nil
  }

  /// Lua stops reading at the first character that does not fit.
  private static func wholeNumber(from start: String, in code: String) -> String {
    guard let range = code.firstRange(of: start) else { return String(start.prefix(40)) }
    let number = code[range.lowerBound...].utf8.prefix { $0.isLuaName || $0 == 0x2E }
    return String(Substring(number).prefix(40))
  }

  private static func quoted(after start: String, in message: String) -> String? {
    guard let rest = rest(after: start, in: message), rest.first == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != "'" })
  }

  private static func number(after start: String, in message: String) -> Int? {
    rest(after: start, in: message).flatMap { Int($0.prefix(while: \.isWholeNumber)) }
  }

  private static func rest(after start: String, in message: String) -> Substring? {
    message.firstRange(of: start).map { message[$0.upperBound...] }
  }
}

extension LuaSource {
  /// A line with its strings and comments blanked, character by character.
  func code(ofLine line: Int) -> String {
    guard let range = bytes(ofLine: line) else { return "" }
    let mask = codeMask
    let bytes = range.compactMap { index -> UInt8? in
      if mask[index] { return text[index] }
      let isContinuation = text[index] & 0xC0 == 0x80
      return isContinuation ? nil : 32
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first character of a line's code that is not ASCII.
  func strangeCharacter(inLine line: Int) -> LuaMistake? {
    let scalars = Array(code(ofLine: line).unicodeScalars)
    guard let index = scalars.firstIndex(where: { !$0.isASCII }) else { return nil }
    func column(_ index: Int) -> Int {
      String(String.UnicodeScalarView(scalars[..<index])).count + 1
    }
    let scalar = scalars[index]
    switch scalar.value {
    case 0x2018...0x201F, 0xAB, 0xBB:
      return .curlyQuote(column: column(index))
    case 0xA0, 0xFEFF, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000:
      return .unusualSpace(column: column(index))
    default:
      break
    }
    func isInName(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
        || scalar.properties.canonicalCombiningClass != .notReordered
    }
    guard isInName(scalar) else {
      return .unusualCharacter(String(scalar), column: column(index))
    }
    let start = scalars[..<index].lastIndex { !isInName($0) }.map { $0 + 1 } ?? 0
    let end = scalars[index...].firstIndex { !isInName($0) } ?? scalars.count
    return .vietnameseName(
      String(String.UnicodeScalarView(scalars[start..<end])), column: column(start))
  }
}

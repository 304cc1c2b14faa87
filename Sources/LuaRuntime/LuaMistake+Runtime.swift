extension LuaMistake {
  /// The mistake behind an error of the machine, as far as it is a known one.
  static func whenRun(_ message: String) -> LuaMistake? {
    if message.hasPrefix("bad argument"), message.hasSuffix(", got nil)") {
      return .nothingUsed(name: nil)
    }
    guard message.hasPrefix("attempt to ") else { return nil }
    let isNothing =
      message.contains("a nil value") || message.hasSuffix("with nil")
      || message.hasPrefix("attempt to compare nil with") || message.contains("two nil values")
    guard isNothing else { return nil }
    guard let open = message.firstIndex(of: "("), message.hasSuffix(")") else {
      return .nothingUsed(name: nil)
    }
    return .nothingUsed(name: String(message[open...].dropFirst().dropLast()))
  }
}

extension LuaSource {
  /// Names in the code of a line, in its order, fields not among them.
  func names(inLine line: Int) -> [String] {
    let code = Array(code(ofLine: line).utf8)
    var names: [String] = []
    var seen: Set<String> = []
    var index = 0
    while index < code.count {
      let word = code[index...].prefix(while: \.isLuaName)
      guard let first = word.first else {
        index += 1
        continue
      }
      let before = code[..<index].last { !$0.isLuaSpace }
      let isField = before == UInt8(ascii: ".") || before == UInt8(ascii: ":")
      let name = String(decoding: word, as: UTF8.self)
      if !first.isLuaDigit, !isField, seen.insert(name).inserted { names.append(name) }
      index += word.count
    }
    return names
  }
}

extension SourceText {
  /// Names that the file reads and does not make itself: no local of it, no parameter, no global
  /// that it assigns. Where a local reaches is not asked, so that nothing is named that is well.
  var freeNames: [(line: Int, name: String)] {
    let own = ownNames
    var found: [(line: Int, name: String)] = []
    for (index, token) in tokens.enumerated() where token.kind == .name {
      guard !LuaToken.reserved.contains(token.text), !own.contains(token.text),
        !isField(index), !isAssigned(index + 1), !isLabel(index), !isAttribute(index)
      else { continue }
      found.append((token.line, token.text))
    }
    return found
  }

  private var ownNames: Set<String> {
    var names: Set<String> = ["self"]
    for (index, token) in tokens.enumerated() where token.kind == .name {
      switch token.text {
      case "local", "for": names.formUnion(list(from: index + 1))
      case "function": names.formUnion(parameters(from: index + 1))
      default: break
      }
    }
    return names
  }

  /// `a, b <const>, c`, or the name of a local function.
  private func list(from start: Int) -> [String] {
    var names: [String] = []
    var index = start
    if index < tokens.count, tokens[index].text == "function" { index += 1 }
    while index < tokens.count, tokens[index].kind == .name {
      names.append(tokens[index].text)
      index += 1
      if index + 2 < tokens.count, tokens[index].text == "<" { index += 3 }
      guard index < tokens.count, tokens[index].text == "," else { break }
      index += 1
    }
    return names
  }

  /// Of `function(a, b)` and of `function name(a, b)`, which a global has then, too.
  private func parameters(from start: Int) -> [String] {
    var names: [String] = []
    var index = start
    if index + 1 < tokens.count, tokens[index].kind == .name, tokens[index + 1].text == "(" {
      names.append(tokens[index].text)
    }
    while index < tokens.count, tokens[index].text != "(" { index += 1 }
    index += 1
    while index < tokens.count, tokens[index].text != ")" {
      if tokens[index].kind == .name { names.append(tokens[index].text) }
      index += 1
    }
    return names
  }

  /// Behind a dot or colon that is not `..`.
  private func isField(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].kind == .symbol else { return false }
    switch tokens[index - 1].text {
    case ":": return !isColon(index - 2)
    case ".":
      let isPair =
        index > 1 && tokens[index - 2].text == "."
        && tokens[index - 2].range.upperBound == tokens[index - 1].range.lowerBound
      return !isPair
    default: return false
    }
  }

  /// `<const>`, `<close>`
  private func isAttribute(_ index: Int) -> Bool {
    ["const", "close"].contains(tokens[index].text) && index > 0 && index + 1 < tokens.count
      && tokens[index - 1].text == "<" && tokens[index + 1].text == ">"
  }

  private func isColon(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].text == ":"
  }

  /// `::name::`, or the name behind `goto`.
  private func isLabel(_ index: Int) -> Bool {
    isColon(index - 1) && isColon(index - 2) || index > 0 && tokens[index - 1].text == "goto"
  }
}

extension LuaToken {
  /// Words that name nothing.
  static let reserved: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]
}

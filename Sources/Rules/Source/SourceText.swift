/// The lexical view of one file: where declarations stand, how far they reach and
/// on which line each of their fields is.
struct SourceText {
  let file: PackFile
  let tokens: [LuaToken]

  init(_ file: PackFile) {
    self.file = file
    self.tokens = LuaToken.all(in: file.text)
  }

  /// A declaration as it is written.
  struct Declaration {
    var lines: ClosedRange<Int>
    /// Names of the fields of its table and of tables in it, in order of
    /// appearance, with their lines; `path` joins nested ones with dots.
    var fields: [(path: String, line: Int)]
    /// Tables without a name in the order in which they are written, by the path of
    /// the table that they stand in.
    var items: [(path: String, line: Int)]

    func line(of field: String) -> Int? {
      fields.first { $0.path == field }?.line
    }

    /// The lines of the tables that stand in a field, when all `count` items of it are
    /// written out as such.
    func lines(ofItemsIn field: String, count: Int) -> [Int]? {
      let lines = items.filter { $0.path == field }.map(\.line)
      return lines.count == count ? lines : nil
    }
  }

  /// The declaration that begins with `keyword` on `line`, with `id` when it has
  /// one. `nil` when it is made by other means than writing it out.
  func declaration(_ keyword: String, id: String?, line: Int) -> Declaration? {
    for index in tokens.indices where tokens[index].line == line {
      guard tokens[index].kind == .name, tokens[index].text == keyword else { continue }
      if let id {
        guard index + 1 < tokens.count else { continue }
        let next = tokens[index + 1]
        // `row("1")` is as good as `row "1"`.
        let name = next.text == "(" && index + 2 < tokens.count ? tokens[index + 2] : next
        guard name.kind == .string, name.text == id else { continue }
      }
      return extent(from: index)
    }
    return nil
  }

  /// Follows brackets from the keyword to the one that closes its table.
  private func extent(from start: Int) -> Declaration? {
    var path: [String] = []
    var fields: [(path: String, line: Int)] = []
    var items: [(path: String, line: Int)] = []
    var functions = 0
    var last: String?
    for index in (start + 1)..<tokens.count {
      let token = tokens[index]
      switch (token.kind, token.text) {
      case (.symbol, "{"):
        if last == nil, path.count > 1, functions == 0 {
          items.append((joined(path), token.line))
        }
        path.append(last ?? "")
        last = nil
      case (.symbol, "}"):
        if !path.isEmpty { path.removeLast() }
        if path.isEmpty {
          return Declaration(
            lines: tokens[start].line...token.line, fields: fields, items: items)
        }
        last = nil
      case (.name, "function"), (.name, "if"), (.name, "do"):
        functions += 1
      case (.name, "end"):
        functions -= 1
      case (.name, _) where functions == 0 && !path.isEmpty:
        if isAssigned(index + 1) {
          last = token.text
          fields.append((joined(path, token.text), token.line))
        }
      case (.string, _) where functions == 0 && !path.isEmpty:
        if isKey(index) {
          last = token.text
          fields.append((joined(path, token.text), token.line))
        }
      case (.symbol, ","), (.symbol, ";"):
        last = nil
      default:
        break
      }
    }
    return nil
  }

  /// `=` but not `==`.
  func isAssigned(_ index: Int) -> Bool {
    guard index < tokens.count, tokens[index].text == "=", tokens[index].kind == .symbol else {
      return false
    }
    guard index + 1 < tokens.count, tokens[index + 1].text == "=" else { return true }
    return tokens[index + 1].range.lowerBound != tokens[index].range.upperBound
  }

  /// `["1a"] =`
  private func isKey(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].text == "[" && index + 1 < tokens.count
      && tokens[index + 1].text == "]" && isAssigned(index + 2)
  }

  private func joined(_ path: [String], _ name: String? = nil) -> String {
    (path.dropFirst().filter { !$0.isEmpty } + [name].compactMap { $0 }).joined(separator: ".")
  }

  /// Numbers written with a decimal comma: Lua takes `x = 1,5` for two values and
  /// drops the second without a word.
  var decimalCommas: [(line: Int, text: String)] {
    var found: [(line: Int, text: String)] = []
    for index in tokens.indices.dropFirst().dropLast(2) {
      let parts = tokens[index...(index + 2)]
      let before = tokens[index - 1]
      guard parts.map(\.kind) == [.number, .symbol, .number], tokens[index + 1].text == ",",
        zip(parts, parts.dropFirst()).allSatisfy({ $0.range.upperBound == $1.range.lowerBound }),
        before.text == "=" && before.kind == .symbol || before.text == "return"
      else { continue }
      // `a, b = 1,5` and `return 1,5` out of a function of two results are rare
      // enough to be worth the question.
      found.append((tokens[index].line, parts.map(\.text).joined()))
    }
    return found
  }
}

internal import LineEditor
internal import LuaRuntime

/// Names and fields that an expression of Lua can go on with, as the console's state has
/// them.
struct LuaCompletion {
  private let lua: LuaConsole

  init(_ lua: LuaConsole) {
    self.lua = lua
  }

  private static let words = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "if", "in", "local",
    "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]

  func completions(_ typed: String, _ start: Int, _ language: Language) -> [Completion] {
    func isPart(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber) || character == "_"
    }
    let path = String(
      typed.reversed().prefix { isPart($0) || $0 == "." || $0 == ":" }.reversed())
    let cut = path.lastIndex { $0 == "." || $0 == ":" }
    let beginning = cut.map { String(path[path.index(after: $0)...]) } ?? path
    let range = (start + typed.count - beginning.count)..<(start + typed.count)
    func completions(_ names: [String], _ kind: Wording) -> [Completion] {
      names.filter { $0.hasPrefix(beginning) }.sorted().map {
        Completion(text: $0, kind: kind.text(in: language), range: range)
      }
    }
    guard let cut else {
      guard !beginning.isEmpty else { return [] }
      let names = Set(lua.names(in: "_G")).union(LuaState.standardNames)
      return completions(Array(names), Wording(vi: "tên", en: "name"))
        + completions(Self.words, Wording(vi: "từ khóa Lua", en: "Lua word"))
    }
    // Only names and dots: nothing is called by looking.
    return completions(
      lua.names(in: String(path[..<cut]).replacing(":", with: ".")),
      Wording(vi: "trường", en: "field"))
  }
}

extension LuaConsole {
  /// The string keys of the table that a path of names leads to; none when it leads to
  /// nothing.
  func names(in path: String) -> [String] {
    let isPath = path.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { name in
      name.first.map { !$0.isNumber } ?? false
    }
    guard isPath, let state = try? readyState() else { return [] }
    let code = """
      local names = {}
      if type(\(path)) == "table" then
        for name in pairs(\(path)) do
          if type(name) == "string" then names[#names + 1] = name end
        end
      end
      return names
      """
    let source = LuaSource(name: "completion", text: Array(code.utf8))
    guard let values = try? state.run(source), case .table(let table)? = values.first else {
      return []
    }
    return table.items.compactMap { if case .string(let name) = $0 { name } else { nil } }
  }
}

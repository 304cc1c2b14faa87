internal import LineEditor
internal import VietnameseText

/// Colours of a line while it is typed: commands, keywords, options, texts, comments; what
/// is no command, and brackets and quotes that have no other half, in red.
struct Highlighter {
  private static let command = TextStyle(colour: .cyan, bold: true)
  private static let keyword = TextStyle(colour: .blue)
  private static let option = TextStyle(colour: .magenta)
  private static let text = TextStyle(colour: .green)
  private static let comment = TextStyle(dim: true)
  private static let wrong = TextStyle(colour: .red)

  private static let luaWords: Set<String> = [
    "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in",
    "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
  ]
  private static let queryWords: Set<String> = [
    "select", "with", "values", "from", "where", "group", "by", "order", "having", "limit", "join",
    "left", "inner", "on", "using", "as", "and", "or", "not", "in", "is", "null", "like",
    "between", "case", "when", "then", "else", "end", "distinct", "union", "all", "except",
    "intersect", "recursive", "desc", "asc", "collate", "exists",
  ]
  private static let viewWords = Set(View.words + ["dau", "sap", "cot", "loc", "bieu", "do"])

  /// - Complexity: O(length of the line).
  static func styles(of line: String) -> [StyledRange] {
    let characters = Array(line)
    guard let start = characters.firstIndex(where: { !$0.isWhitespace }) else { return [] }
    let whole = start..<characters.count
    let head = String(characters[start...].prefix { !$0.isWhitespace })
    if head.hasPrefix("#") || head.hasPrefix("--") { return [StyledRange(whole, comment)] }
    if head.hasPrefix("?") { return [StyledRange(start..<(start + 1), command)] }
    let isChunk = head.lowercased() == "lua"
    if isChunk || head.hasPrefix("=") {
      let opening = start..<(start + (isChunk ? 3 : 1))
      return [StyledRange(opening, command)]
        + words(characters, opening.upperBound, luaWords, keyword)
        + halves(characters, opening.upperBound, quotes: "\"'")
    }
    let isQuery = ConsoleLine.queryWords.contains(head.lowercased()) || head.lowercased() == "sql"
    let end = firstBar(characters, from: start)
    var styles: [StyledRange]
    if isQuery {
      styles = words(characters, start, queryWords, keyword, upTo: end)
    } else {
      styles = commands(characters, start, upTo: end)
    }
    if end < characters.count { styles += views(characters, from: end) }
    return styles + halves(characters, start, quotes: isQuery ? "\"'" : "\"")
  }

  // MARK: - Parts of a line

  /// The command's name, keywords and options. A name that is still being typed and may
  /// become one is no mistake.
  private static func commands(
    _ characters: [Character], _ start: Int, upTo end: Int
  ) -> [StyledRange] {
    let words = ranges(characters, start, upTo: end)
    let names = words.prefix(3).map { folded(String(characters[$0])) }
    for count in stride(from: min(3, names.count), through: 1, by: -1) {
      let typed = names[..<count].joined(separator: " ")
      let found = CommandTable.all.first { command in
        CommandTable.names(of: command).contains { $0.joined(separator: " ") == typed }
      }
      guard let found, let last = words.prefix(count).last else { continue }
      let name = StyledRange(words[0].lowerBound..<last.upperBound, command)
      let rest = Array(words.dropFirst(count))
      if found.takesLine, let next = rest.first {
        return [name] + commands(characters, next.lowerBound, upTo: end)
      }
      return [name] + rest.compactMap { argument(characters, $0, found) }
    }
    let typed = names.joined(separator: " ")
    let mayBecome = CommandTable.all.contains { command in
      CommandTable.names(of: command).contains { name in
        name[0].hasPrefix(names.first ?? "") || name.joined(separator: " ").hasPrefix(typed)
      }
    }
    return mayBecome ? [] : words.first.map { [StyledRange($0, wrong)] } ?? []
  }

  private static func argument(
    _ characters: [Character], _ range: Range<Int>, _ command: Command
  ) -> StyledRange? {
    let word = String(characters[range])
    if word.hasPrefix("--") {
      let name = word.dropFirst(2).prefix { $0 != "=" }
      let isKnown = command.options.contains { $0.name.hasPrefix(name) }
      return StyledRange(range, isKnown ? option : wrong)
    }
    let key = folded(word)
    let isKeyword = command.clauses.contains { $0.keywords.contains(key) }
    return isKeyword ? StyledRange(range, keyword) : nil
  }

  private static func views(_ characters: [Character], from bar: Int) -> [StyledRange] {
    var styles: [StyledRange] = []
    var isHead = false
    for range in ranges(characters, bar, upTo: characters.count) {
      let word = String(characters[range])
      if word == "|" {
        isHead = true
      } else if word == ">" || word == ">>" {
        break
      } else if isHead {
        if viewWords.contains(folded(word)) { styles.append(StyledRange(range, command)) }
        isHead = false
      }
    }
    return styles
  }

  private static func words(
    _ characters: [Character], _ start: Int, _ known: Set<String>, _ style: TextStyle,
    upTo end: Int? = nil
  ) -> [StyledRange] {
    var styles: [StyledRange] = []
    var index = start
    let end = end ?? characters.count
    func isPart(_ character: Character) -> Bool { character.isLetter || character == "_" }
    while index < end {
      let word = characters[index..<end].prefix(while: isPart)
      if known.contains(String(word).lowercased()) {
        styles.append(StyledRange(index..<(index + word.count), style))
      }
      index += max(1, word.count)
    }
    return styles
  }

  /// Quoted texts, and quotes and brackets without their other half.
  private static func halves(
    _ characters: [Character], _ start: Int, quotes: String
  ) -> [StyledRange] {
    var styles: [StyledRange] = []
    var open: [Int] = []
    var quote: (Character, Int)?
    let partners: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    for index in min(start, characters.count)..<characters.count {
      let character = characters[index]
      if let (sign, from) = quote {
        if character == sign {
          styles.append(StyledRange(from..<(index + 1), text))
          quote = nil
        }
      } else if quotes.contains(character) {
        quote = (character, index)
      } else if "([{".contains(character) {
        open.append(index)
      } else if let partner = partners[character] {
        if let last = open.last, characters[last] == partner {
          open.removeLast()
        } else {
          styles.append(StyledRange(index..<(index + 1), wrong))
        }
      }
    }
    if let (_, from) = quote { open.append(from) }
    return styles + open.map { StyledRange($0..<($0 + 1), wrong) }
  }

  private static func ranges(
    _ characters: [Character], _ start: Int, upTo end: Int
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = start
    while index < end {
      let count = characters[index..<end].prefix { !$0.isWhitespace }.count
      if count > 0 { ranges.append(index..<(index + count)) }
      index += count + 1
    }
    return ranges
  }

  /// Where views or a redirect begin.
  private static func firstBar(_ characters: [Character], from start: Int) -> Int {
    var inQuote = false
    for index in start..<characters.count {
      if characters[index] == "\"" { inQuote.toggle() }
      let isFree =
        (index == 0 || characters[index - 1].isWhitespace)
        && (index + 1 == characters.count || characters[index + 1].isWhitespace)
      if !inQuote, isFree, characters[index] == "|" { return index }
    }
    return characters.count
  }
}

internal import VietnameseText

/// What is being typed at the cursor: what it goes on from, and what it can be.
enum CompletionPlace {
  case command
  case helpTopic
  case lua
  case sql
  case view
  /// A column behind `sort`, `cols`, `where` or `chart`.
  case column
  case file
  case arguments(Command)

  /// The place at the end of a line, and where in the line the text begins that it is
  /// about.
  static func at(_ before: String) -> (place: CompletionPlace, start: Int) {
    let characters = Array(before)
    var start = characters.firstIndex { !$0.isWhitespace } ?? characters.count
    if start == characters.count { return (.command, start) }
    let head = String(characters[start...].prefix { !$0.isWhitespace }).lowercased()
    if head.hasPrefix("=") { return (.lua, start + 1) }
    if head == "lua", characters.count > start + 3 { return (.lua, start + 4) }
    if head.hasPrefix("?") { return (.helpTopic, skippingSpaces(characters, start + 1)) }
    if let redirect = last(of: [">", ">>"], in: characters, from: start) {
      return (.file, skippingSpaces(characters, redirect))
    }
    if let bar = last(of: ["|"], in: characters, from: start) {
      let view = skippingSpaces(characters, bar)
      let word = characters[view...].prefix { !$0.isWhitespace }
      let isNamed = ["sort", "sap", "cols", "cot", "where", "loc", "chart"].contains(
        folded(String(word)))
      guard isNamed, view + word.count < characters.count else { return (.view, view) }
      return (.column, view + word.count + 1)
    }
    let isQuery = ConsoleLine.queryWords.contains(head) || head == "sql"
    if isQuery, characters.count > start + head.count { return (.sql, start + head.count) }
    // What `expect` and `chart` are followed by is a line.
    while let (command, end) = command(in: characters, from: start) {
      guard command.takesLine else { return (.arguments(command), end) }
      start = skippingSpaces(characters, end)
    }
    return (.command, start)
  }

  /// The command that stands there with a space behind its name.
  private static func command(
    in characters: [Character], from start: Int
  ) -> (Command, end: Int)? {
    for count in [3, 2, 1] {
      var words = 0
      var end = start
      while words < count, end < characters.count {
        end = characters[end...].firstIndex { $0.isWhitespace } ?? characters.count
        words += 1
        if words < count { end = skippingSpaces(characters, end) }
      }
      guard words == count, end > start, end < characters.count else { continue }
      let head = folded(String(characters[start..<end]))
      let found = CommandTable.all.first { command in
        CommandTable.names(of: command).contains { $0.joined(separator: " ") == head }
      }
      if let found { return (found, end + 1) }
    }
    return nil
  }

  private static func skippingSpaces(_ characters: [Character], _ start: Int) -> Int {
    characters[min(start, characters.count)...].firstIndex { !$0.isWhitespace }
      ?? characters.count
  }

  /// Where the text behind the last of these signs begins that stands between spaces,
  /// outside quotes and brackets.
  private static func last(
    of signs: Set<String>, in characters: [Character], from start: Int
  ) -> Int? {
    var found: Int?
    var inQuote = false
    var depth = 0
    var index = start
    while index < characters.count {
      let word = characters[index...].prefix { !$0.isWhitespace }
      let isFree = index == 0 || characters[index - 1].isWhitespace
      let end = index + word.count
      if isFree, !inQuote, depth <= 0, signs.contains(String(word)), end < characters.count {
        found = end
      }
      for character in word {
        if character == "\"" { inQuote.toggle() }
        if !inQuote, "([{".contains(character) { depth += 1 }
        if !inQuote, ")]}".contains(character) { depth -= 1 }
      }
      index = end + 1
    }
    return found
  }
}

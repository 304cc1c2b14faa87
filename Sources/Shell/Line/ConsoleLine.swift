internal import VietnameseText

/// What one line at the prompt is, told apart before anything runs.
enum ConsoleLine: Hashable {
  case nothing
  /// `= EXPRESSION`
  case expression(String)
  /// `lua CODE`
  case chunk(String)
  /// `expect …`, without that word
  case expectation(String)
  /// `?topic`, `topic?`
  case help(String)
  /// `select …`, `with …`, `values …`, or `sql …` without that word.
  case query(String, Tail)
  case command([Word], Tail)

  /// What stands after the first free `|` or `>`.
  struct Tail: Hashable {
    var views: [[Word]] = []
    var redirect: Redirect?
  }

  struct Redirect: Hashable {
    var path: String
    var appends: Bool
  }
}

/// A word of a line. Quoting makes a word literal: `"in"` is never a keyword.
struct Word: Hashable {
  var text: String
  var isQuoted: Bool

  init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
  }
}

extension ConsoleLine {
  /// - Throws: `E-QUOTE` for an unclosed quote, `E-REDIRECT` for a redirect without
  ///   a file.
  static func parsed(_ text: String) throws(Failure) -> ConsoleLine {
    let line = text.nfc.trimmingSpaces
    if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("--") { return .nothing }
    if line.hasPrefix("=") { return .expression(String(line.dropFirst()).trimmingSpaces) }
    let firstWord = line.prefix { !$0.isWhitespace }.lowercased()
    if firstWord == "lua" { return .chunk(String(line.dropFirst(3)).trimmingSpaces) }
    if let rest = expectation(line) { return .expectation(rest) }
    if line.hasPrefix("?") { return .help(String(line.dropFirst()).trimmingSpaces) }
    if line.hasSuffix("?"), !line.dropLast().contains("?"), !queryWords.contains(firstWord),
      !line.contains("\"")
    {
      return .help(String(line.dropLast()).trimmingSpaces)
    }
    if queryWords.contains(firstWord) {
      let (statement, tail) = try split(line)
      return .query(statement, tail)
    }
    if firstWord == "sql" {
      let (statement, tail) = try split(String(line.dropFirst(3)).trimmingSpaces)
      return .query(statement, tail)
    }
    let (command, tail) = try split(line)
    return .command(try words(of: command), tail)
  }

  static let queryWords: Set<String> = ["select", "with", "values"]

  /// What follows the name of ``Command/expectValue``: a line of its own, whose views and
  /// comparison are told apart there.
  private static func expectation(_ line: String) -> String? {
    for name in CommandTable.names(of: .expectValue) {
      var rest = line[...]
      var words: [String] = []
      while words.count < name.count, !rest.isEmpty {
        rest = rest.drop { $0.isWhitespace }
        words.append(folded(String(rest.prefix { !$0.isWhitespace })))
        rest = rest.drop { !$0.isWhitespace }
      }
      if words == name { return rest.trimmingSpaces }
    }
    return nil
  }

  /// Cuts views and redirect off; they stand between spaces, outside quotes and
  /// brackets.
  static func split(_ line: String) throws(Failure) -> (String, Tail) {
    var pieces: [String] = [""]
    var redirect: Redirect?
    var quote: Character?
    var depth = 0
    let characters = Array(line)
    var index = 0
    func isFree(_ range: ClosedRange<Int>) -> Bool {
      let before = range.lowerBound == 0 || characters[range.lowerBound - 1].isWhitespace
      let next = range.upperBound + 1
      return before && (next >= characters.count || characters[next].isWhitespace)
    }
    while index < characters.count {
      let character = characters[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" && pieces.count == 1 && isSQL(line) {
        quote = character
      } else if "([{".contains(character) {
        depth += 1
      } else if ")]}".contains(character) {
        depth -= 1
      } else if depth <= 0, character == "|", isFree(index...index) {
        pieces.append("")
        index += 1
        continue
      } else if depth <= 0, character == ">", !isSQL(line) || pieces.count > 1 {
        let appends = index + 1 < characters.count && characters[index + 1] == ">"
        if isFree(index...(index + (appends ? 1 : 0))) {
          let path = String(characters[(index + (appends ? 2 : 1))...]).trimmingSpaces
          redirect = Redirect(path: try target(path), appends: appends)
          break
        }
      }
      pieces[pieces.count - 1].append(character)
      index += 1
    }
    var views: [[Word]] = []
    for piece in pieces.dropFirst() { views.append(try words(of: piece)) }
    return (pieces[0].trimmingSpaces, Tail(views: views, redirect: redirect))
  }

  private static func isSQL(_ line: String) -> Bool {
    let first = line.prefix { !$0.isWhitespace }.lowercased()
    return queryWords.contains(first)
  }

  private static func target(_ text: String) throws(Failure) -> String {
    guard let path = try words(of: text).first?.text, !path.isEmpty else {
      throw Failure(
        "E-REDIRECT",
        Wording(vi: "sau > phải có tên tệp", en: "a file name must follow >"),
        hint: Wording(vi: "ví dụ: tiến độ > tiendo.csv", en: "for example: status > status.csv"))
    }
    return path
  }

  /// Words between white space; `"…"` keeps spaces, `""` inside it is one quote.
  static func words(of text: String) throws(Failure) -> [Word] {
    var words: [Word] = []
    var current = ""
    var isQuoted = false
    var inQuote = false
    var hasWord = false
    var rest = text[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"" where inQuote && rest.first == "\"":
        current.append("\"")
        rest.removeFirst()
      case "\"", "“", "”":
        inQuote.toggle()
        isQuoted = true
        hasWord = true
      case _ where character.isWhitespace && !inQuote:
        if hasWord { words.append(Word(current, isQuoted: isQuoted)) }
        (current, isQuoted, hasWord) = ("", false, false)
      default:
        current.append(character)
        hasWord = true
      }
    }
    if inQuote {
      throw Failure(
        "E-QUOTE",
        Wording(vi: "còn thiếu dấu \" đóng", en: "a closing \" is missing"),
        place: Failure.Place(file: "", excerpt: Excerpt(text, caret: text.count)))
    }
    if hasWord { words.append(Word(current, isQuoted: isQuoted)) }
    return words
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmingSpaces: String {
    var view = self[...]
    while view.first?.isWhitespace == true { view = view.dropFirst() }
    while view.last?.isWhitespace == true { view = view.dropLast() }
    return String(view)
  }
}

internal import VietnameseText

/// The words after a command's name, sorted into free words, clauses and options.
struct Arguments: Hashable {
  /// Words that belong to no clause and no option.
  var words: [Word] = []
  /// Words after a clause's keyword (`by district`, `in Khoái Châu`), by its
  /// English name.
  var clauses: [Clause: [Word]] = [:]
  /// Values of options by name without dashes; a switch has none.
  var options: [String: String] = [:]

  /// A keyword inside a command, in both languages.
  enum Clause: String, Hashable, CaseIterable, Sendable {
    case by
    case within = "in"
    case row

    /// The Vietnamese word that opens it.
    var spoken: String {
      switch self {
      case .by: "theo"
      case .within: "trong"
      case .row: "mục"
      }
    }

    /// Folded words that open it.
    var keywords: [String] {
      switch self {
      case .by: ["by", "theo"]
      case .within: ["in", "trong", "o"]
      case .row: ["row", "muc"]
      }
    }
  }

  /// What stands on the lines below the command.
  var table: String?

  /// The free words as one text, or `nil` when there are none.
  var text: String? {
    words.isEmpty ? nil : words.map(\.text).joined(separator: " ")
  }

  func text(of clause: Clause) -> String? {
    clauses[clause].map { $0.map(\.text).joined(separator: " ") }
  }

  func has(_ option: String) -> Bool { options[option] != nil }
}

extension Arguments {
  /// - Parameters:
  ///   - clauses: keywords that the command knows; others are plain words.
  ///   - options: options that it knows.
  static func parsed(
    _ given: [Word], clauses: [Clause], options: [CommandOption]
  ) throws(Failure) -> Arguments {
    var arguments = Arguments()
    var open: Clause?
    var rest = given[...]
    while let word = rest.popFirst() {
      if !word.isQuoted, word.text.hasPrefix("--"), word.text.count > 2 {
        try arguments.take(option: word.text, &rest, among: options)
      } else if let clause = open, arguments.clauses[clause]?.isEmpty == true {
        // The word that a clause waits for may be a keyword itself: by row.
        arguments.clauses[clause] = [word]
        if clause == .by, let next = rest.first, Grouping.isNamed(word, next) {
          arguments.clauses[clause]?.append(next)
          rest.removeFirst()
        }
        if clause != .within { open = nil }
      } else if !word.isQuoted,
        let clause = clauses.first(where: { $0.keywords.contains(folded(word.text)) }),
        arguments.clauses[clause] == nil, !(rest.isEmpty && open == nil && clause == .row)
      {
        open = clause
        arguments.clauses[clause] = []
      } else if let clause = open {
        arguments.clauses[clause, default: []].append(word)
        if clause != .within { open = nil }
      } else {
        arguments.words.append(word)
      }
    }
    for clause in clauses where arguments.clauses[clause]?.isEmpty == true {
      throw Failure(
        "E-ARGUMENT",
        Wording(
          vi: "sau “\(clause.spoken)” còn thiếu một từ",
          en: "a word is missing after “\(clause.rawValue)”"))
    }
    return arguments
  }

  private mutating func take(
    option word: String, _ rest: inout ArraySlice<Word>, among known: [CommandOption]
  ) throws(Failure) {
    var name = String(word.dropFirst(2))
    var inline: String?
    if let equals = name.firstIndex(of: "=") {
      inline = String(name[name.index(after: equals)...])
      name = String(name[..<equals])
    }
    guard let option = known.first(where: { $0.name == name }) else {
      let near = nearest(name, among: known.map(\.name), limit: 1).first
      throw Failure(
        "E-OPTION",
        Wording(
          vi: "lệnh này không có tuỳ chọn --\(name)", en: "this command has no option --\(name)"),
        hint: near.map { Wording(vi: "ý bạn là --\($0)?", en: "did you mean --\($0)?") })
    }
    guard let placeholder = option.value else {
      options[name] = ""
      return
    }
    guard var value = inline ?? rest.popFirst()?.text else {
      throw Failure(
        "E-OPTION",
        Wording(
          vi: "--\(name) cần \(Words.usage(placeholder, in: .vi))",
          en: "--\(name) needs \(placeholder)"))
    }
    while option.takesRest, let word = rest.first, word.isQuoted || !word.text.hasPrefix("--") {
      value += " " + word.text
      rest.removeFirst()
    }
    options[name] = value
  }
}

internal import VietnameseText

/// All commands: what dispatch, help and completion read.
enum CommandTable {
  /// In the order that `help` lists them within their groups.
  static let all: [Command] = [
    .use, .packs, .facts, .open,
    .units, .find, .show, .rows, .schema,
    .importFile, .status, .check, .reconcile, .prefer, .extend,
    .accept, .sendBack, .note, .mustReport, .excuse,
    .total, .table, .compare,
    .lint, .test, .reload, .watch, .rule, .packNew,
    .score, .shortlist, .why, .whyNot, .margin, .diff, .runs, .verify, .seal,
    .nominate, .editUnit, .tryOut, .edit, .apply, .discard, .undo, .flag, .override, .ballot,
    .audit,
    .export, .chart, .generate,
    .help, .lang, .mode, .set, .last, .history, .read, .save, .record, .replay, .expectValue, .quit,
  ]

  /// Each with its names, which would otherwise be folded anew for every line.
  private static let named = all.map { (command: $0, names: names(of: $0)) }

  /// How many words the longest name has.
  private static let longestName = named.flatMap(\.names).map(\.count).max() ?? 1

  /// A command's folded names, each as words.
  static func names(of command: Command) -> [[String]] {
    [command.name, command.vietnamese].map { folded($0).split(separator: " ").map(String.init) }
  }

  /// The command that the words begin with, and the words after its name. The
  /// longest name wins (`why not` over `why`); Vietnamese and English, with or
  /// without diacritics.
  ///
  /// - Parameter allowsPrefix: also take an unambiguous beginning of a one-word
  ///   name, as people type at a prompt; scripts must spell names out.
  static func resolve(_ words: [Word], allowsPrefix: Bool) throws(Failure) -> (Command, [Word]) {
    // `why-not` is one word as typed and two as folded, so parts remember their word.
    let parts = words.prefix(longestName).enumerated().flatMap { index, word in
      word.isQuoted ? [] : folded(word.text).split(separator: " ").map { (String($0), index) }
    }
    var best: (command: Command, parts: Int)?
    for (command, names) in named {
      for name in names where parts.lazy.map(\.0).starts(with: name) {
        let endsWord = name.count == parts.count || parts[name.count].1 > parts[name.count - 1].1
        if endsWord, name.count > best?.parts ?? 0 { best = (command, name.count) }
      }
    }
    if let best {
      return (best.command, Array(words.dropFirst(parts[best.parts - 1].1 + 1)))
    }
    guard let first = parts.first?.0, !first.isEmpty else { throw unknown(words) }
    // What an input method made of a name is no beginning of another.
    let typed = words.first?.text ?? ""
    let isMangled = telexUndone(typed).contains { keys in
      all.contains { names(of: $0).contains([folded(keys)]) }
    }
    if allowsPrefix, !isMangled {
      let candidates = all.filter { command in
        names(of: command).contains { $0[0].hasPrefix(first) }
      }
      if candidates.count == 1 { return (candidates[0], Array(words.dropFirst())) }
      // `pack` begins a name of two words and is as good as `packs`.
      let whole = candidates.filter {
        names(of: $0).contains { $0.count == 1 && $0[0].hasPrefix(first) }
      }
      let rest = candidates.filter { command in !whole.contains { $0.name == command.name } }
      if whole.count == 1, rest.allSatisfy({ names(of: $0).contains { $0[0] == first } }) {
        return (whole[0], Array(words.dropFirst()))
      }
      if candidates.count > 1, first.count > 1 { throw ambiguous(first, candidates) }
    }
    throw unknown(words)
  }

  /// The names that begin so, in the language that they were begun in.
  private static func begun(by word: String, _ candidates: [Command]) -> [String] {
    candidates.flatMap { [$0.name, $0.vietnamese] }.filter { folded($0).hasPrefix(word) }
  }

  private static func ambiguous(_ word: String, _ candidates: [Command]) -> Failure {
    Failure(
      "E-COMMAND-AMBIGUOUS",
      Wording(vi: "“\(word)” có thể là nhiều lệnh", en: "“\(word)” may be several commands"),
      hint: Wording(same: begun(by: word, candidates).joined(separator: ", ")))
  }

  private static func unknown(_ words: [Word]) -> Failure {
    let typed = words.first?.text ?? ""
    if ["insert", "update", "delete", "create", "drop", "alter", "attach", "pragma"]
      .contains(typed.lowercased())
    {
      return Failure(
        "E-SQL-READONLY",
        Wording(vi: "câu hỏi SQL ở đây chỉ đọc", en: "SQL here only reads"),
        hint: Wording(
          vi: "bắt đầu bằng select, with hoặc values", en: "begin with select, with or values"))
    }
    let names = all.flatMap { [$0.name, $0.vietnamese] }
    var suggestions = nearest(typed, among: names, limit: 3)
    let twoWords = words.prefix(2).map(\.text).joined(separator: " ")
    for name in nearest(twoWords, among: names, limit: 2) where !suggestions.contains(name) {
      suggestions.append(name)
    }
    for keys in telexUndone(typed) {
      if let name = names.first(where: { folded($0) == folded(keys) }),
        !suggestions.contains(name)
      {
        suggestions.insert(name, at: 0)
      }
    }
    for count in 1...min(3, max(1, words.count)) {
      let typed = words.prefix(count).map { plainTelex($0.text) }.joined(separator: " ")
      if let name = names.first(where: { folded($0) == typed }), !suggestions.contains(name) {
        suggestions.insert(name, at: 0)
      }
    }
    let list = suggestions.prefix(3).joined(separator: ", ")
    return Failure(
      "E-COMMAND-UNKNOWN",
      Wording(vi: "không có lệnh “\(typed)”", en: "no command “\(typed)”"),
      hint: list.isEmpty
        ? Wording(vi: "gõ trợ giúp để xem các lệnh", en: "type help for the commands")
        : Wording(vi: "ý bạn là: \(list)?", en: "did you mean: \(list)?"))
  }

  /// The letters that a word typed in Telex stands for when no input method was on,
  /// without marks: `tieens` → `tien`, `ddooj` → `do`.
  private static func plainTelex(_ word: String) -> String {
    var letters: [Character] = []
    for letter in folded(word) {
      if "sfrxjz".contains(letter), letters.contains(where: { "aeiouy".contains($0) }) { continue }
      if letter == "w" || letter == letters.last && "aeod".contains(letter) { continue }
      letters.append(letter)
    }
    return String(letters)
  }
}

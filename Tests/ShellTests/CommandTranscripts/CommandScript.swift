@testable import Shell

/// What a person types to see a command at work: its main forms, and a typical mistake.
struct CommandScript {
  /// The command's English name.
  var command: String
  /// The lines by language, each in that language's own words. `…/` stands for a folder
  /// of the test's own.
  var lines: [Language: [String]]

  init(_ command: String, vi: [String], en: [String]) {
    self.command = command
    lines = [.vi: vi, .en: en]
  }

  /// Every script, by the group of its command, in the order in which they are typed.
  static let all: [(group: Command.Group, scripts: [CommandScript])] = [
    (.context, context), (.find, find), (.collect, collect), (.addUp, addUp), (.rules, rules),
    (.run, run), (.change, change), (.out, out), (.session, session),
  ]

  /// The lines that call the command by its own name in the language.
  func calls(in language: Language) -> [String] {
    (lines[language] ?? []).filter { line in
      guard case .command(let words, _)? = try? ConsoleLine.parsed(line),
        let found = try? CommandTable.resolve(words, allowsPrefix: false).0, found.name == command
      else {
        // `expect` is a form of line, not a word with arguments.
        return command == "expect" && line.hasPrefix(language == .vi ? "kỳ vọng" : "expect")
      }
      return line.hasPrefix(language == .vi ? found.vietnamese : found.name)
    }
  }
}

import Testing
import VietnameseText

@testable import Shell

struct CommandTableTests {
  private static let languageWords: Set<String> = [
    "select", "with", "values", "insert", "update", "delete", "create", "drop", "alter", "attach",
    "pragma", "begin", "commit", "and", "break", "do", "else", "elseif", "end", "false", "for",
    "function", "goto", "if", "in", "local", "nil", "not", "or", "repeat", "return", "then", "true",
    "until", "while", "lua", "sql",
  ]

  @Test func `no name equals another command's, a verb of SQL or a word of Lua`() {
    var owners: [[String]: String] = [:]
    for command in CommandTable.all {
      for name in Set(CommandTable.names(of: command)) {
        #expect(owners[name] == nil, "\(name) is \(owners[name] ?? "") and \(command.name)")
        owners[name] = command.name
        #expect(!Self.languageWords.contains(name.joined(separator: " ")))
      }
    }
  }

  @Test func `every command has words in both languages and an example that resolves to it`() throws
  {
    for command in CommandTable.all {
      #expect(!command.summary.vi.isEmpty)
      #expect(command.summary.vi != command.summary.en)
      #expect(!command.examples.isEmpty)
      let examples = command.examples.filter { !$0.hasPrefix("?") && !$0.hasPrefix("select") }
      for example in examples {
        switch try ConsoleLine.parsed(example) {
        case .command(let words, _):
          #expect(try CommandTable.resolve(words, allowsPrefix: false).0.name == command.name)
        case .expectation: #expect(command.name == "expect")
        default: Issue.record("\(example) is no command")
        }
      }
    }
  }

  @Test(arguments: [
    ("why-not Văn Giang", "why-not", ["Văn", "Giang"]), ("why not x", "why-not", ["x"]),
    ("why x", "why", ["x"]), ("vi sao khong x", "why-not", ["x"]),
    ("Vì Sao x", "why", ["x"]), ("TIẾN ĐỘ theo huyện", "status", ["theo", "huyện"]),
    ("danh sach", "shortlist", []),
  ])
  func `the longest name wins, with or without diacritics`(
    line: String, name: String, rest: [String]
  ) throws {
    let (command, words) = try CommandTable.resolve(
      ConsoleLine.words(of: line), allowsPrefix: false)
    #expect(command.name == name)
    #expect(words.map(\.text) == rest)
  }

  @Test func `a beginning of a name is enough at the prompt and not in a script`() throws {
    let words = try ConsoleLine.words(of: "shortl")
    #expect(try CommandTable.resolve(words, allowsPrefix: true).0.name == "shortlist")
    #expect(throws: Failure.self) { try CommandTable.resolve(words, allowsPrefix: false) }
  }

  @Test func `a misspelt command suggests the one that was meant`() throws {
    let words = try ConsoleLine.words(of: "shortlsit")
    let failure = #expect(throws: Failure.self) {
      try CommandTable.resolve(words, allowsPrefix: true)
    }
    #expect(failure?.code == "E-COMMAND-UNKNOWN")
    #expect(failure?.hint?.en == "did you mean: shortlist?")
  }

  @Test(arguments: [
    ("scỏe", "score"), ("shơ", "show"), ("státu", "status"),
  ])
  func `letters mangled by an input method left on are recovered`(
    typed: String, meant: String
  ) throws {
    let words = try ConsoleLine.words(of: typed)
    for allowsPrefix in [false, true] {
      let failure = #expect(throws: Failure.self) {
        try CommandTable.resolve(words, allowsPrefix: allowsPrefix)
      }
      #expect(failure?.code == "E-COMMAND-UNKNOWN")
      #expect(failure?.hint?.en.hasPrefix("did you mean: " + meant) == true)
    }
  }

  @Test func `a beginning of several names is answered with those in its language`() throws {
    for (typed, names) in [("sho", "show, shortlist"), ("tr", "trả lại, try, trợ giúp")] {
      let failure = #expect(throws: Failure.self) {
        try CommandTable.resolve(ConsoleLine.words(of: typed), allowsPrefix: true)
      }
      #expect(failure?.hint?.vi == names)
    }
  }
}

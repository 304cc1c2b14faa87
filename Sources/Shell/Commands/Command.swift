internal import Reporting

/// One command of the console: the source of dispatch, help and completion.
struct Command: Sendable {
  /// What a name's words are shown under in `help`.
  enum Group: CaseIterable, Sendable {
    case context, find, collect, addUp, rules, run, change, out, session

    var title: Wording {
      switch self {
      case .context: Wording(vi: "chọn đợt", en: "context")
      case .find: Wording(vi: "tra cứu", en: "find")
      case .collect: Wording(vi: "thu báo cáo", en: "collect")
      case .addUp: Wording(vi: "tổng hợp", en: "add up")
      case .rules: Wording(vi: "quy tắc", en: "rules")
      case .run: Wording(vi: "xét duyệt", en: "run")
      case .change: Wording(vi: "sửa đổi", en: "change")
      case .out: Wording(vi: "xuất", en: "out")
      case .session: Wording(vi: "bàn lệnh", en: "session")
      }
    }
  }

  /// English name; lower case, words joined by spaces.
  var name: String
  /// Vietnamese name, with diacritics.
  var vietnamese: String
  var group: Group
  /// What follows the name, as `help` prints it.
  var usage: String
  var summary: Wording
  /// What else a user should know, one sentence or two.
  var detail: Wording?
  var examples: [String]
  var clauses: [Arguments.Clause]
  var options: [CommandOption]
  /// Whether it changes the database: refused under `--readonly`.
  var writes: Bool
  /// Whether it can be tried: in a trial it writes nothing.
  var canBeTried: Bool
  /// Whether what it says follows from the rules that are loaded: at a prompt it is
  /// told when the files have changed since.
  var usesRules: Bool
  /// Whether words may follow that belong to no clause or option.
  var takesWords: Bool
  /// Whether what follows is a console line of its own, whose options are not this
  /// command's.
  var takesLine: Bool
  var run: @Sendable (Session, Arguments) throws -> Answer

  /// How it is called: its name and what follows.
  var call: Wording {
    guard !usage.isEmpty else { return Wording(vi: vietnamese, en: name) }
    return Wording(
      vi: vietnamese + " " + Words.usage(usage, in: .vi), en: name + " " + usage)
  }

  /// Whether it only tells or changes how the session goes: what was answered before
  /// stays the last result.
  var isAboutSession: Bool {
    group == .session && !["help", "last", "history", "lang"].contains(name)
  }

  init(
    _ name: String, _ vietnamese: String, _ group: Group, usage: String = "",
    summary: Wording, detail: Wording? = nil, examples: [String],
    clauses: [Arguments.Clause] = [], options: [CommandOption] = [], writes: Bool = false,
    canBeTried: Bool = false, usesRules: Bool = true, takesWords: Bool = true,
    takesLine: Bool = false,
    run: @escaping @Sendable (Session, Arguments) throws -> Answer
  ) {
    self.name = name
    self.vietnamese = vietnamese
    self.group = group
    self.usage = usage
    self.summary = summary
    self.detail = detail
    self.examples = examples
    self.clauses = clauses
    // Every command takes --format: it is how one result is written.
    self.options = options + [.format]
    self.writes = writes
    self.canBeTried = canBeTried
    self.usesRules = usesRules && group != .session
    self.takesWords = takesWords
    self.takesLine = takesLine
    self.run = run
  }
}

/// An option of a command.
struct CommandOption: Hashable, Sendable {
  /// Without dashes.
  var name: String
  /// Placeholder of its value; `nil` for a switch.
  var value: String?
  var meaning: Wording
  /// Its value goes on to the next option: a sentence that needs no quotes.
  var takesRest: Bool

  init(
    _ name: String, value: String? = nil, _ meaning: Wording, takesRest: Bool = false
  ) {
    self.name = name
    self.value = value
    self.meaning = meaning
    self.takesRest = takesRest
  }

  static let reason = CommandOption(
    "reason", value: "TEXT", Wording(vi: "lý do, ghi vào nhật ký", en: "why, kept in the journal"),
    takesRest: true)

  static let format = CommandOption(
    "format", value: "MODE",
    Wording(vi: "cách in kết quả này", en: "how this result is written"))
}

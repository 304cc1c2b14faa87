internal import Reporting
internal import VietnameseText

/// `help`, `help TOPIC`, `?topic`.
enum HelpPage {
  static func answer(topic: String?) throws(Failure) -> Answer {
    guard let topic, !topic.trimmingSpaces.isEmpty else { return overview }
    if let topic = HelpTopic.named(topic) { return page(of: topic) }
    let words = try ConsoleLine.words(of: topic)
    do throws(Failure) {
      let (command, rest) = try CommandTable.resolve(words, allowsPrefix: true)
      if rest.isEmpty || HelpTopic.all.allSatisfy({ !isNear(topic, $0) }) {
        return page(of: command)
      }
      throw unknown(topic)
    } catch {
      guard error.code == "E-COMMAND-UNKNOWN" else { throw error }
      throw unknown(topic)
    }
  }

  private static func isNear(_ text: String, _ topic: HelpTopic) -> Bool {
    !nearest(text, among: [topic.name, topic.vietnamese], limit: 1).isEmpty
  }

  private static func unknown(_ text: String) -> Failure {
    let names = CommandTable.all.flatMap { [$0.name, $0.vietnamese] }
    let near = nearest(
      text, among: names + HelpTopic.all.flatMap { [$0.name, $0.vietnamese] }, limit: 3)
    return Failure(
      "E-TOPIC-UNKNOWN",
      Wording(
        vi: "trợ giúp không có mục “\(text.trimmingSpaces)”",
        en: "help has no topic “\(text.trimmingSpaces)”"),
      hint: Wording.didYouMean(near)
        ?? Wording(
          vi: "trợ giúp xem mọi lệnh; các mục khác: "
            + HelpTopic.all.map(\.vietnamese).joined(separator: ", "),
          en: "help lists the commands; other topics: "
            + HelpTopic.all.map(\.name).joined(separator: ", ")))
  }

  /// All commands by group, one line each.
  private static var overview: Answer {
    Answer { language in
      let columns = [
        ResultTable.Column("group", Wording(vi: "nhóm", en: "group").text(in: language)),
        ResultTable.Column("command", Wording(vi: "lệnh", en: "command").text(in: language)),
        ResultTable.Column("does", Wording(vi: "để làm gì", en: "does").text(in: language)),
      ]
      var rows: [[ResultTable.Cell]] = []
      for group in Command.Group.allCases {
        for (index, command) in CommandTable.all.filter({ $0.group == group }).enumerated() {
          rows.append([
            .text(index == 0 ? group.title.text(in: language) : ""),
            .text(language == .vi ? command.vietnamese : command.name),
            .text(command.summary.text(in: language)),
          ])
        }
      }
      let machine = ResultTable(
        columns: [
          .init("group", ""), .init("command", ""), .init("vietnamese", ""), .init("does", ""),
        ],
        rows: CommandTable.all.map { command in
          [
            .text(command.group.title.en), .text(command.name), .text(command.vietnamese),
            .text(command.summary.text(in: language)),
          ]
        })
      let remark = Wording(
        vi: "trợ giúp LỆNH: cách dùng và ví dụ · tên lệnh gõ không dấu hay bằng tiếng Anh đều được "
          + "· LỆNH | CÁCH XEM > TỆP · = BIỂU THỨC Lua · select …; chỉ đọc · trợ giúp còn có: "
          + HelpTopic.all.map(\.vietnamese).joined(separator: ", "),
        en: "help COMMAND: usage and examples · COMMAND | VIEW > FILE · = Lua EXPRESSION · select "
          + "…; read-only SQL · more help: " + HelpTopic.all.map(\.name).joined(separator: ", "))
      return Page(
        table: machine,
        sections: [
          Page.Section(
            title: "", table: ResultTable(columns: columns, rows: rows),
            remarks: [remark.text(in: language)], isWhole: true)
        ])
    }
  }

  private static func page(of command: Command) -> Answer {
    Answer { language in
      let usage =
        command.usage.isEmpty ? "" : " " + Words.usage(command.usage, in: language)
      let names =
        language == .vi
        ? [command.vietnamese, command.name]
        : [command.name, command.vietnamese]
      var lines = [
        names[0] + usage + "    (" + Wording(vi: "hoặc: ", en: "or: ").text(in: language) + names[1]
          + ")",
        "  " + command.summary.text(in: language),
      ]
      if let detail = command.detail { lines.append("  " + detail.text(in: language)) }
      let options = command.options.map { option in
        (
          "--" + option.name + (option.value.map { " " + Words.usage($0, in: language) } ?? ""),
          option.meaning.text(in: language)
        )
      }
      let widest = options.map { displayWidth($0.0) }.max() ?? 0
      let below = examples(command.examples, language)
      return Page(
        laidOut: { width in text(lines, options, below, width) },
        remarks: lines + options.map { "  " + $0.0.padded(to: widest) + "  " + $0.1 } + below,
        document: [
          "command": .string(command.name), "vietnamese": .string(command.vietnamese),
          "usage": .string(command.name + (command.usage.isEmpty ? "" : " " + command.usage)),
          "summary": .string(command.summary.text(in: language)),
          "examples": .array(command.examples.map { .string($0) }),
        ])
    }
  }
}

extension HelpPage {
  private static func page(of topic: HelpTopic) -> Answer {
    Answer { language in
      let name = language == .vi ? topic.vietnamese : topic.name
      let head = [name + ": " + topic.summary.text(in: language)]
      let lines = topic.lines.map { $0.text(in: language) }
      let below = examples(topic.examples, language)
      return Page(
        laidOut: { width in
          text(head, [], [], width) + lines.map { hanging("  ", $0, width) }.joined()
            + text(below, [], [], width)
        }, remarks: head + lines.map { "  " + $0 } + below,
        document: [
          "topic": .string(topic.name), "vietnamese": .string(topic.vietnamese),
          "summary": .string(topic.summary.text(in: language)),
          "lines": .array(lines.map { .string($0) }),
          "examples": .array(topic.examples.map { .string($0) }),
        ])
    }
  }

  private static func examples(_ examples: [String], _ language: Language) -> [String] {
    [Wording(vi: "Ví dụ:", en: "Examples:").text(in: language)] + examples.map { "  " + $0 }
  }

  /// Lines, then options with their meanings under each other, then lines again.
  private static func text(
    _ lines: [String], _ options: [(String, String)], _ below: [String], _ width: Int?
  ) -> String {
    let widest = options.map { displayWidth($0.0) }.max() ?? 0
    return lines.flatMap { $0.fitted(to: width) }.map { $0 + "\n" }.joined()
      + options.map { option in
        hanging("  " + option.0.padded(to: widest) + "  ", option.1, width)
      }.joined() + below.flatMap { $0.fitted(to: width) }.map { $0 + "\n" }.joined()
  }

  /// A text behind a head, its further lines under its first.
  private static func hanging(_ head: String, _ text: String, _ width: Int?) -> String {
    let indent = displayWidth(head)
    let parts = width.map { text.wrapped(to: max(20, $0 - indent)) } ?? [text]
    return head + parts.joined(separator: "\n" + String(repeating: " ", count: indent)) + "\n"
  }
}

extension Command {
  static let help = Command(
    "help", "trợ giúp", .session, usage: "[COMMAND|TOPIC]",
    summary: Wording(
      vi: "các lệnh; trợ giúp LỆNH: một lệnh", en: "the commands; help COMMAND: one"),
    examples: ["help total", "?why not"]
  ) { _, arguments in
    try HelpPage.answer(topic: arguments.text)
  }
}

internal import Reporting
internal import VietnameseText

/// `help`, `help TOPIC`, `?topic`.
enum HelpPage {
  static func answer(topic: String?) throws(Failure) -> Answer {
    guard let topic, !topic.trimmingSpaces.isEmpty else { return overview }
    let words = try ConsoleLine.words(of: topic)
    let (command, _) = try CommandTable.resolve(words, allowsPrefix: true)
    return page(of: command)
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
        vi:
          "trợ giúp LỆNH: cách dùng và ví dụ · tên lệnh gõ không dấu hay bằng tiếng Anh đều được · "
          + "LỆNH | CÁCH XEM > TỆP (top N, sort CỘT desc, where \"ĐIỀU KIỆN\", cols A,B, chart, csv …) · = BIỂU THỨC Lua · "
          + "select …; chỉ đọc",
        en: "help COMMAND: usage and examples · = Lua EXPRESSION · select …; read-only SQL · "
          + "COMMAND | VIEW > FILE (views: top N, sort COLUMN desc, where \"CONDITION\", cols A,B, chart, csv …)"
      )
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
      for option in command.options {
        let head =
          "--" + option.name + (option.value.map { " " + Words.usage($0, in: language) } ?? "")
        lines.append("  " + head.padded(to: 24) + " " + option.meaning.text(in: language))
      }
      lines.append(Wording(vi: "Ví dụ:", en: "Examples:").text(in: language))
      lines += command.examples.map { "  " + $0 }
      return Page(
        remarks: lines,
        document: [
          "command": .string(command.name), "vietnamese": .string(command.vietnamese),
          "usage": .string(command.name + (command.usage.isEmpty ? "" : " " + command.usage)),
          "summary": .string(command.summary.text(in: language)),
          "examples": .array(command.examples.map { .string($0) }),
        ])
    }
  }
}

extension Command {
  static let help = Command(
    "help", "trợ giúp", .session, usage: "[COMMAND]",
    summary: Wording(
      vi: "các lệnh; trợ giúp LỆNH: một lệnh", en: "the commands; help COMMAND: one"),
    examples: ["help total", "?why not"]
  ) { _, arguments in
    try HelpPage.answer(topic: arguments.text)
  }
}

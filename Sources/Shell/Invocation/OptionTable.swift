internal import Reporting

/// One option of the command line: the source of parsing and of `--help`.
struct CommandLineOption: Sendable {
  var names: [String]
  /// Placeholder of its value; `nil` for a switch.
  var value: String?
  /// What a shell completes its value from.
  var choice = Choice.free
  var meaning: Wording
  var apply: @Sendable (inout Invocation, String) -> Bool

  /// What there is to choose from for a value.
  enum Choice: Hashable, Sendable {
    case free
    case words([String])
    case file
    case folder
    case pack
  }

  /// Every option, in the order of `--help`.
  static let all: [CommandLineOption] = [
    CommandLineOption(
      names: ["-c"], value: "LINE",
      meaning: Wording(
        vi: "chạy một dòng lệnh rồi thoát (dùng được nhiều lần)",
        en: "run one console line, then leave (repeatable)")
    ) { invocation, text in
      invocation.sources.append(.line(text))
      return true
    },
    CommandLineOption(
      names: ["-f"], value: "FILE", choice: .file,
      meaning: Wording(
        vi: "chạy một tệp gồm các dòng lệnh rồi thoát",
        en: "run a file of console lines, then leave"
      )
    ) { invocation, text in
      invocation.sources.append(.file(text))
      return true
    },
    CommandLineOption(
      names: ["--use"], value: "PACK", choice: .pack,
      meaning: Wording(
        vi: "chọn bộ quy tắc, ví dụ hung-yen/2021", en: "choose a rule pack, such as hung-yen/2021")
    ) { invocation, text in
      invocation.pack = text
      return true
    },
    CommandLineOption(
      names: ["--lang"], value: "vi|en", choice: .words(Language.allCases.map(\.rawValue)),
      meaning: Wording(vi: "ngôn ngữ", en: "language")
    ) { invocation, text in
      invocation.language = Language(rawValue: text)
      return invocation.language != nil
    },
    CommandLineOption(
      names: ["--format"], value: "MODE",
      choice: .words(OutputMode.allCases.map(\.rawValue)),
      meaning: Wording(
        vi: "cách in kết quả: " + OutputMode.allCases.map(\.rawValue).joined(separator: " "),
        en: "how results are written: "
          + OutputMode.allCases.map(\.rawValue).joined(separator: " "))
    ) { invocation, text in
      invocation.mode = OutputMode(rawValue: text)
      return invocation.mode != nil
    },
    CommandLineOption(
      names: ["--scripts"], value: "DIR", choice: .folder,
      meaning: Wording(vi: "thư mục các bộ quy tắc", en: "folder of rule packs")
    ) { invocation, text in
      invocation.scripts = text
      return true
    },
    CommandLineOption(
      names: ["--keep-going"],
      meaning: Wording(
        vi: "gặp lỗi vẫn chạy tiếp; mã thoát là của lỗi đầu tiên",
        en: "go on after errors; exit code of the first one")
    ) { invocation, _ in
      invocation.keepsGoing = true
      return true
    },
    CommandLineOption(
      names: ["--readonly"],
      meaning: Wording(vi: "chỉ đọc, không ghi gì", en: "read only, write nothing")
    ) { invocation, _ in
      invocation.isReadOnly = true
      return true
    },
    CommandLineOption(
      names: ["--yes"],
      meaning: Wording(vi: "trả lời có cho mọi câu hỏi", en: "answer yes to every question")
    ) { invocation, _ in
      invocation.saysYes = true
      return true
    },
    CommandLineOption(
      names: ["--no-rc"],
      meaning: Wording(vi: "không đọc tệp khởi động", en: "do not read the start-up file")
    ) { invocation, _ in
      invocation.skipsStartupFile = true
      return true
    },
    CommandLineOption(
      names: ["--plain"],
      meaning: Wording(
        vi: "gõ dòng đơn giản, cho trình đọc màn hình",
        en: "simple line entry, for screen readers")
    ) { invocation, _ in
      invocation.isPlain = true
      return true
    },
    CommandLineOption(
      names: ["--color"], value: "auto|always|never",
      choice: .words(Invocation.Colour.allCases.map(\.rawValue)),
      meaning: Wording(vi: "tô màu", en: "colours")
    ) { invocation, text in
      guard let colour = Invocation.Colour(rawValue: text) else { return false }
      invocation.colour = colour
      return true
    },
    CommandLineOption(
      names: ["--record"], value: "FILE", choice: .file,
      meaning: Wording(
        vi: "ghi lại các dòng lệnh đã gõ vào tệp", en: "write the lines typed to a file")
    ) { invocation, text in
      invocation.record = text
      return true
    },
    CommandLineOption(
      names: ["--completions"], value: "bash|zsh|fish",
      choice: .words(CompletionScript.allCases.map(\.rawValue)),
      meaning: Wording(
        vi: "in tệp gõ nốt bằng Tab cho shell", en: "print what completes all this in a shell")
    ) { invocation, text in
      guard let script = CompletionScript(rawValue: text) else { return false }
      invocation.request = .completions(script)
      return true
    },
    CommandLineOption(
      names: ["--version"], meaning: Wording(vi: "in phiên bản", en: "print the version")
    ) { invocation, _ in
      invocation.request = .version
      return true
    },
    CommandLineOption(
      names: ["--help", "-h"], meaning: Wording(vi: "in trang này", en: "print this page")
    ) { invocation, _ in
      invocation.request = .help
      return true
    },
  ]

  init(
    names: [String], value: String? = nil, choice: Choice = .free, meaning: Wording,
    apply: @escaping @Sendable (inout Invocation, String) -> Bool
  ) {
    self.names = names
    self.value = value
    self.choice = choice
    self.meaning = meaning
    self.apply = apply
  }
}

internal import Reporting
internal import Rules

extension Command {
  static let lint = Command(
    "lint", "soát", .rules, usage: "[PACK]",
    summary: Wording(
      vi: "soát bộ quy tắc và các ví dụ của nó, không chạy trên số liệu",
      en: "examine the pack and its cases without running anything on data"),
    examples: ["lint", "soát hung-yen/2021"], usesRules: false
  ) { session, arguments in
    let name = try packToLint(session, arguments)
    let load = session.packs.load(name)
    let findings =
      load.defects + (load.pack.map { session.packs.lintCases(of: $0) } ?? [])
    let hasErrors = findings.contains { $0.severity == .error }
    return Answer(exit: hasErrors ? .lua : .ok) { LintPage.page(findings, $0) }
  }

  /// The pack named, else the one in use, else the one that `--use` could not load.
  private static func packToLint(
    _ session: Session, _ arguments: Arguments
  ) throws(Failure) -> String {
    if let text = arguments.text { return try session.packName(text) }
    if session.desk == nil, let name = session.brokenPack { return name }
    return try session.chosenDesk().pack.name
  }
}

/// How `lint` looks.
enum LintPage {
  static func page(_ findings: [PackDefect], _ language: Language) -> Page {
    let columns = [
      ResultTable.Column("severity", Wording(vi: "mức", en: "severity").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("message", Wording(vi: "nội dung", en: "message").text(in: language)),
      ResultTable.Column("file", Wording(vi: "tệp", en: "file").text(in: language)),
      ResultTable.Column("line", Wording(vi: "dòng", en: "line").text(in: language), .trailing),
      ResultTable.Column("hint", Wording(vi: "cách sửa", en: "hint").text(in: language)),
    ]
    func table(_ severity: (PackDefect.Severity) -> String) -> ResultTable {
      let rows = findings.map { finding -> [ResultTable.Cell] in
        let failure = Failure(finding)
        return [
          .text(severity(finding.severity)), .text(failure.code),
          .text(failure.message.text(in: language)), .init(failure.place?.file),
          .init(failure.place?.line), .init(failure.hint?.text(in: language)),
        ]
      }
      return ResultTable(columns: columns, rows: rows)
    }
    let machineTable = table(\.rawValue)
    return Page(
      table: findings.isEmpty ? nil : machineTable,
      spoken: findings.isEmpty ? nil : table { $0.words.text(in: language) },
      laidOut: findings.isEmpty ? nil : { laidOut(findings, language, width: $0) },
      remarks: findings.isEmpty
        ? [
          Wording(
            vi: "không thấy lỗi trong các khai báo (chưa chạy trên số liệu)",
            en: "no errors in the declarations (nothing was run on data)"
          ).text(in: language)
        ] : [],
      document: .array(machineTable.objects))
  }

  /// Each finding with its line and what to do about it.
  static func laidOut(
    _ findings: [PackDefect], _ language: Language, width: Int?
  ) -> String {
    findings.map { finding in
      Failure(finding).text(in: language, heading: finding.severity.words, width: width)
    }.joined(separator: "\n")
  }

  /// `lint`'s document.
  static func document(_ findings: [PackDefect], _ language: Language) -> JSONValue {
    page(findings, language).document ?? .array([])
  }
}

extension PackDefect.Severity {
  var words: Wording {
    switch self {
    case .error: Wording(vi: "lỗi", en: "error")
    case .warning: Wording(vi: "cảnh báo", en: "warning")
    case .note: Wording(vi: "lưu ý", en: "note")
    }
  }
}

internal import Reporting
internal import VietnameseText

extension Command {
  static let history = Command(
    "history", "lịch sử", .session, usage: "[TEXT]",
    summary: Wording(
      vi: "các dòng đã gõ, kể cả những phiên trước", en: "lines typed, in earlier sessions too"),
    detail: Wording(
      vi: "Có CHỮ: chỉ những dòng có chữ ấy, không kể dấu. Trên màn hình: phím lên, Ctrl-R.",
      en: "With TEXT: only lines that hold it, diacritics aside. At the prompt: Up, Ctrl-R."),
    examples: ["history", "history total"]
  ) { session, arguments in
    let all = session.typedLines()
    let wanted = arguments.text.map { folded($0) }
    let found = all.enumerated().filter { entry in
      wanted.map { folded(entry.element).contains($0) } ?? true
    }
    return Answer { language in
      Page(
        table: ResultTable(
          columns: [
            ResultTable.Column(
              "entry", Wording(vi: "số", en: "entry").text(in: language), .trailing),
            ResultTable.Column("line", Wording(vi: "dòng lệnh", en: "line").text(in: language)),
          ],
          rows: found.suffix(Self.shownOfHistory).map {
            [.ordinal($0.offset + 1), .text($0.element)]
          }))
    }
  }

  /// The newest are those that are wanted.
  private static let shownOfHistory = 500
}

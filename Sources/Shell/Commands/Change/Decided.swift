internal import LearningWeek
internal import Reporting
internal import Storage

/// What the commands that enter a decision have in common.
enum Decided {
  /// The reason given; a decision without one cannot be explained later.
  static func reason(_ arguments: Arguments) throws(Failure) -> String {
    let text = arguments.options["reason"]?.trimmingSpaces ?? ""
    guard !text.isEmpty else {
      throw Failure(
        "E-REASON",
        Wording(vi: "còn thiếu lý do", en: "the reason is missing"),
        hint: Wording(vi: "thêm --reason và lý do", en: "add --reason and why"))
    }
    return text
  }

  /// Says what was entered, or that nothing changed.
  static func answer(
    _ summary: SaveSummary, _ wording: Wording, desk: CampaignDesk, warning: Wording? = nil
  ) -> Answer {
    // A trial knows itself what it changed.
    if desk.trial == nil { desk.forget() }
    let changed = summary.changesAnything
    let said =
      changed
      ? wording
        + (desk.trial.map { trial in
          let count = trial.changes.count
          return Wording(
            vi: " (thử, \(count) thay đổi)", en: " (a trial, \(Words.english(count, "change")))")
        } ?? Wording(same: ""))
      : Wording(vi: "đã có từ trước, không đổi gì", en: "it was so already; nothing changed")
    return Answer { language in
      Page(
        remarks: [said, warning].compactMap { $0?.text(in: language) },
        document: ["changed": .truth(changed), "message": .string(said.text(in: language))])
    }
  }

  /// - Parameter command: its English name.
  static func missing(_ vi: String, _ en: String, _ command: String) -> Failure {
    Failure(
      "E-ARGUMENT", Wording(vi: vi, en: en),
      hint: CommandTable.all.first { $0.name == command }?.call)
  }
}

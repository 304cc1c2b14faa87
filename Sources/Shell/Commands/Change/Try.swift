internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let tryOut = Command(
    "try", "giả định", .change,
    summary: Wording(
      vi: "thử sửa số liệu và quyết định mà chưa ghi vào tệp",
      en: "try other figures and decisions without writing them"),
    detail: Wording(
      vi:
        "Sau đó: sửa, quyết định, bỏ phiếu, đánh dấu, ưu tiên, gia hạn; danh sách và so sánh cho "
        + "thấy hệ quả; áp dụng --reason … ghi cả vào tệp, bỏ thì thôi, hoàn tác bỏ thay đổi "
        + "cuối. Đang thử mà gõ lại: các thay đổi thử.",
      en: "Then edit, override, ballot, flag, prefer, extend; shortlist and diff show what would "
        + "follow; apply --reason … writes all of it, discard forgets it, undo takes the last change "
        + "back. In a trial it lists the tried changes."),
    examples: ["try", "giả định"], takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    guard let trial = desk.trial else {
      try desk.beginTrial()
      return .said(
        Wording(
          vi:
            "đang thử trên số liệu \(try desk.data().revision.prefix(12)): chưa gì được ghi cho đến "
            + "khi áp dụng",
          en:
            "trying on data \(try desk.data().revision.prefix(12)): nothing is written until apply"),
        document: ["trial": .truth(true), "changes": .array([])])
    }
    guard !trial.changes.isEmpty else {
      return .said(
        Wording(
          vi: "đang thử, chưa có thay đổi nào (sửa, quyết định, đánh dấu …)",
          en: "a trial is open; nothing is changed yet (edit, override, flag …)"),
        document: ["trial": .truth(true), "changes": .array([])])
    }
    let words = TriedWords(desk: desk)
    let lines = try trial.changes.map { try words.line($0) }
    return Answer { language in
      Page(
        table: ResultTable(
          columns: [
            ResultTable.Column(
              "change", Wording(vi: "số", en: "change").text(in: language), .trailing),
            ResultTable.Column("what", Wording(vi: "thay đổi thử", en: "what").text(in: language)),
          ],
          rows: lines.enumerated().map {
            [.integer($0.offset + 1), .text($0.element.text(in: language))]
          }),
        document: [
          "trial": .truth(true),
          "changes": .array(lines.map { .string($0.text(in: language)) }),
        ])
    }
  }

  static let apply = Command(
    "apply", "áp dụng", .change, usage: "--reason TEXT",
    summary: Wording(
      vi: "ghi mọi thay đổi thử vào tệp, một mục nhật ký",
      en: "write all tried changes, as one entry of the journal"),
    examples: [
      "apply --reason Đơn vị xác nhận qua điện thoại", "áp dụng --reason Theo công văn 12",
    ], options: [.reason], writes: true,
    canBeTried: true, takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    guard let trial = desk.trial else { throw Failure.noTrial }
    guard !session.settings.isReadOnly else {
      throw Failure.readOnly(Wording(vi: "áp dụng", en: "apply"))
    }
    guard !trial.changes.isEmpty else {
      desk.endTrial()
      return .said(
        Wording(
          vi: "bản thử không có thay đổi nào; thôi thử",
          en: "nothing was changed in the trial; it is over"),
        document: ["applied": .integer(0)])
    }
    let reason = try Decided.reason(arguments)
    try session.write(trial, of: desk, reason: reason)
    let count = trial.changes.count
    return .said(
      Wording(
        vi: "đã áp dụng \(count) thay đổi; so sánh before now: hệ quả, hoàn tác: trở lại",
        en:
          "applied \(Words.english(count, "change")); diff before now shows what follows, undo takes it back"
      ),
      document: ["applied": .integer(count)])
  }

  static let discard = Command(
    "discard", "bỏ", .change,
    summary: Wording(
      vi: "thôi thử, bỏ mọi thay đổi thử", en: "end the trial, forget what was tried"),
    examples: ["discard", "bỏ"], takesWords: false
  ) { session, _ in
    let desk = try session.chosenDesk()
    guard let trial = desk.trial else { throw Failure.noTrial }
    desk.endTrial()
    let count = trial.changes.count
    return .said(
      Wording(
        vi: "đã bỏ \(count) thay đổi thử; số liệu như trong tệp",
        en: count == 1
          ? "the tried change is gone; the data are as in the file"
          : "\(count) tried changes are gone; the data are as in the file"),
      document: ["discarded": .integer(count)])
  }
}

extension Session {
  /// Writes a trial, unless the data in the file are no longer those it was begun on.
  fileprivate func write(_ trial: Trial, of desk: CampaignDesk, reason: String) throws {
    do {
      try store.together {
        guard try store.data(of: desk.campaign).revision == trial.base.revision else {
          throw Failure.staleTrial
        }
        if trial.changes.contains(where: \.isFigure) { try openForFigure(desk, command: "apply") }
        _ = try store.save(
          trial, campaign: desk.campaign, by: author(command: "apply", reason: reason))
      }
    } catch let failure as Failure where failure == .staleTrial {
      // The changes stay, on the data as they are now.
      desk.forget()
      _ = try desk.data()
      throw failure
    }
    desk.endTrial()
  }
}

extension Failure {
  fileprivate static let staleTrial = Failure(
    "E-TRIAL-STALE",
    Wording(
      vi: "số liệu trong tệp đã đổi từ khi bắt đầu thử; chưa ghi gì",
      en: "the data in the file have changed since the trial began; nothing was written"),
    hint: Wording(
      vi: "các thay đổi thử nay đặt trên số liệu mới: xem danh sách hoặc so sánh, rồi áp dụng lại",
      en: "the tried changes now stand on the new data: look at shortlist or diff, then apply again"
    ))
}

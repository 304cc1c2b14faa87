internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let flag = Command(
    "flag", "đánh dấu", .change, usage: "NAME FLAG [--reason TEXT]",
    summary: Wording(
      vi: "đánh dấu một đơn vị hoặc người (đang xét kỷ luật, khiếu nại …)",
      en: "mark a unit or person (discipline, complaint pending …)"),
    examples: [
      "flag M326-PT4 discipline --reason Đang thanh tra",
      "đánh dấu M328-PT1 discipline --reason Có khiếu nại",
    ], options: [.reason],
    writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    var words = arguments.words.map(\.text)
    guard words.count >= 2, let word = words.popLast() else {
      throw Decided.missing(
        "cần tên và dấu", "needs a name and a flag", "flag")
    }
    let flags = desk.campaign.flags
    guard let flag = flags.first(where: { folded($0.id) == folded(word) }) else {
      let ids = flags.map(\.id)
      throw Failure(
        "E-FLAG-UNKNOWN",
        Wording(vi: "bộ quy tắc không có dấu “\(word)”", en: "the pack has no flag “\(word)”"),
        hint: ids.isEmpty
          ? Wording(vi: "bộ này không khai báo dấu nào", en: "the pack declares none")
          : Wording(vi: "các dấu: ", en: "flags: ") + Wording(same: ids.joined(separator: ", ")))
    }
    let candidate = try CandidateFinder(desk.run().candidates).find(words.joined(separator: " "))
    let reason = arguments.options["reason"]
    let mark = FlagMark(
      name: candidate.kind == .collective ? nil : candidate.name, unit: candidate.unit,
      flag: flag.id, reason: reason, place: FigureEdit.place)
    let summary = try session.enter(
      .flag(mark), of: desk,
      by: session.author(command: "flag \(candidate.code) \(flag.id)", reason: reason))
    return Decided.answer(
      summary,
      Wording(
        vi: "đã đánh dấu \(candidate.name): \(flag.text)",
        en: "marked \(candidate.name): \(flag.text)"),
      desk: desk)
  }

  static let undo = Command(
    "undo", "hoàn tác", .change,
    summary: Wording(
      vi: "trở lại như trước thay đổi cuối cùng", en: "restore what the last change changed"),
    examples: ["undo", "hoàn tác"], writes: true, canBeTried: true, takesWords: false
  ) { session, _ in
    if let desk = session.desk, desk.trial != nil { return try session.undoTried(of: desk) }
    let entry = try session.store.undo(by: session.author(command: "undo"))
    session.desk?.forget()
    let undone = entry.undoes ?? entry.id
    let command = try session.store.journal(of: nil).first { $0.id == undone }?.author.command ?? ""
    return .said(
      Wording(
        vi: "đã hoàn tác thay đổi số \(undone): \(command); nhật ký giữ cả hai",
        en: "undid change \(undone): \(command); the journal keeps both"))
  }
}

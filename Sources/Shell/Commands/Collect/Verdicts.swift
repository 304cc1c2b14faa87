internal import LearningWeek
internal import Storage

extension Command {
  static let accept = Command(
    "accept", "tiếp nhận", .collect, usage: "UNIT [--reason TEXT]",
    summary: Wording(
      vi: "tiếp nhận báo cáo của một đơn vị", en: "accept a unit's return"),
    detail: Wording(
      vi: "Chỉ cho bản đang có; bản sửa sau phải tiếp nhận lại.",
      en: "It holds for the return as it is; a later revision must be accepted again."),
    examples: ["accept 330", "tiếp nhận Huyện Khoái Châu"], options: [.reason], writes: true
  ) { session, arguments in
    try decide(.accepted, session, arguments, reason: arguments.options["reason"])
  }

  static let sendBack = Command(
    "send-back", "trả lại", .collect, usage: "UNIT --reason TEXT",
    summary: Wording(
      vi: "trả lại báo cáo để đơn vị sửa", en: "send a return back for the unit to mend"),
    detail: Wording(
      vi: "Số liệu cũ vẫn dùng cho đến khi có bản sửa; status và show ghi rõ.",
      en: "Its figures stay in use until a revision comes; status and show say so."),
    examples: ["send-back 330 --reason Mục 1a thiếu số người"], options: [.reason], writes: true
  ) { session, arguments in
    try decide(.sentBack, session, arguments, reason: try Decided.reason(arguments))
  }

  private static func decide(
    _ decision: Verdict.Decision, _ session: Session, _ arguments: Arguments, reason: String?
  ) throws -> Answer {
    let desk = try session.chosenDesk()
    let name = decision == .accepted ? "accept" : "send-back"
    guard let text = arguments.text else {
      throw Decided.missing("cần đơn vị", "needs a unit", "\(name) UNIT --reason TEXT")
    }
    let data = try desk.data()
    let unit = try desk.rollUp().cube.tree.units[session.unit(text, of: desk)]
    let (own, consolidated) = data.revisions(of: unit.code)
    guard own > 0 || consolidated > 0 else {
      throw Failure(
        "E-NO-RETURN",
        Wording(
          vi: "\(unit.name) chưa gửi báo cáo nào", en: "\(unit.name) has sent no return"),
        hint: Wording(vi: "tiến độ: status", en: "status shows who has"))
    }
    let author = session.author(command: "\(name) \(unit.code)", reason: reason)
    let verdict = Verdict(
      unit: unit.code, decision: decision, reason: reason, day: session.surroundings.today(),
      by: author.who, ownRevision: own, consolidatedRevision: consolidated)
    let summary = try session.store.save(
      verdicts: [verdict], campaign: desk.campaign, by: author)
    return Decided.answer(
      summary,
      decision == .accepted
        ? Wording(
          vi: "đã tiếp nhận báo cáo của \(unit.name)", en: "accepted the return of \(unit.name)")
        : Wording(
          vi: "đã trả lại báo cáo của \(unit.name); số cũ vẫn dùng đến khi có bản sửa",
          en: "sent the return of \(unit.name) back; its figures stay in use until a revision"),
      desk: desk)
  }
}

/// Verdicts in words.
enum VerdictWords {
  static func short(_ decision: Verdict.Decision) -> Wording {
    switch decision {
    case .accepted: Wording(vi: "đã tiếp nhận", en: "accepted")
    case .sentBack: Wording(vi: "trả lại", en: "sent back")
    }
  }

  /// With day, author and reason; that it speaks of an earlier revision is said.
  static func sentence(_ verdict: Verdict, isCurrent: Bool) -> Wording {
    let reason = verdict.reason.map { ": " + $0 } ?? ""
    let head =
      short(verdict.decision)
      + Wording(same: " \(Words.date(verdict.day)), \(verdict.by)\(reason)")
    return isCurrent
      ? head : head + Wording(vi: " (sau đó có bản sửa)", en: " (a revision came since)")
  }
}

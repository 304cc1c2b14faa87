internal import LearningWeek
internal import Storage

extension Command {
  static let mustReport = Command(
    "must-report", "phải báo cáo", .collect, usage: "UNIT [--until DATE] --reason TEXT",
    summary: Wording(
      vi: "thêm một đơn vị vào danh sách đã chốt", en: "put a unit on the frozen list"),
    detail: Wording(
      vi: "Nơi nhận và hạn theo quy tắc của đợt; --until cho hạn khác.",
      en: "Recipients and last day are the pack's for such a unit; --until sets another day."),
    examples: [
      "must-report M326-PT4 --reason Bổ sung theo công văn 12",
      "phải báo cáo M326-PT4 --until 20/10/2021 --reason Mới thành lập",
    ],
    options: [
      CommandOption(
        "until", value: "DATE", Wording(vi: "ngày cuối đúng hạn", en: "last day on time")),
      .reason,
    ], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let unit = try listedUnit(session, desk, arguments, "must-report")
    let reason = try Decided.reason(arguments)
    let deadline = desk.campaign.deadlines.binding(unit)
    let tree = try desk.rollUp().cube.tree
    var expectation = Expectation(recipients: [], lastDay: deadline?.lastDay)
    if let above = tree.index(of: unit.code).flatMap({ tree.parent(of: $0) }) {
      expectation.recipients = [tree.units[above].code.text]
    }
    if let text = arguments.options["until"] { expectation.lastDay = try Session.day(text) }
    let summary = try session.store.setExpected(
      unit.code, expectation, reason: reason, campaign: desk.campaign,
      by: session.author(command: "must-report \(unit.code)", reason: reason))
    return Decided.answer(
      summary,
      Wording(
        vi: "\(unit.name): từ nay phải báo cáo", en: "\(unit.name) must report from now on"),
      desk: desk)
  }

  static let excuse = Command(
    "excuse", "miễn báo cáo", .collect, usage: "UNIT --reason TEXT",
    summary: Wording(
      vi: "bớt một đơn vị khỏi danh sách đã chốt", en: "take a unit off the frozen list"),
    detail: Wording(
      vi: "Báo cáo đã gửi vẫn giữ và vẫn được cộng.", en: "What it sent stays and is still added."),
    examples: [
      "excuse M326-PT4 --reason Đã giải thể", "miễn báo cáo M328-PT1 --reason Đã sáp nhập",
    ], options: [.reason], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let unit = try listedUnit(session, desk, arguments, "excuse")
    let reason = try Decided.reason(arguments)
    let summary = try session.store.setExpected(
      unit.code, nil, reason: reason, campaign: desk.campaign,
      by: session.author(command: "excuse \(unit.code)", reason: reason))
    return Decided.answer(
      summary,
      Wording(
        vi: "\(unit.name): không phải báo cáo nữa", en: "\(unit.name) need not report any more"),
      desk: desk)
  }

  private static func listedUnit(
    _ session: Session, _ desk: CampaignDesk, _ arguments: Arguments, _ command: String
  ) throws -> ReportingUnit {
    guard let text = arguments.text else {
      throw Decided.missing("cần đơn vị", "needs a unit", command)
    }
    return try desk.rollUp().cube.tree.units[session.unit(text, of: desk)]
  }
}

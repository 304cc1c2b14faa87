internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let accept = Command(
    "accept", "tiếp nhận", .collect, usage: "UNIT | NAME [AWARD] [--reason TEXT]",
    summary: Wording(
      vi: "tiếp nhận báo cáo của một đơn vị, hoặc một hồ sơ đề nghị khen",
      en: "accept a unit's return, or a nomination"),
    detail: Wording(
      vi: "Chỉ cho bản đang có; bản sửa sau phải tiếp nhận lại. Kèm HÌNH_THỨC thì nói về hồ sơ đề "
        + "nghị.",
      en: "It holds for what is there; a later revision must be accepted again. With AWARD it "
        + "speaks of the nomination."),
    examples: [
      "accept 330", "tiếp nhận Huyện Khoái Châu", "accept M323-PT1 giay_khen_tap_the",
    ], options: [.reason], writes: true
  ) { session, arguments in
    try decide(.accepted, session, arguments, reason: arguments.options["reason"])
  }

  static let sendBack = Command(
    "send-back", "trả lại", .collect, usage: "UNIT | NAME [AWARD] --reason TEXT",
    summary: Wording(
      vi: "trả lại báo cáo, hoặc hồ sơ đề nghị khen, để đơn vị sửa",
      en: "send a return, or a nomination, back for the unit to mend"),
    detail: Wording(
      vi: "Số liệu của báo cáo bị trả vẫn dùng cho đến khi có bản sửa. Hồ sơ đề nghị bị trả thì "
        + "không được xét cho đến khi gửi lại có sửa.",
      en: "A return's figures stay in use until a revision comes. A nomination does not count "
        + "until it is sent again with a change."),
    examples: [
      "send-back 330 --reason Mục 1a thiếu số người",
      "trả lại M323-PT1 giay_khen_tap_the --reason Chưa nêu thành tích",
    ], options: [.reason], writes: true
  ) { session, arguments in
    try decide(.sentBack, session, arguments, reason: try Decided.reason(arguments))
  }

  private static func decide(
    _ decision: Verdict.Decision, _ session: Session, _ arguments: Arguments, reason: String?
  ) throws -> Answer {
    let desk = try session.chosenDesk()
    let name = decision == .accepted ? "accept" : "send-back"
    guard let text = arguments.text else {
      throw Decided.missing(
        "cần đơn vị, hoặc người được đề nghị", "needs a unit, or a candidate",
        name)
    }
    if let nominated = try NominationLookup(desk: desk, words: arguments.words.map(\.text)).found()
    {
      return try decide(decision, on: nominated, session, desk, reason: reason)
    }
    let data = try desk.data()
    if case .unknown = try session.store.find(text, in: desk.campaign), text != ".",
      let nominated = try NominationLookup(desk: desk, words: [text]).person()
    {
      return try decide(decision, on: nominated, session, desk, reason: reason)
    }
    let unit = try desk.rollUp().cube.tree.units[session.unit(text, of: desk)]
    let (own, consolidated) = data.revisions(of: unit.code)
    guard own > 0 || consolidated > 0 else {
      throw Failure(
        "E-NO-RETURN",
        Wording(
          vi: "\(unit.name) chưa gửi báo cáo nào", en: "\(unit.name) has sent no return"),
        hint: Wording(vi: "gõ tiến độ để xem ai đã gửi", en: "status shows who has"))
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

extension Command {
  private static func decide(
    _ decision: Verdict.Decision, on nominated: NominationLookup.Found, _ session: Session,
    _ desk: CampaignDesk, reason: String?
  ) throws -> Answer {
    let name = decision == .accepted ? "accept" : "send-back"
    let award = nominated.award.map { " " + $0 } ?? ""
    let author = session.author(
      command: "\(name) \(nominated.candidate.code)\(award)", reason: reason)
    let day = session.surroundings.today()
    let summary = try session.store.save(
      nominationVerdicts: nominated.nominations.map {
        NominationVerdict(on: $0, decision: decision, reason: reason, day: day, by: author.who)
      }, campaign: desk.campaign, by: author)
    let who = nominated.candidate.name
    return Decided.answer(
      summary,
      decision == .accepted
        ? Wording(
          vi: "đã tiếp nhận hồ sơ đề nghị \(who)", en: "accepted the nomination of \(who)")
        : Wording(
          vi: "đã trả lại hồ sơ đề nghị \(who); không được xét cho đến khi gửi lại có sửa",
          en:
            "sent the nomination of \(who) back; it does not count until it is sent again with a change"
        ),
      desk: desk)
  }
}

/// Finds the nominations that `accept` and `send-back` speak of.
private struct NominationLookup {
  var desk: CampaignDesk
  var words: [String]

  struct Found {
    var candidate: Candidate
    var award: String?
    var nominations: [Nomination]
  }

  /// A candidate before the id of an award, or a person's code; `nil` when the words name neither.
  func found() throws -> Found? {
    if words.count > 1, let last = words.last,
      let award = desk.pack.awards.first(where: { folded($0.id) == folded(last) })
    {
      return try nominations(of: words.dropLast().joined(separator: " "), for: award.id)
    }
    if words.count == 1, words[0].contains("/") { return try nominations(of: words[0], for: nil) }
    return nil
  }

  /// Somebody nominated who is no unit, by name; `nil` when nobody is.
  func person() throws -> Found? {
    let people = try desk.run().nominated.filter { $0.candidate.kind != .collective }
    guard let candidate = try CandidateFinder(people.map(\.candidate)).match(words[0]) else {
      return nil
    }
    return Found(
      candidate: candidate, award: nil,
      nominations: people.first { $0.candidate.code == candidate.code }?.nominations ?? [])
  }

  private func nominations(of text: String, for award: String?) throws -> Found {
    let nominated = try desk.run().nominated
    let candidate = try CandidateFinder(nominated.map(\.candidate)).find(text)
    let all = nominated.first { $0.candidate.code == candidate.code }?.nominations ?? []
    // One that leaves the award to the council is meant where none names it.
    let named = all.filter { award == nil || $0.award == award }
    let meant = named.isEmpty ? all.filter { $0.award == nil } : named
    guard !meant.isEmpty else {
      throw Failure(
        "E-NO-NOMINATION",
        Wording(
          vi: "\(candidate.name) không được đề nghị \(award ?? "")",
          en: "\(candidate.name) is not nominated for \(award ?? "")"),
        hint: Wording(vi: "xem \(candidate.unit): có các đề nghị", en: "show \(candidate.unit)"))
    }
    return Found(candidate: candidate, award: award, nominations: meant)
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

  /// Of a nomination as it is.
  static func sentence(_ verdict: NominationVerdict) -> Wording {
    let reason = verdict.reason.map { ": " + $0 } ?? ""
    return short(verdict.decision)
      + Wording(same: " \(Words.date(verdict.day)), \(verdict.by)\(reason)")
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

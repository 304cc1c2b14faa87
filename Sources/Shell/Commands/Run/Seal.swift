internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let seal = Command(
    "seal", "chốt", .run, usage: "[RUN] [--reason TEXT]",
    summary: Wording(
      vi: "chốt một lượt chạy: số liệu đến sau không đổi danh sách",
      en: "freeze a run: later figures do not change the list"),
    detail: Wording(
      vi: "Không ghi lượt chạy thì chốt danh sách hiện nay. so sánh sealed now: nay đã khác gì; "
        + "danh sách --now: theo số liệu hiện nay.",
      en: "Without RUN the list as it is now. diff sealed now says what would change; "
        + "shortlist --now is the list by the figures as they are."),
    examples: ["seal", "chốt 4ae07c5f --reason Hội đồng họp ngày 20/11/2021"],
    options: [
      .reason,
      CommandOption(
        "lift", Wording(vi: "bỏ chốt (cần --reason)", en: "take the seal off (needs --reason)")),
    ], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    if arguments.has("lift") { return try session.liftSeal(of: desk, arguments) }
    let (identity, decisions) = try session.sealable(arguments.text, of: desk)
    let reason = arguments.options["reason"]
    let earlier = try session.store.seal(of: desk.pack.name)
    if let earlier, earlier.run == identity.id, reason == nil {
      let page = SealPage(identity: identity, decisions: decisions, isNew: false)
      return Answer { page.page($0) }
    }
    let author = session.author(command: "seal \(identity.id)", reason: reason)
    let summary = try session.store.save(
      seal: Seal(run: identity.id, resultHash: identity.resultHash, reason: reason, by: author.who),
      campaign: desk.campaign, by: author)
    var page = SealPage(identity: identity, decisions: decisions, isNew: summary.changesAnything)
    if earlier?.run != identity.id { page.replaced = earlier?.run }
    let answered = page
    return Answer { answered.page($0) }
  }
}

extension Session {
  /// The run that is to be sealed, with its result: one that is kept, or the one
  /// that is computed now, which is kept then.
  fileprivate func sealable(
    _ text: String?, of desk: CampaignDesk
  ) throws -> (RunIdentity, [AwardDecision]) {
    if let text, !Self.meansNow(text), text.lowercased() != (try? desk.result().id) {
      let run = try keptRun(text, of: desk)
      return (run.identity, try store.decisions(of: run.identity))
    }
    let result = try desk.result()
    try store.keep(
      result.identity, decisions: result.decisions, by: author(command: "seal"))
    return (result.identity, result.decisions)
  }

  fileprivate func liftSeal(of desk: CampaignDesk, _ arguments: Arguments) throws -> Answer {
    guard let seal = try store.seal(of: desk.pack.name), let run = seal.run else {
      throw Failure.notSealed
    }
    let reason = try Decided.reason(arguments)
    let author = author(command: "seal --lift", reason: reason)
    _ = try store.save(
      seal: Seal(run: nil, resultHash: nil, reason: reason, by: author.who),
      campaign: desk.campaign, by: author)
    return .said(
      Wording(
        vi: "đã bỏ chốt lượt chạy \(run); danh sách lại theo số liệu hiện nay",
        en: "the seal is off run \(run); the list follows the figures again"),
      document: ["run": .string(run), "sealed": .truth(false), "changed": .truth(true)])
  }
}

/// How `seal` answers: what is frozen, and what in it is not settled.
struct SealPage {
  var identity: RunIdentity
  var decisions: [AwardDecision]
  /// It was not the sealed one before.
  var isNew: Bool
  /// The run that was sealed before.
  var replaced: String?

  func page(_ language: Language) -> Page {
    let listed = count { $0.outcome.takesPlace }
    let ballots = count { $0.outcome == .ballot }
    var remarks = [
      isNew
        ? Wording(
          vi: "đã chốt lượt chạy \(identity.id): \(listed) được đề nghị khen",
          en: "sealed run \(identity.id): \(listed) shortlisted")
        : Wording(
          vi: "lượt chạy \(identity.id) đã chốt từ trước, không đổi gì",
          en: "run \(identity.id) is sealed already; nothing changed")
    ]
    if let replaced {
      remarks.append(
        Wording(
          vi: "thay cho lượt chạy \(replaced) đã chốt trước đó",
          en: "in place of run \(replaced), sealed before"))
    }
    if ballots > 0 {
      remarks.append(
        Wording(
          vi: "chú ý: còn \(ballots) người hoặc đơn vị chờ bỏ phiếu trong danh sách đã chốt",
          en: "note: \(ballots) in the sealed list still await a ballot"))
    }
    return Page(
      remarks: remarks.map { $0.text(in: language) },
      document: [
        "run": .string(identity.id), "sealed": .truth(true), "changed": .truth(isNew),
        "result_hash": .string(identity.resultHash), "listed": .integer(listed),
        "ballot": .integer(ballots),
      ])
  }

  private func count(_ isMeant: (CandidateDecision) -> Bool) -> Int {
    decisions.reduce(0) { $0 + $1.candidates.count(where: isMeant) }
  }
}

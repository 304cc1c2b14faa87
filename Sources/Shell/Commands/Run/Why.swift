internal import LearningWeek
internal import Rules

extension Command {
  static let why = Command(
    "why", "vì sao", .run, usage: "NAME [AWARD]",
    summary: Wording(
      vi: "vì sao được đề nghị: điều kiện, điểm, căn cứ, ngưỡng",
      en: "why a candidate is listed: conditions, points, sources, the line"),
    examples: ["why THPT Văn Giang", "vì sao M323-PT1 giay_khen_tap_the"],
    run: explanation)

  static let whyNot = Command(
    "why-not", "vì sao không", .run, usage: "NAME [AWARD]",
    summary: Wording(
      vi: "vì sao không được đề nghị, và đổi gì thì khác",
      en: "why a candidate is not listed, and what would change it"),
    examples: ["why-not THPT Văn Giang", "vì sao không M323-PT1"],
    run: explanation)

  /// One page answers both questions: what it says depends on the outcome.
  private static let explanation: @Sendable (Session, Arguments) throws -> Answer = {
    session, arguments in
    guard !arguments.words.isEmpty else {
      throw Failure("E-ARGUMENT", Wording(vi: "vì sao ai?", en: "why whom?"))
    }
    let desk = try session.chosenDesk()
    var words = arguments.words.map(\.text)
    var award: String?
    if words.count > 1, let last = words.last, let id = desk.awardID(last) {
      award = id
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    if let kept = try KeptAnswer(of: name, award: award, desk: desk, in: session.store) {
      session.references.last = kept.candidate.code
      return kept.answer
    }
    let run = try desk.run()
    let result = try desk.result()
    // At the prompt the run itself is there for the next question.
    if !session.settings.isInteractive { session.keep(result, explaining: true) }
    let candidate = try CandidateFinder(run.candidates + run.refused)
      .find(name)
    if run.refused.contains(candidate) { throw try desk.refusal(of: candidate) }
    session.references.last = candidate.code
    let decision = result.decisions.first { decision in
      (award == nil || decision.terms.id == award)
        && decision.candidates.contains { $0.entry.candidate.code == candidate.code }
    }
    guard let decision,
      let explained = try run.explain(candidate.code, award: decision.terms.id, in: result)
    else {
      let asked = award ?? desk.pack.awards.first { $0.terms.to.contains(candidate.kind) }?.id
      throw Failure.notConsidered(
        candidate, absence: asked.flatMap { run.absence(of: candidate.code, from: $0) })
    }
    let standing = ExplainedStanding(
      explained.decision, places: explained.places, flips: explained.flips,
      lines: AwardLines(of: decision), status: try desk.status(of: candidate.unit))
    let page = ExplanationPage(
      campaign: desk.campaign, terms: decision.terms, standing: standing)
    return Answer(provenance: try desk.provenance(), page: page.page)
  }
}

extension CampaignDesk {
  /// That somebody is not considered because the nomination was sent back: when and why.
  func refusal(of candidate: Candidate) throws -> Failure {
    let data = try data()
    let nominations = try run().nominated.first { $0.candidate.code == candidate.code }?.nominations
    let verdict = nominations?.compactMap(data.verdict(on:)).last
    return Failure(
      "E-CANDIDATE-ABSENT",
      Wording(
        vi: "\(candidate.name) không được xét khen: hồ sơ đề nghị bị ",
        en: "\(candidate.name) is not considered: the nomination was ")
        + (verdict.map(VerdictWords.sentence) ?? Wording(same: "")),
      hint: Wording(
        vi: "sửa rồi đề nghị lại; hoặc tiếp nhận \(candidate.code)",
        en: "nominate mends it; accept \(candidate.code) takes it as it is"))
  }
}

extension Failure {
  /// The candidate exists and competes for nothing that was asked for.
  static func notConsidered(_ candidate: Candidate, absence: Absence?) -> Failure {
    Failure(
      "E-CANDIDATE-ABSENT",
      Wording(
        vi: "\(candidate.name) không được xét khen: ", en: "\(candidate.name) is not considered: ")
        + (absence?.words
          ?? Wording(vi: "không có hình thức nào cho đối tượng này", en: "no award is for its kind")),
      hint: Wording(
        vi: "gõ thông tin để xem bộ quy tắc xét những ai", en: "info says whom the pack considers"))
  }
}

internal import LearningWeek
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let override = Command(
    "override", "quyết định", .change, usage: "NAME AWARD in|out --reason TEXT",
    summary: Wording(
      vi: "ghi quyết định của hội đồng bên cạnh kết quả tính",
      en: "enter the council's decision beside the computed result"),
    detail: Wording(
      vi: "Kết quả tính vẫn giữ; suất trống ra không tự lấp.",
      en: "The computed result stays; a place that becomes free is not refilled."),
    examples: [
      "override M326-PT4 giay_khen_tap_the out --reason Xin rút",
      "quyết định M328-PT1 giay_khen_tap_the vào --reason Hội đồng nhất trí",
    ], options: [.reason],
    writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    var words = arguments.words.map(\.text)
    guard words.count >= 3, let direction = words.popLast().map({ folded($0) }),
      ["in", "out", "vao", "ra"].contains(direction), let award = words.popLast()
    else {
      throw Decided.missing(
        "cần tên, hình thức khen, và vào hoặc ra", "needs a name, an award, and in or out",
        "override")
    }
    let id = try desk.award(award)
    let candidate = try CandidateFinder(desk.run().candidates).find(words.joined(separator: " "))
    let reason = try Decided.reason(arguments)
    let isIn = direction == "in" || direction == "vao"
    let author = session.author(
      command: "override \(candidate.code) \(id) \(isIn ? "in" : "out")", reason: reason)
    let override = Override(
      award: id, candidate: candidate.code, isIn: isIn, reason: reason, by: author.who)
    let summary = try session.enter(.override(override), of: desk, by: author)
    return Decided.answer(
      summary,
      Wording(
        vi: "hội đồng đưa \(candidate.name) \(isIn ? "vào" : "ra khỏi") danh sách \(id)",
        en: "the council puts \(candidate.name) \(isIn ? "on" : "off") the list of \(id)"),
      desk: desk, warning: isIn ? try overQuota(id, desk) : nil)
  }

  /// The council may list more than there are places; it must be told so.
  private static func overQuota(_ award: String, _ desk: CampaignDesk) throws -> Wording? {
    guard let decision = try desk.result().decisions.first(where: { $0.terms.id == award }) else {
      return nil
    }
    let listed = decision.candidates.count {
      $0.outcome == .shortlisted || $0.outcome == .overriddenIn
    }
    let places = decision.places.values.reduce(0, +)
    guard !decision.places.isEmpty, listed > places else { return nil }
    return Wording(
      vi: "chú ý: danh sách có \(listed), chỉ tiêu là \(places)",
      en: "note: \(listed) are listed, the quota is \(places)")
  }

  static let ballot = Command(
    "ballot", "bỏ phiếu", .change, usage: "AWARD NAME…",
    summary: Wording(
      vi: "ghi kết quả bỏ phiếu giữa những người bằng nhau ở suất cuối",
      en: "enter who of those tied over the last place was chosen"),
    detail: Wording(
      vi: "Mỗi tên có nhiều từ thì đặt trong ngoặc kép, hoặc dùng mã.",
      en: "Quote names of several words, or use codes."),
    examples: [
      "ballot giay_khen_tap_the M328-PT1", "bỏ phiếu giay_khen_tap_the M323-PT3",
    ], writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    guard arguments.words.count >= 2, let award = arguments.words.first?.text else {
      throw Decided.missing(
        "cần hình thức khen và người được chọn", "needs an award and who was chosen",
        "ballot")
    }
    let id = try desk.award(award)
    let decision = try desk.result().decisions.first { $0.terms.id == id }
    let tied = (decision?.candidates ?? []).filter { $0.outcome == .ballot }
      .map(\.entry.candidate)
    guard !tied.isEmpty else {
      throw Failure(
        "E-NO-BALLOT",
        Wording(
          vi: "\(id): không ai phải bỏ phiếu", en: "\(id): nobody awaits a ballot"))
    }
    let finder = CandidateFinder(tied)
    var chosen: [Candidate] = []
    for word in arguments.words.dropFirst() { chosen.append(try finder.find(word.text)) }
    let summary = try session.enter(
      .ballot(Ballot(award: id, chosen: chosen.map(\.code))), of: desk,
      by: session.author(
        command: "ballot \(id) " + chosen.map(\.code).joined(separator: " ")))
    let names = chosen.map(\.name).joined(separator: ", ")
    return Decided.answer(
      summary, Wording(vi: "bỏ phiếu chọn \(names)", en: "the ballot chose \(names)"), desk: desk)
  }
}

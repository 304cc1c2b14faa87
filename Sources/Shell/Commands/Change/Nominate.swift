internal import Intake
internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let nominate = Command(
    "nominate", "đề nghị", .change,
    usage: "KIND NAME --unit UNIT [--award AWARD] [--position TEXT] [--achievement TEXT]",
    summary: Wording(
      vi: "đề nghị khen một tập thể, cá nhân, hộ gia đình, sáng kiến",
      en: "propose a collective, individual, household or initiative for commendation"),
    detail: Wording(
      vi: "LOẠI: tập thể, cá nhân, hộ gia đình, sáng kiến; tập thể thì TÊN là đơn vị. Đề nghị lại "
        + "cùng người, cùng hình thức là sửa hồ sơ: mục không ghi giữ như cũ.",
      en: "KIND: collective, individual, household, initiative; a collective's NAME is its unit. "
        + "The same candidate and award again mends the nomination: what is not said stays."),
    examples: [
      "nominate individual Nguyễn Thị Hoa --unit M323-PT1 --award giay_khen_ca_nhan --female yes "
        + "--achievement Dạy 3 lớp xóa mù chữ",
      "đề nghị tập thể M323-PT1 --award giay_khen_tap_the",
    ],
    options: [
      CommandOption(
        "unit", value: "UNIT",
        Wording(vi: "đơn vị của người được đề nghị", en: "the unit that the candidate belongs to"),
        takesRest: true),
      CommandOption(
        "award", value: "AWARD",
        Wording(
          vi: "hình thức khen; không ghi: để hội đồng chọn",
          en: "the award; without it the council chooses"), takesRest: true),
      CommandOption(
        "position", value: "TEXT", Wording(vi: "chức vụ", en: "position"), takesRest: true),
      CommandOption("female", value: "yes|no", Wording(vi: "là nữ", en: "whether a woman")),
      CommandOption(
        "achievement", value: "TEXT", Wording(vi: "thành tích", en: "achievement"),
        takesRest: true),
      CommandOption(
        "received", value: "DATE",
        Wording(vi: "ngày nhận hồ sơ, mặc định hôm nay", en: "day the dossier came, else today")),
    ], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let data = try desk.data()
    let form = NominationForm(session: session, desk: desk, arguments: arguments)
    let (nomination, earlier) = try form.nomination(among: data.nominations)
    var parts = ["nominate", nomination.kind.rawValue, nomination.name]
    if nomination.kind != .collective { parts += ["--unit", nomination.unit.text] }
    if let award = nomination.award { parts += ["--award", award] }
    let summary = try session.store.save(
      nominations: [nomination], campaign: desk.campaign,
      by: session.author(command: parts.joined(separator: " ")))
    let tree = try desk.rollUp().cube.tree
    let repeated = RepeatedNominations(
      given: [nomination], stored: data.nominations, tree: tree)
    repeated.tell(session)
    desk.forget()
    let unit = tree.index(of: nomination.unit).map { tree.units[$0].name } ?? ""
    let stands = earlier.map(data.wasSentBack) ?? false
    return Answer { language in
      NominationWording(nomination: nomination, unit: unit, summary: summary, returns: stands)
        .page(repeated, in: language)
    }
  }
}

/// What a line of `nominate` says.
private struct NominationForm {
  var session: Session
  var desk: CampaignDesk
  var arguments: Arguments

  /// With the one of the same candidate and award that it mends.
  func nomination(
    among stored: [Nomination]
  ) throws -> (nomination: Nomination, earlier: Nomination?) {
    let (kind, name) = try candidate()
    let unit = try unit(kind, name)
    let award = try award(for: kind)
    let key = toneKey(SampleMark.removed(from: kind == .collective ? unit.name : name))
    let earlier = stored.first { other in
      other.unit == unit.code && other.kind == kind && other.award == award
        && toneKey(SampleMark.removed(from: other.name)) == key
    }
    var nomination = Nomination(
      kind: kind, name: kind == .collective ? earlier?.name ?? unit.name : name, unit: unit.code,
      position: option("position") ?? earlier?.position,
      isFemale: try isFemale() ?? earlier?.isFemale,
      achievement: option("achievement") ?? earlier?.achievement, award: award,
      receivedOn: try arguments.options["received"].map { text throws(Failure) in
        try Session.day(text)
      } ?? session.surroundings.today(), place: SourcePlace(file: SourcePlace.console, line: 1))
    if let earlier, earlier.isSynthetic {
      nomination.isSynthetic = true
      nomination.name = SampleMark.removed(from: nomination.name) + SampleMark.text
    }
    return (nomination, earlier)
  }

  private func option(_ name: String) -> String? {
    arguments.options[name].map(\.cleaned).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The kind is one to three words: `hộ gia đình`.
  private func candidate() throws(Failure) -> (CandidateKind, String) {
    let words = arguments.words.map(\.text)
    for count in [3, 2, 1] where count <= words.count {
      let text = words.prefix(count).joined(separator: " ")
      guard let kind = NominationWords.kind(text) else { continue }
      let name = words.dropFirst(count).joined(separator: " ").cleaned
      guard name.isEmpty, !(kind == .collective && arguments.has("unit")) else {
        return (kind, name)
      }
      throw Decided.missing("cần tên", "needs a name", "nominate")
    }
    guard let first = words.first else {
      throw Decided.missing("cần loại và tên", "needs a kind and a name", "nominate")
    }
    throw Failure(
      "E-NOMINATION-KIND",
      Wording(
        vi: "“\(first)” không phải loại đối tượng khen thưởng",
        en: "“\(first)” is no kind of candidate"),
      hint: Wording(
        vi: "tập thể, cá nhân, hộ gia đình, sáng kiến",
        en: NominationWords.kinds.joined(separator: ", ")))
  }

  private func unit(_ kind: CandidateKind, _ name: String) throws -> ReportingUnit {
    guard let text = option("unit") ?? (kind == .collective ? name : nil) else {
      throw Decided.missing(
        "cần đơn vị của \(name)", "needs the unit of \(name)", "nominate")
    }
    let unit = try desk.rollUp().cube.tree.units[session.unit(text, of: desk)]
    return unit
  }

  private func award(for kind: CandidateKind) throws(Failure) -> String? {
    guard let text = option("award") else { return nil }
    let id = try desk.award(text)
    guard let award = desk.pack.award(id), !award.terms.to.contains(kind) else { return id }
    let to = award.terms.to
    throw Failure(
      "E-NOMINATION-KIND",
      Wording(
        vi: "\(id) không dành cho \(NominationWording.word(kind).vi)",
        en: "\(id) is not for \(NominationWording.word(kind).en)"),
      hint: Wording(vi: "dành cho: ", en: "it is for: ")
        + to.map(NominationWording.word).joined(separator: ", "))
  }

  private func isFemale() throws(Failure) -> Bool? {
    guard let text = option("female") else { return nil }
    if let value = NominationWords.isFemale(text) { return value }
    throw Failure(
      "E-OPTION",
      Wording(
        vi: "--female là có hoặc không, không phải “\(text)”",
        en: "--female is yes or no, not “\(text)”"))
  }
}

/// What became of a nomination, in words.
struct NominationWording {
  var nomination: Nomination
  /// The unit's name.
  var unit: String
  var summary: SaveSummary
  /// It had been sent back and stands again.
  var returns: Bool

  static func word(_ kind: CandidateKind) -> Wording {
    switch kind {
    case .collective: Wording(vi: "tập thể", en: "collectives")
    case .individual: Wording(vi: "cá nhân", en: "individuals")
    case .household: Wording(vi: "hộ gia đình", en: "households")
    case .initiative: Wording(vi: "sáng kiến, mô hình", en: "initiatives")
    }
  }

  private var sentence: Wording {
    guard summary.changesAnything else {
      return Wording(vi: "đã có từ trước, không đổi gì", en: "it was so already; nothing changed")
    }
    let whose = nomination.kind == .collective ? "" : ", \(unit)"
    let award =
      nomination.award.map { Wording(same: ": \($0)") }
      ?? Wording(vi: ": hội đồng chọn hình thức", en: ": the council chooses the award")
    let said =
      (summary.revised > 0
        ? Wording(vi: "đã sửa hồ sơ đề nghị ", en: "mended the nomination of ")
        : Wording(vi: "đã đề nghị ", en: "nominated "))
      + Wording(same: "\(nomination.name)\(whose)") + award
    guard returns else { return said }
    return said
      + Wording(
        vi: "; hồ sơ từng bị trả lại, nay được xét", en: "; it had been sent back and counts again")
  }

  func page(_ repeated: RepeatedNominations, in language: Language) -> Page {
    let text = sentence.text(in: language)
    return Page(
      remarks: [text],
      document: [
        "changed": .truth(summary.changesAnything), "message": .string(text),
        "nomination": [
          "kind": .string(nomination.kind.rawValue), "name": .string(nomination.name),
          "unit": .string(nomination.unit.text),
          "position": .optional(nomination.position) { .string($0) },
          "female": .optional(nomination.isFemale) { .truth($0) },
          "achievement": .optional(nomination.achievement) { .string($0) },
          "award": .optional(nomination.award) { .string($0) },
        ],
        "repeats": .array(
          repeated.objections.map { objection in
            [
              "check": .string(ObjectionWords.id(objection.reason)),
              "message": .string(ObjectionWords.message(objection, in: language)),
            ]
          }),
      ])
  }
}

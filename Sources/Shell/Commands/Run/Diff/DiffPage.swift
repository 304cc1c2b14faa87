internal import LearningWeek
internal import LuaRuntime
internal import Reporting

/// How `diff` looks: both lists, then award by award who came in, who went out and
/// why; of those who only moved their number.
struct DiffPage {
  var explained: ExplainedComparison
  var campaign: Campaign

  func page(_ language: Language) -> Page {
    Page(
      table: table(language), sections: [heading(language)] + sections(language),
      document: document(language))
  }

  // MARK: For people

  private func heading(_ language: Language) -> Page.Section {
    let parts = explained.before.identity.parts(differingFrom: explained.after.identity)
    let differing =
      parts.isEmpty
      ? Wording(
        vi: "cùng quy tắc, cùng số liệu, cùng chương trình", en: "the same rules, data and program")
      : Wording(vi: "khác nhau: ", en: "they differ in: ")
        + parts.map(\.wording).joined(separator: ", ")
    var remarks = [
      Wording(vi: "  với ", en: "  to ") + explained.after.title,
      Wording(same: "  ") + differing,
    ]
    if explained.isEmpty {
      remarks.append(
        Wording(
          vi: "không ai vào, ra, đổi điểm hay đổi hạng",
          en: "nobody comes in, goes out, or has other points or another rank"))
    }
    return Page.Section(
      title: (Wording(vi: "so ", en: "from ") + explained.before.title).text(in: language),
      remarks: remarks.map { $0.text(in: language) })
  }

  /// Those who keep their place or lack of one and are told about one by one.
  private static let shown = 20

  private func sections(_ language: Language) -> [Page.Section] {
    explained.awards.map { item in
      let crossing = item.award.changes.filter { $0.kind == .entered || $0.kind == .left }
      let others = item.award.changes.filter { $0.kind == .outcome || $0.kind == .points }
      var lines = (crossing + others.prefix(Self.shown)).flatMap { change in
        [line(change)] + reasons(change, in: item).map { Wording(same: "      ") + $0 }
      }
      lines += rest(
        more: others.count - Self.shown,
        moved: item.award.changes.count - crossing.count - others.count)
      lines += rules(of: item.award)
      return Page.Section(
        title: item.award.title + ": " + summary(item.award).text(in: language),
        remarks: lines.map { $0.text(in: language) }, isWhole: true)
    }
  }

  /// What the award itself asks for or gives otherwise.
  private func rules(of award: AwardComparison) -> [Wording] {
    var lines: [Wording] = []
    if award.placesBefore != award.placesAfter {
      lines.append(
        Wording(vi: "  số suất: ", en: "  places: ")
          + Wording(same: "\(sum(award.placesBefore)) → \(sum(award.placesAfter))"))
    }
    guard let before = award.termsBefore, let after = award.termsAfter else { return lines }
    let minima = [before, after].map { $0.minimum.map { Words.number($0.value) } }
    if let arrow = Self.arrow(minima[0], minima[1]) {
      lines.append(
        Wording(vi: "  điểm tối thiểu: ", en: "  minimum points: ") + Wording(same: arrow))
    }
    if before.order != after.order || before.notWith != after.notWith
      || before.dossierBefore != after.dossierBefore || before.sharedQuota != after.sharedQuota
      || before.decidedOn != after.decidedOn
    {
      lines.append(
        Wording(
          vi: "  quy định khác của hình thức này đã đổi (rule \(award.id))",
          en: "  other rules of this award have changed (rule \(award.id))"))
    }
    return lines
  }

  /// Those who are only counted.
  private func rest(more: Int, moved: Int) -> [Wording] {
    var parts: [Wording] = []
    if more > 0 {
      let count = Words.number(more)
      parts.append(Wording(vi: "\(count) nữa đổi kết quả hoặc điểm", en: "\(count) more of these"))
    }
    if moved > 0 {
      let count = Words.number(moved)
      parts.append(
        Wording(vi: "\(count) chỉ đổi hạng, điểm như cũ", en: "\(count) only change rank"))
    }
    guard !parts.isEmpty else { return [] }
    return [
      Wording(same: "  ") + parts.joined(separator: " · ")
        + Wording(vi: " (diff … | csv: tất cả)", en: " (diff … | csv has all)")
    ]
  }

  private func sum(_ places: [String: Int]?) -> String {
    guard let places, !places.isEmpty else { return "–" }
    return Words.number(places.values.reduce(0, +))
  }

  private func summary(_ award: AwardComparison) -> Wording {
    let words: [(CandidateChange.Kind, Wording)] = [
      (.entered, Wording(vi: "vào", en: "in")), (.left, Wording(vi: "ra", en: "out")),
      (.outcome, Wording(vi: "đổi kết quả", en: "with another outcome")),
      (.points, Wording(vi: "đổi điểm", en: "with other points")),
      (.moved, Wording(vi: "đổi hạng", en: "moved")),
    ]
    let counted = words.compactMap { kind, word -> Wording? in
      let count = award.changes.count { $0.kind == kind }
      return count == 0 ? nil : Wording(same: "\(Words.number(count)) ") + word
    }
    return counted.isEmpty
      ? Wording(vi: "đổi số suất", en: "other places")
      : counted.joined(separator: ", ")
  }

  private func line(_ change: CandidateChange) -> Wording {
    let sign =
      switch change.kind {
      case .entered: "+"
      case .left: "−"
      case .outcome, .points, .moved: "~"
      }
    var parts: [Wording] = []
    if change.before?.outcome != change.after?.outcome {
      parts.append(
        Self.outcome(change.before) + Wording(same: " → ") + Self.outcome(change.after))
    }
    let scores = [change.before, change.after].map { $0.map { $0.entry.score.value } }
    if let arrow = Self.arrow(
      scores[0].map { Words.number($0) }, scores[1].map { Words.number($0) })
    {
      parts.append(Wording(vi: "điểm ", en: "points ") + Wording(same: arrow))
    }
    if let arrow = Self.arrow(
      change.before?.rank.map(String.init), change.after?.rank.map(String.init))
    {
      parts.append(Wording(vi: "hạng ", en: "rank ") + Wording(same: arrow))
    }
    return Wording(same: "  \(sign) \(change.candidate.name) (\(change.candidate.code)): ")
      + parts.joined(separator: ", ")
  }

  private static func outcome(_ decision: CandidateDecision?) -> Wording {
    decision.map { ScoreWords.outcome($0.outcome) }
      ?? Wording(vi: "không được xét", en: "not considered")
  }

  /// `4 → 7`, or `nil` when they are the same.
  private static func arrow(_ before: String?, _ after: String?) -> String? {
    before == after ? nil : "\(before ?? "–") → \(after ?? "–")"
  }

  // MARK: Why

  private func reasons(
    _ change: CandidateChange, in item: ExplainedComparison.ExplainedAward
  ) -> [Wording] {
    let own = item.reasons[change.candidate.code] ?? []
    var lines = own.flatMap { reason($0) }
    if change.kind != .points {
      lines += change.order.map { order in
        Self.subject(order.term) + Wording(same: ": ") + Self.value(order.before)
          + Wording(same: " → ") + Self.value(order.after)
      }
    }
    if let override = change.after?.override, change.before?.override != override {
      lines.append(
        Wording(vi: "hội đồng quyết định: ", en: "the council decided: ")
          + Wording(same: "\(override.reason) (\(override.by))"))
    } else if change.before?.override != nil, change.after?.override == nil {
      lines.append(
        Wording(vi: "không còn quyết định của hội đồng", en: "no longer by the council's decision"))
    }
    if let short = change.after?.belowMinimumBy, change.before?.belowMinimumBy == nil {
      lines.append(
        Wording(
          vi: "thiếu \(Words.number(short.value)) so với điểm tối thiểu",
          en: "\(Words.number(short.value)) short of the minimum points"))
    }
    if let other = change.after?.supersededBy, change.before?.supersededBy == nil {
      lines.append(
        Wording(vi: "đã được đề nghị \(other)", en: "already proposed for \(other)"))
    }
    guard lines.isEmpty, change.kind != .moved else { return lines }
    if change.before == nil || change.after == nil {
      return [
        change.before == nil
          ? Wording(vi: "trước không được xét", en: "was not considered before")
          : Wording(vi: "không được xét nữa", en: "is not considered any more")
      ]
    }
    return [
      item.award.placesBefore == item.award.placesAfter
        ? Wording(
          vi: "của mình không đổi gì: vì người khác thay đổi",
          en: "nothing of its own changed: others did")
        : Wording(
          vi: "của mình không đổi gì: vì số suất hoặc người khác thay đổi",
          en: "nothing of its own changed: the places or others did")
    ]
  }

  private static func subject(_ term: OrderTerm) -> Wording {
    Wording(vi: "xét thứ tự, ", en: "in the order, ") + ExplanationPage.subject(term)
  }

  private static func value(_ value: Double?) -> Wording {
    value.map { Wording(same: Words.number($0)) } ?? Wording(vi: "chưa báo cáo", en: "not reported")
  }

  private func reason(_ reason: ChangeReason) -> [Wording] {
    var head: Wording
    switch reason.subject {
    case .criterion(let criterion):
      let arrow =
        Self.arrow(
          criterion.before.map { Words.number($0.value) },
          criterion.after.map { Words.number($0.value) }) ?? ""
      head = Wording(same: "\(criterion.id) \(arrow)")
    case .requirement(let requirement):
      head =
        (requirement.after == true
          ? Wording(vi: "nay đạt: ", en: "met now: ")
          : requirement.after == false
            ? Wording(vi: "nay không đạt: ", en: "unmet now: ")
            : Wording(vi: "không còn đòi: ", en: "no longer asked for: "))
        + ScoreWords.requirement(requirement.check)
    }
    if let rule = reason.rule { head = head + Wording(same: " · ") + Self.words(rule) }
    return [head] + reason.figures.map { Wording(same: "  ") + figure($0) }
  }

  private static func words(_ change: ChangeReason.RuleChange) -> Wording {
    func at(_ place: LuaPlace?) -> String { place.map { " (\($0.chunk):\($0.line))" } ?? "" }
    return switch change {
    case .changed(let place):
      Wording(vi: "quy tắc đã đổi", en: "the rule has changed") + Wording(same: at(place))
    case .added(let place):
      Wording(vi: "quy tắc mới", en: "a new rule") + Wording(same: at(place))
    case .removed: Wording(vi: "không còn quy tắc này", en: "the rule is gone")
    case .unknown:
      Wording(
        vi: "quy tắc hoặc số liệu (quy tắc cũ không còn để đọc lại)",
        en: "the rule or the figures (the old rules are no longer there to read them)")
    }
  }

  private func figure(_ change: ChangeReason.FigureChange) -> Wording {
    let values = [change.before, change.after].map { reading in
      reading.map { ScoreWords.value($0.value) } ?? Wording(same: "–")
    }
    var text =
      ScoreWords.subject(change.subject, of: campaign) + Wording(same: ": ") + values[0]
      + Wording(same: " → ") + values[1]
    if let after = change.after, let place = after.place {
      let revision = after.revision.map { Wording(vi: ", lần \($0)", en: ", revision \($0)") }
      text =
        text + Wording(same: " (\(Failure.Place(place).text)") + (revision ?? Wording(same: ""))
        + Wording(same: ")")
    }
    return text
  }

  // MARK: For programs

  private func table(_ language: Language) -> ResultTable {
    let columns = [
      "award", "change", "code", "name", "rank_before", "rank_after", "score_before", "score_after",
      "outcome_before", "outcome_after", "because",
    ]
    let rows = explained.awards.flatMap { item in
      item.award.changes.map { change -> [ResultTable.Cell] in
        [
          .text(item.award.id), .text(change.kind.rawValue), .text(change.candidate.code),
          .text(change.candidate.name), .init(change.before?.rank), .init(change.after?.rank),
          .init(change.before?.entry.score.value), .init(change.after?.entry.score.value),
          .init(change.before?.outcome.rawValue), .init(change.after?.outcome.rawValue),
          .text(
            reasons(change, in: item).map { $0.text(in: language).trimmingSpaces }
              .joined(separator: "; ")),
        ]
      }
    }
    return ResultTable(columns: columns.map { .init($0, $0) }, rows: rows)
  }

  private func document(_ language: Language) -> JSONValue {
    [
      "from": RunDocument.json(explained.before.identity),
      "to": RunDocument.json(explained.after.identity),
      "same": .truth(explained.isEmpty),
      "differs": .array(
        explained.before.identity.parts(differingFrom: explained.after.identity)
          .map { .string($0.rawValue) }),
      "awards": .array(explained.awards.map { award($0, language) }),
    ]
  }

  private func award(
    _ item: ExplainedComparison.ExplainedAward, _ language: Language
  ) -> JSONValue {
    [
      "id": .string(item.award.id), "name": .string(item.award.title),
      "changes": .array(
        item.award.changes.map { change in
          [
            "change": .string(change.kind.rawValue), "code": .string(change.candidate.code),
            "name": .string(change.candidate.name),
            "rank": Self.pair(change.before?.rank, change.after?.rank) { .integer($0) },
            "score": Self.pair(change.before?.entry.score, change.after?.entry.score) {
              .number($0.value)
            },
            "outcome": Self.pair(change.before?.outcome, change.after?.outcome) {
              .string($0.rawValue)
            },
            "reasons": .array(
              (item.reasons[change.candidate.code] ?? []).map { json($0, language) }),
            "order": .array(
              change.order.map { order in
                [
                  "what": .string(ExplanationPage.subject(order.term).text(in: language)),
                  "value": Self.pair(order.before, order.after) { .number($0) },
                ]
              }),
          ]
        }),
    ]
  }

  /// `null` where it cannot be known.
  private static func json(_ change: ChangeReason.RuleChange?) -> JSONValue {
    switch change {
    case nil: .truth(false)
    case .changed, .added, .removed: .truth(true)
    case .unknown: .null
    }
  }

  private func json(_ reason: ChangeReason, _ language: Language) -> JSONValue {
    var members: [JSONValue.Member] = []
    switch reason.subject {
    case .criterion(let criterion):
      members = [
        .init("criterion", .string(criterion.id)),
        .init("points", Self.pair(criterion.before, criterion.after) { .number($0.value) }),
      ]
    case .requirement(let requirement):
      let text = ScoreWords.requirement(requirement.check).text(in: language)
      members = [
        .init("requirement", .string(text)),
        .init("met", Self.pair(requirement.before, requirement.after) { .truth($0) }),
      ]
    }
    return .object(
      members + [
        .init("rule_changed", Self.json(reason.rule)),
        .init(
          "figures",
          .array(
            reason.figures.map { figure in
              [
                "what": .string(
                  ScoreWords.subject(figure.subject, of: campaign).text(in: language)),
                "value": Self.pair(figure.before, figure.after) { $0.value.json },
                "place": .optional(figure.after?.place) { .string(Failure.Place($0).text) },
              ]
            })),
      ])
  }

  private static func pair<Value>(
    _ before: Value?, _ after: Value?, _ json: (Value) -> JSONValue
  ) -> JSONValue {
    ["from": .optional(before, json), "to": .optional(after, json)]
  }
}

extension RunIdentity.Part {
  /// As people name what a run rests on.
  var wording: Wording {
    switch self {
    case .pack: Wording(vi: "bộ quy tắc", en: "the rules")
    case .data: Wording(vi: "số liệu", en: "the data")
    case .earlierYears: Wording(vi: "số liệu năm trước", en: "data of earlier years")
    case .program: Wording(vi: "phiên bản chương trình", en: "the program's version")
    }
  }
}

extension ReadValue {
  /// As JSON: what was not reported is `null`.
  var json: JSONValue {
    switch self {
    case .notReported: .null
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .truth(let truth): .truth(truth)
    }
  }
}

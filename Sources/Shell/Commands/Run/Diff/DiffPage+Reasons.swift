internal import LearningWeek
internal import LuaRuntime
internal import Reporting

/// Why a candidate's result differs, in words.
extension DiffPage {
  func reasons(
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
}

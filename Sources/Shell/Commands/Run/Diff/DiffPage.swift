internal import LearningWeek
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
          vi: "  quy định khác của hình thức này đã đổi (quy tắc \(award.id))",
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
        + Wording(vi: " (so sánh … | csv: tất cả)", en: " (diff … | csv has all)")
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

  static func outcome(_ decision: CandidateDecision?) -> Wording {
    decision.map { ScoreWords.outcome($0.outcome) }
      ?? Wording(vi: "không được xét", en: "not considered")
  }

  /// `4 → 7`, or `nil` when they are the same.
  static func arrow(_ before: String?, _ after: String?) -> String? {
    before == after ? nil : "\(before ?? "–") → \(after ?? "–")"
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

internal import LearningWeek
internal import Reporting
internal import VietnameseText

/// How `why` and `why-not` look: the outcome, every condition, every criterion with
/// what it rests on, the line, and what would change the outcome.
struct ExplanationPage {
  var campaign: Campaign
  /// Of the award.
  var terms: AwardTerms
  var standing: ExplainedStanding

  private var decision: CandidateDecision { standing.decision }

  func page(in language: Language) -> Page {
    let entry = decision.entry
    var sections = [
      Page.Section(title: headline.text(in: language), remarks: remarks(in: language))
    ]
    if !conditions.isEmpty {
      sections.append(
        Page.Section(
          title: Wording(vi: "Điều kiện", en: "Conditions").text(in: language),
          table: conditionTable(in: language)))
    }
    if !entry.criteria.isEmpty {
      sections.append(
        Page.Section(
          title: Wording(
            vi: "Điểm: \(Words.number(entry.score.value))",
            en: "Points: \(Words.number(entry.score.value))"
          ).text(in: language),
          table: CriterionTable.table(entry.criteria, of: campaign, language)))
    }
    sections.append(
      Page.Section(
        title: Wording(
          vi: "Thay đổi nào làm kết quả khác?", en: "What would change the outcome?"
        ).text(in: language),
        remarks: FlipWords.lines(standing.flips, of: decision).map { "  " + $0.text(in: language) })
    )
    return Page(
      table: machineTable(in: language), sections: sections, document: document(in: language))
  }

  /// Everything in one table for files: a line for the outcome, each condition and
  /// each criterion.
  private func machineTable(in language: Language) -> ResultTable {
    let entry = decision.entry
    var rows: [[ResultTable.Cell]] = [
      [
        .text("outcome"), .text(terms.id), .text(decision.outcome.rawValue),
        .init(decision.rank), .blank, .number(entry.score.value), .blank,
        .text(entry.candidate.name),
      ]
    ]
    for condition in conditions {
      rows.append([
        .text("condition"), .blank, .text(condition.text.text(in: language)), .blank,
        .truth(condition.isMet), .blank, .blank,
        .text(condition.basis.text(in: language)),
      ])
    }
    for score in entry.criteria {
      let reads = score.reads.map { ScoreWords.reading($0, of: campaign).text(in: language) }
      let notes = score.notes.map { ScoreWords.wording($0, of: campaign).text(in: language) }
      rows.append([
        .text("criterion"), .text(score.id), .text(score.title), .blank, .blank,
        .number(score.points.value), .number(score.max.value),
        .text((reads + notes).joined(separator: "; ")),
      ])
    }
    let columns = [
      ("part", "phần"), ("id", "mã"), ("text", "nội dung"), ("rank", "hạng"), ("met", "đạt"),
      ("points", "điểm"), ("max", "tối đa"), ("actual", "thực tế"),
    ]
    return ResultTable(
      columns: columns.map { key, vi in .init(key, Wording(vi: vi, en: key).text(in: language)) },
      rows: rows)
  }

  // MARK: What is said first

  private var headline: Wording {
    Wording(same: "\(decision.entry.candidate.name) · \(terms.title): ")
      + ScoreWords.outcome(decision.outcome)
  }

  private func remarks(in language: Language) -> [String] {
    var lines: [Wording] = []
    if let missing = standing.missingReturn {
      let due = missing.lastDay.map { Words.date($0) }
      lines.append(
        Wording(vi: "  chưa nộp báo cáo", en: "  no return received")
          + (due.map { Wording(vi: " (hạn \($0))", en: " (due \($0))") } ?? Wording(same: "")))
    }
    if let rank = decision.rank {
      let block = decision.entry.block
      let places = standing.places
      lines.append(
        Wording(vi: "  hạng \(rank)", en: "  rank \(rank)")
          + (block.isEmpty
            ? Wording(same: "") : Wording(vi: " trong khối \(block)", en: " in block \(block)"))
          + (places.map { Wording(vi: ", chỉ tiêu \($0)", en: ", quota \($0)") }
            ?? (terms.sharedQuota == nil
              ? Wording(vi: ", không giới hạn", en: ", no limit")
              : Wording(vi: ", suất dùng chung", en: ", shared places")))
      )
    }
    if decision.outcome == .ballot {
      lines.append(
        Wording(vi: "  ngay ở suất cuối, còn chờ bỏ phiếu", en: "  on the line, awaiting a ballot"))
    } else if let line = lineWording {
      lines.append(line)
    }
    if !standing.equals.isEmpty {
      let names = standing.equals.joined(separator: ", ")
      lines.append(
        Wording(vi: "  bằng nhau hoàn toàn với: \(names)", en: "  wholly equal to: \(names)"))
    }
    if let other = decision.supersededBy {
      lines.append(
        Wording(vi: "  đã được đề nghị \(other)", en: "  already proposed for \(other)"))
    }
    if decision.isProvisional {
      lines.append(
        Wording(
          vi: "  tạm thời: còn chờ bỏ phiếu ở hình thức khen trước",
          en: "  provisional: an earlier award awaits a ballot"))
    }
    if let override = decision.override {
      lines.append(
        Wording(
          vi:
            "  hội đồng quyết định khác với kết quả tính (\(ScoreWords.outcome(decision.computed).vi)): "
            + "\(override.reason) (\(override.by))",
          en:
            "  the council decided otherwise than computed (\(ScoreWords.outcome(decision.computed).en)): "
            + "\(override.reason) (\(override.by))"))
    }
    if let law = terms.law {
      let text = campaign.laws.first { $0.id == law }?.text ?? law
      lines.append(Wording(vi: "  căn cứ: \(text)", en: "  under: \(text)"))
    }
    if let source = terms.source {
      lines.append(
        folded(source) == "vi du"
          ? Wording(
            vi: "  quy tắc này là ví dụ, không có trong văn bản",
            en: "  this rule is an example; no document states it")
          : Wording(vi: "  quy tắc theo: \(source)", en: "  the rule is from: \(source)"))
    }
    return lines.map { $0.text(in: language) }
  }

  /// How far from the line, and where points are level, by what the order decided.
  private var lineWording: Wording? {
    guard let margin = decision.margin, let other = standing.counterpart else { return nil }
    let isInside = decision.computed == .shortlisted
    let name = other.name
    guard margin == 0 else {
      let distance = Words.number(abs(margin))
      return isInside
        ? Wording(
          vi: "  hơn \(distance) so với \(name), đứng đầu số ngoài danh sách",
          en: "  \(distance) ahead of \(name), the best one outside")
        : Wording(
          vi: "  kém \(distance) so với \(name), đứng cuối danh sách",
          en: "  \(distance) behind \(name), the last one inside")
    }
    for (index, term) in terms.order.enumerated() {
      let (mine, theirs) = (decision.entry.order[index], other.order[index])
      guard mine != theirs else { continue }
      let numbers = [mine, theirs].map { value in
        value.map { Wording(same: Words.number($0)) }
          ?? Wording(vi: "chưa báo cáo", en: "not reported")
      }
      return Wording(vi: "  bằng điểm \(name), khác ở ", en: "  level with \(name), parted by ")
        + Self.subject(term) + Wording(same: ": ") + numbers[0]
        + Wording(vi: " so với ", en: " against ") + numbers[1]
    }
    return nil
  }

  static func subject(_ term: OrderTerm) -> Wording {
    switch term.subject {
    case .score: Wording(vi: "điểm", en: "points")
    case .measure(let measure):
      Wording(vi: Words.measure(measure, in: .vi), en: Words.measure(measure, in: .en))
    case .rule(let text): Wording(same: text)
    }
  }

  // MARK: Conditions

  private struct Condition {
    var text: Wording
    var isMet: Bool
    var actual: JSONValue
    var needed: JSONValue
    var shortBy: JSONValue
    var basis: Wording
  }

  private var conditions: [Condition] {
    var found = decision.entry.requirements.map { check in
      Condition(
        text: ScoreWords.requirement(check), isMet: check.isMet, actual: Self.actual(check),
        needed: .optional(check.dossierBefore) { .string($0.iso) }, shortBy: .null,
        basis: ScoreWords.basis(check, of: campaign))
    }
    let score = decision.entry.score
    if let minimum = terms.minimum {
      found.append(
        Condition(
          text: Wording(
            vi: "Ít nhất \(Words.number(minimum.value)) điểm",
            en: "At least \(Words.number(minimum.value)) points"),
          isMet: decision.belowMinimumBy == nil, actual: .number(score.value),
          needed: .number(minimum.value),
          shortBy: .optional(decision.belowMinimumBy) { .number($0.value) },
          basis: Wording(
            vi: "được \(Words.number(score.value))", en: "has \(Words.number(score.value))")))
    }
    if let rank = decision.rank, let places = standing.places {
      let isMet = decision.computed == .shortlisted
      found.append(
        Condition(
          text: Wording(
            vi: "Trong chỉ tiêu \(places)", en: "Within the quota of \(places)"),
          isMet: isMet, actual: .integer(rank), needed: .integer(places),
          shortBy: .optional(decision.margin.flatMap { $0 < 0 ? -$0 : nil }) { .number($0) },
          basis: Wording(vi: "hạng \(rank)", en: "rank \(rank)")
            + (decision.outcome == .ballot
              ? Wording(
                vi: ", \(decision.tiedWith.count) bằng nhau ở suất cuối",
                en: ", \(decision.tiedWith.count) equal over the last place")
              : Wording(same: ""))))
    }
    return found
  }

  /// The first value read, or of a one-of the alternative that is met.
  private static func actual(_ check: RequirementCheck) -> JSONValue {
    let met = check.alternatives.first { $0.isMet }
    return met.map { .string($0.text) } ?? check.reads.first.map(\.value.json) ?? .null
  }

  private func conditionTable(in language: Language) -> ResultTable {
    ResultTable(
      columns: [
        ResultTable.Column("met", Wording(vi: "đạt", en: "met").text(in: language)),
        ResultTable.Column("text", Wording(vi: "điều kiện", en: "condition").text(in: language)),
        ResultTable.Column("basis", Wording(vi: "thực tế", en: "actual").text(in: language)),
      ],
      rows: conditions.map { condition in
        [
          .truth(condition.isMet), .text(condition.text.text(in: language)),
          .text(condition.basis.text(in: language)),
        ]
      })
  }

  // MARK: JSON

  private func document(in language: Language) -> JSONValue {
    .object(
      [.init("award", .string(terms.id))]
        + CandidateDocument.members(of: decision, campaign: campaign, in: language) + [
          .init(
            "conditions",
            .array(
              conditions.map { condition in
                [
                  "text": .string(condition.text.text(in: language)),
                  "met": .truth(condition.isMet), "actual": condition.actual,
                  "needed": condition.needed, "short_by": condition.shortBy,
                ]
              })),
          .init("flips", .array(standing.flips.map { json($0, in: language) })),
        ])
  }

  private func json(_ flip: Flip, in language: Language) -> JSONValue {
    switch flip {
    case .requirement(let text, let met, let outcome):
      [
        "requirement": .string(decision.entry.wording(ofRequirement: text).text(in: language)),
        "met": .truth(met), "outcome": .string(outcome.rawValue),
      ]
    case .points(let criterion, let from, let to, let outcome):
      [
        "criterion": .string(criterion), "from": .number(from.value), "to": .number(to.value),
        "outcome": .string(outcome.rawValue),
      ]
    }
  }
}

extension AwardEntry {
  /// A requirement that a flip names by its text, in words.
  func wording(ofRequirement text: String) -> Wording {
    requirements.first { $0.text == text }.map { ScoreWords.requirement($0) }
      ?? Wording(same: text)
  }
}

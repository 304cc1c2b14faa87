internal import LearningWeek
internal import Reporting

/// How `shortlist` looks: for people the listed ones with the few next to the line,
/// award by award; for programs everybody.
enum ShortlistPage {
  /// Candidates outside that people see under the line.
  private static let nearTheLine = 5

  static func page(
    _ decisions: [AwardDecision], run: @escaping () -> JSONValue, of campaign: Campaign,
    quotas: [String: DeclaredQuota], unitNames: @escaping () -> [UnitCode: String],
    _ language: Language
  ) -> Page {
    func document() -> JSONValue {
      [
        "run": run(),
        "awards": .array(
          decisions.map { award($0, quotas[$0.terms.id], of: campaign, in: language) }),
      ]
    }
    func everybody(_ word: (Outcome) -> String) -> [[ResultTable.Cell]] {
      decisions.flatMap { decision in
        decision.candidates.indices.map { index in
          cells(
            index, of: decision.candidates, word(decision.candidates.outcome(at: index)),
            after: .text(decision.terms.id))
        }
      }
    }
    let key = ResultTable.Column("award", Wording(vi: "khen", en: "award").text(in: language))
    let columns = [key] + columns(language)
    return Page(
      table: ResultTable(columns: columns, rows: everybody(\.rawValue)),
      spoken: ResultTable(
        columns: columns,
        rows: everybody { ScoreWords.outcome($0).text(in: language) }),
      sections: decisions.map { section($0, quotas[$0.terms.id], unitNames, language) },
      chart: QuotaChart(decisions: decisions, language: language).chart, document: document())
  }

  private static func award(
    _ decision: AwardDecision, _ declared: DeclaredQuota?, of campaign: Campaign,
    in language: Language
  ) -> JSONValue {
    [
      "id": .string(decision.terms.id), "name": .string(decision.terms.title),
      "quota": quota(decision, declared),
      "candidates": .array(
        decision.candidates.map {
          .object(CandidateDocument.members(of: $0, campaign: campaign, in: language))
        }),
    ]
  }

  /// A number where there is one block, an object of numbers by block where there
  /// are several, an empty one where nobody competes in any, `null` without a limit.
  private static func quota(
    _ decision: AwardDecision, _ declared: DeclaredQuota?
  ) -> JSONValue {
    if decision.places.isEmpty {
      let isLimited = declared?.isLimited ?? false
      return isLimited && decision.candidates.isEmpty ? .object([]) : .null
    }
    let blocks = Set(decision.candidates.entries.blocks).union(decision.places.keys)
    if blocks.count <= 1, let only = decision.places.first { return .integer(only.value) }
    let ordered = decision.places.sorted { $0.key < $1.key }
    return .object(ordered.map { JSONValue.Member($0.key, .integer($0.value)) })
  }

  private static func columns(_ language: Language) -> [ResultTable.Column] {
    [
      ResultTable.Column(
        "rank", Wording(vi: "hạng", en: "rank").text(in: language), .trailing),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "tên", en: "name").text(in: language)),
      ResultTable.Column("block", Wording(vi: "khối", en: "block").text(in: language)),
      ResultTable.Column(
        "score", Wording(vi: "điểm", en: "score").text(in: language), .trailing),
      ResultTable.Column("outcome", Wording(vi: "kết quả", en: "outcome").text(in: language)),
      ResultTable.Column(
        "margin", Wording(vi: "cách ngưỡng", en: "margin").text(in: language), .trailing),
    ]
  }

  private static func cells(
    _ index: Int, of candidates: DecidedCandidates, _ outcome: String,
    after key: ResultTable.Cell? = nil
  ) -> [ResultTable.Cell] {
    var cells: [ResultTable.Cell] = []
    cells.reserveCapacity(8)
    if let key { cells.append(key) }
    cells.append(.init(candidates.rank(at: index)))
    cells.append(.text(candidates.code(at: index)))
    cells.append(.text(candidates.name(at: index)))
    cells.append(.text(candidates.block(at: index)))
    cells.append(.number(candidates.score(at: index).value))
    cells.append(.text(outcome))
    cells.append(.init(candidates.margin(at: index)))
    return cells
  }

  private static func section(
    _ decision: AwardDecision, _ declared: DeclaredQuota?,
    _ unitNames: () -> [UnitCode: String], _ language: Language
  ) -> Page.Section {
    let candidates = decision.candidates
    var shown: [Int] = []
    var below = 0
    var hidden: [Outcome: Int] = [:]
    for index in candidates.indices {
      let outcome = candidates.outcome(at: index)
      switch outcome {
      case .shortlisted, .ballot, .overriddenIn, .overriddenOut: shown.append(index)
      case .below where below < nearTheLine:
        below += 1
        shown.append(index)
      case .below, .ineligible, .superseded: hidden[outcome, default: 0] += 1
      }
    }
    let blocks = candidates.entries.blocks
    var table = ResultTable(
      columns: columns(language),
      rows: shown.map { index in
        let outcome = ScoreWords.outcome(candidates.outcome(at: index)).text(in: language)
        return cells(index, of: candidates, outcome)
      })
    if candidates.indices.contains(where: { candidates.kind(at: $0) != .collective }) {
      // People are told apart by where they work; their codes are for files.
      table.columns[1] = ResultTable.Column(
        "unit", Wording(vi: "đơn vị", en: "unit").text(in: language))
      let unitNames = unitNames()
      for (index, candidate) in shown.enumerated() {
        let unit = candidates[candidate].entry.candidate.unit
        table.rows[index][1] = .text(unitNames[unit] ?? unit.text)
      }
      table = table.selecting([0, 2, 1, 3, 4, 5, 6])
    }
    if blocks.count <= 1 { table = table.selecting([0, 1, 2, 4, 5, 6]) }
    return Page.Section(
      title: title(decision, declared, language), table: table,
      remarks: remarks(decision, hidden, language), isWhole: true)
  }

  private static func title(
    _ decision: AwardDecision, _ declared: DeclaredQuota?, _ language: Language
  ) -> String {
    var title = Wording(same: decision.terms.title)
    switch quota(decision, declared) {
    case .integer(let places):
      title =
        title
        + Wording(vi: " · chỉ tiêu \(places)", en: " · quota \(places)")
    case .object(let blocks) where !blocks.isEmpty:
      let total = decision.places.values.reduce(0, +)
      title =
        title
        + Wording(
          vi: " · chỉ tiêu \(total) cho \(blocks.count) khối",
          en: " · quota \(total) over \(blocks.count) blocks")
    default:
      // Blocks without candidates have no numbers yet.
      title = title + Wording(same: " · ") + (declared?.words ?? Wording(same: ""))
    }
    if let granter = decision.terms.grantedBy {
      title = title + Wording(vi: " · \(granter) quyết định", en: " · granted by \(granter)")
    }
    return title.text(in: language)
  }

  private static func remarks(
    _ decision: AwardDecision, _ hidden: [Outcome: Int], _ language: Language
  ) -> [String] {
    // The council's minutes stand beside what was computed, never in its place.
    let candidates = decision.candidates
    var remarks = candidates.indices.compactMap { index -> Wording? in
      guard let override = candidates.override(at: index) else { return nil }
      let candidate = candidates[index]
      return Wording(same: candidate.entry.candidate.name + ": ")
        + ScoreWords.outcome(candidate.outcome)
        + Wording(vi: "; tính ra ", en: "; computed ") + ScoreWords.outcome(candidate.computed)
        + Wording(same: "; \(override.reason) (\(override.by))")
    }
    let tied = candidates.countOutcomes { $0 == .ballot }
    if tied > 0 {
      remarks.append(
        Wording(
          vi: "\(tied) người hoặc đơn vị bằng nhau ở suất cuối, không quy tắc nào tách được: "
            + "phải bỏ phiếu",
          en:
            "\(tied) are equal over the last place and no rule parts them: a ballot is needed"
        ))
    }
    let free = decision.freePlaces.values.reduce(0, +)
    if free > 0 {
      remarks.append(
        Wording(
          vi: "còn trống \(free) suất",
          en: free == 1 ? "1 place is free" : "\(free) places are free"))
    }
    let rest: [(Outcome, Wording)] = [
      (.below, Wording(vi: "dưới ngưỡng nữa", en: "more below the line")),
      (.ineligible, Wording(vi: "không đủ điều kiện", en: "ineligible")),
      (.superseded, Wording(vi: "đã có khen khác", en: "superseded")),
    ]
    let counted = rest.compactMap { outcome, words in
      hidden[outcome].map { Wording(same: Words.number($0) + " ") + words }
    }
    if !counted.isEmpty {
      remarks.append(
        counted.joined(separator: " · ")
          + Wording(
            vi: " (vì sao không TÊN: lý do; danh sách | csv: tất cả)",
            en: " (why-not NAME says why; shortlist | csv has all)"))
    }
    return remarks.map { $0.text(in: language) }
  }
}

internal import LearningWeek
internal import Reporting
internal import Rules

extension Command {
  static let margin = Command(
    "margin", "còn thiếu", .run, usage: "[AWARD]",
    summary: Wording(
      vi: "ai sát ngưỡng, cách bao nhiêu", en: "who is near the line, and by how much"),
    examples: ["margin", "còn thiếu giay_khen_ca_nhan"]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let award = try arguments.text.map { text throws(Failure) in try desk.award(text) }
    let decisions = try desk.result().decisions.filter { award == nil || $0.terms.id == award }
    return Answer(provenance: try desk.provenance()) { MarginPage.page(decisions, $0) }
  }
}

/// How `margin` looks: those on either side of each line, nearest first.
enum MarginPage {
  static func page(_ decisions: [AwardDecision], _ language: Language) -> Page {
    let columns = [
      ResultTable.Column("award", Wording(vi: "khen", en: "award").text(in: language)),
      ResultTable.Column("block", Wording(vi: "khối", en: "block").text(in: language)),
      ResultTable.Column("rank", Wording(vi: "hạng", en: "rank").text(in: language), .trailing),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "tên", en: "name").text(in: language)),
      ResultTable.Column(
        "score", Wording(vi: "điểm", en: "score").text(in: language), .trailing),
      ResultTable.Column(
        "margin", Wording(vi: "cách ngưỡng", en: "margin").text(in: language), .trailing),
      ResultTable.Column("outcome", Wording(vi: "kết quả", en: "outcome").text(in: language)),
    ]
    var rows: [[ResultTable.Cell]] = []
    var machineRows: [[ResultTable.Cell]] = []
    for decision in decisions {
      let near = decision.candidates.filter { $0.margin != nil }
        .sorted { abs($0.margin ?? 0) < abs($1.margin ?? 0) }
      for candidate in near {
        let entry = candidate.entry
        func row(_ outcome: String) -> [ResultTable.Cell] {
          [
            .text(decision.terms.id), .text(entry.block), .init(candidate.rank),
            .text(entry.candidate.code), .text(entry.candidate.name),
            .number(entry.score.value), .init(candidate.margin), .text(outcome),
          ]
        }
        rows.append(row(ScoreWords.outcome(candidate.outcome).text(in: language)))
        machineRows.append(row(candidate.outcome.rawValue))
      }
    }
    let machine = ResultTable(columns: columns, rows: machineRows)
    let spoken = ResultTable(columns: columns, rows: rows)
    return Page(
      table: machine, spoken: spoken,
      sections: decisions.map { section(of: $0, spoken) }, document: .array(machine.objects))
  }

  /// Those that people want to see on either side of a line.
  private static let near = 10

  /// The nearest of one award, without the columns that are the same for all.
  private static func section(of decision: AwardDecision, _ all: ResultTable) -> Page.Section {
    let rows = all.rows.filter { $0[0] == .text(decision.terms.id) }
    let hasBlocks = Set(rows.map { $0[1] }).count > 1
    return Page.Section(
      title: decision.terms.title,
      table: ResultTable(columns: all.columns, rows: Array(rows.prefix(near)))
        .selecting(hasBlocks ? [1, 2, 3, 4, 5, 6, 7] : [2, 3, 4, 5, 6, 7]))
  }
}

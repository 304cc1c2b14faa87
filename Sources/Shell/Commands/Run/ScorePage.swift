internal import LearningWeek
internal import Reporting
internal import Rules

/// How `score` looks: a line per candidate, best first.
enum ScorePage {
  static func page(
    _ cards: [CandidateScore], of campaign: Campaign, _ language: Language
  ) -> Page {
    let columns = [
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "tên", en: "name").text(in: language)),
      ResultTable.Column("kind", Wording(vi: "loại", en: "kind").text(in: language)),
      ResultTable.Column("block", Wording(vi: "khối", en: "block").text(in: language)),
      ResultTable.Column(
        "score", Wording(vi: "điểm", en: "score").text(in: language), .trailing),
    ]
    // A stable order for reading; equal scores stay equal, the code only keeps the
    // page the same from run to run.
    let ordered = cards.sorted { a, b in
      if a.score != b.score { return b.score < a.score }
      return a.candidate.code < b.candidate.code
    }
    let rows = ordered.map { card -> [ResultTable.Cell] in
      [
        .text(card.candidate.code), .text(card.candidate.name),
        .text(Words.candidateKind(card.candidate, campaign.kinds, in: language)), .init(card.block),
        .number(card.score.value),
      ]
    }
    let table = ResultTable(columns: columns, rows: rows)
    let hasBlocks = ordered.contains { $0.block != nil }
    return Page(
      table: table, spoken: hasBlocks ? table : table.selecting([0, 1, 2, 4]),
      document: .array(ordered.map { document($0, of: campaign, in: language) }))
  }

  /// One candidate with every criterion.
  static func single(
    _ card: CandidateScore, of campaign: Campaign, _ language: Language
  ) -> Page {
    Page(
      title: card.candidate.name + ": "
        + Wording(
          vi: "\(Words.number(card.score.value)) điểm",
          en: "\(Words.number(card.score.value)) points"
        )
        .text(in: language),
      table: CriterionTable.table(card.criteria, of: campaign, language),
      document: .array([document(card, of: campaign, in: language)]))
  }

  private static func document(
    _ card: CandidateScore, of campaign: Campaign, in language: Language
  ) -> JSONValue {
    [
      "code": .string(card.candidate.code), "name": .string(card.candidate.name),
      "kind": .string(
        card.candidate.kind == .collective
          ? card.candidate.unitKind.id : card.candidate.kind.rawValue),
      "block": .optional(card.block) { .string($0) }, "score": .number(card.score.value),
      "criteria": .array(
        card.criteria.map {
          CandidateDocument.criterion($0, of: campaign, in: language)
        }),
    ]
  }
}

/// Criteria with points, maximum, notes and what was read.
enum CriterionTable {
  static func table(
    _ criteria: [CriterionScore], of campaign: Campaign, _ language: Language
  ) -> ResultTable {
    ResultTable(
      columns: [
        ResultTable.Column("id", Wording(vi: "tiêu chí", en: "criterion").text(in: language)),
        ResultTable.Column("title", Wording(vi: "nội dung", en: "wording").text(in: language)),
        ResultTable.Column(
          "points", Wording(vi: "điểm", en: "points").text(in: language), .trailing),
        ResultTable.Column(
          "max", Wording(vi: "tối đa", en: "max").text(in: language), .trailing),
        ResultTable.Column(
          "note",
          Wording(vi: "thực tế và ghi chú", en: "actual figures and notes").text(in: language)),
      ],
      rows: criteria.map { score in
        var notes = score.reads.map { ScoreWords.reading($0, of: campaign).text(in: language) }
        let blanks = score.reads.filter { $0.value == .notReported }.map(\.subject)
        let told = score.notes.filter { note in
          if case .notReported(let subject) = note { !blanks.contains(subject) } else { true }
        }
        notes += told.map { ScoreWords.wording($0, of: campaign).text(in: language) }
        return [
          .text(score.id), .text(score.title), .number(score.points.value),
          .number(score.max.value), .text(notes.joined(separator: "\n")),
        ]
      })
  }
}

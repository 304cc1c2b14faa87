internal import LearningWeek
internal import Reporting

/// What programs get of a comparison.
extension DiffPage {
  func table(_ language: Language) -> ResultTable {
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

  func document(_ language: Language) -> JSONValue {
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

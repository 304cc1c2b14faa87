internal import LearningWeek
internal import Reporting

/// Candidates and criteria as JSON, the same in every command that shows them.
enum CandidateDocument {
  static func members(
    of decision: CandidateDecision, campaign: Campaign, in language: Language
  ) -> [JSONValue.Member] {
    let entry = decision.entry
    return [
      .init("code", .string(entry.candidate.code)), .init("name", .string(entry.candidate.name)),
      .init("block", .string(entry.block)),
      .init("rank", .optional(decision.rank) { .integer($0) }),
      .init("score", .number(entry.score.value)),
      .init("outcome", .string(decision.outcome.rawValue)),
      .init("requirements", .array(entry.requirements.map { requirement($0, in: language) })),
      .init(
        "criteria",
        .array(
          entry.criteria.map { criterion($0, of: campaign, in: language) })),
      .init("margin", .optional(decision.margin) { .number($0) }),
    ]
  }

  static func requirement(_ check: RequirementCheck, in language: Language) -> JSONValue {
    [
      "text": .string(ScoreWords.requirement(check).text(in: language)),
      "met": .truth(check.isMet),
    ]
  }

  static func criterion(
    _ score: CriterionScore, of campaign: Campaign, in language: Language
  ) -> JSONValue {
    [
      "id": .string(score.id), "points": .number(score.points.value),
      "max": .number(score.max.value),
      "note": .optional(ScoreWords.note(score.notes, of: campaign, in: language)) { .string($0) },
    ]
  }
}

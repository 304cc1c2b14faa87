import LearningWeek
import Rules
import Testing

/// Outcomes as `code block rank outcome`, award by award.
func outcomes(_ result: RunResult) -> [String] {
  result.decisions.flatMap { decision in
    decision.candidates.map { candidate in
      let rank = candidate.rank.map { "\($0)" } ?? "-"
      return "\(decision.terms.id): \(candidate.entry.candidate.code)"
        + " [\(candidate.entry.block)] \(rank) \(candidate.outcome.rawValue)"
    }
  }
}

/// What the awards of a pack written as `text` come to on a week that `fill` fills.
func awardRun(
  _ text: String, _ fill: (inout SmallWeek) -> Void
) throws -> RunResult {
  let pack = try #require(PackLoad.of(text).pack)
  var week = SmallWeek(pack.campaign)
  fill(&week)
  return try RuleRun(pack: pack, data: week.data, programVersion: "1").run()
}

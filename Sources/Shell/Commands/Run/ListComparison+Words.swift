internal import LearningWeek

extension ListComparison {
  /// The first thing that differs, in words.
  var firstDifference: Wording? {
    guard let award = awards.first else { return nil }
    guard let change = award.changes.first else {
      return Wording(vi: "\(award.id): số suất khác", en: "\(award.id): other places")
    }
    let head = "\(award.id), \(change.candidate.name) (\(change.candidate.code)): "
    if let criterion = change.criteria.first {
      return Wording(same: head + criterion.id + " ")
        + Self.arrow(criterion.before?.value, criterion.after?.value)
    }
    if let requirement = change.requirements.first {
      return Wording(same: head + requirement.check.text)
    }
    if change.before?.outcome != change.after?.outcome {
      return Wording(same: head) + Self.outcome(change.before) + Wording(same: " → ")
        + Self.outcome(change.after)
    }
    return Wording(same: head) + Wording(vi: "hạng ", en: "rank ")
      + Self.arrow(change.before?.rank.map(Double.init), change.after?.rank.map(Double.init))
  }

  private static func arrow(_ before: Double?, _ after: Double?) -> Wording {
    let texts = [before, after].map { $0.map { Words.number($0) } ?? "–" }
    return Wording(same: texts.joined(separator: " → "))
  }

  private static func outcome(_ decision: CandidateDecision?) -> Wording {
    decision.map { ScoreWords.outcome($0.outcome) }
      ?? Wording(vi: "không được xét", en: "not considered")
  }
}

/// The smallest single changes that would give a candidate another outcome by the
/// rules alone: each requirement the other way, and under each criterion the least
/// raise and the least cut within 0…max. A raise stands before a cut.
///
/// Empty for a candidate or award that does not exist. Least is meant as far as the
/// outcome does not come back to what it was while points move on; only a chain of
/// three awards that exclude one another can do that.
/// - Complexity: one sort of the block, then O(log max) searches per criterion; where
///   awards exclude one another, share places or have ballots, as many decisions of
///   those awards.
package func flips(
  for candidate: String, award: String, contests: [AwardContest], shared: [SharedQuota] = [],
  overrides: [Override] = [], ballots: [Ballot] = []
) -> [Flip] {
  guard
    let probe = OutcomeProbe(
      candidate, award: award, contests: contests, shared: shared, overrides: overrides,
      ballots: ballots)
  else { return [] }
  return foundFlips(probe)
}

/// The flips of one candidate after another in an award that no other touches: what
/// ``flips(for:award:contests:shared:overrides:ballots:)`` gives for each.
package struct AwardFlips: Sendable {
  private let field: OpposingField

  /// `nil` where other awards, shared places or ballots bear on the award.
  /// - Complexity: one sort of the entries.
  package init?(award: String, contests: [AwardContest], ballots: [Ballot]) {
    guard let contest = contests.first(where: { $0.terms.id == award }),
      contest.isAlone(among: contests, ballots)
    else { return nil }
    field = OpposingField(contest)
  }

  /// - Parameter place: of the contest's entries.
  /// - Complexity: O(log max) comparisons per criterion.
  package func flips(ofEntry place: Int) -> [Flip] {
    foundFlips(OutcomeProbe(entry: place, in: field))
  }
}

private func foundFlips(_ probe: OutcomeProbe) -> [Flip] {
  guard let current = probe(nil) else { return [] }
  var found: [Flip] = []
  for (place, requirement) in probe.entry.requirements.enumerated() {
    guard let outcome = probe(.requirement(place)), outcome != current else { continue }
    found.append(
      .requirement(text: requirement.text, met: !requirement.isMet, outcome: outcome))
  }
  for criterion in probe.entry.criteria {
    for direction in [1, -1] {
      if let flip = leastChange(of: criterion, direction, from: current, probe: probe) {
        found.append(flip)
      }
    }
  }
  return found
}

private func leastChange(
  of criterion: CriterionScore, _ direction: Int, from current: Outcome, probe: OutcomeProbe
) -> Flip? {
  let decimals = criterion.points.decimals
  let start = criterion.points.scaled
  let room = direction > 0 ? criterion.max.scaled - start : start
  func outcome(after distance: Int) -> Outcome? {
    let points = Points(scaled: start + direction * distance, decimals: decimals)
    return probe(.points(criterion: criterion.id, to: points))
  }
  var (same, other) = (0, room)
  guard other > 0, var result = outcome(after: other), result != current else { return nil }
  while other - same > 1 {
    let middle = same + (other - same) / 2
    guard let tried = outcome(after: middle) else { return nil }
    if tried == current { same = middle } else { (other, result) = (middle, tried) }
  }
  let points = Points(scaled: start + direction * other, decimals: decimals)
  return .points(criterion: criterion.id, from: criterion.points, to: points, outcome: result)
}

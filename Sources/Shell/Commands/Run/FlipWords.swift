internal import LearningWeek

/// What would change an outcome, in few lines: changes that come to the same are
/// said once. JSON has every one.
enum FlipWords {
  /// Of somebody who is not listed, only what would bring them nearer.
  static func lines(_ flips: [Flip], of decision: CandidateDecision) -> [Wording] {
    let isListed = rank(decision.computed) >= rank(.ballot)
    let kept = isListed ? flips : flips.filter { rank(outcome(of: $0)) > rank(decision.computed) }
    let titles = Dictionary(
      decision.entry.criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let lines = requirementLines(kept, decision.entry) + pointLines(kept, titles)
    guard lines.isEmpty else { return lines }
    guard let margin = decision.margin, margin < 0 else {
      return [
        Wording(
          vi: "không có thay đổi đơn lẻ nào đủ", en: "no single change is enough")
      ]
    }
    let short = Words.number(-margin)
    return [
      Wording(
        vi: "còn thiếu \(short); không một tiêu chí nào bù đủ một mình",
        en: "\(short) short; no single criterion can make that up")
    ]
  }

  /// How near to being listed.
  private static func rank(_ outcome: Outcome) -> Int {
    switch outcome {
    case .ineligible, .superseded, .overriddenOut: 0
    case .below: 1
    case .ballot: 2
    case .shortlisted, .overriddenIn: 3
    }
  }

  private static func outcome(of flip: Flip) -> Outcome {
    switch flip {
    case .requirement(_, _, let outcome), .points(_, _, _, let outcome): outcome
    }
  }

  /// Those that would have to be met each for itself; those whose loss ends it
  /// together.
  private static func requirementLines(_ flips: [Flip], _ entry: AwardEntry) -> [Wording] {
    var gains: [Wording] = []
    var losses: [(text: Wording, outcome: Outcome)] = []
    for case .requirement(let id, let met, let outcome) in flips {
      let text = entry.wording(ofRequirement: id)
      if met {
        gains.append(
          Wording(vi: "nếu đạt “\(text.vi)” → ", en: "were “\(text.en)” met → ")
            + ScoreWords.outcome(outcome))
      } else {
        losses.append((text, outcome))
      }
    }
    guard let outcome = losses.first?.outcome else { return gains }
    if losses.count > 1, losses.allSatisfy({ $0.outcome == outcome }) {
      let texts = losses.map(\.text).joined(separator: "; ")
      return gains + [
        Wording(
          vi: "nếu không đạt dù chỉ một điều kiện: \(texts.vi) → ",
          en: "were any one of these not met: \(texts.en) → ")
          + ScoreWords.outcome(outcome)
      ]
    }
    return gains
      + losses.map { loss in
        Wording(
          vi: "nếu không đạt “\(loss.text.vi)” → ", en: "were “\(loss.text.en)” not met → ")
          + ScoreWords.outcome(loss.outcome)
      }
  }

  /// Grouped by outcome and difference of points, the smallest difference first.
  private static func pointLines(
    _ flips: [Flip], _ titles: [String: String]
  ) -> [Wording] {
    struct Step: Hashable {
      var difference: Int
      var outcome: Outcome
    }
    var order: [Step] = []
    var criteria: [Step: [String]] = [:]
    var decimals = 0
    for case .points(let criterion, let from, let to, let outcome) in flips {
      let step = Step(difference: (to - from).scaled, outcome: outcome)
      decimals = from.decimals
      if criteria[step] == nil { order.append(step) }
      criteria[step, default: []].append(criterion)
    }
    return order.sorted { abs($0.difference) < abs($1.difference) }.map { step in
      let points = Words.number(Points(scaled: abs(step.difference), decimals: decimals).value)
      let ids = criteria[step, default: []]
      let names: Wording =
        ids.count == 1
        ? Wording(same: (titles[ids[0]] ?? ids[0]).quoted)
        : Wording(
          vi: "bất kỳ tiêu chí nào trong \(ids.count) tiêu chí: \(ids.joined(separator: ", "))",
          en: "any of \(ids.count) criteria: \(ids.joined(separator: ", "))")
      let isMore = step.difference > 0
      return Wording(
        vi: "nếu \(isMore ? "thêm" : "bớt") \(points) điểm ở ",
        en: "given \(points) points \(isMore ? "more" : "fewer") under ") + names
        + Wording(same: " → ") + ScoreWords.outcome(step.outcome)
    }
  }
}

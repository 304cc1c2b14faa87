import LearningWeek

/// Points without decimals.
func points(_ value: Int) -> Points { Points(scaled: value, decimals: 0) }

/// A school that competes with one criterion of at most 10 points.
func entrant(
  _ code: String, _ score: Int, block: String = "", isFit: Bool = true, order: [Double?] = []
) -> AwardEntry {
  AwardEntry(
    candidate: Candidate(
      code: code, name: "name \(code)", kind: .collective, unit: UnitCode(code),
      unitKind: .school), block: block,
    requirements: [RequirementCheck(text: "Nộp đúng hạn", isMet: isFit)],
    criteria: [
      CriterionScore(id: "reach", title: "Quy mô", points: points(score), max: points(10))
    ], score: points(score), order: [Double(score)] + order)
}

func contest(
  _ id: String = "giay_khen", places: [String: Int] = [:], _ entries: [AwardEntry],
  _ change: (inout AwardTerms) -> Void = { _ in }
) -> AwardContest {
  var terms = AwardTerms(id: id, title: "Giấy khen")
  change(&terms)
  return AwardContest(terms: terms, entries: entries, places: places)
}

extension AwardDecision {
  /// `code outcome rank` of everybody, as listed.
  var lines: [String] {
    candidates.map { candidate in
      let rank = candidate.rank.map { " \($0)" } ?? ""
      return "\(candidate.entry.candidate.code) \(candidate.outcome.rawValue)\(rank)"
    }
  }
}

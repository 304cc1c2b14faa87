internal import LearningWeek
internal import LuaRuntime

extension Evaluation {
  /// The points of all as of the campaign's last day.
  mutating func scores(of entrants: [Entrant]) throws(RunError) -> ScoredEntrants {
    // Numbers that they know are of this sheet alone.
    let criteria = pack.criteria.map(CriterionAsked.init)
    var sheet = ScoreSheetWriter()
    var lists: [Int32] = []
    lists.reserveCapacity(entrants.count)
    stage.hasReadFlag = false
    for (index, entrant) in entrants.enumerated() {
      try Self.check(at: index)
      for criterion in criteria where criterion.applies(to: entrant, in: facts) {
        let scored = try points(under: criterion, of: entrant)
        sheet.append(criterion.number(of: scored, in: &sheet))
      }
      lists.append(sheet.endList())
    }
    return ScoredEntrants(sheet: sheet.sheet, lists: lists, haveReadFlags: stage.hasReadFlag)
  }

  /// The points under every criterion that applies, in declaration order.
  mutating func scores(of entrant: Entrant) throws(RunError) -> [CriterionScore] {
    var scores: [CriterionScore] = []
    for criterion in criteria where criterion.applies(to: entrant, in: facts) {
      scores.append(criterion.score(try points(under: criterion, of: entrant)))
    }
    return scores
  }

  private mutating func points(
    under asked: CriterionAsked, of entrant: Entrant
  ) throws(RunError) -> ScoredPoints {
    let max = asked.criterion.max
    var score = ScoredPoints(points: .zero(decimals: max.decimals))
    if !asked.criterion.requirements.isEmpty {
      let checks = try checks(
        asked.criterion.requirements, of: .criterion(asked.criterion.id), entrant)
      if stage.isRecording { score.reads = checks.flatMap(\.allReads) }
      score.notes = checks.filter { !$0.isMet }.map { .requirementUnmet($0.text) }
      if !score.notes.isEmpty { return score }
    }
    stage.clear()
    switch try number(asked.criterion.formula, asked, entrant) {
    case .value(let value):
      coverage.reach(criterion: asked.criterion.id)
      let raw = asked.criterion.isShare ? value * max.value : value
      score.notes = stage.notes
      if let points = Points(rounding: raw.awayFromZero, decimals: max.decimals) {
        score.points = min(Swift.max(points, .zero(decimals: points.decimals)), max)
        if score.points != points { score.notes.append(.clamped(from: raw)) }
      } else {
        fail(.tooLarge(raw), .criterion(asked.criterion.id), entrant.subject(in: facts), nil)
      }
    case .blank(let subject, _):
      score.notes = stage.notes + [.notReported(subject)]
    case .failed:
      break
    }
    if stage.isRecording {
      score.reads += stage.reads.filter { !score.reads.contains($0) }
    }
    return score
  }

  /// The sum, exact whatever the order of adding.
  func sum(_ scores: [CriterionScore]) -> Points {
    scores.reduce(.zero(decimals: facts.campaign.decimals)) { $0 + $1.points }
  }

  private mutating func number(
    _ formula: Formula, _ asked: CriterionAsked, _ entrant: Entrant
  ) throws(RunError) -> Answer<Double> {
    switch formula {
    case .function(let function):
      return try number(function, asked, entrant)
    case .cap(let inner, let limit):
      let answer = try number(inner, asked, entrant)
      if case .value(let value) = answer { return .value(min(value, limit)) }
      return answer
    case .steps(let table):
      let answer = try number(table.value, asked, entrant)
      guard case .value(let value) = answer else { return answer }
      if let step = table.step(for: value) {
        coverage.reach(step: step, of: asked.criterion.id)
        return .value(table.steps[step].points)
      }
      if table.isWhole, value != value.rounded() {
        let diagnosis = LuaDiagnosis(message: "", place: table.place)
        fail(
          .script(.mistake(.notWhole(value), diagnosis)), .criterion(asked.criterion.id),
          entrant.subject(in: facts), table.value)
        return .failed
      }
      stage.note(.outsideSteps(value: value))
      return .value(0)
    }
  }

  private mutating func number(
    _ function: LuaFunction, _ asked: CriterionAsked, _ entrant: Entrant
  ) throws(RunError) -> Answer<Double> {
    let facts = facts
    let answer = try answer(
      function, entrant.object, .criterion(asked.criterion.id), entrant.subject(in: facts))
    switch answer {
    case .value(let value):
      guard let number = value.asNumber else {
        fail(
          .notANumber(value.finding), .criterion(asked.criterion.id), entrant.subject(in: facts),
          function)
        return .failed
      }
      return .value(number)
    case .blank(let subject, let fault):
      return .blank(subject, fault)
    case .failed:
      return .failed
    }
  }
}

extension RequirementCheck {
  /// What it and its alternatives read.
  var allReads: [Reading] { reads + alternatives.flatMap(\.allReads) }
}

extension Double {
  /// A few units in the last place further from zero: 57 ÷ 200 is written 0.285 and
  /// held as a little less, which must not turn half up into half down. No quotient
  /// of counts comes that near to a half without being one.
  fileprivate var awayFromZero: Double { self + (self < 0 ? -8 : 8) * ulp }
}

package import LearningWeek
package import LuaRuntime

/// A pack applied to one campaign's data.
///
/// Nothing is kept in it between calls: the same call gives the same value.
package struct RuleRun {
  package let pack: RulePack
  /// Before anything is added for candidates.
  package let bounds: LuaBounds
  package let programVersion: String
  let facts: RunFacts

  /// - Parameters:
  ///   - rollUp: of the same data, where it was added up before.
  ///   - earlier: the campaign of a year, for `u:year(2020)`; asked at most once a year.
  /// - Complexity: O(units + figures), the roll-up included.
  package init(
    pack: RulePack, data: CampaignData, rollUp: RollUp? = nil,
    earlier: @escaping (Int) -> EarlierYear? = { _ in nil },
    programVersion: String = "", bounds: LuaBounds = LuaBounds()
  ) {
    self.pack = pack
    self.bounds = bounds
    self.programVersion = programVersion
    self.facts = RunFacts(data, rollUp: rollUp ?? RollUp(data), earlier: earlier)
  }

  /// The same pack on data that differ from those of `previous` in what `changes` say.
  ///
  /// - Complexity: O(units) for adding up; nothing is read or indexed again.
  package init(after previous: RuleRun, data: CampaignData, changes: [TriedChange]) {
    pack = previous.pack
    bounds = previous.bounds
    programVersion = previous.programVersion
    facts = RunFacts(
      data, after: previous.facts, returnsOf: Set(changes.compactMap(\.unitOfFigure)),
      lastDaysOf: Set(changes.compactMap(\.unitOfLastDay)))
  }

  /// The same pack on the data of `previous` without something doubtful.
  ///
  /// - Complexity: as above.
  package init(after previous: RuleRun, data: CampaignData, without ground: DoubtfulGround) {
    pack = previous.pack
    bounds = previous.bounds
    programVersion = previous.programVersion
    facts = RunFacts(data, after: previous.facts, returnsOf: Set(ground.units))
  }

  /// The roll-up that rules read; for whoever needs it beside the run.
  package var rollUp: RollUp { facts.rollUp }

  /// Everybody's points.
  package func score() throws(RunError) -> Scoring {
    let entrants = Entrant.all(in: facts, of: pack)
    let scored = try evaluate(count: entrants.count) {
      (evaluation: inout Evaluation) throws(RunError) in
      try evaluation.scores(of: entrants)
    }
    return Scoring(candidates: candidateScores(entrants, scored))
  }

  func candidateScores(_ entrants: [Entrant], _ scored: ScoredEntrants) -> [CandidateScore] {
    zip(entrants, scored.lists).map { candidateScore($0, scored.sheet.criteria(of: Int($1))) }
  }

  func candidateScore(_ entrant: Entrant, _ criteria: [CriterionScore]) -> CandidateScore {
    CandidateScore(
      candidate: entrant.candidate(in: facts), block: facts.tree.units[entrant.unit].block,
      score: criteria.reduce(.zero(decimals: facts.campaign.decimals)) { $0 + $1.points },
      criteria: criteria)
  }

  /// Every award, decided.
  package func run() throws(RunError) -> RunResult {
    try result(of: contests())
  }

  func result(
    of contests: [AwardContest], earlier: [EarlierReference]? = nil
  ) throws(RunError) -> RunResult {
    do throws(WorkStopped) {
      try Work.check()
      let decisions = decisions(on: contests)
      try Work.check()
      return RunResult(
        pack: pack, dataRevision: facts.data.revision,
        earlier: earlier ?? facts.earlier.references, programVersion: programVersion,
        decisions: decisions, contests: contests)
    } catch {
      throw .interrupted
    }
  }

  func decisions(on contests: [AwardContest]) -> [AwardDecision] {
    decide(
      contests, shared: pack.sharedQuotas, overrides: facts.data.overrides,
      ballots: facts.data.ballots)
  }

  /// Every award with everybody who competes, before deciding.
  package func contests() throws(RunError) -> [AwardContest] {
    let entrants = Entrant.all(in: facts, of: pack)
    facts.earlier.forgetAsked()
    return try evaluate(count: entrants.count) {
      (evaluation: inout Evaluation) throws(RunError) in
      try evaluation.contests(among: entrants)
    }
  }

  /// Calls functions of the pack under one account for the whole run.
  /// - Throws: all failures together, once the body has gone through everybody.
  func evaluate<Value>(
    count: Int, recording: Bool = false,
    _ body: (inout Evaluation) throws(RunError) -> Value
  ) throws(RunError) -> Value {
    try evaluation(count: count, recording: recording, covering: false, body).value
  }

  /// As `evaluate`, with the rules that came to a result.
  func covering<Value>(
    count: Int, _ body: (inout Evaluation) throws(RunError) -> Value
  ) throws(RunError) -> (value: Value, coverage: Coverage) {
    try evaluation(count: count, recording: false, covering: true, body)
  }

  private func evaluation<Value>(
    count: Int, recording: Bool, covering: Bool,
    _ body: (inout Evaluation) throws(RunError) -> Value
  ) throws(RunError) -> (value: Value, coverage: Coverage) {
    var evaluation = Evaluation(pack: pack, facts: facts, covering: covering)
    let stage = pack.host.run
    stage.facts = facts
    stage.flagDay = facts.campaign.lastDay
    stage.award = nil
    stage.isRecording = recording
    stage.clear()
    pack.state.dropColumns()
    defer {
      stage.facts = nil
      stage.isRecording = false
      stage.isForFew = false
      stage.clear()
      pack.state.dropColumns()
    }
    let result = pack.state.withBudget(bounds.extended(for: count)) {
      Result { () throws(RunError) -> Value in try body(&evaluation) }
    }
    let value = try result.get()
    guard evaluation.failures.isEmpty else { throw .failures(evaluation.failures) }
    return (value, evaluation.coverage)
  }
}

extension Evaluation {
  /// What runs no Lua for long asks, too, whether it is to go on.
  static func check(at index: Int) throws(RunError) {
    do { try Work.check(at: index) } catch { throw .interrupted }
  }
}

extension LuaBounds {
  /// RULES.md §4.2: 20,000 units of work and 20 µs more per candidate.
  func extended(for candidates: Int) -> LuaBounds {
    var bounds = self
    bounds.work += 20_000 * candidates
    bounds.seconds += 20e-6 * Double(candidates)
    return bounds
  }
}

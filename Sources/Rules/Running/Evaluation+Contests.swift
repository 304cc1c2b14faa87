internal import LearningWeek
internal import LuaRuntime

extension Evaluation {
  mutating func contests(among entrants: [Entrant]) throws(RunError) -> [AwardContest] {
    try contests(among: entrants, scored: try scores(of: entrants))
  }

  mutating func contests(
    among entrants: [Entrant], scored: ScoredEntrants
  ) throws(RunError) -> [AwardContest] {
    var contests: [AwardContest] = []
    for award in pack.awards {
      contests.append(try contest(award, among: entrants, scored: scored))
    }
    return contests
  }

  /// An award with everybody who competes for it.
  /// - Parameter scored: as of the campaign's last day.
  private mutating func contest(
    _ award: Award, among entrants: [Entrant], scored: ScoredEntrants
  ) throws(RunError) -> AwardContest {
    let asked = AwardAsked(award, in: facts)
    let countsAgain = scored.haveReadFlags && asked.flagDay != facts.campaign.lastDay
    var sheet = scored.sheet
    var scoredAgain = ScoreSheetWriter()
    var writer = AwardEntriesWriter(shelf: facts.shelf, count: entrants.count)
    for (index, entrant) in entrants.enumerated() where asked.isEnteredBy(entrant, in: facts) {
      try Self.check(at: index)
      asked.begin(on: stage)
      var list = scored.lists[index]
      var score = Points.zero(decimals: facts.campaign.decimals)
      if countsAgain {
        let criteria = try scores(of: entrant)
        list = scoredAgain.add(criteria)
        score = sum(criteria)
      } else {
        for number in sheet.numbers(of: Int(list)) {
          score = score + sheet.scores[Int(number)].points
        }
      }
      let checks = try asked.checks(of: entrant, by: &self, in: &writer)
      let block = try block(of: entrant, in: award) ?? ""
      writer.add(
        candidate: entrant.number(in: facts), block: block, checks: checks, list: list,
        score: score, order: try order(of: entrant, in: asked, score))
    }
    if countsAgain { sheet = scoredAgain.sheet }
    var contest = AwardContest(terms: award.terms, entries: writer.entries(on: sheet))
    // Without the blocks the places would only fail for the same reason.
    if !failures.contains(where: { $0.rule == .block(award: award.id) }) {
      contest.places = try places(of: award, entries: contest.entries)
    }
    return contest
  }

  /// Whether the candidate is of the award's kinds and units and, where that is
  /// asked for, nominated.
  func competes(_ entrant: Entrant, for award: Award) -> Bool {
    absence(of: entrant, from: award) == nil
  }

  func absence(of entrant: Entrant, from award: Award) -> Absence? {
    AwardAsked(award, in: facts).absence(of: entrant, in: facts)
  }

  /// The standing of one candidate.
  /// - Parameter haveReadFlags: whether the scores are to be counted again where flags count
  ///   on another day for the award.
  mutating func entry(
    _ entrant: Entrant, for award: Award, scores: [CriterionScore], haveReadFlags: Bool = false
  ) throws(RunError) -> AwardEntry {
    let asked = AwardAsked(award, in: facts)
    asked.begin(on: stage)
    let countsAgain = haveReadFlags && asked.flagDay != facts.campaign.lastDay
    let criteria = countsAgain ? try self.scores(of: entrant) : scores
    let requirements = try allChecks(of: entrant, for: award)
    let block = try block(of: entrant, in: award) ?? ""
    let score = sum(criteria)
    return AwardEntry(
      candidate: entrant.candidate(in: facts), block: block, requirements: requirements,
      criteria: criteria, score: score, order: try order(of: entrant, in: asked, score))
  }

  /// The requirements of an award, the day of the dossier last.
  mutating func allChecks(
    of entrant: Entrant, for award: Award
  ) throws(RunError) -> [RequirementCheck] {
    var requirements = try checks(award.requirements, of: .award(award.id), entrant)
    if let dossier = dossier(of: entrant, for: award) { requirements.append(dossier) }
    return requirements
  }

  /// Whether the first dossier for the award came before its `dossier_before`; one
  /// without a day is not known to have. `nil` where there is no such day, or where
  /// nobody need nominate the candidate.
  private func dossier(of entrant: Entrant, for award: Award) -> RequirementCheck? {
    guard let before = award.terms.dossierBefore,
      award.needsNomination || entrant.person != nil
    else { return nil }
    let nominations = facts.nominations(of: entrant, for: award.id)
    let arrivals = nominations.compactMap(\.receivedOn)
    let first = arrivals.min()
    let reading = Reading(
      subject: .field(NominationFields.subject("received_on")),
      value: first.map { .text($0.iso) } ?? .notReported,
      place: nominations.first { $0.receivedOn == first }?.place)
    return .dossier(
      before: before, isMet: first.map { $0 < before } ?? false,
      reads: stage.isRecording ? [reading] : [])
  }

  /// The key of the block; `nil` when it failed.
  mutating func block(of entrant: Entrant, in award: Award) throws(RunError) -> String? {
    guard let function = award.block else { return "" }
    let facts = facts
    let answer = try answer(
      function, entrant.object, .block(award: award.id), entrant.subject(in: facts))
    let rule = RuleReference.block(award: award.id)
    switch answer {
    case .value(.string(let key)): return key
    case .value(let value):
      if let number = value.asWholeNumber { return String(number) }
      fail(.notABlock(value.finding), rule, entrant.subject(in: facts), function)
    case .blank(_, let fault):
      fail(.script(fault), rule, entrant.subject(in: facts), function)
    case .failed: break
    }
    return nil
  }

  private mutating func order(
    of entrant: Entrant, in award: AwardAsked, _ score: Points
  ) throws(RunError) -> [Double?] {
    var values: [Double?] = []
    values.reserveCapacity(award.order.count)
    for (place, rule) in award.order.enumerated() {
      switch rule {
      case .score:
        values.append(score.value)
      case .total(let measure):
        let total = entrant.person == nil ? measure : nil
        values.append(
          total.flatMap { facts.figures.total($0, of: entrant.unit) }.map(Double.init))
      case .function(let function):
        let term = award.award.terms.order[place]
        values.append(try orderValue(function, term, entrant, award.award))
      }
    }
    return values
  }

  private mutating func orderValue(
    _ function: LuaFunction, _ term: OrderTerm, _ entrant: Entrant, _ award: Award
  ) throws(RunError) -> Double? {
    var text = ""
    if case .rule(let wording) = term.subject { text = wording }
    let rule = RuleReference.order(award: award.id, text: text)
    let facts = facts
    switch try answer(function, entrant.object, rule, entrant.subject(in: facts)) {
    case .value(.boolean(let truth)): return truth ? 1 : 0
    case .value(.nothing): return nil
    case .value(let value):
      if let number = value.asNumber { return number }
      fail(.notComparable(value.finding), rule, entrant.subject(in: facts), function)
      return nil
    case .blank, .failed: return nil
    }
  }
}

/// Why a candidate does not compete for an award.
package enum Absence: Hashable, Sendable {
  /// The award is for other kinds of candidate.
  case otherKind
  /// The award is for other units.
  case notAmong
  case notNominated
  /// Its nomination was sent back and has not come again.
  case sentBack
}

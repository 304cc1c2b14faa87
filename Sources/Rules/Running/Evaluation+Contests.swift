internal import LearningWeek
internal import LuaRuntime

extension Evaluation {
  /// An award with everybody who competes for it.
  /// - Parameter scores: one per entrant, as of the campaign's last day.
  mutating func contest(
    _ award: Award, among entrants: [Entrant], scores: [[CriterionScore]],
    flagged: Set<String>
  ) throws(RunError) -> AwardContest {
    var contest = AwardContest(terms: award.terms, entries: [])
    for (entrant, score) in zip(entrants, scores) where competes(entrant, for: award) {
      contest.entries.append(
        try entry(entrant, for: award, scores: score, flagged: flagged))
    }
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
    let candidate = entrant.candidate
    guard award.terms.to.contains(candidate.kind) else { return .otherKind }
    let isAmong =
      award.among?.selects(code: candidate.unit, kind: candidate.unitKind) ?? true
    guard isAmong else { return .notAmong }
    guard award.needsNomination || entrant.person != nil else { return nil }
    guard !facts.isNominated(entrant, for: award.id) else { return nil }
    return facts.wasSentBack(entrant, for: award.id) ? .sentBack : .notNominated
  }

  /// - Parameter flagged: criteria that look at flags, which count on the day the
  ///   award is decided.
  mutating func entry(
    _ entrant: Entrant, for award: Award, scores: [CriterionScore], flagged: Set<String>
  ) throws(RunError) -> AwardEntry {
    let day = award.flagDay(in: facts.campaign)
    var criteria = scores
    stage.flagDay = day
    stage.award = award.id
    if day != facts.campaign.lastDay {
      for index in criteria.indices where flagged.contains(criteria[index].id) {
        guard let criterion = pack.criterion(criteria[index].id) else { continue }
        criteria[index] = try score(criterion, of: entrant)
      }
    }
    var requirements = try checks(award.requirements, of: .award(award.id), entrant)
    if let dossier = dossier(of: entrant, for: award) { requirements.append(dossier) }
    let block = try block(of: entrant, in: award) ?? ""
    let score = sum(criteria)
    return AwardEntry(
      candidate: entrant.candidate, block: block, requirements: requirements,
      criteria: criteria, score: score, order: try order(of: entrant, in: award, score))
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
    let rule = RuleReference.block(award: award.id)
    switch try answer(function, entrant.object, rule, entrant.subject) {
    case .value(.string(let key)): return key
    case .value(let value):
      if let number = value.asWholeNumber { return String(number) }
      fail(.notABlock(value.finding), rule, entrant.subject, function)
    case .blank(_, let fault):
      fail(.script(fault), rule, entrant.subject, function)
    case .failed: break
    }
    return nil
  }

  private mutating func order(
    of entrant: Entrant, in award: Award, _ score: Points
  ) throws(RunError) -> [Double?] {
    var values: [Double?] = []
    for (term, rule) in zip(award.terms.order, award.order) {
      switch rule {
      case .score:
        values.append(score.value)
      case .measure(let measure):
        let place = facts.index.measures.firstIndex(of: measure)
        let total = entrant.person == nil ? place : nil
        values.append(
          total.flatMap { facts.figures.total($0, of: entrant.unit) }.map(Double.init))
      case .function(let function):
        values.append(try orderValue(function, term, entrant, award))
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
    switch try answer(function, entrant.object, rule, entrant.subject) {
    case .value(.boolean(let truth)): return truth ? 1 : 0
    case .value(.nothing): return nil
    case .value(let value):
      if let number = value.asNumber { return number }
      fail(.notComparable(value.finding), rule, entrant.subject, function)
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

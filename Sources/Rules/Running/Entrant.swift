internal import LearningWeek
internal import LuaRuntime

/// Somebody who may compete, by numbers.
struct Entrant {
  /// Index of the unit, or of the person's unit.
  let unit: Int
  /// Index among the people; `nil` for a collective.
  let person: Int?

  /// What functions get: `u` or `c`.
  var object: LuaValue {
    if let person { return .object(type: RunObjects.candidate, handle: person) }
    return .object(type: RunObjects.unit, handle: unit)
  }

  func candidate(in facts: RunFacts) -> Candidate { facts.shelf[number(in: facts)] }

  /// On the shelf of the run's candidates.
  func number(in facts: RunFacts) -> Int {
    person.map { facts.shelf.number(ofOther: $0) } ?? unit
  }

  func kind(in facts: RunFacts) -> CandidateKind {
    person.map { facts.people[$0].candidate.kind } ?? .collective
  }

  func subject(in facts: RunFacts) -> RuleSubject {
    let number = number(in: facts)
    return RuleSubject(code: facts.shelf.code(of: number), name: facts.shelf.name(of: number))
  }

  /// Everybody whom some criterion or award of the pack may concern: expected units
  /// in tree order, then those nominated.
  /// - Parameter units: only those of these units; `nil` for all.
  static func all(
    in facts: RunFacts, of pack: RulePack, units: Set<UnitCode>? = nil
  ) -> [Entrant] {
    var selectors: [KindSelector?] = []
    for criterion in pack.criteria where criterion.to.contains(.collective) {
      selectors.append(criterion.among)
    }
    for award in pack.awards where award.terms.to.contains(.collective) {
      selectors.append(award.among)
    }
    let isOpenToAll = selectors.contains { $0 == nil }
    var named = selectors.compactMap(\.self).map { AskedSelector($0) }
    var entrants: [Entrant] = []
    let indices = units.map { $0.compactMap(facts.tree.index(of:)).sorted() }
    for index in indices ?? Array(facts.tree.units.indices) where facts.isExpected(index) {
      guard isOpenToAll || (named.indices.contains { named[$0].selects(index, in: facts) })
      else { continue }
      entrants.append(Entrant(unit: index, person: nil))
    }
    for (index, person) in facts.people.enumerated() {
      guard units?.contains(person.candidate.unit) ?? true else { continue }
      entrants.append(Entrant(unit: person.unit, person: index))
    }
    return entrants
  }
}

extension RunFacts {
  /// Whether the candidate was nominated for the award, or left to the council.
  func isNominated(_ entrant: Entrant, for award: String) -> Bool {
    positions(of: entrant).contains { concerns(award, $0) }
  }

  /// The candidate's nominations for the award, and those left to the council.
  func nominations(of entrant: Entrant, for award: String) -> [Nomination] {
    positions(of: entrant).filter { concerns(award, $0) }.map { nominations[$0] }
  }

  /// Whether the candidate would be nominated, had nothing been sent back.
  func wasSentBack(_ entrant: Entrant, for award: String) -> Bool {
    let candidate = entrant.candidate(in: self)
    return sentBack.contains { position in
      let nomination = nominations[position]
      return nomination.unit == candidate.unit && nomination.kind == candidate.kind
        && (nomination.kind == .collective || nomination.name == candidate.name)
        && concerns(award, position)
    }
  }

  private func positions(of entrant: Entrant) -> [Int] {
    entrant.person.map { people[$0].nominations } ?? unitNominations[entrant.unit] ?? []
  }

  private func concerns(_ award: String, _ position: Int) -> Bool {
    nominations[position].award == nil || nominations[position].award == award
  }
}

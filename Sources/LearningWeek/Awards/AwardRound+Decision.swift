extension AwardRound {
  /// The finished award: overrides beside the computed outcomes, ranks, margins.
  func decision(overrides: [String: Override]) -> AwardDecision {
    let entries = contest.entries
    let outsiders = outsiders()
    let ranked = Dictionary(uniqueKeysWithValues: rankings.indices.map { (rankings[$0].block, $0) })
    let blocks = zip(entries.blocks, outsiders).filter { ranked[$0] != nil || !$1.isEmpty }
      .sorted { $0.0.precedesBytewise($1.0) }
    var candidates = DecidedCandidates(of: entries)
    for (block, outside) in blocks {
      if let ranking = ranked[block] {
        appendRanked(rankings[ranking], line: lines[ranking], to: &candidates)
      }
      for entry in outside { appendOutsider(entry, to: &candidates) }
    }
    for index in candidates.indices where !overrides.isEmpty {
      guard let override = overrides[candidates.code(at: index)] else { continue }
      candidates.override(index, by: override)
      candidates.setOutcome(
        candidates.computed(at: index).overruled(isIn: override.isIn), at: index)
    }
    var decision = AwardDecision(
      terms: contest.terms, places: contest.places, candidates: candidates,
      freePlaces: freePlaces(candidates))
    decision.ballotErrors = ballotErrors
    return decision
  }

  /// Those who compete in a block, by rank, equal ones by code.
  private func appendRanked(
    _ ranking: BlockRanking, line: PlaceLine, to decisions: inout DecidedCandidates
  ) {
    let hasLimit = contest.places[ranking.block] != nil || contest.terms.sharedQuota != nil
    for group in ranking.groups {
      let isAlone = group.count == 1
      let members = isAlone ? ranking.order[group] : byCode(ranking.order[group])[...]
      let tie = isAlone ? -1 : decisions.number(ofTie: members.map(contest.entries.code(at:)))
      let margin = hasLimit ? margin(at: group.lowerBound, in: ranking, line: line) : nil
      for entry in members {
        var row = row(entry)
        row.rank = Int32(group.lowerBound + 1)
        row.tie = tie
        row.margin = margin
        if case .competing(let isProvisional) = admissions[entry] {
          row.isProvisional = isProvisional
        }
        decisions.append(row)
      }
    }
  }

  /// By number of the block those who do not compete: the superseded, then the ineligible,
  /// each by code.
  private func outsiders() -> [[Int]] {
    let blocks = contest.entries.blocks
    var superseded = [[Int]](repeating: [], count: blocks.count)
    var ineligible = superseded
    for entry in contest.entries.indices {
      let block = contest.entries.blockNumber(at: entry)
      switch admissions[entry] {
      case .competing: break
      case .superseded: superseded[block].append(entry)
      case .ineligible: ineligible[block].append(entry)
      }
    }
    return blocks.indices.map { byCode(superseded[$0][...]) + byCode(ineligible[$0][...]) }
  }

  private func appendOutsider(_ entry: Int, to decisions: inout DecidedCandidates) {
    var row = row(entry)
    if case .superseded(let award) = admissions[entry] {
      row.supersededBy = decisions.number(of: award)
    } else {
      row.belowMinimumBy = contest.entries.shortfall(of: entry, from: contest.terms)
    }
    decisions.append(row)
  }

  private func row(_ entry: Int) -> DecidedCandidates.Row {
    DecidedCandidates.Row(
      entry: Int32(entry), outcome: outcomes[entry], computed: outcomes[entry])
  }

  /// By the first bytes of the codes, which mostly tell them apart, then by all.
  private func byCode(_ entries: ArraySlice<Int>) -> [Int] {
    let codes = contest.entries
    return entries.map { (key: UnitCode(codes.code(at: $0)).firstBytes, entry: $0) }
      .sorted { a, b in
        a.key != b.key
          ? a.key < b.key : codes.code(at: a.entry).precedesBytewise(codes.code(at: b.entry))
      }
      .map(\.entry)
  }

  private func margin(at position: Int, in ranking: BlockRanking, line: PlaceLine) -> Double? {
    let counterpart: Int
    if position < line.inside {
      counterpart = line.inside
    } else if line.tied.contains(position) {
      counterpart = position
    } else {
      counterpart = line.tied.isEmpty ? line.inside - 1 : line.tied.lowerBound
    }
    guard ranking.order.indices.contains(counterpart) else { return nil }
    return lead(of: ranking.order[position], over: ranking.order[counterpart])
  }

  /// By how much `a` is better in the order's first term.
  private func lead(of a: Int, over b: Int) -> Double? {
    guard let term = contest.terms.order.first else { return nil }
    if term.subject == .score {
      let lead = contest.entries.score(at: a) - contest.entries.score(at: b)
      return term.moreIsBetter ? lead.value : (.zero(decimals: lead.decimals) - lead).value
    }
    guard let left = contest.entries.reported(a, inTerm: 0),
      let right = contest.entries.reported(b, inTerm: 0)
    else { return nil }
    return term.moreIsBetter ? left - right : right - left
  }

  private func freePlaces(_ decisions: DecidedCandidates) -> [String: Int] {
    var free = contest.places
    for index in decisions.indices {
      let outcome = decisions.outcome(at: index)
      if outcome.takesPlace || outcome == .ballot { free[decisions.block(at: index)]? -= 1 }
    }
    return free.filter { $0.value > 0 }
  }
}

extension Outcome {
  /// The candidate has a place.
  package var takesPlace: Bool { self == .shortlisted || self == .overriddenIn }

  /// With the council's decision; one that agrees with the rules, or takes out somebody
  /// who was not in, changes nothing.
  func overruled(isIn: Bool) -> Outcome {
    switch (self, isIn) {
    case (.shortlisted, true): self
    case (_, true): .overriddenIn
    case (.shortlisted, false), (.ballot, false): .overriddenOut
    case (_, false): self
    }
  }
}

extension AwardRound {
  /// The finished award: overrides beside the computed outcomes, ranks, margins.
  func decision(overrides: [String: Override]) -> AwardDecision {
    let outsiders = outsiders()
    let rankedBlocks = Dictionary(
      uniqueKeysWithValues: rankings.indices.map { (rankings[$0].block, $0) })
    var candidates: [CandidateDecision] = []
    candidates.reserveCapacity(contest.entries.count)
    for block in BallotBox.sorted(Set(rankedBlocks.keys).union(outsiders.keys)) {
      if let ranking = rankedBlocks[block] {
        appendRanked(rankings[ranking], line: lines[ranking], to: &candidates)
      }
      for entry in outsiders[block] ?? [] { candidates.append(outsider(entry)) }
    }
    for index in candidates.indices where !overrides.isEmpty {
      candidates[index].apply(overrides[candidates[index].entry.candidate.code])
    }
    var decision = AwardDecision(
      terms: contest.terms, places: contest.places, candidates: candidates,
      freePlaces: freePlaces(candidates))
    decision.ballotErrors = ballotErrors
    return decision
  }

  /// Those who compete in a block, by rank, equal ones by code.
  private func appendRanked(
    _ ranking: BlockRanking, line: PlaceLine, to decisions: inout [CandidateDecision]
  ) {
    let hasLimit = contest.places[ranking.block] != nil || contest.terms.sharedQuota != nil
    for group in ranking.groups {
      let entries = group.count == 1 ? [ranking.order[group.lowerBound]] : byCode(group, ranking)
      let tied = group.count == 1 ? [] : entries.map(code)
      let margin = hasLimit ? margin(at: group.lowerBound, in: ranking, line: line) : nil
      for entry in entries {
        var decision = CandidateDecision(entry: contest.entries[entry], outcome: outcomes[entry])
        decision.rank = group.lowerBound + 1
        decision.tiedWith = tied
        decision.margin = margin
        if case .competing(let isProvisional) = admissions[entry] {
          decision.isProvisional = isProvisional
        }
        decisions.append(decision)
      }
    }
  }

  /// Those who do not compete, by block: the superseded, then the ineligible, each by
  /// code.
  private func outsiders() -> [String: [Int]] {
    var superseded: [Int] = []
    var ineligible: [Int] = []
    for entry in contest.entries.indices {
      switch admissions[entry] {
      case .competing: break
      case .superseded: superseded.append(entry)
      case .ineligible: ineligible.append(entry)
      }
    }
    let listed = superseded.sorted(by: isCodeOrdered) + ineligible.sorted(by: isCodeOrdered)
    return Dictionary(grouping: listed) { contest.entries[$0].block }
  }

  private func outsider(_ entry: Int) -> CandidateDecision {
    var decision = CandidateDecision(entry: contest.entries[entry], outcome: outcomes[entry])
    if case .superseded(let award) = admissions[entry] {
      decision.supersededBy = award
    } else {
      decision.belowMinimumBy = contest.entries[entry].shortfall(from: contest.terms)
    }
    return decision
  }

  private func byCode(_ group: Range<Int>, _ ranking: BlockRanking) -> [Int] {
    ranking.order[group].sorted(by: isCodeOrdered)
  }

  private func isCodeOrdered(_ a: Int, before b: Int) -> Bool {
    code(a).precedesBytewise(code(b))
  }

  private func code(_ entry: Int) -> String { contest.entries[entry].candidate.code }

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
      let lead = contest.entries[a].score - contest.entries[b].score
      return term.moreIsBetter ? lead.value : (.zero(decimals: lead.decimals) - lead).value
    }
    guard let left = contest.entries[a].reported(inTerm: 0),
      let right = contest.entries[b].reported(inTerm: 0)
    else { return nil }
    return term.moreIsBetter ? left - right : right - left
  }

  private func freePlaces(_ decisions: [CandidateDecision]) -> [String: Int] {
    var free = contest.places
    for index in decisions.indices {
      let outcome = decisions[index].outcome
      if outcome.takesPlace || outcome == .ballot { free[decisions[index].entry.block]? -= 1 }
    }
    return free.filter { $0.value > 0 }
  }
}

extension CandidateDecision {
  fileprivate mutating func apply(_ override: Override?) {
    guard let override else { return }
    self.override = override
    outcome = computed.overruled(isIn: override.isIn)
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

/// One candidate in one award with everything that explains its outcome: what `why` shows,
/// without the others who compete.
package struct ExplainedStanding: Hashable, Sendable {
  /// Requirements and criteria carry what they read.
  package var decision: CandidateDecision
  /// Of the candidate's block; `nil` without a limit.
  package var places: Int?
  package var flips: [Flip]
  /// Across the line; `nil` where nobody is.
  package var counterpart: Counterpart?
  /// Names of those with an equal order, the candidate's own not among them.
  package var equals: [String]
  /// `nil` when the return came, or none is expected.
  package var missingReturn: MissingReturn?

  /// The best one outside, for one inside; the last one inside, for all others.
  package struct Counterpart: Hashable, Sendable {
    package var name: String
    /// One value for each term of the award's order.
    package var order: [Double?]

    package init(name: String, order: [Double?]) {
      self.name = name
      self.order = order
    }
  }

  package struct MissingReturn: Hashable, Sendable {
    /// `nil` when no day is set.
    package var lastDay: CivilDate?

    package init(lastDay: CivilDate?) { self.lastDay = lastDay }
  }

  package init(
    decision: CandidateDecision, places: Int?, flips: [Flip], counterpart: Counterpart?,
    equals: [String], missingReturn: MissingReturn?
  ) {
    self.decision = decision
    self.places = places
    self.flips = flips
    self.counterpart = counterpart
    self.equals = equals
    self.missingReturn = missingReturn
  }

  /// - Parameters:
  ///   - lines: of the award.
  ///   - status: how the candidate's unit stands with its return; `nil` when it need not
  ///     report.
  package init(
    _ decision: CandidateDecision, places: Int?, flips: [Flip], lines: AwardLines,
    status: UnitStatus?
  ) {
    self.init(
      decision: decision, places: places, flips: flips,
      counterpart: lines.counterpart(of: decision), equals: lines.equals(of: decision),
      missingReturn: status.flatMap { status in
        status.state == .missing ? MissingReturn(lastDay: status.lastDay) : nil
      })
  }
}

/// Everybody who may be asked about in a run, one by one.
package struct ExplainedCandidate: Hashable, Sendable {
  package var candidate: Candidate
  /// Those in which it competes, in the order of the run.
  package var awards: [ExplainedAward]

  package init(candidate: Candidate, awards: [ExplainedAward]) {
    self.candidate = candidate
    self.awards = awards
  }
}

package struct ExplainedAward: Hashable, Sendable {
  package var id: String
  /// `nil` where only the whole run can tell what would change the outcome.
  package var standing: ExplainedStanding?

  package init(id: String, standing: ExplainedStanding?) {
    self.id = id
    self.standing = standing
  }
}

/// What one candidate's explanation says of the others in its award.
package struct AwardLines {
  private struct Line {
    var firstOutside: (rank: Int, ExplainedStanding.Counterpart)?
    var lastInside: (rank: Int, ExplainedStanding.Counterpart)?
  }

  private var lines: [String: Line] = [:]
  /// Of all who are equal to somebody.
  private var names: [String: String] = [:]

  /// - Complexity: O(candidates).
  package init(of award: AwardDecision) {
    for decision in award.candidates {
      note(decision)
      let candidate = decision.entry.candidate
      if !decision.tiedWith.isEmpty, names[candidate.code] == nil {
        names[candidate.code] = candidate.name
      }
    }
  }

  private mutating func note(_ decision: CandidateDecision) {
    guard [.shortlisted, .ballot, .below].contains(decision.computed) else { return }
    let entry = decision.entry
    var line = lines[entry.block] ?? Line()
    let (low, high) = (decision.rank ?? .max, decision.rank ?? 0)
    if decision.computed != .shortlisted, line.firstOutside.map({ low < $0.rank }) ?? true {
      line.firstOutside = (low, .init(name: entry.candidate.name, order: entry.order))
    }
    if decision.computed != .below, line.lastInside.map({ high > $0.rank }) ?? true {
      line.lastInside = (high, .init(name: entry.candidate.name, order: entry.order))
    }
    lines[entry.block] = line
  }

  func counterpart(of decision: CandidateDecision) -> ExplainedStanding.Counterpart? {
    let line = lines[decision.entry.block]
    return decision.computed == .shortlisted ? line?.firstOutside?.1 : line?.lastInside?.1
  }

  func equals(of decision: CandidateDecision) -> [String] {
    // The group names the candidate itself, too.
    decision.tiedWith.filter { $0 != decision.entry.candidate.code }.map { names[$0] ?? $0 }
  }
}

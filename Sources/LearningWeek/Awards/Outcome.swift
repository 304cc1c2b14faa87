/// What became of a candidate in one award. Raw values are the words of JSON.
package enum Outcome: String, Hashable, BitwiseCopyable, Sendable, CaseIterable {
  case shortlisted
  /// Tied over the last place and no stated rule breaks it.
  case ballot
  case below
  case ineligible
  /// Holds an earlier award that excludes this one.
  case superseded
  case overriddenIn = "overridden_in"
  case overriddenOut = "overridden_out"
}

/// An award as decided for everybody who entered.
package struct AwardDecision: Hashable, Sendable {
  package var terms: AwardTerms
  package var places: [String: Int]
  /// Sorted by block, then rank, then ineligible ones; equal ones by code only for
  /// a stable printing order, never for deciding.
  package var candidates: DecidedCandidates
  /// Places by block left open by an override or for want of candidates, where any
  /// are; places that await a ballot are not free.
  package var freePlaces: [String: Int]
  /// The same of the places that it shares with other awards; `nil` when it shares
  /// none.
  package var freeSharedPlaces: Int?
  /// Ballots entered for it that have no effect, with the reason.
  package var ballotErrors: [BallotError]

  /// Some of its candidates may yet leave it for an earlier award that awaits a
  /// ballot: then its lines may move.
  package var isProvisional: Bool { candidates.rows.contains(where: \.isProvisional) }

  package init(
    terms: AwardTerms, places: [String: Int], candidates: DecidedCandidates,
    freePlaces: [String: Int]
  ) {
    self.terms = terms
    self.places = places
    self.candidates = candidates
    self.freePlaces = freePlaces
    self.freeSharedPlaces = nil
    self.ballotErrors = []
  }
}

/// One candidate's result with all that explains it.
package struct CandidateDecision: Hashable, Sendable {
  package var entry: AwardEntry
  package var outcome: Outcome
  /// What the rules alone gave, when an override changed it.
  package var computed: Outcome
  /// 1, 2, 2, 4 … among those who compete in the block; `nil` for the ineligible and
  /// the superseded.
  package var rank: Int?
  /// Distance from the line in the first term of the order: how far above the best
  /// one outside, or how far (negative) under the last one inside; 0 for those tied
  /// over the line, who are the counterpart of both. `nil` without a limit or a
  /// counterpart, or where the term was not reported.
  package var margin: Double?
  /// Codes of all with an equal order, this one among them, sorted; empty when it
  /// stands alone. Shared by the whole group, so that a tie of thousands costs one
  /// list.
  package var tiedWith: [String]
  /// The award that supersedes this one.
  package var supersededBy: String?
  /// An earlier award that excludes this one still awaits a ballot.
  package var isProvisional: Bool
  /// Short of the award's minimum by so much.
  package var belowMinimumBy: Points?
  package var override: Override?

  package init(entry: AwardEntry, outcome: Outcome) {
    self.entry = entry
    self.outcome = outcome
    self.computed = outcome
    self.rank = nil
    self.margin = nil
    self.tiedWith = []
    self.supersededBy = nil
    self.isProvisional = false
    self.belowMinimumBy = nil
    self.override = nil
  }
}

/// A smallest single change that turns a candidate's outcome, found by deciding
/// the award again with it.
package enum Flip: Hashable, Sendable {
  /// With this requirement otherwise, the outcome would be the given one.
  case requirement(text: String, met: Bool, outcome: Outcome)
  /// With so many points under this criterion.
  case points(criterion: String, from: Points, to: Points, outcome: Outcome)
}

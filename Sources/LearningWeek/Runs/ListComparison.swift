/// What differs between two lists, award by award.
package struct ListComparison: Hashable, Sendable {
  /// Those in which anything differs, in the order of the later list; awards that
  /// only the earlier one has stand last.
  package var awards: [AwardComparison]

  package var isEmpty: Bool { awards.isEmpty }

  /// - Complexity: O(candidates).
  package init(from before: [AwardDecision], to after: [AwardDecision]) {
    let earlier = Dictionary(
      before.map { ($0.terms.id, $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(after.map(\.terms.id))
    awards =
      (after.map { AwardComparison(from: earlier[$0.terms.id], to: $0) }
      + before.filter { !later.contains($0.terms.id) }.map { AwardComparison(from: $0, to: nil) })
      .compactMap { $0 }
  }
}

/// What differs in one award.
package struct AwardComparison: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The award's rules on either side; `nil` where it is not there.
  package var termsBefore: AwardTerms?
  package var termsAfter: AwardTerms?
  /// Places by block.
  package var placesBefore: [String: Int]?
  package var placesAfter: [String: Int]?
  /// Those that came in, went out, have another outcome, other points, another rank;
  /// within each by rank.
  package var changes: [CandidateChange]

  /// `nil` when nothing differs.
  init?(from before: AwardDecision?, to after: AwardDecision?) {
    guard let terms = (after ?? before)?.terms else { return nil }
    id = terms.id
    title = terms.title
    termsBefore = before?.terms
    termsAfter = after?.terms
    placesBefore = before?.places
    placesAfter = after?.places
    let earlier = Dictionary(
      (before?.candidates ?? []).map { ($0.entry.candidate.code, $0) },
      uniquingKeysWith: { first, _ in first })
    let later = Set((after?.candidates ?? []).map(\.entry.candidate.code))
    let order = before?.terms.order == after?.terms.order ? terms.order : []
    let found =
      (after?.candidates ?? []).compactMap { candidate in
        CandidateChange(
          from: earlier[candidate.entry.candidate.code], to: candidate, order: order)
      }
      + (before?.candidates ?? []).filter { !later.contains($0.entry.candidate.code) }
      .compactMap { CandidateChange(from: $0, to: nil, order: order) }
    changes = found.sorted { $0.precedes($1) }
    if changes.isEmpty, placesBefore == placesAfter { return nil }
  }
}

/// One candidate whose result differs.
package struct CandidateChange: Hashable, Sendable {
  /// The most that can be said of it; raw values are the words of JSON.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Has a place and had none.
    case entered = "in"
    case left = "out"
    /// Another outcome without gaining or losing a place.
    case outcome
    /// Other points or requirements, the outcome as before.
    case points
    /// Only its rank: others moved past it.
    case moved
  }

  package var kind: Kind
  package var candidate: Candidate
  /// `nil` where it did not compete.
  package var before: CandidateDecision?
  package var after: CandidateDecision?
  /// Those with other points.
  package var criteria: [CriterionChange]
  /// Those met on one side alone.
  package var requirements: [RequirementChange]
  /// Terms of the order beside the points that came out otherwise.
  package var order: [OrderChange]

  package struct CriterionChange: Hashable, Sendable {
    package var id: String
    package var title: String
    package var before: Points?
    package var after: Points?
  }

  package struct RequirementChange: Hashable, Sendable {
    package var check: RequirementCheck
    package var before: Bool?
    package var after: Bool?
  }

  package struct OrderChange: Hashable, Sendable {
    package var term: OrderTerm
    /// `nil`: not reported.
    package var before: Double?
    package var after: Double?
  }

  /// `nil` when nothing differs; one of them must be there.
  /// - Parameter order: the terms that both sides are ordered by; none where they differ.
  init?(from before: CandidateDecision?, to after: CandidateDecision?, order: [OrderTerm]) {
    guard let either = after ?? before else { return nil }
    self.before = before
    self.after = after
    candidate = either.entry.candidate
    criteria = Self.criteria(before, after)
    requirements = Self.requirements(before, after)
    self.order = Self.order(before, after, by: order)
    let had = before?.outcome.takesPlace ?? false
    let has = after?.outcome.takesPlace ?? false
    if has, !had {
      kind = .entered
    } else if had, !has {
      kind = .left
    } else if before?.outcome != after?.outcome {
      kind = .outcome
    } else if !criteria.isEmpty || !requirements.isEmpty
      || before?.entry.score != after?.entry.score
    {
      kind = .points
    } else if before?.rank != after?.rank || before?.entry.block != after?.entry.block
      || before?.computed != after?.computed
    {
      kind = .moved
    } else {
      return nil
    }
  }

  /// Something of its own differs, not only its place among others.
  package var isItsOwn: Bool {
    !criteria.isEmpty || !requirements.isEmpty || !order.isEmpty || before == nil || after == nil
      || before?.override != after?.override
  }

  private static func criteria(
    _ before: CandidateDecision?, _ after: CandidateDecision?
  ) -> [CriterionChange] {
    guard let before, let after else { return [] }
    let (old, new) = (before.entry.criteria, after.entry.criteria)
    if old.count == new.count,
      zip(old, new).allSatisfy({ $0.id == $1.id && $0.points == $1.points })
    {
      return []
    }
    return
      (new.map { score in
        CriterionChange(
          id: score.id, title: score.title, before: old.first { $0.id == score.id }?.points,
          after: score.points)
      }
      + old.filter { score in !new.contains { $0.id == score.id } }
      .map { CriterionChange(id: $0.id, title: $0.title, before: $0.points, after: nil) })
      .filter { $0.before != $0.after }
  }

  private static func order(
    _ before: CandidateDecision?, _ after: CandidateDecision?, by terms: [OrderTerm]
  ) -> [OrderChange] {
    guard let before, let after else { return [] }
    let (old, new) = (before.entry.order, after.entry.order)
    guard old.count == terms.count, new.count == terms.count else { return [] }
    return terms.indices.compactMap { index in
      guard terms[index].subject != .score, old[index] != new[index] else { return nil }
      return OrderChange(term: terms[index], before: old[index], after: new[index])
    }
  }

  private static func requirements(
    _ before: CandidateDecision?, _ after: CandidateDecision?
  ) -> [RequirementChange] {
    guard let before, let after else { return [] }
    let (old, new) = (before.entry.requirements, after.entry.requirements)
    return
      (new.map { check in
        RequirementChange(
          check: check, before: old.first { $0.text == check.text }?.isMet, after: check.isMet)
      }
      + old.filter { check in !new.contains { $0.text == check.text } }
      .map { RequirementChange(check: $0, before: $0.isMet, after: nil) })
      .filter { $0.before != $0.after }
  }

  fileprivate func precedes(_ other: CandidateChange) -> Bool {
    let kinds = Kind.allCases
    let (own, theirs) = (kinds.firstIndex(of: kind) ?? 0, kinds.firstIndex(of: other.kind) ?? 0)
    if own != theirs { return own < theirs }
    let ranks = [self, other].map { $0.after?.rank ?? $0.before?.rank ?? Int.max }
    if ranks[0] != ranks[1] { return ranks[0] < ranks[1] }
    return candidate.code.utf8.lexicographicallyPrecedes(other.candidate.code.utf8)
  }
}

package import LearningWeek

/// What differs between two runs, for those whom one of them lists.
package struct ListChange: Hashable, Sendable {
  package struct Move: Hashable, Sendable {
    package var award: String
    package var candidate: Candidate
    package var from: Outcome
    /// `nil` for somebody who does not compete any more.
    package var to: Outcome?
  }

  package struct Rescore: Hashable, Sendable {
    package var award: String
    package var candidate: Candidate
    package var from: Points
    package var to: Points
  }

  /// Who came on the list, left it, or awaits a ballot now and did not before, or the reverse; in the
  /// order of the first run, then of the second.
  package var moves: [Move] = []
  /// Listed in the first run, with other points in the second and the same outcome.
  package var rescored: [Rescore] = []

  package var isEmpty: Bool { moves.isEmpty && rescored.isEmpty }
}

extension RunResult {
  /// Whom the list of an award names, ballots that are awaited among them.
  package func listed(in decision: AwardDecision) -> [CandidateDecision] {
    decision.candidates.indices
      .filter { decision.candidates.outcome(at: $0).isOffered }.map { decision.candidates[$0] }
  }

  package func change(to other: RunResult) -> ListChange { change(to: other.decisions) }

  /// As above, to the same awards decided otherwise.
  package func change(to others: [AwardDecision]) -> ListChange {
    var change = ListChange()
    for (before, after) in zip(decisions, others) {
      let later = Dictionary(
        after.candidates.indices.map { (after.candidates.code(at: $0), $0) },
        uniquingKeysWith: { first, _ in first })
      // Of the candidates of `after`, those who are listed and were not in `before`.
      var added = Set(
        after.candidates.indices.filter { after.candidates.outcome(at: $0).place != .none })
      for index in before.candidates.indices {
        let now = later[before.candidates.code(at: index)]
        if let now { added.remove(now) }
        let from = before.candidates.outcome(at: index)
        let to = now.map { after.candidates.outcome(at: $0) }
        if from.place != to?.place {
          change.moves.append(
            ListChange.Move(
              award: before.terms.id, candidate: before.candidates[index].entry.candidate,
              from: from, to: to))
        } else if let now, from.place != .none {
          let scores = (before.candidates.score(at: index), after.candidates.score(at: now))
          guard scores.0 != scores.1 else { continue }
          change.rescored.append(
            ListChange.Rescore(
              award: before.terms.id, candidate: before.candidates[index].entry.candidate,
              from: scores.0, to: scores.1))
        }
      }
      for index in added.sorted() {
        change.moves.append(
          ListChange.Move(
            award: after.terms.id, candidate: after.candidates[index].entry.candidate,
            from: .below, to: after.candidates.outcome(at: index)))
      }
    }
    return change
  }
}

extension Outcome {
  package var isListed: Bool { self == .shortlisted || self == .overriddenIn }

  /// Listed, or may yet be by a ballot.
  fileprivate var isOffered: Bool { isListed || self == .ballot }

  fileprivate enum Place {
    case listed, ballot, none
  }

  fileprivate var place: Place { isListed ? .listed : self == .ballot ? .ballot : .none }
}

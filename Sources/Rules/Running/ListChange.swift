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
    decision.candidates.filter { $0.outcome.isListed || $0.outcome == .ballot }
  }

  package func change(to other: RunResult) -> ListChange {
    var change = ListChange()
    for (before, after) in zip(decisions, other.decisions) {
      let later = Dictionary(
        after.candidates.map { ($0.entry.candidate.code, $0) },
        uniquingKeysWith: { first, _ in first })
      let earlier = Set(before.candidates.map(\.entry.candidate.code))
      for decision in before.candidates {
        let now = later[decision.entry.candidate.code]
        if decision.outcome.place != now?.outcome.place {
          change.moves.append(
            ListChange.Move(
              award: before.terms.id, candidate: decision.entry.candidate, from: decision.outcome,
              to: now?.outcome))
        } else if let now, decision.outcome.place != .none,
          now.entry.score != decision.entry.score
        {
          change.rescored.append(
            ListChange.Rescore(
              award: before.terms.id, candidate: decision.entry.candidate,
              from: decision.entry.score, to: now.entry.score))
        }
      }
      for decision in after.candidates
      where !earlier.contains(decision.entry.candidate.code) && decision.outcome.place != .none {
        change.moves.append(
          ListChange.Move(
            award: after.terms.id, candidate: decision.entry.candidate, from: .below,
            to: decision.outcome))
      }
    }
    return change
  }
}

extension Outcome {
  package var isListed: Bool { self == .shortlisted || self == .overriddenIn }

  fileprivate enum Place {
    case listed, ballot, none
  }

  fileprivate var place: Place { isListed ? .listed : self == .ballot ? .ballot : .none }
}

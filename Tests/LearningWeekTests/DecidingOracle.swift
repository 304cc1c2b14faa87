import LearningWeek

/// Awards decided as plainly as possible, candidate by candidate, each compared with
/// every other. Without shared places.
struct DecidingOracle {
  let given: RandomContests

  struct Result: Equatable {
    var outcome: Outcome
    var computed: Outcome
    var rank: Int?
  }

  func results() -> [String: [String: Result]] {
    var results: [String: [String: Result]] = [:]
    for contest in given.contests {
      results[contest.terms.id] = decided(contest, before: results)
    }
    return results
  }

  private func decided(
    _ contest: AwardContest, before: [String: [String: Result]]
  ) -> [String: Result] {
    let rivals = given.contests.map(\.terms).filter { other in
      other.notWith.contains(contest.terms.id) || contest.terms.notWith.contains(other.id)
    }
    var results: [String: Result] = [:]
    var competing: [AwardEntry] = []
    for entry in contest.entries {
      let code = entry.candidate.code
      let isPlaced = rivals.contains { rival in
        let outcome = before[rival.id]?[code]?.outcome
        return outcome == .shortlisted || outcome == .overriddenIn
      }
      let isFit = entry.requirements.allSatisfy(\.isMet)
      if !isFit || contest.terms.minimum.map({ entry.score < $0 }) ?? false {
        results[code] = Result(outcome: .ineligible, computed: .ineligible)
      } else if isPlaced {
        results[code] = Result(outcome: .superseded, computed: .superseded)
      } else {
        competing.append(entry)
      }
    }
    for entry in competing {
      let rivals = competing.filter { $0.block == entry.block }
      let better = rivals.count { isBetter($0, entry, contest.terms.order) }
      let equal = rivals.count { isEqual($0, entry, contest.terms.order) }
      var outcome = Outcome.shortlisted
      if let places = contest.places[entry.block] {
        outcome = better >= places ? .below : better + equal <= places ? .shortlisted : .ballot
      }
      results[entry.candidate.code] = Result(
        outcome: outcome, computed: outcome, rank: better + 1)
    }
    vote(contest, competing, &results)
    for (code, result) in results {
      results[code]?.outcome = overruled(result.computed, code, contest.terms.id)
    }
    return results
  }

  private func vote(
    _ contest: AwardContest, _ competing: [AwardEntry], _ results: inout [String: Result]
  ) {
    let tied = competing.filter { results[$0.candidate.code]?.computed == .ballot }
    let valid = given.ballots.filter { ballot in
      ballot.award == contest.terms.id
        && ballot.chosen.allSatisfy { name in tied.contains { $0.candidate.code == name } }
    }
    let names = Set(valid.flatMap(\.chosen))
    for block in Set(tied.map(\.block)) {
      let group = tied.filter { $0.block == block }
      let inside = competing.count {
        $0.block == block && results[$0.candidate.code]?.computed == .shortlisted
      }
      let left = (contest.places[block] ?? 0) - inside
      let chosen = group.filter { names.contains($0.candidate.code) }
      guard chosen.count <= left else { continue }
      for entry in group {
        let isChosen = names.contains(entry.candidate.code)
        results[entry.candidate.code]?.computed =
          isChosen ? .shortlisted : chosen.count == left ? .below : .ballot
      }
    }
  }

  private func overruled(_ computed: Outcome, _ code: String, _ award: String) -> Outcome {
    let last = given.overrides.last { $0.award == award && $0.candidate == code }
    switch last?.isIn {
    case nil: return computed
    case true?: return computed == .shortlisted ? .shortlisted : .overriddenIn
    case false?: return [.shortlisted, .ballot].contains(computed) ? .overriddenOut : computed
    }
  }

  private func isBetter(_ a: AwardEntry, _ b: AwardEntry, _ order: [OrderTerm]) -> Bool {
    for (place, term) in order.enumerated() where a.order[place] != b.order[place] {
      guard let x = a.order[place] else { return false }
      guard let y = b.order[place] else { return true }
      return term.moreIsBetter ? x > y : x < y
    }
    return false
  }

  private func isEqual(_ a: AwardEntry, _ b: AwardEntry, _ order: [OrderTerm]) -> Bool {
    !isBetter(a, b, order) && !isBetter(b, a, order)
  }
}

/// Entered ballots held against the ties that there are.
enum BallotBox {
  /// Candidates among whom places are left to give.
  struct Tie {
    var candidates: Set<String>
    var places: Int
  }

  /// The candidates chosen out of each tie. A ballot that names anybody who is not
  /// tied counts for nothing; so do all ballots of a tie that choose more than its
  /// places. One that chooses fewer leaves the rest tied for what remains.
  static func chosen(
    by ballots: [Ballot], from ties: [Tie]
  ) -> (chosen: [Set<String>], errors: [BallotError]) {
    let (named, refusals) = named(by: ballots, tied: ties.map(\.candidates))
    var errors = refusals
    let chosen = ties.map { tie -> Set<String> in
      let chosen = named.intersection(tie.candidates)
      guard chosen.count > tie.places else { return chosen }
      errors.append(.tooMany(chosen: sorted(chosen), places: tie.places))
      return []
    }
    return (chosen, errors)
  }

  /// The names on the ballots that name only tied candidates.
  static func named(
    by ballots: [Ballot], tied: [Set<String>]
  ) -> (named: Set<String>, errors: [BallotError]) {
    var named: Set<String> = []
    var errors: [BallotError] = []
    for ballot in ballots {
      let strangers = ballot.chosen.filter { name in !tied.contains { $0.contains(name) } }
      if strangers.isEmpty {
        named.formUnion(ballot.chosen)
      } else {
        errors.append(.notTied(candidates: sorted(Set(strangers))))
      }
    }
    return (named, errors)
  }

  static func sorted(_ codes: some Sequence<String>) -> [String] {
    codes.sorted { $0.precedesBytewise($1) }
  }
}

extension Deliberation {
  /// Awards that share places, decided together at the place of the first of them.
  ///
  /// Each offers its best, as many as there are places; whom one offers, no other that
  /// excludes it does. Candidates of different awards cannot be compared: offers that
  /// fit are all taken, and when they do not fit all of them go to a ballot.
  func rounds(of members: [Int], sharing quota: SharedQuota) -> [AwardRound] {
    var rounds: [AwardRound] = []
    for member in members {
      rounds.append(round(contests[member], sharedPlaces: quota.places, alongside: rounds))
    }
    if rounds.reduce(0, { $0 + $1.offered.count }) > quota.places {
      putToBallot(&rounds, places: quota.places)
    } else {
      for index in rounds.indices { rounds[index].settleTies(ballots(for: rounds[index].contest)) }
    }
    return rounds
  }

  private func putToBallot(_ rounds: inout [AwardRound], places: Int) {
    var named: [Set<String>] = []
    for index in rounds.indices {
      for entry in rounds[index].offered { rounds[index].outcomes[entry] = .ballot }
      let (names, errors) = BallotBox.named(
        by: ballots(for: rounds[index].contest), tied: [rounds[index].offeredCodes])
      rounds[index].ballotErrors = errors
      named.append(names)
    }
    let chosenCount = named.reduce(0) { $0 + $1.count }
    let areWithinBlocks = zip(rounds, named).allSatisfy { $0.hasRoom(for: $1) }
    guard chosenCount <= places, areWithinBlocks else {
      for index in rounds.indices where !named[index].isEmpty {
        let names = BallotBox.sorted(named[index])
        rounds[index].ballotErrors.append(.tooMany(chosen: names, places: places))
      }
      return
    }
    for index in rounds.indices {
      rounds[index].give(
        named[index], of: rounds[index].offered, isSettled: chosenCount == places)
    }
  }
}

extension AwardRound {
  /// Whether the award's own places, block by block, hold those chosen.
  fileprivate func hasRoom(for chosen: Set<String>) -> Bool {
    var taken: [String: Int] = [:]
    let entries = contest.entries
    for entry in entries.indices where chosen.contains(entries.code(at: entry)) {
      taken[entries.block(at: entry), default: 0] += 1
    }
    return taken.allSatisfy { block, count in
      contest.places[block].map { count <= $0 } ?? true
    }
  }
}

/// An award's order as numbers: per entry one key for each term, larger is better,
/// compared from the first. What was not reported comes last in either direction.
struct StandingKeys {
  private let keys: [Double]
  private let termCount: Int

  init(_ entries: AwardEntries, order: [OrderTerm]) {
    var keys: [Double] = []
    keys.reserveCapacity(entries.count * order.count)
    // The score is taken from the points themselves, which are exact.
    let isScore = order.map { $0.subject == .score }
    for index in entries.indices {
      for (place, term) in order.enumerated() {
        let value =
          isScore[place] ? entries.score(at: index).value : entries.reported(index, inTerm: place)
        keys.append(Self.key(value, of: term))
      }
    }
    self.keys = keys
    self.termCount = order.count
  }

  /// The key of the first term; 0 for all where there is none.
  func first(of entry: Int) -> Double { termCount == 0 ? 0 : keys[entry * termCount] }

  func precedes(_ a: Int, _ b: Int) -> Bool {
    for term in 0..<termCount {
      let (x, y) = (keys[a * termCount + term], keys[b * termCount + term])
      if x != y { return x > y }
    }
    return false
  }

  func isTied(_ a: Int, _ b: Int) -> Bool {
    for term in 0..<termCount where keys[a * termCount + term] != keys[b * termCount + term] {
      return false
    }
    return true
  }

  /// The keys of one entry, to be compared with those of others.
  static func keys(of entry: AwardEntry, order: [OrderTerm]) -> [Double] {
    order.enumerated().map { place, term in
      key(term.subject == .score ? entry.score.value : entry.reported(inTerm: place), of: term)
    }
  }

  /// −1 when entry `a` comes before one with these keys, 1 when after, 0 when tied.
  func comparison(of a: Int, with others: [Double]) -> Int {
    for term in 0..<termCount {
      let key = keys[a * termCount + term]
      if key != others[term] { return key > others[term] ? -1 : 1 }
    }
    return 0
  }

  private static func key(_ value: Double?, of term: OrderTerm) -> Double {
    value.map { term.moreIsBetter ? $0 : -$0 } ?? -.infinity
  }
}

extension AwardEntry {
  /// The value of an order term; `nil` where there is none that can be compared.
  func reported(inTerm place: Int) -> Double? {
    guard place < order.count, let value = order[place], value.isFinite else { return nil }
    return value
  }
}

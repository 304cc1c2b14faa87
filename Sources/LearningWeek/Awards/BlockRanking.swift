/// Those who compete in one block, best first.
struct BlockRanking {
  let block: String
  /// Indices of entries.
  let order: [Int]
  /// Where each group of equals starts in `order`, ascending.
  let groupStarts: [Int]

  init(block: String, entries: [Int], keys: StandingKeys) {
    // Most differ in the first term, which is then at hand.
    let order = entries.map { (first: keys.first(of: $0), entry: $0) }
      .sorted { $0.first != $1.first ? $0.first > $1.first : keys.precedes($0.entry, $1.entry) }
      .map(\.entry)
    self.block = block
    self.order = order
    self.groupStarts = order.indices.filter { $0 == 0 || !keys.isTied(order[$0 - 1], order[$0]) }
  }

  /// Groups of equals as ranges of `order`.
  var groups: [Range<Int>] {
    zip(groupStarts, groupStarts.dropFirst() + [order.count]).map { $0..<$1 }
  }

  /// Where `places` end: with no limit, after everybody.
  func line(places: Int?) -> PlaceLine {
    let limit = places.map { max(0, $0) } ?? order.count
    guard limit < order.count else {
      return PlaceLine(inside: order.count, tied: order.count..<order.count, left: 0)
    }
    let straddling = groups.last { $0.lowerBound <= limit } ?? 0..<0
    if straddling.lowerBound == limit {
      return PlaceLine(inside: limit, tied: limit..<limit, left: 0)
    }
    return PlaceLine(
      inside: straddling.lowerBound, tied: straddling, left: limit - straddling.lowerBound)
  }
}

/// The line between those who get a place and those who do not.
struct PlaceLine {
  /// So many of the order are in, whatever a ballot says.
  let inside: Int
  /// Equals who together pass the last place; empty when the line falls between.
  let tied: Range<Int>
  /// Places left for the tied.
  let left: Int
}

/// Names to suggest for one that is unknown.
enum NearestName {
  /// At most three, the nearest first; none when all are far away.
  /// - Complexity: O(names × length²).
  static func among(_ names: some Sequence<String>, to wanted: String) -> [String] {
    let word = Array(wanted.lowercased().utf8.prefix(40))
    let farthest = max(1, word.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in names {
      let other = Array(name.lowercased().utf8.prefix(40))
      guard abs(other.count - word.count) <= farthest else { continue }
      let distance = distance(word, other)
      if distance <= farthest { found.append((distance, name)) }
    }
    found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return found.prefix(3).map(\.name)
  }

  /// Insertions, deletions, replacements and swaps of neighbours, each 1.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}

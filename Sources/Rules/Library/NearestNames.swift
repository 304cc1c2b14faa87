/// Names like one that was not found, for "did you mean".
enum NearestNames {
  /// At most three of `names` within a third of the length of `word`, nearest
  /// first, then bytewise.
  /// - Complexity: O(names × length²).
  static func of(_ word: String, among names: some Sequence<String>) -> [String] {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, letters.count / 3)
    var found: [(distance: Int, name: String)] = []
    for name in Set(names) where name != word {
      let other = Array(name.lowercased().unicodeScalars.prefix(64))
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = Self.distance(letters, other)
      if distance <= limit { found.append((distance, name)) }
    }
    found.sort { a, b in
      a.distance != b.distance
        ? a.distance < b.distance : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    return found.prefix(3).map(\.name)
  }

  /// Optimal string alignment: insertions, deletions, replacements and swaps of
  /// neighbours (Damerau 1964).
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1]
      for j in b.indices {
        var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, before[j - 1] + 1)
        }
        current.append(best)
      }
      (before, previous) = (previous, current)
    }
    return previous[b.count]
  }
}

/// The least number of insertions, deletions, replacements and swaps of
/// neighbours between two words, no part edited twice (optimal string
/// alignment).
///
/// Source: F. J. Damerau, "A technique for computer detection and correction of
/// spelling errors", Communications of the ACM 7 (3), 1964.
enum EditDistance {
  /// `nil` when the distance is above `limit`.
  ///
  /// - Complexity: O(m · n), stopping at the first row that is above `limit`.
  static func between(_ left: [UInt8], _ right: [UInt8], upTo limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = Swift.min(last[column + 1] + 1, current[column] + 1)
        best = Swift.min(best, last[column] + (byte == other ? 0 : 1))
        if row > 0, column > 0, byte == right[column - 1], other == left[row - 1] {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      if current.allSatisfy({ $0 > limit }), last.allSatisfy({ $0 > limit }) { return nil }
      (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}

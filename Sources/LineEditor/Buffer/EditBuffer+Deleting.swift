extension EditBuffer {
  /// Deletes the cluster before the cursor; false when there is none.
  mutating func deleteBackward() -> Bool {
    guard cursor > 0 else { return false }
    replace(cursor - 1..<cursor, with: "")
    return true
  }

  /// Deletes the cluster behind the cursor; false when there is none.
  mutating func deleteForward() -> Bool {
    guard cursor < clusters.count else { return false }
    replace(cursor..<cursor + 1, with: "")
    return true
  }

  /// Deletes everything between the cursor and a place, and returns it.
  mutating func cut(to place: Int) -> String {
    let range = min(place, cursor)..<max(place, cursor)
    let removed = String(clusters[range])
    undoing.close()
    replace(range, with: "")
    undoing.close()
    return removed
  }

  /// Exchanges the clusters around the cursor, or at a line's end the two
  /// before it; false when there are not two.
  mutating func transpose() -> Bool {
    let second = cursor == lineEnd ? cursor - 1 : cursor
    guard second > lineStart else { return false }
    let exchanged = String(clusters[second]) + String(clusters[second - 1])
    undoing.close()
    replace(second - 1..<second + 1, with: exchanged)
    undoing.close()
    return true
  }
}

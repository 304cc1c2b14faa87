/// Places that motions and deletions lead to. A line is a stretch between
/// newlines, a word a run of letters and digits.
extension EditBuffer {
  var lineStart: Int {
    (clusters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  var lineEnd: Int {
    clusters[cursor...].firstIndex(of: "\n") ?? clusters.count
  }

  var isOnFirstLine: Bool { lineStart == 0 }
  var isOnLastLine: Bool { lineEnd == clusters.count }

  /// Behind the word that ends after the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < clusters.count, !clusters[place].isOfWord { place += 1 }
    while place < clusters.count, clusters[place].isOfWord { place += 1 }
    return place
  }

  /// Before the word that starts before the cursor.
  var wordStart: Int {
    start(of: \.isOfWord)
  }

  /// Before the run between blanks that starts before the cursor.
  var blankWordStart: Int {
    start(of: \.isOfBlankWord)
  }

  /// The place one line up in the wanted column, nil on the first line.
  func placeAbove(column: Int) -> Int? {
    let start = lineStart
    guard start > 0 else { return nil }
    let end = start - 1
    let upper = (clusters[..<end].lastIndex(of: "\n") ?? -1) + 1
    return min(upper + column, end)
  }

  /// The place one line down in the wanted column, nil on the last line.
  func placeBelow(column: Int) -> Int? {
    let end = lineEnd
    guard end < clusters.count else { return nil }
    let lower = end + 1
    return min(lower + column, clusters[lower...].firstIndex(of: "\n") ?? clusters.count)
  }

  private func start(of isInside: (Character) -> Bool) -> Int {
    var place = cursor
    while place > 0, !isInside(clusters[place - 1]) { place -= 1 }
    while place > 0, isInside(clusters[place - 1]) { place -= 1 }
    return place
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
  fileprivate var isOfBlankWord: Bool { !isWhitespace }
}

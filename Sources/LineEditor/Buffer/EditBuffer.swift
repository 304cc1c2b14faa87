/// The text being edited, as grapheme clusters, and the cursor among them.
///
/// Invariant: the clusters are what `EditableText.of` of the whole text splits
/// into, whatever was inserted or deleted and in whatever order.
struct EditBuffer: Equatable, Sendable {
  private(set) var clusters: [Character] = []
  /// The cluster before which the cursor stands, `0...clusters.count`.
  private(set) var cursor = 0
  var undoing = UndoStack()

  /// An empty buffer, or one with a text and the cursor at its end.
  init(_ text: String = "") {
    clusters = Array(EditableText.of(text))
    cursor = clusters.count
  }

  var text: String { String(clusters) }
  var isEmpty: Bool { clusters.isEmpty }
  var cursorIsAtEnd: Bool { cursor == clusters.count }

  /// Puts the cursor at the nearest valid place.
  mutating func moveCursor(to place: Int) {
    cursor = min(max(place, 0), clusters.count)
    undoing.close()
  }

  /// Inserts at the cursor; a combining mark joins the cluster before it.
  mutating func insert(_ string: String) {
    replace(cursor..<cursor, with: string)
  }

  /// Replaces clusters and leaves the cursor behind what came in.
  ///
  /// - Complexity: O(word + length of `string` + what lies behind it).
  mutating func replace(_ range: Range<Int>, with string: String) {
    let context = context(around: range)
    let before = String(clusters[context.lowerBound..<range.lowerBound])
    let after = String(clusters[range.upperBound..<context.upperBound])
    let head = EditableText.of(before + string)
    let renewed = Array(EditableText.of(head + after))
    // When the end of the head joined what follows, the cursor is behind both.
    record(context, renewed, cursor: context.lowerBound + min(head.count, renewed.count))
  }

  /// Replaces the whole text, as one change that can be undone.
  mutating func replaceAll(with string: String) {
    undoing.close()
    record(0..<clusters.count, Array(EditableText.of(string)), cursor: nil)
    undoing.close()
  }

  /// Takes the last group of changes back.
  ///
  /// - Returns: False when nothing is left to undo.
  mutating func undo() -> Bool {
    guard let change = undoing.pop() else { return false }
    clusters.replaceSubrange(
      change.start..<change.start + change.inserted.count, with: change.removed)
    cursor = change.cursorBefore
    return true
  }

  /// A stretch around a change outside of which no cluster can be affected by
  /// it: clusters never join across the left edge of a plain ASCII character.
  private func context(around range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    while lower > 0 {
      lower -= 1
      if clusters[lower].isASCII { break }
    }
    var upper = range.upperBound
    while upper < clusters.count {
      upper += 1
      if clusters[upper - 1].isASCII { break }
    }
    return lower..<upper
  }

  private mutating func record(_ range: Range<Int>, _ renewed: [Character], cursor place: Int?) {
    let old = clusters[range]
    var shared = 0
    while shared < old.count, shared < renewed.count,
      old[range.lowerBound + shared].isIdentical(to: renewed[shared])
    {
      shared += 1
    }
    var tail = 0
    while tail < min(old.count, renewed.count) - shared,
      old[range.upperBound - 1 - tail].isIdentical(to: renewed[renewed.count - 1 - tail])
    {
      tail += 1
    }
    let change = Change(
      start: range.lowerBound + shared, removed: Array(old.dropFirst(shared).dropLast(tail)),
      inserted: Array(renewed.dropFirst(shared).dropLast(tail)), cursorBefore: cursor)
    clusters.replaceSubrange(
      change.start..<change.start + change.removed.count, with: change.inserted)
    cursor = place ?? clusters.count
    if !change.removed.isEmpty || !change.inserted.isEmpty { undoing.push(change) }
  }
}

extension Character {
  /// Same scalars, not merely canonically equivalent.
  fileprivate func isIdentical(to other: Character) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}

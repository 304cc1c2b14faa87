/// One change of a buffer, in clusters, enough to take it back.
struct Change: Equatable, Sendable {
  var start: Int
  var removed: [Character]
  var inserted: [Character]
  var cursorBefore: Int

  /// Whether it only typed or took back typing: such changes make one group.
  fileprivate func continues(_ earlier: Change) -> Bool {
    let end = earlier.start + earlier.inserted.count
    guard start >= earlier.start, start + removed.count == end else { return false }
    return !startsWord(after: earlier)
  }

  private func startsWord(after earlier: Change) -> Bool {
    guard removed.isEmpty, let first = inserted.first, let last = earlier.inserted.last else {
      return false
    }
    return last.isWhitespace && !first.isWhitespace
  }

  fileprivate var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }

  fileprivate mutating func absorb(_ later: Change) {
    let offset = later.start - start
    inserted.replaceSubrange(offset..<offset + later.removed.count, with: later.inserted)
  }
}

/// The changes of a buffer, grouped by typed words; what an input method takes
/// back to type it again belongs to the word.
struct UndoStack: Equatable, Sendable {
  private var changes: [Change] = []
  private var isOpen = false

  mutating func push(_ change: Change) {
    if isOpen, var last = changes.last, change.continues(last) {
      last.absorb(change)
      changes.removeLast()
      if !last.isEmpty { changes.append(last) }
    } else {
      changes.append(change)
    }
    isOpen = true
  }

  /// Ends the group, so that the next change stands alone.
  mutating func close() {
    isOpen = false
  }

  mutating func pop() -> Change? {
    isOpen = false
    return changes.popLast()
  }
}

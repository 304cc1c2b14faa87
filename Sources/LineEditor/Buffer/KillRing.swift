/// What was cut, newest last; neighbouring cuts make one entry.
struct KillRing: Equatable, Sendable {
  enum Direction: Sendable {
    case forward
    case backward
  }

  private static let capacity = 60

  private var entries: [String] = []
  private var turned = 0

  /// The entry that a yank inserts.
  var current: String? {
    entries.isEmpty ? nil : entries[(entries.count - 1 - turned) % entries.count]
  }

  /// Adds what was cut, to the last entry when the cut before was also the key
  /// before.
  mutating func add(_ text: String, _ direction: Direction, continuing: Bool) {
    guard !text.isEmpty else { return }
    turned = 0
    guard continuing, let last = entries.popLast() else {
      entries.append(text)
      if entries.count > Self.capacity { entries.removeFirst() }
      return
    }
    entries.append(direction == .forward ? last + text : text + last)
  }

  /// Turns to the entry before, round to the newest.
  mutating func rotate() {
    guard !entries.isEmpty else { return }
    turned = (turned + 1) % entries.count
  }
}

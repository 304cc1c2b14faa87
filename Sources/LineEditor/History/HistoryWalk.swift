/// A walk with Up and Down through the entries that begin with what stood
/// before the cursor.
struct HistoryWalk: Equatable, Sendable {
  /// The line as it was before the walk.
  let draft: String
  private let prefix: String
  private var index: Int
  private var shown: String

  init(from draft: String, prefix: String, in history: History) {
    self.draft = draft
    self.prefix = prefix
    index = history.entries.count
    shown = draft
  }

  /// The next older entry that begins so and looks different.
  mutating func older(in history: History) -> String? {
    step(through: stride(from: index - 1, through: 0, by: -1), in: history)
  }

  /// The next newer entry that begins so and looks different; behind the newest
  /// the draft; nil when the draft is shown already.
  mutating func newer(in history: History) -> String? {
    guard index < history.entries.count else { return nil }
    let entries = history.entries.count
    if let entry = step(through: stride(from: index + 1, to: entries, by: 1), in: history) {
      return entry
    }
    index = entries
    shown = draft
    return draft
  }

  private mutating func step(
    through places: some Sequence<Int>, in history: History
  ) -> String? {
    for place in places {
      let entry = history.entries[place]
      guard entry != shown, entry.hasPrefix(prefix) else { continue }
      index = place
      shown = entry
      return entry
    }
    return nil
  }
}

/// An incremental search backwards through history, by folded text.
struct HistorySearch: Equatable, Sendable {
  /// Where a search stands: an entry and the clusters that matched in it.
  struct Match: Equatable, Sendable {
    var index: Int
    var range: Range<Int>
  }

  private(set) var query = EditBuffer()
  private(set) var match: Match?
  /// Whether the query is found nowhere further back; the last match stays.
  private(set) var hasFailed = false
  /// Each entry once it was looked at.
  private var folded: [String?]

  init(in history: History) {
    folded = Array(repeating: nil, count: history.entries.count)
  }

  /// Lengthens the query and searches on from where it stands.
  mutating func type(_ text: String, in history: History, fold: (String) -> String) {
    query.insert(text)
    search(from: match?.index ?? folded.count - 1, down: true, history, fold)
  }

  /// Shortens the query and searches anew from the newest entry.
  mutating func deleteBackward(in history: History, fold: (String) -> String) -> Bool {
    guard query.deleteBackward() else { return false }
    if query.isEmpty {
      match = nil
      hasFailed = false
    } else {
      search(from: folded.count - 1, down: true, history, fold)
    }
    return true
  }

  /// Goes on to the next older, or newer, entry that matches and differs.
  mutating func next(older: Bool, in history: History, fold: (String) -> String) {
    guard let match else { return search(from: folded.count - 1, down: true, history, fold) }
    let shown = history.entries[match.index]
    var place = match.index
    repeat {
      place += older ? -1 : 1
    } while folded.indices.contains(place) && history.entries[place] == shown
    search(from: place, down: older, history, fold)
  }

  private mutating func search(
    from start: Int, down: Bool, _ history: History, _ fold: (String) -> String
  ) {
    let wanted = Array(fold(query.text).utf8)
    guard !wanted.isEmpty else { return }
    var place = start
    while folded.indices.contains(place) {
      let entry = folded[place] ?? fold(history.entries[place])
      folded[place] = entry
      if Self.offset(of: wanted, in: Array(entry.utf8)) != nil {
        let range = Self.range(of: wanted, in: Array(history.entries[place]), fold)
        match = Match(index: place, range: range)
        hasFailed = false
        return
      }
      place += down ? -1 : 1
    }
    hasFailed = true
  }

  /// The clusters whose folded forms hold the query; all when folding the
  /// entry by clusters gives another text than folding it whole.
  private static func range(
    of wanted: [UInt8], in entry: [Character], _ fold: (String) -> String
  ) -> Range<Int> {
    var bytes: [UInt8] = []
    var owners: [Int] = []
    for (index, cluster) in entry.enumerated() {
      let part = fold(String(cluster)).utf8
      bytes += part
      owners += Array(repeating: index, count: part.count)
    }
    guard let start = offset(of: wanted, in: bytes) else { return 0..<entry.count }
    return owners[start]..<owners[start + wanted.count - 1] + 1
  }

  private static func offset(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (0...bytes.count - wanted.count).first { start in
      bytes[start...].starts(with: wanted)
    }
  }
}

internal import VietnameseText

/// The words of a name as they are matched: without diacritics, in any order, each
/// by its beginning.
struct NameWords {
  private var words: [Substring]

  init(_ text: String) {
    words = folded(text).split(separator: " ")
  }

  /// Whether every word of `typed` begins some word of this name.
  func contain(_ typed: NameWords) -> Bool {
    !typed.words.isEmpty
      && typed.words.allSatisfy { part in words.contains { $0.hasPrefix(part) } }
  }

  /// Whether `typed` is all of this name but the words for its kind before it:
  /// "Trường", "Trung tâm".
  func endsAfterKind(with typed: NameWords) -> Bool {
    let rest = words.count - typed.words.count
    guard rest > 0, Array(words.suffix(typed.words.count)) == typed.words else { return false }
    return [["truong"], ["trung", "tam"]].contains(words.prefix(rest).map(String.init))
  }
}

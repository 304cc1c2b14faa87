internal import VietnameseText

/// What a message shows of a cell.
enum Excerpt {
  /// The text as a person reads it, at most 120 characters of it.
  static func of(_ text: some StringProtocol) -> String {
    // A cell may be large; ten bytes a character are plenty for any script.
    let start = String(decoding: text.utf8.prefix(2400), as: UTF8.self).cleaned
    guard start.count > 120 else { return start }
    return start.prefix(119) + "…"
  }
}

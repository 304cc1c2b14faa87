/// The entries of this and earlier sessions, oldest first.
package struct History: Equatable, Sendable {
  /// Whole entries; a statement over several lines is one.
  package private(set) var entries: [String]

  /// - Parameter entries: Oldest first; composed here, blank ones left out.
  package init(_ entries: [String] = []) {
    self.entries = []
    for entry in entries { _ = add(entry) }
  }

  /// Appends an entry unless it is blank or repeats the last one.
  ///
  /// - Returns: The entry as it is kept, nil when it is not.
  package mutating func add(_ entry: String) -> String? {
    let kept = EditableText.of(entry)
    guard !kept.allSatisfy(\.isWhitespace), kept != entries.last else { return nil }
    entries.append(kept)
    return kept
  }

  /// The rest of the newest entry of one line that begins with the text.
  ///
  /// - Complexity: O(entries) in the worst case.
  func continuation(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let wanted = text.utf8
    let found = entries.last {
      $0.utf8.count > wanted.count && $0.utf8.starts(with: wanted)
        && !$0.utf8.contains(UInt8(ascii: "\n"))
    }
    return found.map { String(decoding: $0.utf8.dropFirst(wanted.count), as: UTF8.self) }
  }
}

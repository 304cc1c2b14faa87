/// The columns that `text` takes in a terminal: each grapheme cluster 0, 1 or 2.
///
/// Control and zero-width characters, tabs and line breaks take none; East Asian
/// wide characters and emoji take two; characters of ambiguous width take one.
///
/// - Complexity: O(n).
package func displayWidth(_ text: some StringProtocol) -> Int {
  let text = String(text)
  let quick = text.utf8.withContiguousStorageIfAvailable { PlainLatin.count($0) }
  if let columns = quick ?? nil { return columns }
  return text.reduce(0) { $0 + displayWidth($1) }
}

/// The columns that one grapheme cluster takes: 0, 1 or 2.
package func displayWidth(_ cluster: Character) -> Int {
  let scalars = cluster.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if first.value < 0x300, scalars.count == 1 {
    return first.value < 0x20 || (0x7F...0x9F).contains(first.value) || first.value == 0xAD ? 0 : 1
  }
  switch first.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark:
    return 0
  default: break
  }
  let asText = scalars.contains("\u{FE0E}")
  if !asText, first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
  return WideScalars.contain(first) ? 2 : 1
}

/// Recognises the markup that copied tables carry inside their cells.
enum InlineMarkup {
  /// The place after the tag that opens at `start`, `nil` when no tag does.
  ///
  /// A tag is `<` or `</`, a letter, and at most 200 scalars up to `>`; so
  /// `a < b` and `<5` are text.
  static func tagEnd(
    in scalars: String.UnicodeScalarView, at start: String.Index
  ) -> String.Index? {
    guard scalars[start] == "<" else { return nil }
    var place = scalars.index(after: start)
    if place < scalars.endIndex, scalars[place] == "/" { place = scalars.index(after: place) }
    guard place < scalars.endIndex, scalars[place].isASCII, scalars[place].properties.isAlphabetic
    else { return nil }
    for _ in 0..<200 {
      guard place < scalars.endIndex, scalars[place] != "<" else { return nil }
      if scalars[place] == ">" { return scalars.index(after: place) }
      place = scalars.index(after: place)
    }
    return nil
  }

  /// Whether the tag stands between words rather than inside one.
  static func breaksWords(_ tag: Substring.UnicodeScalarView) -> Bool {
    let name = tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.properties.isAlphabetic }
    return ["br", "p", "div", "li", "td", "tr"].contains(String(name).lowercased())
  }
}

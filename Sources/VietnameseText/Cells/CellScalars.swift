/// A cell's text without markup and invisible characters, each scalar with the
/// place it was read from.
///
/// White space of every kind is one plain space; there is none at the ends.
struct CellScalars {
  typealias Element = (scalar: Unicode.Scalar, place: String.Index)

  let text: String
  let elements: [Element]

  init(_ text: String) {
    self.text = text
    let scalars = text.unicodeScalars
    var elements: [Element] = []
    var gap: String.Index?
    var place = scalars.startIndex
    while place < scalars.endIndex {
      if let end = InlineMarkup.tagEnd(in: scalars, at: place) {
        if InlineMarkup.breaksWords(scalars[place..<end]) { gap = gap ?? place }
        place = end
        continue
      }
      let scalar = scalars[place]
      if Self.isSpace(scalar) {
        gap = gap ?? place
      } else if !Self.isInvisible(scalar, after: elements.last?.scalar) {
        if let gap, !elements.isEmpty { elements.append((" ", gap)) }
        gap = nil
        elements.append((scalar, place))
      }
      place = scalars.index(after: place)
    }
    self.elements = elements
  }

  /// How many characters of the text stand before `place`.
  func offset(_ place: String.Index) -> Int {
    text.distance(from: text.startIndex, to: place)
  }

  /// All white space of Unicode, and the control characters used as such.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Control characters, zero-width characters, soft hyphens, direction marks
  /// and the byte-order mark. A joiner inside an emoji is kept.
  static func isInvisible(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0x200D: (previous?.value ?? 0) < 0x2190
    case ..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF:
      true
    default: false
    }
  }
}

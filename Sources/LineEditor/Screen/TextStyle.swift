/// How a stretch of text looks on a terminal with colours.
package struct TextStyle: Equatable, Sendable {
  /// The eight colours that every theme defines.
  package enum Colour: Int, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }

  package var colour: Colour?
  package var bold: Bool
  package var dim: Bool
  package var underline: Bool
  package var reverse: Bool

  package init(
    colour: Colour? = nil, bold: Bool = false, dim: Bool = false, underline: Bool = false,
    reverse: Bool = false
  ) {
    self.colour = colour
    self.bold = bold
    self.dim = dim
    self.underline = underline
    self.reverse = reverse
  }

  static let plain = TextStyle()
  static let grey = TextStyle(dim: true)

  /// The escape sequence that switches this style on; empty for plain text.
  var sequence: String {
    var codes: [String] = []
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if underline { codes.append("4") }
    if reverse { codes.append("7") }
    if let colour { codes.append(String(30 + colour.rawValue)) }
    return codes.isEmpty ? "" : "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

/// A stretch of the line and its look.
package struct StyledRange: Equatable, Sendable {
  /// In clusters (`Character`s) from the start of the line.
  package var range: Range<Int>
  package var style: TextStyle

  package init(_ range: Range<Int>, _ style: TextStyle) {
    self.range = range
    self.style = style
  }
}

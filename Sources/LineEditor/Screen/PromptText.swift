/// A prompt taken apart into clusters and the colours under which they stand;
/// other escape sequences and controls are left out.
struct PromptText: Equatable, Sendable {
  struct Piece: Equatable, Sendable {
    var cluster: Character
    /// The colour sequences in force, empty for none.
    var look: String
  }

  private(set) var pieces: [Piece] = []

  init(_ prompt: String, colour: Bool) {
    var look = ""
    var plain = ""
    var rest = prompt[...]
    while let escape = rest.unicodeScalars.firstIndex(of: "\u{1B}") {
      plain += rest[..<escape]
      append(plain, colour ? look : "")
      plain = ""
      let (sequence, after) = Self.sequence(in: rest[escape...])
      if sequence.hasSuffix("m") { look = Self.isReset(sequence) ? "" : look + sequence }
      rest = after
    }
    append(String(rest), colour ? look : "")
  }

  /// The prompt as plain text.
  var text: String { String(pieces.map(\.cluster)) }

  func write(with pen: inout RowPen) {
    for piece in pieces {
      if piece.cluster == "\n" {
        pen.breakRow()
      } else {
        pen.put(piece.cluster, piece.look)
      }
    }
  }

  private mutating func append(_ text: String, _ look: String) {
    for cluster in EditableText.of(text) { pieces.append(Piece(cluster: cluster, look: look)) }
  }

  private static func isReset(_ sequence: Substring) -> Bool {
    sequence == "\u{1B}[m" || sequence == "\u{1B}[0m"
  }

  /// Splits off the sequence with which the text begins.
  private static func sequence(in text: Substring) -> (Substring, Substring) {
    let scalars = text.unicodeScalars
    var place = scalars.index(after: scalars.startIndex)
    guard place < scalars.endIndex, scalars[place] == "[" else {
      return (text[..<place], text[place...])
    }
    repeat {
      place = scalars.index(after: place)
    } while place < scalars.endIndex && !(0x40...0x7E).contains(scalars[place].value)
    if place < scalars.endIndex { place = scalars.index(after: place) }
    return (text[..<place], text[place...])
  }
}

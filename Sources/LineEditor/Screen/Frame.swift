/// Everything that one repaint shows.
struct Frame: Equatable, Sendable {
  /// A stretch of text with its look.
  struct Span: Equatable, Sendable {
    var text: String
    var style: TextStyle

    init(_ text: String, _ style: TextStyle = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// May hold colours (`ESC [ … m`) and line breaks.
  var prompt: String
  /// Stands before every further line of the text.
  var continuationPrompt: String
  var text: [Character]
  var cursor: Int
  var styles: [StyledRange] = []
  /// Shown behind the text, not part of it.
  var trailer: Span?
  /// Lines below the text, each cut at the width.
  var menu: [[Span]] = []
  var colour = true
}

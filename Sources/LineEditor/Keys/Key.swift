/// What one key press, or one paste, means before any binding.
enum Key: Equatable, Sendable {
  /// One printable Unicode scalar; a cluster may take several.
  case scalar(Unicode.Scalar)
  /// Control and a lower-case letter or sign: `a` for C-a, `_` for C-_.
  case control(Unicode.Scalar)
  /// Escape or Alt before a character.
  case meta(Unicode.Scalar)
  case enter
  /// Alt-Enter.
  case newline
  case tab
  case backTab
  case backspace
  /// Alt-Backspace.
  case wordBackspace
  case delete
  case escape
  case up
  case down
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  /// A bracketed paste as it came, invalid bytes repaired.
  case paste(String)
  /// Recognised as one key, bound to nothing.
  case unbound
}

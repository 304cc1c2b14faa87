/// What can go wrong around a line; `code` is an `errno` value.
package enum EditorError: Error, Equatable, Sendable {
  /// The terminal's modes could not be read or set.
  case terminal(code: CInt)
  case input(code: CInt)
  case output(code: CInt)
  /// The history file could not be read or written.
  case history(path: String, code: CInt)
}

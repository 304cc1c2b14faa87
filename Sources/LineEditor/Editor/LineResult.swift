/// How the reading of one line ended.
package enum LineResult: Equatable, Sendable {
  /// A whole statement, in NFC, with newlines when it has several lines.
  case line(String)
  /// C-d on an empty line, the end of the input, or a lost connection.
  case endOfInput
  /// C-c: what was typed is discarded.
  case interrupted
}

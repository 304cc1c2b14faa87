/// A table that stands below an `import` without a file, up to a blank line: pasted at the
/// prompt, or written in a script.
struct PastedTable: Hashable {
  /// The line with the command.
  var command: String
  /// The lines below it.
  var text: String

  /// - Returns: `nil` for a statement that is none: a single line, or another command.
  init?(_ statement: String) {
    let lines = statement.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, lines.count > 1, Self.opens(String(first)) else { return nil }
    command = String(first)
    // The line editor writes a tab as four spaces; cells hold no such run.
    text = lines.dropFirst().map { $0.replacing("    ", with: "\t") + "\n" }.joined()
    if text.allSatisfy(\.isWhitespace) { text = "" }
  }

  /// Whether a table may stand below `line`.
  static func opens(_ line: String) -> Bool {
    guard case .command(let words, _)? = try? ConsoleLine.parsed(line),
      let (command, rest) = try? CommandTable.resolve(words, allowsPrefix: true),
      command.name == Command.importFile.name,
      let arguments = try? Arguments.parsed(
        rest, clauses: command.clauses, options: command.options)
    else { return false }
    return arguments.words.isEmpty
  }

  /// Whether more lines belong to `statement`: no blank one has ended it.
  static func isOpen(_ statement: String) -> Bool {
    let lines = statement.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, lines.last?.allSatisfy(\.isWhitespace) == false else {
      return false
    }
    return opens(String(first))
  }
}

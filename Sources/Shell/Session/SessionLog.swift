internal import VietnameseText

/// The lines typed so far, for `save` and `history`.
struct SessionLog {
  struct Line: Hashable {
    var text: String
    /// The code of the error that it ended in.
    var failure: String?
  }

  private(set) var lines: [Line] = []

  /// Lines that are about the session itself and would do nothing again.
  private static let own: Set<String> = ["save", "history", "quit", "record"]

  mutating func note(_ text: String, failure: String?) {
    let line = text.trimmingSpaces
    guard !line.isEmpty else { return }
    lines.append(Line(text: line, failure: failure))
  }

  /// A script that does the same: what failed stands in it as a comment.
  var script: String {
    var script = ""
    for line in lines where !Self.isOwn(line.text) {
      if line.failure == nil, let table = PastedTable(line.text) {
        script += table.command + "\n" + table.text + "\n"
        continue
      }
      if let failure = line.failure { script += "# \(failure): " }
      // What goes on in the next line ends in a backslash; in a comment nothing does.
      script += line.text.split(whereSeparator: \.isNewline)
        .joined(separator: line.failure == nil ? " \\\n" : " ")
      script += "\n"
    }
    return script
  }

  /// Whether the line is a command about the session.
  static func isOwn(_ line: String) -> Bool {
    guard case .command(let words, _)? = try? ConsoleLine.parsed(line),
      let command = try? CommandTable.resolve(words, allowsPrefix: true).0
    else { return false }
    return own.contains(command.name)
  }
}

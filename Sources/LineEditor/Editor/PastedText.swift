/// A paste made fit for the line.
enum PastedText {
  /// Newlines stay, all but the last; tabs become spaces, other controls go. In
  /// a transcript that begins with a prompt only the lines behind prompts stay.
  static func of(_ pasted: String, withoutPrompt: (String) -> String?) -> String {
    var lines = EditableText.of(pasted).split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.allSatisfy({ $0 == " " }) == true, lines.count > 1 { lines.removeLast() }
    if let first = lines.first(where: { !$0.isEmpty }), withoutPrompt(String(first)) != nil {
      return lines.compactMap { withoutPrompt(String($0)) }.joined(separator: "\n")
    }
    return lines.joined(separator: "\n")
  }
}

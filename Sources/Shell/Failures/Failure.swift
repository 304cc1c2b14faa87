/// Something that went wrong, ready to be said: a stable code, what, where and what
/// next, in both languages.
struct Failure: Error, Hashable {
  /// Stable, for scripts: `E-UNIT-AMBIGUOUS`.
  var code: String
  var message: Wording
  var place: Place?
  var hint: Wording?
  var exit: ExitCode
  /// Of a failure that stands for several (all defects of a file).
  var parts: [Failure]
  /// Codes of what was listed to choose from: `@1` is the first.
  var choices: [String] = []

  /// Where in a file or line something stands.
  struct Place: Hashable {
    var file: String
    var sheet: String?
    var line: Int?
    var column: Int?
    /// The line itself.
    var excerpt: Excerpt?

    init(
      file: String, sheet: String? = nil, line: Int? = nil, column: Int? = nil,
      excerpt: Excerpt? = nil
    ) {
      self.file = file
      self.sheet = sheet
      self.line = line
      self.column = column
      self.excerpt = excerpt
    }
  }

  init(
    _ code: String, _ message: Wording, place: Place? = nil, hint: Wording? = nil,
    exit: ExitCode = .command, parts: [Failure] = []
  ) {
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
    self.exit = exit
    self.parts = parts
  }
}

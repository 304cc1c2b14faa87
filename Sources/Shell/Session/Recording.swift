internal import Glibc
internal import Reporting
internal import VietnameseText

/// Owns the file that a session is recorded in: its lines and what each gave, written as
/// they come.
///
/// A line begins with `> `, what it goes on in with `. `, what it gave with two spaces, an
/// error with `! `; what begins with `#` is a comment. Results are kept as programs get
/// them from a pipe, so that no width of a terminal is in them; sentences are in the
/// language of the first comment.
final class Recording {
  let path: String
  /// How many lines were noted.
  private(set) var noted = 0
  private let file: UnsafeMutablePointer<FILE>

  /// - Throws: `E-FILE`.
  init(path: String, language: Language, pack: String?) throws(Failure) {
    guard let file = fopen(path, "w") else { throw Failure.unwritable(path) }
    self.file = file
    self.path = path
    try write(
      "# tuanle \(Program.version) --lang \(language.rawValue)"
        + (pack.map { " --use \($0)" } ?? "") + "\n")
  }

  deinit { fclose(file) }

  func note(_ line: String, output: String, _ code: ExitCode) throws(Failure) {
    var text = Self.typed(line) + Self.indented(output)
    if code != .ok { text += "! \(code.rawValue)\n" }
    try write(text)
    noted += 1
  }

  func note(_ line: String, failure: Failure) throws(Failure) {
    try write(Self.typed(line) + "! \(failure.code)\n")
    noted += 1
  }

  /// Whether a line is part of what is tested, not of how.
  static func isRecorded(_ line: String) -> Bool {
    let text = line.trimmingSpaces
    return !text.isEmpty && !text.hasPrefix("#") && !SessionLog.isOwn(text)
  }

  static func typed(_ line: String) -> String {
    let parts = line.trimmingSpaces.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return parts.enumerated().map { ($0.offset == 0 ? "> " : ". ") + $0.element + "\n" }.joined()
  }

  static func indented(_ output: String) -> String {
    output.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast(output.hasSuffix("\n") || output.isEmpty ? 1 : 0)
      .map { "  " + $0 + "\n" }.joined()
  }

  private func write(_ text: String) throws(Failure) {
    var text = text
    let complete = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
    guard complete, fflush(file) == 0 else { throw Failure.unwritable(path) }
  }
}

extension Session {
  /// The answer as a recording keeps it: rows as in a pipe unless the line itself asks for
  /// another form.
  func recorded(_ answer: Answer) throws -> String {
    var settings = settings
    settings.mode = .tsv
    settings.hasColour = false
    let (page, own) = try viewed(answer, settings)
    let writer = AnswerWriter(settings: own, width: nil, rowLimit: nil, isTerminal: false)
    return try writer.text(of: page, provenance: nil)
  }
}

extension Failure {
  static func unwritable(_ path: String) -> Failure {
    Failure(
      "E-FILE", Wording(vi: "không ghi được: ", en: "cannot write: ") + Wording(systemCode: errno),
      place: Place(file: path))
  }
}

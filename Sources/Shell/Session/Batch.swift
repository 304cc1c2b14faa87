internal import Glibc
internal import Reporting

/// Runs lines from `-c`, files and pipes: stops at the first error unless told to go
/// on, and keeps the code of the first failure.
struct Batch {
  let session: Session
  let keepsGoing: Bool
  private(set) var code = ExitCode.ok

  init(session: Session, keepsGoing: Bool) {
    self.session = session
    self.keepsGoing = keepsGoing
  }

  /// Whether nothing has happened that ends the batch.
  var goesOn: Bool { !session.isOver && (code == .ok || keepsGoing) }

  /// - Parameter place: file and line, for errors; `nil` for `-c`.
  mutating func run(_ line: String, at place: Failure.Place? = nil) {
    let outcome = session.carryOut(line, at: place)
    if code == .ok { code = outcome }
  }

  /// Runs a file of console lines; a line that ends in `\` goes on in the next, and a table
  /// stands below an `import` without a file.
  mutating func run(file path: String) {
    guard let text = Self.contents(of: path) else {
      let failure = Failure(
        "E-FILE",
        Wording(vi: "không đọc được: ", en: "cannot read: ") + Wording(systemCode: errno),
        place: Failure.Place(file: path), exit: .invocation)
      session.report(failure)
      if code == .ok { code = failure.exit }
      return
    }
    var statement = ""
    var start = 1
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard goesOn else { return }
      if statement.isEmpty { start = index + 1 }
      statement += line
      if statement.hasSuffix("\\"), index + 1 < lines.count {
        statement.removeLast()
        continue
      }
      if index + 1 < lines.count, PastedTable.isOpen(statement) {
        statement += "\n"
        continue
      }
      run(statement, at: Failure.Place(file: path, line: start))
      statement = ""
    }
  }

  /// The lines of standard input, one command each.
  mutating func runInput() {
    var number = 0
    while goesOn, var statement = session.surroundings.nextLine() {
      number += 1
      let start = number
      while PastedTable.isOpen(statement), let line = session.surroundings.nextLine() {
        number += 1
        statement += "\n" + line
      }
      run(statement, at: Failure.Place(file: "stdin", line: start))
    }
  }

  static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    guard ferror(file) == 0 else { return nil }
    var text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
    return text
  }
}

@testable import LineEditor

/// Types into a session the way a terminal sends it.
struct Typing {
  var session: EditSession
  private(set) var steps: [EditSession.Step] = []
  private var decoder = KeyDecoder()

  init(_ delegate: EditorDelegate = .init(), history: [String] = []) {
    session = EditSession(delegate: delegate, history: History(history))
  }

  mutating func type(_ text: String) {
    type(Array(text.utf8))
  }

  mutating func type(_ bytes: [UInt8]) {
    var keys: [Key] = []
    for byte in bytes { decoder.take(byte, into: &keys) }
    decoder.resolveEscape(into: &keys)
    for key in keys { steps.append(session.receive(key)) }
  }

  /// The text with a bar at the cursor.
  var line: String {
    let buffer = session.buffer
    return String(buffer.clusters[..<buffer.cursor]) + "|"
      + String(buffer.clusters[buffer.cursor...])
  }

  /// The line after typing one text into an empty line.
  static func line(after text: String, history: [String] = []) -> String {
    var typing = Typing(history: history)
    typing.type(text)
    return typing.line
  }
}

/// Key names for tests.
enum Sent {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let right = "\u{1B}[C"
  static let left = "\u{1B}[D"
  static let home = "\u{1B}[H"
  static let end = "\u{1B}[F"
  static let delete = "\u{1B}[3~"
  static let backTab = "\u{1B}[Z"
  static let escape = "\u{1B}"
  static let backspace = "\u{7F}"

  /// C-a … C-z and C-_.
  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }

  static func pasted(_ text: String) -> String {
    "\u{1B}[200~\(text)\u{1B}[201~"
  }
}

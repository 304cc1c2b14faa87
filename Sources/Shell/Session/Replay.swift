internal import Reporting

/// A recorded session, carried out again and compared line by line.
struct Replay {
  private struct Step {
    var line: String
    /// The number of the line in the file.
    var number: Int
    var recorded: [String] = []
  }

  private let path: String
  private let steps: [Step]
  private let language: Language?

  /// - Throws: `E-FILE`; `E-RECORDING` for what is no recording.
  init(path: String) throws(Failure) {
    guard let text = Batch.contents(of: path) else { throw Failure.unreadable(path) }
    var steps: [Step] = []
    var language: Language?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      switch (line.first, line.dropFirst().first, steps.isEmpty) {
      case ("#", _, _):
        let words = line.split(separator: " ")
        let place = words.firstIndex(of: "--lang").map { words.index(after: $0) }
        if language == nil, let place, place < words.endIndex {
          language = Language(rawValue: String(words[place]))
        }
      case (">", " ", _): steps.append(Step(line: String(line.dropFirst(2)), number: index + 1))
      case (".", " ", false): steps[steps.count - 1].line += "\n" + line.dropFirst(2)
      case ("!", " ", false), (" ", " ", false):
        steps[steps.count - 1].recorded.append(String(line))
      default:
        throw Failure(
          "E-RECORDING",
          Wording(vi: "đây không phải tệp của lệnh ghi phiên", en: "this is no recording"),
          place: Failure.Place(file: path, line: index + 1, excerpt: Excerpt(String(line))),
          hint: Wording(
            vi: "chạy một tệp lệnh: đọc TỆP", en: "to run a file of lines: read FILE"))
      }
    }
    self.path = path
    self.steps = steps
    self.language = language
  }

  /// Carries out every line in the language of the recording, writing nothing.
  /// - Throws: `E-REPLAY` at the first difference.
  func run(in session: Session) throws -> Answer {
    let before = session.settings
    let last = session.lastAnswer
    defer {
      session.settings.language = before.language
      session.settings.isInteractive = before.isInteractive
      session.lastAnswer = last
    }
    if let language { session.settings.language = language }
    session.settings.isInteractive = false
    for step in steps {
      try Interruption.check()
      let made = Self.made(step.line, in: session)
      guard made != step.recorded else { continue }
      throw difference(step, made)
    }
    let count = steps.count
    return Answer { language in
      Page(
        remarks: [
          Wording(
            vi: "\(path): \(count) dòng lệnh cho kết quả như đã ghi",
            en: "\(path): \(Words.english(count, "line")) gave what was recorded"
          ).text(in: language)
        ], document: ["file": .string(path), "lines": .integer(count), "same": .truth(true)])
    }
  }

  /// What a line gives now, in the form of a recording.
  private static func made(_ line: String, in session: Session) -> [String] {
    let text: String
    do {
      guard let (answer, _) = try Interpreter(session: session).answer(toLine: line) else {
        return []
      }
      if answer.isResult { session.lastAnswer = answer }
      session.references.show(try session.viewed(answer, session.settings).0)
      text =
        Recording.indented(try session.recorded(answer))
        + (answer.exit == .ok ? "" : "! \(answer.exit.rawValue)\n")
    } catch {
      let failure = Failure(error)
      if !failure.choices.isEmpty { session.references.shown = failure.choices }
      text = "! \(failure.code)\n"
    }
    // As the file is read: blank lines stand for nothing.
    return text.split(whereSeparator: \.isNewline).map(String.init)
  }

  private func difference(_ step: Step, _ made: [String]) -> Failure {
    let same = zip(step.recorded, made).prefix { $0 == $1 }.count
    let nothing = Wording(vi: "(không có gì)", en: "(nothing)")
    func words(_ lines: [String]) -> Wording {
      same < lines.count
        ? Wording(same: lines[same].trimmingSpaces.replacing("\t", with: " · ").quoted) : nothing
    }
    let line = step.line.split(whereSeparator: \.isNewline).count + step.number + same
    return Failure(
      "E-REPLAY",
      Wording(
        vi: "\(step.line.cut(to: 60).quoted): đã ghi \(words(step.recorded).vi), nay được "
          + words(made).vi,
        en: "\(step.line.cut(to: 60).quoted): recorded \(words(step.recorded).en), now "
          + words(made).en),
      place: Failure.Place(file: path, line: line),
      hint: Wording(
        vi: "nếu kết quả mới là đúng: ghi lại bằng ghi phiên",
        en: "if the new result is right: record the session again"),
      exit: .expectation)
  }
}

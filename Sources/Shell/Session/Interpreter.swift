internal import Reporting
internal import VietnameseText

/// Carries out lines: the same at the prompt, from `-c`, a file or a pipe.
struct Interpreter {
  let session: Session

  /// Runs one line and writes its answer.
  /// - Throws: what went wrong; nothing has been written to standard output then.
  func carryOut(_ text: String) throws -> ExitCode {
    let line = try ConsoleLine.parsed(text)
    switch line {
    case .nothing:
      return .ok
    case .expression(let code):
      return try write(try session.lua.evaluate(code, in: session), ConsoleLine.Tail())
    case .chunk(let code):
      return try write(try session.lua.run(code, in: session), ConsoleLine.Tail())
    case .help(let topic):
      return try write(try HelpPage.answer(topic: topic), ConsoleLine.Tail())
    case .query(let statement, let tail):
      return try write(try QueryAnswer.answer(to: statement, in: session), tail)
    case .command(let words, let tail):
      return try write(try answer(to: words), tail)
    }
  }

  /// The answer of the command that words name, not yet written.
  func answer(to words: [Word]) throws -> Answer {
    let (command, rest) = try CommandTable.resolve(
      words, allowsPrefix: session.settings.isInteractive)
    var arguments = Arguments()
    if command.takesLine {
      arguments.words = rest
    } else {
      arguments = try Arguments.parsed(rest, clauses: command.clauses, options: command.options)
    }
    if !command.takesWords, let extra = arguments.words.first {
      throw Failure(
        "E-ARGUMENT",
        Wording(
          vi: "\(command.vietnamese): không hiểu “\(extra.text)”",
          en: "\(command.name): “\(extra.text)” is not understood"),
        hint: Wording(same: command.name + (command.usage.isEmpty ? "" : " " + command.usage)))
    }
    if command.writes, session.settings.isReadOnly {
      throw Failure(
        "E-READONLY",
        Wording(
          vi: "lệnh \(command.vietnamese) cần ghi, mà cơ sở dữ liệu đang mở chỉ để đọc",
          en: "\(command.name) writes, and the database is open for reading only"),
        hint: Wording(vi: "mở lại không có --readonly", en: "start again without --readonly"))
    }
    if command.usesRules { session.remarkOnOldRules() }
    var answer = try command.run(session, arguments)
    answer.hasChanged = command.writes
    if let format = arguments.options["format"] { answer.views.append(try View([Word(format)])) }
    return answer
  }

  /// Applies views, writes to the terminal or file, and remembers the answer.
  private func write(_ answer: Answer, _ tail: ConsoleLine.Tail) throws -> ExitCode {
    if !answer.hasChanged { try Interruption.check() }
    var answer = answer
    answer.views += try tail.views.map { words throws(Failure) in try View(words) }
    session.lastAnswer = answer
    try session.write(answer, redirect: tail.redirect)
    return answer.exit
  }
}

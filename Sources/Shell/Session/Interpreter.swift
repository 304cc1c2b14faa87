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
      session.remarkOnUnseenTrial()
      return try write(try QueryAnswer.answer(to: statement, in: session), tail)
    case .command(let words, let tail):
      let (command, rest) = try CommandTable.resolve(
        words, allowsPrefix: session.settings.isInteractive)
      let arguments = try Arguments.parsed(
        rest, clauses: command.clauses, options: command.options)
      if !command.takesWords, let extra = arguments.words.first {
        throw Failure(
          "E-ARGUMENT",
          Wording(
            vi: "\(command.vietnamese): không hiểu “\(extra.text)”",
            en: "\(command.name): “\(extra.text)” is not understood"),
          hint: Wording(same: command.name + (command.usage.isEmpty ? "" : " " + command.usage)))
      }
      try session.allow(command)
      if command.usesRules { session.remarkOnOldRules() }
      let answer = try command.run(session, arguments)
      var tail = tail
      if let format = arguments.options["format"] { tail.views.append([Word(format)]) }
      return try write(answer, tail)
    }
  }

  /// Applies views, writes to the terminal or file, and remembers the answer.
  private func write(_ answer: Answer, _ tail: ConsoleLine.Tail) throws -> ExitCode {
    var answer = answer
    answer.views += try tail.views.map { words throws(Failure) in try View(words) }
    session.lastAnswer = answer
    try session.write(answer, redirect: tail.redirect)
    return answer.exit
  }
}

internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

/// Carries out lines: the same at the prompt, from `-c`, a file or a pipe.
struct Interpreter {
  let session: Session

  /// Runs one line and writes its answer.
  /// - Throws: what went wrong; nothing has been written to standard output then.
  func carryOut(_ text: String) throws -> ExitCode {
    let goesOn = { !Interruption.isRequested }
    let answered = try Work.asking(goesOn) { try answer(toLine: text) }
    guard let (answer, redirect) = answered else { return .ok }
    if answer.isResult { session.lastAnswer = answer }
    // What is stored is told to the end.
    let isTold = answer.hasChanged
    let tellsOn = { isTold || goesOn() }
    try Work.asking(tellsOn) { try session.write(answer, redirect: redirect) }
    return answer.exit
  }

  /// What a line answers, its views with it, not yet written; `nil` for a comment.
  func answer(toLine text: String) throws -> (Answer, ConsoleLine.Redirect?)? {
    let answer: Answer
    var tail = ConsoleLine.Tail()
    let table = PastedTable(text)
    switch try ConsoleLine.parsed(table?.command ?? text) {
    case .nothing: return nil
    case .expression(let code): answer = try session.lua.evaluate(code, in: session)
    case .chunk(let code): answer = try session.lua.run(code, in: session)
    case .expectation(let text):
      answer = try ExpectedResult(text).answer(in: session)
    case .help(let topic): answer = try HelpPage.answer(topic: topic)
    case .query(let statement, let own):
      session.remarkOnUnseenTrial()
      answer = try QueryAnswer.answer(to: statement, in: session)
      tail = own
    case .command(let words, let own):
      answer = try self.answer(to: words, table: table?.text)
      tail = own
    }
    if !answer.hasChanged { try Interruption.check() }
    var viewed = answer
    viewed.views += try tail.views.map { words throws(Failure) in try View(words) }
    return (viewed, tail.redirect)
  }

  /// What a command answers. One that is stopped after it stored its change says that it is
  /// stored: what is left is to be told of, not to be done.
  private func run(_ command: Command, _ arguments: Arguments) throws -> Answer {
    guard command.writes, !session.store.isReadOnly else {
      return try command.run(session, arguments)
    }
    let before = try session.store.lastEntry()
    do {
      return try command.run(session, arguments)
    } catch {
      guard Failure(error) == .interruption, try session.store.lastEntry() != before else {
        throw error
      }
      throw Failure.interruptionOfStored
    }
  }

  /// The answer of the command that words name, not yet written.
  /// - Parameter table: what stands on the lines below.
  func answer(to words: [Word], table: String? = nil) throws -> Answer {
    let (command, typed) = try CommandTable.resolve(
      words, allowsPrefix: session.settings.isInteractive)
    var arguments = Arguments()
    if command.takesLine {
      arguments.words = typed
    } else {
      let rest = try typed.map { word throws(Failure) in try session.references.meant(by: word) }
      arguments = try Arguments.parsed(rest, clauses: command.clauses, options: command.options)
    }
    arguments.table = table
    if !command.takesWords, let extra = arguments.words.first {
      throw Failure(
        "E-ARGUMENT",
        Wording(
          vi: "\(command.vietnamese): không hiểu “\(extra.text)”",
          en: "\(command.name): “\(extra.text)” is not understood"),
        hint: command.usage.isEmpty
          ? Wording(
            vi: "\(command.vietnamese) không có gì theo sau", en: "nothing follows \(command.name)")
          : command.call)
    }
    try session.allow(command)
    if command.usesRules { session.remarkOnOldRules() }
    var answer = try run(command, arguments)
    answer.hasChanged = command.writes
    if command.isAboutSession { answer.isResult = false }
    if let format = arguments.options["format"] { answer.views.append(try View([Word(format)])) }
    return answer
  }
}

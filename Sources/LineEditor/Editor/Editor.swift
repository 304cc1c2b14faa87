#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Owns a terminal's input side: reads lines that the user may edit, complete
/// and recall, and keeps what is typed ahead for the next one.
///
/// Not Sendable: one thread reads.
package final class Editor {
  /// How long a lone ESC waits for the rest of a sequence.
  private static let escapeDelay: CInt = 100

  package let configuration: EditorConfiguration
  package let delegate: EditorDelegate
  package internal(set) var history = History()
  /// Why history could not be read or the last entry not be written; the editor
  /// then goes on without.
  package internal(set) var historyFailure: EditorError?
  /// Whether any of the last line came by bracketed paste.
  package private(set) var lineHoldsPaste = false

  var plainInput: PlainInput
  private let terminal: Terminal?
  private let historyFile: HistoryFile?
  private var decoder = KeyDecoder()
  private var keys: ArraySlice<Key> = []
  private var kills = KillRing()

  /// Reads the history file, and sets nothing on the terminal yet.
  ///
  /// - Throws: `terminal` when the process has no file descriptors left.
  package convenience init(
    configuration: EditorConfiguration = .init(), delegate: EditorDelegate = .init()
  ) throws(EditorError) {
    try self.init(configuration: configuration, delegate: delegate, stop: nil)
  }

  /// - Parameter stop: Stands in for stopping the job at C-z.
  init(
    configuration: EditorConfiguration, delegate: EditorDelegate, stop: (() -> Void)?
  ) throws(EditorError) {
    self.configuration = configuration
    self.delegate = delegate
    plainInput = PlainInput(file: configuration.input)
    let isInteractive = isatty(configuration.input) == 1 && isatty(configuration.output) == 1
    terminal =
      isInteractive && !configuration.isPlain
      ? try Terminal(input: configuration.input, output: configuration.output, stop: stop) : nil
    historyFile = configuration.historyPath.map(HistoryFile.init)
    do throws(EditorError) {
      history = History(try historyFile?.entries() ?? [])
    } catch {
      historyFailure = error
    }
  }

  /// Reads one statement.
  ///
  /// The terminal is raw only within this call. Every line is in history, and
  /// in its file, before the call returns.
  ///
  /// - Parameter prompt: May hold colours and line breaks.
  package func readLine(prompt: String) throws(EditorError) -> LineResult {
    guard let terminal else { return try readPlainLine(prompt: prompt) }
    var session = EditSession(
      delegate: delegate, history: history, kills: kills,
      suggests: configuration.suggestsFromHistory && configuration.colour)
    var screen = LineScreen(prompt: prompt, configuration: configuration, terminal: terminal)
    try terminal.enterRawMode()
    defer { terminal.leaveRawMode() }
    take(try terminal.typedAhead())
    while true {
      if let result = try consumeKeys(&session, &screen) {
        try screen.finish(session, interrupted: result == .interrupted)
        return finished(result, session)
      }
      if !terminal.hasPendingInput { try screen.show(session) }
      let event = try terminal.wait(milliseconds: decoder.awaitsEscape ? Self.escapeDelay : nil)
      if let result = try meet(event, &screen) {
        try screen.finish(session, interrupted: result == .interrupted)
        return finished(result, session)
      }
    }
  }

  /// Forgets what was typed ahead and read already, say after a failure that
  /// makes the rest of an unbracketed paste meaningless.
  package func discardTypeahead() {
    keys = []
    plainInput.discard()
  }

  func remember(_ entry: String) {
    guard let kept = history.add(entry), let historyFile else { return }
    do throws(EditorError) {
      try historyFile.append(kept)
    } catch {
      historyFailure = error
    }
  }

  private func finished(_ result: LineResult, _ session: EditSession) -> LineResult {
    kills = session.kills
    lineHoldsPaste = session.holdsPaste
    if case .line(let text) = result { remember(text) }
    return result
  }

  /// Gives the session the keys at hand, up to the one that ends the line.
  private func consumeKeys(
    _ session: inout EditSession, _ screen: inout LineScreen
  ) throws(EditorError) -> LineResult? {
    while let key = keys.popFirst() {
      switch session.receive(key) {
      case .proceed: break
      case .bell: try screen.bell()
      case .clearScreen: try screen.clear()
      case .suspend: try screen.suspend(session)
      case .editElsewhere: try screen.lend(&session)
      case .finished(let result): return result
      }
    }
    return nil
  }

  private func meet(
    _ event: Terminal.Event, _ screen: inout LineScreen
  ) throws(EditorError) -> LineResult? {
    switch event {
    case .bytes(let bytes): take(bytes)
    case .quiet:
      var resolved: [Key] = []
      decoder.resolveEscape(into: &resolved)
      keys += resolved
    case .signals(let signals):
      for signal in signals { try screen.meet(signal) }
      return signals.contains(SIGINT) && delegate.wasInterrupted() ? .interrupted : nil
    case .broken: return delegate.wasInterrupted() ? .interrupted : nil
    case .closed: return .endOfInput
    }
    return nil
  }

  private func take(_ bytes: [UInt8]) {
    var arrived: [Key] = []
    for byte in bytes { decoder.take(byte, into: &arrived) }
    keys += arrived
  }
}

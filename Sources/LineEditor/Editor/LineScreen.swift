#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Keeps the terminal showing what a session holds.
struct LineScreen {
  private static let bellSign = "\u{7}"

  private let prompt: String
  private let configuration: EditorConfiguration
  private let terminal: Terminal
  private var painter = ScreenPainter()
  private var size: ScreenSize

  init(prompt: String, configuration: EditorConfiguration, terminal: Terminal) {
    self.prompt = prompt
    self.configuration = configuration
    self.terminal = terminal
    size = terminal.size
    adopt(size)
  }

  mutating func show(_ session: EditSession) throws(EditorError) {
    let frame = session.frame(prompt: prompt, configuration, rows: size.rows)
    let layout = ScreenLayout(frame, columns: size.columns)
    try terminal.write(painter.paint(layout, rows: size.rows))
  }

  /// Leaves the whole line on the screen and the cursor below it.
  mutating func finish(
    _ session: EditSession, interrupted: Bool
  ) throws(EditorError) {
    var frame = session.finalFrame(prompt: prompt, configuration)
    if interrupted { frame.text += Array("^C") }
    frame.cursor = frame.text.count
    try terminal.write(painter.finish(ScreenLayout(frame, columns: size.columns)))
  }

  func bell() throws(EditorError) {
    try terminal.write(Self.bellSign)
  }

  mutating func clear() throws(EditorError) {
    try terminal.write(painter.clearScreen())
  }

  /// Stops the process until it is continued; the line is painted anew then.
  mutating func suspend(_ session: EditSession) throws(EditorError) {
    try finish(session, interrupted: false)
    try terminal.pass(SIGTSTP)
    adopt(terminal.size)
  }

  /// Lets the host edit the text with the terminal in its normal state.
  mutating func lend(_ session: inout EditSession) throws(EditorError) {
    try finish(session, interrupted: false)
    terminal.leaveRawMode()
    if let text = session.delegate.editElsewhere?(session.buffer.text) {
      session.buffer.replaceAll(with: text)
    }
    try terminal.enterRawMode()
    adopt(terminal.size)
  }

  /// Does what a signal asks of someone who owns a terminal.
  mutating func meet(_ signal: CInt) throws(EditorError) {
    switch signal {
    case SIGWINCH:
      adopt(terminal.size)
      try terminal.write(painter.erase(columns: size.columns))
    case SIGCONT:
      try terminal.applyRawMode()
      painter = ScreenPainter()
      adopt(terminal.size)
      try terminal.write("\r\n")
    default:
      try terminal.write(painter.erase())
      try terminal.pass(signal)
      adopt(terminal.size)
    }
  }

  private mutating func adopt(_ new: ScreenSize) {
    size = new
    if let columns = configuration.columns { size.columns = columns }
  }
}

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Owns the modes of a terminal while a line is being read from it.
final class Terminal {
  /// What ended a wait.
  enum Event: Equatable {
    case bytes([UInt8])
    case signals([CInt])
    case quiet
    /// A signal that the host handles itself.
    case broken
    case closed
  }

  private static let greeting = "\u{1B}[?2004h"
  private static let farewell: StaticString = "\u{1B}[?2004l"
  private static let readSize = 4096

  let input: CInt
  let output: CInt
  private let stop: () -> Void
  private let relay: SignalRelay
  private var original: termios?

  /// - Parameter stop: Stops the job and returns when it is continued; nil for
  ///   the usual way, by which a wrapping script stops too.
  init(input: CInt, output: CInt, stop: (() -> Void)? = nil) throws(EditorError) {
    self.input = input
    self.output = output
    self.stop = stop ?? { kill(0, SIGTSTP) }
    relay = try SignalRelay()
  }

  deinit {
    leaveRawMode()
  }

  /// The window, 80 × 24 where the terminal does not know.
  var size: ScreenSize {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return ScreenSize(columns: 80, rows: 24)
    }
    return ScreenSize(
      columns: Int(window.ws_col), rows: window.ws_row > 0 ? Int(window.ws_row) : 24)
  }

  /// Makes every byte arrive as it is typed, with what was typed before kept.
  func enterRawMode() throws(EditorError) {
    guard original == nil else { return }
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { throw .terminal(code: errno) }
    original = modes
    relay.start()
    CrashRestoration.arm(
      terminal: input, modes: modes, output: output, farewell: Self.farewell)
    try applyRawMode()
  }

  /// Sets the modes again, which others may have changed while the process was
  /// stopped.
  func applyRawMode() throws(EditorError) {
    guard var modes = original else { return }
    modes.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    modes.c_cflag |= tcflag_t(CS8)
    modes.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    try set(modes)
    try write(Self.greeting)
  }

  func leaveRawMode() {
    guard let modes = original else { return }
    original = nil
    try? write("\(Self.farewell)")
    try? set(modes)
    CrashRestoration.disarm()
    relay.stop()
  }

  /// Lets a signal do what it does to the rest of the process, with the
  /// terminal in its normal state.
  func pass(_ signal: CInt) throws(EditorError) {
    leaveRawMode()
    if signal == SIGTSTP {
      stop()
    } else {
      raiseUnblocked(signal)
    }
    try enterRawMode()
  }

  /// What was typed before the terminal became raw. The kernel has then turned
  /// C-d into a NUL, which stands for it again here.
  func typedAhead() throws(EditorError) -> [UInt8] {
    guard hasPendingInput, case .bytes(let bytes) = try readBytes() else { return [] }
    return bytes.map { $0 == 0 ? 0x04 : $0 }
  }

  /// Whether a read would not wait.
  var hasPendingInput: Bool {
    var request = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0
  }

  /// Waits for input or a signal, at most that long.
  func wait(milliseconds: CInt?) throws(EditorError) -> Event {
    var requests = [
      pollfd(fd: relay.readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&requests, nfds_t(requests.count), milliseconds ?? -1)
    if count < 0, errno != EINTR { throw .input(code: errno) }
    let signals = relay.taken()
    if !signals.isEmpty { return .signals(signals) }
    if count < 0 { return .broken }
    return count == 0 ? .quiet : try readBytes()
  }

  func write(_ text: String) throws(EditorError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var request = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno == EIO {
        // The connection is lost; reading says so.
        return
      } else if errno != EINTR {
        throw .output(code: errno)
      }
    }
  }

  private func readBytes() throws(EditorError) -> Event {
    var bytes = [UInt8](repeating: 0, count: Self.readSize)
    let count = read(input, &bytes, bytes.count)
    if count > 0 { return .bytes(Array(bytes[..<count])) }
    if count == 0 || errno == EIO { return .closed }
    if errno == EINTR || errno == EAGAIN { return .broken }
    throw .input(code: errno)
  }

  /// Waits until everything written is out and discards nothing that was typed.
  private func set(_ modes: termios) throws(EditorError) {
    var modes = modes
    while tcsetattr(input, TCSADRAIN, &modes) != 0 {
      if errno == EIO { return }
      guard errno == EINTR else { throw .terminal(code: errno) }
    }
  }
}

/// `write` of the system, whose name the method of `Terminal` hides.
private func systemWrite(_ file: CInt, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}

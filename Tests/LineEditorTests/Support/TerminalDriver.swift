import Synchronization

@testable import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Owns a pseudo-terminal with an editor at its one end and a picture of the
/// screen at the other. Waits for what it expects, never for time to pass.
final class TerminalDriver {
  struct Failure: Error {}

  private static let deadline: CInt = 10_000

  private(set) var master: CInt
  let slave: CInt
  private(set) var screen: VirtualScreen
  /// Everything the editor wrote.
  private(set) var output: [UInt8] = []
  private var arrived: [UInt8] = []
  private let results: (read: CInt, write: CInt)

  init(columns: Int = 40, rows: Int = 12) throws {
    (master, slave) = try Self.openPair()
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failure() }
    results = (ends[0], ends[1])
    screen = VirtualScreen(columns: columns, rows: rows)
    setWindow(columns: columns, rows: rows)
  }

  deinit {
    for file in [master, slave, results.read, results.write] { close(file) }
  }

  /// Ends the connection, as a terminal does that is closed.
  func hangUp() {
    close(master)
    master = -1
  }

  /// Reads lines on another thread until one is not a line; each result goes
  /// back over a pipe.
  func start(
    _ change: @escaping @Sendable (inout EditorConfiguration) -> Void = { _ in },
    delegate: @escaping @Sendable () -> EditorDelegate = { EditorDelegate() },
    stop: @escaping @Sendable () -> Void = {}
  ) {
    let (slave, results) = (slave, results.write)
    Self.detach {
      do {
        var configuration = EditorConfiguration()
        configuration.input = slave
        configuration.output = slave
        configuration.terminalType = "xterm"
        change(&configuration)
        let editor = try Editor(
          configuration: configuration, delegate: delegate(), stop: stop)
        var result: LineResult
        repeat {
          result = try editor.readLine(prompt: "> ")
          Self.send("\(result)", to: results)
        } while result.isLine
      } catch {
        Self.send("\(error)", to: results)
      }
    }
  }

  func send(_ text: String) {
    send(Array(text.utf8))
  }

  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads what the editor writes until the screen shows these lines.
  ///
  /// - Returns: The lines, or the others that stood there at the deadline.
  func lines(expecting expected: [String]) -> [String] {
    wait { $0.screen.lines == expected }
    return screen.lines
  }

  /// The cursor, once it is there or the deadline has come.
  func cursor(expecting expected: ScreenLayout.Position) -> ScreenLayout.Position {
    wait { $0.screen.cursor == expected }
    return screen.cursor
  }

  /// Reads until that text was written so many times.
  func wrote(_ text: String, times: Int) -> Bool {
    wait { driver in
      String(decoding: driver.output, as: UTF8.self).split(
        separator: text, omittingEmptySubsequences: false
      ).count > times
    }
  }

  /// Forgets what the editor wrote so far.
  func forgetOutput() {
    output = []
  }

  /// Reads until the editor's output ends so.
  func outputEnds(with end: String) -> Bool {
    wait { $0.output.suffix(end.utf8.count).elementsEqual(end.utf8) }
  }

  /// The next result, described; what has come of it at the deadline.
  func result() -> String {
    while !arrived.contains(0) {
      var requests = [
        pollfd(fd: results.read, events: Int16(POLLIN), revents: 0),
        pollfd(fd: master, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&requests, 2, Self.deadline) > 0 else { break }
      if requests[1].revents != 0 { takeOutput() }
      guard requests[0].revents != 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 4096)
      arrived += bytes[..<max(0, read(results.read, &bytes, bytes.count))]
    }
    let end = arrived.firstIndex(of: 0) ?? arrived.endIndex
    defer { arrived.removeSubrange(..<min(end + 1, arrived.endIndex)) }
    return String(decoding: arrived[..<end], as: UTF8.self)
  }

  /// Changes the window and says so to the process, as the kernel would if this
  /// were its controlling terminal.
  func resize(columns: Int, rows: Int) {
    screen.resize(columns: columns)
    setWindow(columns: columns, rows: rows)
    kill(getpid(), SIGWINCH)
  }

  var modes: termios {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes
  }

  var isRaw: Bool { modes.c_lflag & tcflag_t(ICANON | ECHO) == 0 }

  @discardableResult
  private func wait(until holds: (TerminalDriver) -> Bool) -> Bool {
    while !holds(self) {
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Self.deadline) > 0 else { return false }
      takeOutput()
    }
    return true
  }

  private func takeOutput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return }
    output += bytes[..<count]
    screen.receive(Array(bytes[..<count]))
  }

  private func setWindow(columns: Int, rows: Int) {
    var window = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
  }

  private static func openPair() throws -> (master: CInt, slave: CInt) {
    #if canImport(Darwin)
      let master = posix_openpt(O_RDWR | O_NOCTTY)
      guard master >= 0, grantpt(master) == 0, unlockpt(master) == 0, let name = ptsname(master)
      else { throw Failure() }
      let path = String(cString: name)
    #else
      // The Glibc module leaves posix_openpt and its kin out: TIOCSPTLCK, TIOCGPTN.
      let master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var unlocked: CInt = 0
      var number: CInt = 0
      guard master >= 0, ioctl(master, 0x4004_5431, &unlocked) == 0,
        ioctl(master, 0x8004_5430, &number) == 0
      else { throw Failure() }
      let path = "/dev/pts/\(number)"
    #endif
    let slave = open(path, O_RDWR | O_NOCTTY)
    guard slave >= 0 else { throw Failure() }
    return (master, slave)
  }

  private static func send(_ text: String, to file: CInt) {
    let bytes = Array(text.utf8) + [0]
    _ = write(file, bytes, bytes.count)
  }

  private static func detach(_ work: @escaping @Sendable () -> Void) {
    final class Box: Sendable {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    let box = Unmanaged.passRetained(Box(work)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      pthread_create(&thread, nil, { start($0) }, box)
    #else
      var thread = pthread_t()
      pthread_create(&thread, nil, { start($0) }, box)
    #endif
    func start(_ box: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
      if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
      return nil
    }
  }
}

extension LineResult {
  fileprivate var isLine: Bool {
    if case .line = self { true } else { false }
  }
}

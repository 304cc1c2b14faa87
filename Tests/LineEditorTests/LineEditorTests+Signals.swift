import Synchronization
import Testing

@testable import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditorTests {
  /// The terminal that a handler looks at, and what it saw there.
  private static let watched = Atomic<CInt>(-1)
  private static let sawRaw = Atomic<Int>(-1)

  /// What a host's handler, or someone at the shell while the job is stopped,
  /// sees of the terminal.
  private static func look() {
    var modes = termios()
    tcgetattr(watched.load(ordering: .sequentiallyConsistent), &modes)
    sawRaw.store(
      modes.c_lflag & tcflag_t(ICANON | ECHO) == 0 ? 1 : 0, ordering: .sequentiallyConsistent)
  }

  private func watch(_ driver: TerminalDriver) {
    Self.watched.store(driver.slave, ordering: .sequentiallyConsistent)
    Self.sawRaw.store(-1, ordering: .sequentiallyConsistent)
  }

  @Test func `C-z gives the terminal back and comes back with the line`() throws {
    let driver = try ready(stop: { LineEditorTests.look() })
    watch(driver)
    driver.send("abc" + Sent.left + Sent.control("z"))
    expect(driver, shows: ["> abc", "> abc"])
    #expect(Self.sawRaw.load(ordering: .sequentiallyConsistent) == 0)
    #expect(driver.isRaw)
    driver.send("x\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"abxc\")")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `a signal to end meets a terminal in its normal state`() throws {
    var action = sigaction.calling { _ in LineEditorTests.look() }
    var old = sigaction()
    sigaction(SIGTERM, &action, &old)
    defer { sigaction(SIGTERM, &old, nil) }
    let driver = try ready()
    watch(driver)
    driver.send("xyz")
    expect(driver, shows: ["> xyz"])
    kill(getpid(), SIGTERM)
    #expect(driver.wrote("\u{1B}[?2004h", times: 2))
    #expect(Self.sawRaw.load(ordering: .sequentiallyConsistent) == 0)
    driver.send("!\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"xyz!\")")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `a crash meets a terminal in its normal state`() throws {
    var action = sigaction.calling { _ in LineEditorTests.look() }
    var old = sigaction()
    sigaction(SIGTRAP, &action, &old)
    defer { sigaction(SIGTRAP, &old, nil) }
    let driver = try ready()
    watch(driver)
    raiseUnblocked(SIGTRAP)
    #expect(Self.sawRaw.load(ordering: .sequentiallyConsistent) == 0)
    driver.send(Sent.control("d"))
    #expect(driver.result() == "endOfInput")
  }

  @Test func `an interrupt from outside discards the line when the host says so`() throws {
    var action = sigaction.calling { _ in LineEditorTests.look() }
    var old = sigaction()
    sigaction(SIGINT, &action, &old)
    defer { sigaction(SIGINT, &old, nil) }
    let driver = try ready(delegate: { EditorDelegate(wasInterrupted: { true }) })
    watch(driver)
    driver.send("xyz")
    expect(driver, shows: ["> xyz"])
    kill(getpid(), SIGINT)
    #expect(driver.result() == "interrupted")
    #expect(Self.sawRaw.load(ordering: .sequentiallyConsistent) == 0)
  }

  @Test func `after a stop from outside the terminal is raw again and the line shown`() throws {
    let driver = try ready()
    driver.send("xyz")
    expect(driver, shows: ["> xyz"])
    var modes = driver.modes
    modes.c_lflag |= tcflag_t(ICANON | ECHO)
    tcsetattr(driver.slave, TCSANOW, &modes)
    kill(getpid(), SIGCONT)
    expect(driver, shows: ["> xyz", "> xyz"])
    #expect(driver.isRaw)
    driver.send(Sent.control("c"))
    #expect(driver.result() == "interrupted")
  }

  @Test func `C-o lends the terminal in its normal state and takes the text back`() throws {
    let driver = try ready(delegate: {
      EditorDelegate(editElsewhere: { text in
        LineEditorTests.look()
        return text + "\nhai"
      })
    })
    watch(driver)
    driver.send("một" + Sent.control("o"))
    expect(driver, shows: ["> một", "> một", "… hai"])
    #expect(Self.sawRaw.load(ordering: .sequentiallyConsistent) == 0)
    driver.send("\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"một\\nhai\")")
    #expect(driver.result() == "endOfInput")
  }
}

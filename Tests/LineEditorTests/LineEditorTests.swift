import Testing

@testable import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The whole editor over a pseudo-terminal. Signals belong to the process, so
/// these tests take turns.
@Suite(.serialized) struct LineEditorTests {
  @Test(arguments: [
    "Trường THPT Hưng Yên", "Tru\u{31B}o\u{31B}\u{300}ng THPT Hu\u{31B}ng Ye\u{302}n",
  ])
  func `the screen and the cursor follow a name in either form`(name: String) throws {
    let driver = try TerminalDriver()
    driver.start()
    #expect(driver.lines(expecting: [">"]) == [">"])
    driver.send(name)
    #expect(driver.lines(expecting: ["> Trường THPT Hưng Yên"]) == ["> Trường THPT Hưng Yên"])
    #expect(driver.cursor(expecting: .init(row: 0, column: 22)) == .init(row: 0, column: 22))
    driver.send(Sent.left + Sent.left + Sent.left)
    #expect(driver.cursor(expecting: .init(row: 0, column: 19)) == .init(row: 0, column: 19))
    driver.send(Sent.end + Sent.backspace + "\u{8}")
    #expect(driver.lines(expecting: ["> Trường THPT Hưng Y"]) == ["> Trường THPT Hưng Y"])
    #expect(driver.cursor(expecting: .init(row: 0, column: 20)) == .init(row: 0, column: 20))
    driver.send("\r")
    #expect(driver.result() == "line(\"Trường THPT Hưng Y\")")
    driver.send(Sent.control("d"))
    #expect(driver.result() == "endOfInput")
    #expect(driver.screen.unknown == [])
  }

  @Test func `what is typed before the prompt is read as the next lines`() throws {
    let driver = try TerminalDriver()
    driver.send("một\nhai\nba" + Sent.control("d"))
    #expect(driver.lines(expecting: ["một", "hai", "ba"]) == ["một", "hai", "ba"])
    driver.start()
    #expect(driver.result() == "line(\"một\")")
    #expect(driver.result() == "line(\"hai\")")
    expect(driver, shows: ["một", "hai", "> một", "> hai", "> ba"])
    driver.send("\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"ba\")")
    #expect(driver.result() == "endOfInput")
    let lines = ["một", "hai", "> một", "> hai", "> ba", ">"]
    #expect(driver.lines(expecting: lines) == lines)
    #expect(driver.screen.bells == 1)
  }

  /// A driver whose editor shows its prompt.
  func ready(
    columns: Int = 40, rows: Int = 12,
    _ change: @escaping @Sendable (inout EditorConfiguration) -> Void = { _ in },
    delegate: @escaping @Sendable () -> EditorDelegate = { EditorDelegate() },
    stop: @escaping @Sendable () -> Void = {}
  ) throws -> TerminalDriver {
    let driver = try TerminalDriver(columns: columns, rows: rows)
    driver.start(change, delegate: delegate, stop: stop)
    #expect(driver.outputEnds(with: "> "))
    return driver
  }

  func expect(_ driver: TerminalDriver, shows lines: [String]) {
    #expect(driver.lines(expecting: lines) == lines)
  }

  @Test(arguments: [0x7F, 0x08] as [UInt8])
  func `a burst of an input method is one repaint`(erase: UInt8) throws {
    let driver = try ready()
    driver.forgetOutput()
    driver.send(
      Array("ga".utf8) + [erase] + Array("ạp".utf8) + [erase, erase] + Array("ập".utf8))
    #expect(driver.outputEnds(with: "ập"))
    #expect(String(decoding: driver.output, as: UTF8.self) == "gập")
    driver.send("\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"gập\")")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `a letter that arrives in two reads is one letter`() throws {
    let driver = try ready()
    let bytes = Array("ợ".utf8)
    driver.send("a")
    expect(driver, shows: ["> a"])
    for byte in bytes { driver.send([byte]) }
    driver.send([0xFF])
    expect(driver, shows: ["> aợ\u{FFFD}"])
    driver.send("\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"aợ\u{FFFD}\")")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `the terminal is as it was when a line is out, and raw while it is read`() throws {
    let driver = try TerminalDriver()
    let before = driver.modes
    driver.start()
    expect(driver, shows: [">"])
    #expect(driver.isRaw)
    driver.send(Sent.control("d"))
    #expect(driver.result() == "endOfInput")
    let after = driver.modes
    #expect(
      [after.c_iflag, after.c_oflag, after.c_cflag, after.c_lflag]
        == [before.c_iflag, before.c_oflag, before.c_cflag, before.c_lflag])
    #expect(driver.outputEnds(with: "\u{1B}[?2004l"))
  }

  @Test func `C-c discards the line and says so`() throws {
    let driver = try ready()
    driver.send("abc" + Sent.left + Sent.control("c"))
    #expect(driver.result() == "interrupted")
    expect(driver, shows: ["> abc^C"])
    #expect(driver.cursor(expecting: .init(row: 1, column: 0)) == .init(row: 1, column: 0))
  }

  @Test func `a paste stays in the line until enter`() throws {
    let driver = try ready()
    driver.send(Sent.pasted("một\r\nhai\tba\r\n"))
    expect(driver, shows: ["> một", "… hai    ba"])
    driver.send("\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"một\\nhai    ba\")")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `nothing of a long paste is lost`() throws {
    let driver = try ready(columns: 80)
    let text = (1...600).map { "dòng thứ \($0)" }.joined(separator: "\n")
    driver.send(Sent.pasted(text) + "\r" + Sent.control("d"))
    #expect(driver.result() == "\(LineResult.line(text))")
    #expect(driver.result() == "endOfInput")
  }

  @Test func `text runs on over the edge and back`() throws {
    let driver = try ready(columns: 10)
    driver.send("12345678")
    #expect(driver.cursor(expecting: .init(row: 1, column: 0)) == .init(row: 1, column: 0))
    driver.send("ợ漢")
    expect(driver, shows: ["> 12345678", "ợ漢"])
    driver.send(Sent.backspace + Sent.backspace + Sent.backspace)
    expect(driver, shows: ["> 1234567"])
    #expect(driver.cursor(expecting: .init(row: 0, column: 9)) == .init(row: 0, column: 9))
    driver.send(Sent.control("c"))
    #expect(driver.result() == "interrupted")
  }

  @Test func `a window that changes its width shows the line once`() throws {
    let driver = try ready(columns: 30)
    driver.send("Trường THPT Hưng Yên")
    expect(driver, shows: ["> Trường THPT Hưng Yên"])
    driver.forgetOutput()
    driver.resize(columns: 12, rows: 12)
    #expect(driver.wrote("\u{1B}[J", times: 2))
    expect(driver, shows: ["> Trường THP", "T Hưng Yên"])
    driver.resize(columns: 40, rows: 12)
    expect(driver, shows: ["> Trường THPT Hưng Yên"])
    driver.send(Sent.control("c"))
    #expect(driver.result() == "interrupted")
  }

  @Test func `candidates stand below the line and go with it`() throws {
    let driver = try ready(delegate: {
      EditorDelegate(completions: { _, cursor in
        ["score", "show"].map { Completion(text: $0, kind: "lệnh", range: 0..<cursor) }
      })
    })
    driver.send("s\t\t")
    expect(driver, shows: ["> score", "> score  lệnh", "  show   lệnh"])
    driver.send("\r\r" + Sent.control("d"))
    #expect(driver.result() == "line(\"score\")")
    #expect(driver.result() == "endOfInput")
    expect(driver, shows: ["> score", ">"])
  }

  @Test func `a lone escape ends the search`() throws {
    let driver = try ready()
    driver.send("một\r")
    #expect(driver.result() == "line(\"một\")")
    expect(driver, shows: ["> một", ">"])
    driver.send(Sent.control("r") + "ộ")
    expect(driver, shows: ["> một", "(search) 'ộ': một"])
    driver.send(Sent.escape)
    expect(driver, shows: ["> một", "> một"])
    driver.send(Sent.control("c"))
    #expect(driver.result() == "interrupted")
  }

  @Test func `each line is in the history file when it is out, and comes back with Up`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    let first = try ready({ $0.historyPath = path })
    first.send("chấm\u{1B}\rlại\r")
    #expect(first.result() == "line(\"chấm\\nlại\")")
    #expect(try folder.text("history") == "\"chấm\\nlại\"\n")
    first.send(Sent.control("d"))
    #expect(first.result() == "endOfInput")
    let second = try ready({ $0.historyPath = path })
    second.send(Sent.up)
    expect(second, shows: ["> chấm", "… lại"])
    second.send(Sent.control("c"))
    #expect(second.result() == "interrupted")
  }

  @Test func `a lost connection is the end of the input`() throws {
    let driver = try ready()
    driver.send("abc")
    expect(driver, shows: ["> abc"])
    driver.hangUp()
    #expect(driver.result() == "endOfInput")
  }
}

import Testing

@testable import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension LineEditorTests {

  private static let changes: [@Sendable (inout EditorConfiguration) -> Void] = [
    { $0.plain = true }, { $0.terminalType = "dumb" },
  ]

  @Test(arguments: [0, 1])
  func `a plain terminal gets no escape sequence`(change: Int) throws {
    let driver = try TerminalDriver()
    driver.start(
      Self.changes[change],
      delegate: { EditorDelegate(isComplete: { !$0.hasSuffix("(") }) })
    expect(driver, shows: [">"])
    driver.send("Hưng Ye\u{302}n (\n")
    #expect(driver.outputEnds(with: "… "))
    driver.send(")\n")
    #expect(driver.result() == "line(\"Hưng Yên (\\n)\")")
    driver.send(Sent.control("d"))
    #expect(driver.result() == "endOfInput")
    #expect(
      String(decoding: driver.output, as: UTF8.self)
        == "> Hưng Ye\u{302}n (\r\n… )\r\n> ")
  }

  @Test func `a pipe is read by lines, without a prompt and with repaired bytes`() throws {
    var ends: [CInt] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    let bytes = Array("use hy\r\n\ta\n".utf8) + [0xFF] + Array("\nê".utf8)
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    var configuration = EditorConfiguration()
    configuration.input = ends[0]
    configuration.output = -1
    let editor = try Editor(configuration: configuration)
    var results: [LineResult] = []
    while results.last != .endOfInput { results.append(try editor.readLine(prompt: "> ")) }
    #expect(
      results == [.line("use hy"), .line("\ta"), .line("\u{FFFD}"), .line("ê"), .endOfInput])
    #expect(editor.history.entries == [])
  }

  @Test func `lines come whole however long they are`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "ợ", count: 100_000)
    try folder.write("a\n\(long)\nb\n\n\(long)", to: "history")
    let file = open(folder.path + "/history", O_RDONLY)
    defer { close(file) }
    var input = PlainInput(file: file)
    var lines: [PlainInput.Outcome] = []
    while lines.last != .end { lines.append(try input.next()) }
    #expect(lines == [.line("a"), .line(long), .line("b"), .line(""), .line(long), .end])
  }
}

import Foundation
import TestSupport
import Testing

/// The console as a person has it, in a window of 80 columns.
@Suite(.enabled(if: ShippedProgram.path != nil, ShippedProgram.isMissing))
struct ConsoleTests {
  private static let prompt = "hung-yen 2021>"

  private func console(
    columns: Int = 80, environment: [String: String] = [:]
  ) throws -> TerminalWindow {
    let window = try TerminalWindow(
      [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021"], columns: columns,
      environment: environment)
    try window.screen(endingWith: Self.prompt)
    return window
  }

  @Test func `two lines greet, then comes the prompt`() throws {
    let screen = try console().screen()
    #expect(screen.count == 3)
    expectSnapshot(screen.joined(separator: "\n") + "\n", named: "greeting")
  }

  @Test func `letters typed composed and decomposed look and mean the same`() throws {
    let line = "show Huyện Phù Cừ | cols value"
    let window = try console(columns: 100)
    try window.enter(line)
    let composed = try window.screen { $0.count > 4 && $0.last == Self.prompt }
    try window.press("C-l")
    try window.screen { $0 == [Self.prompt] }
    try window.enter(line.decomposedStringWithCanonicalMapping)
    let decomposed = try window.screen { $0.count > 4 && $0.last == Self.prompt }
    #expect(
      decomposed.first.map { Array($0.unicodeScalars) }
        == Array("\(Self.prompt) \(line)".unicodeScalars))
    #expect(decomposed == Array(composed.dropFirst(2)))
  }

  @Test(arguments: [80, 120])
  func `no line is wider than the window`(columns: Int) throws {
    let window = try console(columns: columns)
    for line in ["status", "status by district", "table", "shortlist", "help"] {
      // Not typed ahead: what is typed while a command runs, the terminal echoes
      // between its lines.
      try window.type(line)
      try window.screen(endingWith: "\(Self.prompt) \(line)")
      try window.press("Enter")
      try window.screen(endingWith: Self.prompt)
    }
    let lines = try window.history()
    #expect(lines.count > 150)
    #expect(lines.filter { $0.count > columns } == [])
  }

  @Test func `a table copied from a spreadsheet is pasted below import`() throws {
    let window = try TerminalWindow([":memory:", "--use", "hung-yen/2021"], columns: 100)
    try window.screen(endingWith: Self.prompt)
    try window.enter("import --received 2021-10-12")
    try window.paste("unit\trow\tsessions\tparticipants\n333\t1a\t3\t1.800\n333\t1b\t\t40\n")
    try window.screen { $0.last == "… 333    1b        40" }
    try window.press("Enter")
    try window.press("Enter")
    let screen = try window.screen { $0.last == Self.prompt && $0.count > 8 }
    #expect(screen.contains { $0.contains("console") && $0.contains("số liệu báo cáo") })
  }

  @Test func `Tab completes the name of a school typed without diacritics`() throws {
    let window = try console()
    try window.type("show thpt hung y")
    try window.press("Tab")
    let menu = try window.screen { $0.count > 4 }
    expectSnapshot(menu.dropFirst(2).joined(separator: "\n") + "\n", named: "completion")
  }

  @Test func `Tab writes the one name that fits`() throws {
    let window = try console()
    try window.type("show hung yen so 3")
    try window.press("Tab")
    let line = "\(Self.prompt) show Trường THPT Hưng Yên số 3 (mẫu)"
    #expect(try window.screen(endingWith: line).last == line)
  }

  @Test func `Control-C discards the line and Control-D leaves the terminal as it was`() throws {
    let window = try console()
    try window.type("generate --seed 7")
    try window.screen { $0.last == "\(Self.prompt) generate --seed 7" }
    try window.press("C-c")
    try window.screen(endingWith: Self.prompt)
    try window.press("C-d")
    try window.screen(endingWith: "terminal as before")
    try window.enter("ls")
    let screen = try window.screen(endingWith: "then ls")
    #expect(Array(screen.suffix(4)) == ["code 0", "terminal as before", "ls", "then ls"])
  }

  @Test func `quit leaves with 0 after a command that failed`() throws {
    let window = try console()
    try window.enter("statsu")
    // What is typed while it runs, the terminal would echo among its lines.
    try window.screen { $0.count > 5 && $0.last == Self.prompt }
    try window.enter("= 1 + 1")
    let screen = try window.screen { $0.suffix(2) == ["2", Self.prompt] }
    expectSnapshot(screen.dropFirst(2).joined(separator: "\n") + "\n", named: "failure")
    try window.enter("quit")
    let end = try window.screen(endingWith: "terminal as before")
    #expect(Array(end.suffix(2)) == ["code 0", "terminal as before"])
  }

  @Test func `what is longer than the screen goes through the pager, if there is one`() throws {
    let window = try console(environment: ["PAGER": "wc -l", "NO_COLOR": "1"])
    try window.enter("total books | cols value")
    try window.screen { $0.count > 4 && $0.last == Self.prompt }
    try window.enter("help")
    let counted = { (screen: [String]) in screen.dropLast().last.flatMap { Int($0) } }
    let screen = try window.screen { $0.last == Self.prompt && counted($0) != nil }
    #expect(counted(screen).map { $0 > 50 } == true)
    #expect(screen.contains { $0.contains("1.800") })
    try window.enter("set pager off | top 1")
    try window.screen { $0.last == Self.prompt && $0.contains { $0.contains("lua.work") } }
    try window.enter("units district")
    #expect(try window.screen { $0.last == Self.prompt && $0.count > 12 }.count > 12)
  }

  @Test func `a pager that is not there loses nothing`() throws {
    let window = try console(environment: ["PAGER": "no-such-pager-here 2>&1"])
    try window.enter("help")
    let screen = try window.screen { $0.last == Self.prompt && $0.count > 20 }
    #expect(screen.contains { $0.hasPrefix("└") })
  }

  @Test func `a plain terminal gets no escapes at all`() throws {
    let window = try console(environment: ["TERM": "dumb"])
    try window.enter("status by district")
    try window.enter("statsu")
    try window.enter("quit")
    let output = window.output(until: "terminal as before")
    #expect(output.count > 1000)
    #expect(output.filter { $0 == 0x1B } == [])
  }

  @Test func `without colours no text is coloured or dimmed`() throws {
    let window = try console(environment: ["NO_COLOR": "1"])
    try window.enter("status by district")
    try window.enter("statsu")
    try window.enter("quit")
    let output = window.output(until: "terminal as before")
    #expect(output.count > 1000)
    #expect(Self.styles(in: output) == [])
  }

  @Test func `a command run on a terminal writes no escapes without colours`() throws {
    let window = try TerminalWindow(
      [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021", "-c", "status by district"],
      environment: ["NO_COLOR": "1"])
    let output = window.output(until: "terminal as before")
    #expect(output.count > 1000)
    #expect(output.filter { $0 == 0x1B } == [])
  }

  /// The sequences written that set colours or styles (SGR), other than back to
  /// plain.
  private static func styles(in output: [UInt8]) -> [String] {
    String(decoding: output, as: UTF8.self).matches(of: /\u{1B}\[([0-9;]*)m/)
      .map { String($0.1) }
      .filter { !["", "0"].contains($0) }
  }
}

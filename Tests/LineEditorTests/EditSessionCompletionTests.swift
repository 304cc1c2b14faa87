import Testing

@testable import LineEditor

@Suite struct EditSessionCompletionTests {
  private static let commands = [
    ("score ", "command", "chấm"), ("shortlist ", "command", "danh sách"),
    ("show ", "command", "xem"), ("tổng ", "lệnh", "total"),
  ]

  private let delegate = EditorDelegate(
    completions: { line, cursor in
      let typed = String(line.prefix(cursor))
      return commands.filter { $0.0.hasPrefix(typed) || typed == "tong" && $0.0 == "tổng " }.map {
        Completion(text: $0.0, kind: $0.1, description: $0.2, range: 0..<cursor)
      }
    })

  private func menu(_ typing: Typing) -> [String] {
    let frame = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 24)
    return frame.menu.map { $0.map(\.text).joined() }
  }

  @Test func `a single candidate goes in, also for a word without its marks`() {
    var typing = Typing(delegate)
    typing.type("sc\t")
    #expect(typing.line == "score |")
    typing.type(Sent.control("u") + "tong\t")
    #expect(typing.line == "tổng |")
    #expect(menu(typing) == [])
  }

  @Test func `no candidate rings`() {
    var typing = Typing(delegate)
    typing.type("q\t")
    #expect(typing.steps.last == .bell)
  }

  @Test func `several candidates put in what they share and stand below`() {
    let delegate = EditorDelegate(completions: { _, cursor in
      ["Hưng Hà", "Hưng Yên"].map { Completion(text: $0, range: 5..<cursor) }
    })
    var typing = Typing(delegate)
    typing.type("show h\t")
    #expect(typing.line == "show Hưng |")
    #expect(menu(typing) == ["  Hưng Hà ", "  Hưng Yên"])
    typing.type("\t")
    #expect(typing.line == "show Hưng Hà|")
    typing.type(Sent.escape)
    #expect(typing.line == "show Hưng |")
  }

  @Test func `tab goes through the menu and round, back-tab the other way`() {
    var typing = Typing(delegate)
    typing.type("s\t")
    #expect(typing.line == "s|")
    #expect(
      menu(typing) == [
        "  score      command  chấm", "  shortlist  command  danh sách",
        "  show       command  xem",
      ])
    typing.type("\t\t")
    #expect(typing.line == "shortlist |")
    #expect(
      menu(typing) == [
        "  score      command  chấm", "> shortlist  command  danh sách",
        "  show       command  xem",
      ])
    typing.type("\t\t")
    #expect(typing.line == "score |")
    typing.type(Sent.backTab)
    #expect(typing.line == "show |")
    typing.type(Sent.up)
    #expect(typing.line == "shortlist |")
    typing.type(Sent.down)
    #expect(typing.line == "show |")
  }

  @Test func `enter takes the selected candidate without running it`() {
    var typing = Typing(delegate)
    typing.type("s\t\t\r")
    #expect(typing.line == "score |")
    #expect(menu(typing) == [])
    #expect(typing.steps.last == .proceed)
    typing.type("\r")
    #expect(typing.steps.last == .finished(.line("score ")))
  }

  @Test func `enter with nothing selected runs the line`() {
    var typing = Typing(delegate)
    typing.type("s\t\r")
    #expect(typing.steps.last == .finished(.line("s")))
  }

  @Test func `any other key keeps the candidate and goes on`() {
    var typing = Typing(delegate)
    typing.type("s\t\t1")
    #expect(typing.line == "score 1|")
    #expect(menu(typing) == [])
  }

  @Test func `undo takes a completion back`() {
    #expect(Self.line(delegate, "sc\t" + Sent.control("_")) == "sc|")
  }

  @Test func `a long menu shows the part around the selection and says so`() {
    let items = (1...12).map { Completion(text: "x\($0)", range: 0..<0) }
    var menu = CompletionMenu(items, base: EditBuffer())
    #expect(
      menu.lines(limit: 3).map { $0.map(\.text).joined() }
        == ["  x1", "  x2", "  x3", "  1–3 / 12"])
    menu.select(next: false)
    #expect(
      menu.lines(limit: 3).map { $0.map(\.text).joined() }
        == ["  x10", "  x11", "> x12", "  10–12 / 12"])
  }

  @Test func `ranges beyond the line are cut to it`() {
    let delegate = EditorDelegate(completions: { _, _ in [Completion(text: "ab", range: 0..<9)]
    })
    #expect(Self.line(delegate, "a\t") == "ab|")
  }

  private static func line(_ delegate: EditorDelegate, _ text: String) -> String {
    var typing = Typing(delegate)
    typing.type(text)
    return typing.line
  }
}

import Testing

@testable import LineEditor

@Suite struct EditSessionHistoryTests {
  private let history = ["xem Đức Hợp", "tổng", "xem Hưng Yên", "xem Hưng Yên", "select\n1;"]
  private let fold: (String) -> String = { text in
    let plain: [Character: Character] = [
      "đ": "d", "ứ": "u", "ợ": "o", "ư": "u", "ê": "e", "ổ": "o",
    ]
    return String(text.lowercased().map { plain[$0] ?? $0 })
  }

  @Test func `up finds entries that begin like the line, down comes back to it`() {
    var typing = Typing(history: history)
    typing.type("xem" + Sent.up)
    #expect(typing.line == "xem Hưng Yên|")
    typing.type(Sent.up)
    #expect(typing.line == "xem Đức Hợp|")
    typing.type(Sent.up)
    #expect(typing.line == "xem Đức Hợp|")
    #expect(typing.steps.last == .bell)
    typing.type(Sent.down + Sent.down)
    #expect(typing.line == "xem|")
  }

  @Test func `C-p goes through all entries`() {
    #expect(
      Typing.line(after: "t" + String(repeating: Sent.control("p"), count: 3), history: history)
        == "tổng|")
    #expect(
      Typing.line(
        after: "t" + String(repeating: Sent.control("p"), count: 3) + Sent.control("n"),
        history: history) == "xem Hưng Yên|")
  }

  @Test func `a statement of several lines is one entry`() {
    var typing = Typing(history: history)
    typing.type(Sent.up)
    #expect(typing.line == "select|\n1;")
    typing.type(Sent.down)
    #expect(typing.line == "select\n1;|")
    typing.type(Sent.up + Sent.up)
    #expect(typing.line == "xem Hưng Yên|")
  }

  @Test func `a recalled entry can be undone`() {
    #expect(Typing.line(after: "xem" + Sent.up + Sent.control("_"), history: history) == "xem|")
  }

  @Test func `the search ignores what the host folds, and marks what it found`() {
    var typing = Typing(EditorDelegate(fold: fold), history: history)
    typing.type(Sent.control("r") + "duc h")
    let frame = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 24)
    #expect(
      frame
        == Frame(
          prompt: "(search) 'duc h': ", continuationPrompt: "… ", text: Array("xem Đức Hợp"),
          cursor: 9, styles: [StyledRange(4..<9, TextStyle(underline: true))]))
    typing.type("\r")
    #expect(typing.steps.last == .finished(.line("xem Đức Hợp")))
  }

  @Test func `the search goes on to older entries that differ, and back`() {
    var typing = Typing(EditorDelegate(fold: fold), history: history)
    typing.type(Sent.control("r") + "xem" + Sent.control("r") + Sent.left)
    #expect(typing.line == "xe|m Đức Hợp")
    typing.type(Sent.control("r") + "xem" + Sent.control("r") + Sent.control("s") + Sent.escape)
    #expect(typing.line == "xem| Hưng Yên")
  }

  @Test func `a search that fails rings and keeps its last match`() {
    var typing = Typing(EditorDelegate(fold: fold), history: history)
    typing.type(Sent.control("r") + "tongx")
    #expect(typing.steps.last == .bell)
    let failed = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 24)
    #expect(failed.prompt == "(not found) 'tongx': ")
    typing.type(Sent.backspace + Sent.escape)
    #expect(typing.line == "tổng|")
  }

  @Test func `leaving the search restores the line`() {
    #expect(
      Typing.line(after: "x" + Sent.control("r") + "select" + Sent.control("g"), history: history)
        == "x|")
  }

  @Test func `the newest entry that begins like the line is offered and taken at its end`() {
    var typing = Typing(history: history)
    typing.type("xem Đ")
    let frame = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 24)
    #expect(frame.trailer == Frame.Span("ức Hợp", .grey))
    typing.type(Sent.right)
    #expect(typing.line == "xem Đức Hợp|")
    typing.type(Sent.control("_"))
    #expect(typing.line == "xem Đ|")
  }

  @Test func `a hint stands in the place of a suggestion`() {
    var typing = Typing(EditorDelegate(hint: { _ in " [NAME]" }), history: history)
    typing.type("xem")
    var configuration = EditorConfiguration()
    let grey = typing.session.frame(prompt: "> ", configuration, rows: 24)
    #expect(grey.trailer == Frame.Span(" [NAME]", .grey))
    configuration.colour = false
    let plain = typing.session.frame(prompt: "> ", configuration, rows: 24)
    #expect(plain.trailer == Frame.Span("( [NAME])", .grey))
    typing.type(Sent.right)
    #expect(typing.line == "xem|")
  }
}

import Testing

@testable import LineEditor

@Suite struct EditSessionTests {
  @Test(arguments: [
    "Trường THPT Hưng Yên", "Tru\u{31B}o\u{31B}\u{300}ng THPT Hu\u{31B}ng Ye\u{302}n",
  ])
  func `a name is edited by letters in either form`(name: String) {
    var typing = Typing()
    typing.type(name)
    #expect(typing.line == "Trường THPT Hưng Yên|")
    #expect(typing.session.buffer.cursor == 20)
    typing.type(Sent.left + Sent.left + Sent.left)
    #expect(typing.session.buffer.cursor == 17)
    typing.type(Sent.right + Sent.right + Sent.right + Sent.backspace + "\u{8}")
    #expect(typing.line == "Trường THPT Hưng Y|")
    #expect(typing.session.buffer.cursor == 18)
  }

  @Test(arguments: ["\u{7F}", "\u{8}"])
  func `an input method takes letters back and types them again in one burst`(erase: String) {
    #expect(Typing.line(after: "ga\(erase)ạp\(erase)\(erase)ập") == "gập|")
    #expect(Typing.line(after: "nhung\(erase)\(erase)\(erase)ững") == "những|")
    #expect(Typing.line(after: "d\(erase)đuo\(erase)\(erase)ươc\(erase)\(erase)ợc") == "được|")
  }

  @Test func `a mark typed behind a letter makes one scalar`() {
    var typing = Typing()
    typing.type("tiê\u{301}ng")
    #expect(Array(typing.session.buffer.text.utf8) == Array("tiếng".utf8))
  }

  @Test func `a mark typed in the middle joins the letter before the cursor`() {
    #expect(Typing.line(after: "Yen" + Sent.left + "\u{302}") == "Yê|n")
  }

  @Test(
    arguments: [
      ("một hai ba" + Sent.control("a") + "x", "x|một hai ba"),
      ("một" + Sent.home + Sent.control("e") + "x", "mộtx|"),
      ("một" + Sent.control("b") + Sent.control("b") + Sent.control("f"), "mộ|t"),
      ("một hai" + "\u{1B}b" + Sent.control("k"), "một |"),
      ("một hai" + Sent.left + Sent.control("u"), "|i"),
      ("xem a,b" + Sent.control("w"), "xem |"),
      ("xem a,b" + "\u{1B}\u{7F}", "xem a,|"),
      ("một hai" + Sent.control("a") + "\u{1B}d", "| hai"),
      ("một hai" + Sent.control("a") + "\u{1B}f", "một| hai"),
      ("một hai" + "\u{1B}[1;5D" + "\u{1B}[1;5D", "|một hai"),
      ("ab" + Sent.control("t"), "ba|"),
      ("abc" + Sent.left + Sent.left + Sent.control("t"), "ba|c"),
      ("abc" + Sent.home + Sent.delete, "|bc"),
      ("abc" + Sent.home + Sent.control("d"), "|bc"),
      ("abc" + Sent.control("h"), "ab|"),
    ])
  func `each key does what emacs does`(typed: String, line: String) {
    #expect(Typing.line(after: typed) == line)
  }

  @Test func `what was cut comes back, neighbouring cuts together`() {
    #expect(
      Typing.line(
        after: "một hai ba" + Sent.control("w") + Sent.control("w") + "x"
          + Sent.control("y")) == "một xhai ba|")
  }

  @Test func `an earlier cut replaces the yanked one`() {
    #expect(
      Typing.line(
        after: "một" + Sent.control("u") + "hai" + Sent.control("u") + "="
          + Sent.control("y") + "\u{1B}y") == "=một|")
    #expect(
      Typing.line(
        after: "một" + Sent.control("u") + "hai" + Sent.control("u")
          + Sent.control("y") + "\u{1B}y\u{1B}y") == "hai|")
  }

  @Test func `undo takes typing back by words, and an input method's burst with its word`() {
    var typing = Typing()
    typing.type("xem nhung\u{7F}\u{7F}\u{7F}ững" + Sent.control("_"))
    #expect(typing.line == "xem |")
    typing.type(Sent.control("_"))
    #expect(typing.line == "|")
    typing.type(Sent.control("_"))
    #expect(typing.steps.last == .bell)
  }

  @Test func `undo takes a cut back`() {
    #expect(Typing.line(after: "một hai" + Sent.control("u") + Sent.control("_")) == "một hai|")
  }

  @Test func `enter gives the line, C-c discards it, C-d leaves only an empty one`() {
    var typing = Typing()
    typing.type(Sent.control("d"))
    typing.type("a" + Sent.control("d") + Sent.control("c") + "\r")
    #expect(
      typing.steps == [
        .finished(.endOfInput), .proceed, .bell, .finished(.interrupted), .finished(.line("a")),
      ])
  }

  @Test func `enter goes on while the statement is incomplete, Alt-Enter always`() {
    var typing = Typing(EditorDelegate(isComplete: { $0.hasSuffix(";") }))
    typing.type("select\r1;\u{1B}\r--;\r")
    #expect(typing.steps.last == .finished(.line("select\n1;\n--;")))
  }

  @Test func `a paste keeps its lines and runs nothing`() {
    var typing = Typing()
    typing.type("x " + Sent.pasted("một\r\nhai\tba\u{1B}[31m\u{3}\r\n"))
    #expect(typing.line == "x một\nhai    ba[31m|")
    #expect(typing.steps.allSatisfy { $0 == .proceed })
    #expect(typing.session.holdsPaste)
  }

  @Test func `a pasted transcript loses prompts and output`() {
    let delegate = EditorDelegate(withoutPrompt: {
      $0.hasPrefix("tuanle> ") ? String($0.dropFirst(8)) : nil
    })
    var typing = Typing(delegate)
    typing.type(Sent.pasted("tuanle> use hy\nLoaded.\ntuanle> total\n219\n"))
    #expect(typing.line == "use hy\ntotal|")
  }

  @Test func `up and down move between lines and keep the column`() {
    #expect(
      Typing.line(after: Sent.pasted("abcd\nx\nefgh") + Sent.left + Sent.up) == "abcd\nx|\nefgh")
    #expect(
      Typing.line(after: Sent.pasted("abcd\nx\nefgh") + Sent.left + Sent.up + Sent.up)
        == "abc|d\nx\nefgh")
    #expect(
      Typing.line(
        after: Sent.pasted("abcd\nx\nefgh") + Sent.left + Sent.up + Sent.up + Sent.down + Sent.down)
        == "abcd\nx\nefg|h")
  }
}

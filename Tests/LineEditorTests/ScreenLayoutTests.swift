import Testing

@testable import LineEditor

@Suite struct ScreenLayoutTests {
  private func layout(
    _ text: String, cursor: Int? = nil, prompt: String = "> ", columns: Int = 10,
    change: (inout Frame) -> Void = { _ in }
  ) -> ScreenLayout {
    var frame = Frame(
      prompt: prompt, continuationPrompt: "… ", text: Array(text),
      cursor: cursor ?? text.count)
    change(&frame)
    return ScreenLayout(frame, columns: columns)
  }

  private func texts(_ layout: ScreenLayout) -> [String] { layout.rows.map(\.text) }

  @Test func `text that fills the row to the edge puts the cursor on the next`() {
    let full = layout("12345678")
    #expect(texts(full) == ["> 12345678", ""])
    #expect(full.cursor == .init(row: 1, column: 0))
    let shorter = layout("1234567")
    #expect(texts(shorter) == ["> 1234567"])
    #expect(shorter.cursor == .init(row: 0, column: 9))
  }

  @Test func `a cursor before the end needs no row of its own`() {
    let full = layout("12345678", cursor: 7)
    #expect(texts(full) == ["> 12345678"])
    #expect(full.cursor == .init(row: 0, column: 9))
  }

  @Test func `a wide character that does not fit goes to the next row whole`() {
    let wide = layout("1234567漢字", cursor: 7)
    #expect(texts(wide) == ["> 1234567", "漢字"])
    #expect(wide.rows.map(\.width) == [9, 4])
    #expect(wide.cursor == .init(row: 1, column: 0))
  }

  @Test func `every line after the first has its own prompt`() {
    let lines = layout("ab\ncd\n", cursor: 2)
    #expect(texts(lines) == ["> ab", "… cd", "… "])
    #expect(lines.cursor == .init(row: 0, column: 4))
    #expect(layout("ab\ncd\n").cursor == .init(row: 2, column: 2))
  }

  @Test func `a newline behind a full row is reached on a row of its own`() {
    #expect(texts(layout("12345678\nx", cursor: 8)) == ["> 12345678", "", "… x"])
    #expect(layout("12345678\nx", cursor: 8).cursor == .init(row: 1, column: 0))
    #expect(texts(layout("12345678\nx", cursor: 0)) == ["> 12345678", "… x"])
  }

  @Test func `colours in the prompt take no cells and end with their row`() {
    let coloured = layout("x", prompt: "\u{1B}[1;34mhưng-yên\u{1B}[0m> ", columns: 6)
    #expect(
      texts(coloured) == ["\u{1B}[1;34mhưng-y\u{1B}[0m", "\u{1B}[1;34mên\u{1B}[0m> x"])
    #expect(coloured.rows.map(\.width) == [6, 5])
    #expect(coloured.cursor == .init(row: 1, column: 5))
  }

  @Test func `a prompt may have several rows, and loses what is not a colour`() {
    let prompt = layout("x", prompt: "\u{1B}]0;t\u{7}a\u{1B}[5A\u{1B}[31mb\nc\u{1B}[m> ") {
      $0.colour = false
    }
    #expect(texts(prompt) == ["]0;tab", "c> x"])
  }

  @Test func `a mark without a letter stands on a circle`() {
    let mark = layout("\u{301}x", prompt: "> ")
    #expect(texts(mark) == ["> ◌\u{301}x"])
    #expect(mark.cursor == .init(row: 0, column: 4))
  }

  @Test func `styles colour their clusters, the trailer is grey`() {
    let styled = layout("xem hy") {
      $0.styles = [
        StyledRange(0..<3, TextStyle(bold: true)), StyledRange(4..<99, TextStyle(colour: .green)),
      ]
      $0.trailer = Frame.Span("!", .grey)
    }
    #expect(
      texts(styled) == ["> \u{1B}[1mxem\u{1B}[0m \u{1B}[32mhy\u{1B}[0m\u{1B}[2m!\u{1B}[0m"])
    #expect(styled.cursor == .init(row: 0, column: 8))
    let plain = layout("xem hy") {
      $0.styles = [StyledRange(0..<3, TextStyle(bold: true))]
      $0.trailer = Frame.Span("!", .grey)
      $0.colour = false
    }
    #expect(texts(plain) == ["> xem hy!"])
  }

  @Test func `menu lines are cut at the width`() {
    let menu = layout("x") {
      $0.menu = [[.init("1234567890")], [.init("12345"), .init("678901")], [.init("123456789漢")]]
    }
    #expect(texts(menu) == ["> x", "1234567890", "123456789…", "123456789…"])
    #expect(menu.cursor == .init(row: 0, column: 3))
  }

  @Test func `no row is wider than the screen and nothing is lost`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        ["a", "ợ", "漢", "😀", "\n", " "].randomElement(using: &random) ?? ""
      }.joined()
      let columns = Int.random(in: 2...20, using: &random)
      let result = layout(text, prompt: "", columns: columns) { $0.continuationPrompt = "" }
      #expect(result.rows.allSatisfy { $0.width <= columns }, "seed \(seed)")
      #expect(
        result.rows.map(\.text).joined() == text.filter { $0 != "\n" }, "seed \(seed)")
      #expect(result.cursor.column < columns && result.cursor.row < result.rows.count)
    }
  }
}

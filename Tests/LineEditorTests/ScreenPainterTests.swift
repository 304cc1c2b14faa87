import Testing

@testable import LineEditor

@Suite struct ScreenPainterTests {
  private func frame(_ text: String, cursor: Int? = nil, menu: [String] = []) -> Frame {
    Frame(
      prompt: "> ", continuationPrompt: "… ", text: Array(text), cursor: cursor ?? text.count,
      menu: menu.map { [Frame.Span($0)] })
  }

  private func randomFrame(_ random: inout SplitMix64) -> Frame {
    let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
      ["a", "b", "ợ", "漢", "😀", "\n", " "].randomElement(using: &random) ?? ""
    }.joined()
    let menu = (0..<Int.random(in: 0...3, using: &random)).map { "mục \($0)" }
    return frame(text, cursor: Int.random(in: 0...text.count, using: &random), menu: menu)
  }

  @Test func `each repaint shows what a first painting would`() {
    for seed in 0..<150 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let columns = Int.random(in: 4...16, using: &random)
      let height = Int.random(in: 3...30, using: &random)
      var painter = ScreenPainter()
      var screen = VirtualScreen(columns: columns, rows: 60)
      for step in 0..<12 {
        let layout = ScreenLayout(randomFrame(&random), columns: columns)
        screen.receive(painter.paint(layout, rows: height))
        #expect(screen.lines == visible(layout, height, around: screen), "seed \(seed).\(step)")
        #expect(screen.unknown == [])
        if layout.rows.count <= height {
          #expect(screen.cursor == layout.cursor, "seed \(seed).\(step)")
        }
      }
    }
  }

  /// The layout's rows in the window that ends or begins where the screen does.
  private func visible(
    _ layout: ScreenLayout, _ height: Int, around screen: VirtualScreen
  ) -> [String] {
    let top = max(0, layout.cursor.row - screen.cursor.row)
    return Self.trimmed(layout.rows[top..<min(top + height, layout.rows.count)].map(\.text))
  }

  private static func trimmed(_ rows: [String]) -> [String] {
    var lines = rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  @Test func `an unchanged row is not written again`() {
    var painter = ScreenPainter()
    _ = painter.paint(ScreenLayout(frame("một\nhai"), columns: 20), rows: 24)
    let output = painter.paint(ScreenLayout(frame("một\nhaix"), columns: 20), rows: 24)
    #expect(output == "x")
    let changed = painter.paint(ScreenLayout(frame("một\nhoix"), columns: 20), rows: 24)
    #expect(changed == "\r… hoix")
  }

  @Test func `a motion of the cursor writes no text`() {
    var painter = ScreenPainter()
    _ = painter.paint(ScreenLayout(frame("một\nhai"), columns: 20), rows: 24)
    let output = painter.paint(ScreenLayout(frame("một\nhai", cursor: 0), columns: 20), rows: 24)
    #expect(output == "\r\u{1B}[1A\u{1B}[2C")
    let again = painter.paint(ScreenLayout(frame("một\nhai", cursor: 0), columns: 20), rows: 24)
    #expect(again == "")
  }

  @Test func `only the rows around the cursor are shown of a text that is too long`() {
    let text = (1...9).map(String.init).joined(separator: "\n")
    var painter = ScreenPainter()
    var screen = VirtualScreen(columns: 20, rows: 4)
    screen.receive(painter.paint(ScreenLayout(frame(text), columns: 20), rows: 4))
    #expect(screen.lines == ["… 6", "… 7", "… 8", "… 9"])
    screen.receive(painter.paint(ScreenLayout(frame(text, cursor: 0), columns: 20), rows: 4))
    #expect(screen.lines == ["> 1", "… 2", "… 3", "… 4"])
    screen.receive(painter.paint(ScreenLayout(frame(text, cursor: 9), columns: 20), rows: 4))
    #expect(screen.lines == ["… 2", "… 3", "… 4", "… 5"])
    #expect(screen.scrolledOut == [])
    screen.receive(painter.finish(ScreenLayout(frame(text), columns: 20)))
    #expect(screen.scrolledOut == ["> 1", "… 2", "… 3", "… 4", "… 5", "… 6"])
    #expect(screen.lines == ["… 7", "… 8", "… 9"])
  }

  @Test func `after a change of width the text stands once, wherever the rows broke`() {
    for seed in 0..<150 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let before = Int.random(in: 6...24, using: &random)
      let after = Int.random(in: 6...24, using: &random)
      let text = (0..<Int.random(in: 0...50, using: &random)).map { _ in
        ["a", "ợ", "\n"].randomElement(using: &random) ?? ""
      }.joined()
      let shown = frame(text, cursor: Int.random(in: 0...text.count, using: &random))
      var painter = ScreenPainter()
      var screen = VirtualScreen(columns: before, rows: 80)
      screen.receive("early\r\n")
      screen.receive(painter.paint(ScreenLayout(shown, columns: before), rows: 80))
      screen.resize(columns: after)
      screen.receive(painter.erase(columns: after))
      let layout = ScreenLayout(shown, columns: after)
      screen.receive(painter.paint(layout, rows: 80))
      #expect(
        screen.lines == ["early"] + Self.trimmed(layout.rows.map(\.text)), "seed \(seed)")
    }
  }

  @Test func `clearing the screen leaves the line at its top`() {
    var painter = ScreenPainter()
    var screen = VirtualScreen(columns: 20)
    screen.receive("earlier\r\n")
    screen.receive(painter.paint(ScreenLayout(frame("một"), columns: 20), rows: 24))
    screen.receive(painter.clearScreen())
    screen.receive(painter.paint(ScreenLayout(frame("một"), columns: 20), rows: 24))
    #expect(screen.lines == ["> một"])
  }
}

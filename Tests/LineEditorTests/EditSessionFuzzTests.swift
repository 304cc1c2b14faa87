import Testing

@testable import LineEditor

@Suite struct EditSessionFuzzTests {
  private static let tokens: [String] =
    (1...31).map { String(UnicodeScalar($0 as UInt8)) } + [
      Sent.up, Sent.down, Sent.left, Sent.right, Sent.home, Sent.end, Sent.delete, Sent.backTab,
      Sent.backspace, "\u{1B}b", "\u{1B}d", "\u{1B}f", "\u{1B}y", "\u{1B}\r", "\u{1B}\u{7F}",
      Sent.pasted("a\nĐức\tx"), "s", "ợ", "e", "\u{302}", "\u{301}", "漢", " ", "\u{1B}[", "\u{1B}O",
      "Hưng",
    ]

  private let delegate = EditorDelegate(
    completions: { line, cursor in
      ["score ", "show ", "Hưng\nYên"].prefix(line.count % 4).map {
        Completion(text: $0, range: max(0, cursor - 2)..<cursor + line.count % 3)
      }
    },
    hint: { $0.count % 5 == 4 ? "gợi ý" : nil },
    highlight: { [StyledRange(1..<$0.count + 3, TextStyle(bold: true))] },
    isComplete: { $0.count % 3 != 1 },
    fold: { $0.lowercased().filter { $0 != "ợ" } })

  @Test func `any keys leave a sound line and a frame that fits the screen`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var typing = Typing(delegate, history: ["show Hưng Yên", "select\n1;", "ợợ", "s"])
      let columns = Int.random(in: 2...30, using: &random)
      var painter = ScreenPainter()
      var screen = VirtualScreen(columns: columns, rows: 200)
      for step in 0..<80 {
        typing.type(Self.tokens.randomElement(using: &random) ?? "")
        let buffer = typing.session.buffer
        #expect(
          EditableText.of(buffer.text).unicodeScalars.elementsEqual(buffer.text.unicodeScalars),
          "seed \(seed), step \(step)")
        #expect(Array(buffer.text) == buffer.clusters && buffer.cursor <= buffer.clusters.count)
        let frame = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 10)
        let layout = ScreenLayout(frame, columns: columns)
        screen.receive(painter.paint(layout, rows: 200))
        #expect(screen.cursor == layout.cursor, "seed \(seed), step \(step)")
      }
      var fresh = VirtualScreen(columns: columns, rows: 200)
      var freshPainter = ScreenPainter()
      let frame = typing.session.frame(prompt: "> ", EditorConfiguration(), rows: 10)
      fresh.receive(freshPainter.paint(ScreenLayout(frame, columns: columns), rows: 200))
      #expect(screen.lines == fresh.lines && screen.unknown == [], "seed \(seed)")
    }
  }
}

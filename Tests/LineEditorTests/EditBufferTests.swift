import Testing

@testable import LineEditor

@Suite struct EditBufferTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

  /// Letters, marks, emoji parts, flags, jamo, blanks, newlines and rubbish.
  private static let pieces: [String] = [
    "a", "e", "o", "u", "Đ", "ư", "ệ", "\u{301}", "\u{302}", "\u{31B}", "\u{323}", "\u{340}", " ",
    "\n", "x.", "👩", "\u{200D}", "🏫", "🇻", "🇳", "\u{FE0F}", "\u{1100}", "\u{1161}", "漢", "\r\n",
    "\u{1B}[A", "\t", "\u{600}", "\u{200B}",
  ]

  @Test func `after any changes the clusters are those of the composed text`() {
    for seed in 0..<400 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var buffer = EditBuffer()
      for step in 0..<60 {
        change(&buffer, &random)
        let text = buffer.text
        #expect(scalars(EditableText.of(text)) == scalars(text), "seed \(seed), step \(step)")
        #expect(Array(text) == buffer.clusters, "seed \(seed), step \(step)")
        #expect((0...buffer.clusters.count).contains(buffer.cursor))
      }
    }
  }

  @Test func `undoing everything leads back to where it began`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var buffer = EditBuffer("Hưng Yên")
      for _ in 0..<40 { change(&buffer, &random) }
      var undone = 0
      while buffer.undo() { undone += 1 }
      #expect(scalars(buffer.text) == scalars("Hưng Yên"), "seed \(seed)")
      #expect(undone <= 41)
    }
  }

  private func change(_ buffer: inout EditBuffer, _ random: inout SplitMix64) {
    let place = Int.random(in: 0...buffer.clusters.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: _ = buffer.deleteBackward()
    case 1: _ = buffer.deleteForward()
    case 2: _ = buffer.cut(to: place)
    case 3: _ = buffer.transpose()
    case 4, 5: buffer.moveCursor(to: place)
    default: buffer.insert(Self.pieces.randomElement(using: &random) ?? "")
    }
  }

  @Test func `a deletion that brings a mark to a letter joins them`() {
    var buffer = EditBuffer("e\n\u{302}m")
    buffer.moveCursor(to: 2)
    _ = buffer.deleteBackward()
    #expect(scalars(buffer.text) == scalars("êm"))
    #expect(buffer.cursor == 1)
  }

  @Test func `the cursor stands behind what came in`() {
    var buffer = EditBuffer("một ba")
    buffer.replace(4..<4, with: "hai ")
    #expect(buffer.text == "một hai ba")
    #expect(buffer.cursor == 8)
    buffer.replace(0..<3, with: "")
    #expect(buffer.text == " hai ba")
    #expect(buffer.cursor == 0)
  }

  @Test func `motions stop at the ends`() {
    var buffer = EditBuffer("ab")
    buffer.moveCursor(to: -3)
    #expect(buffer.cursor == 0)
    let atStart = buffer.deleteBackward()
    #expect(!atStart)
    buffer.moveCursor(to: 99)
    #expect(buffer.cursor == 2)
    let atEnd = buffer.deleteForward()
    #expect(!atEnd)
  }
}

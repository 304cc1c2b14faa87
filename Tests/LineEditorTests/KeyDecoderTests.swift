import Testing

@testable import LineEditor

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in bytes { decoder.take(byte, into: &keys) }
    return keys
  }

  private func keys(_ text: String) -> [Key] {
    keys(Array(text.utf8))
  }

  @Test func `letters of any length are one scalar each`() {
    #expect(keys("aượ😀") == [.scalar("a"), .scalar("ư"), .scalar("ợ"), .scalar("😀")])
  }

  @Test func `an incomplete letter waits`() {
    #expect(keys([0xC6]) == [])
    #expect(keys([0xE1, 0xBB]) == [])
    #expect(keys([0xE1, 0xBB, 0xA3]) == [.scalar("ợ")])
  }

  @Test(
    arguments: [
      ([0x80], 1), ([0xFF, 0xFE], 2), ([0xC0, 0x80], 2), ([0xED, 0xA0, 0x80], 3),
      ([0xE1, 0xBB, 0x41], 1), ([0xF4, 0x90, 0x80, 0x80], 4), ([0xF0, 0x9F, 0x98, 0x0D], 1),
    ] as [([UInt8], Int)])
  func `each invalid stretch becomes one replacement character`(bytes: [UInt8], count: Int) {
    let broken = keys(bytes).filter { $0 == .scalar("\u{FFFD}") }
    #expect(broken.count == count)
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" } == count)
  }

  @Test func `decoding agrees with the standard library on any bytes`() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let bytes = (0..<40).map { _ in
        [0x41, 0xC3, 0xE1, 0xBB, 0x80, 0xED, 0xF0, 0x9F, 0xBF, 0xF4, 0x90].randomElement(
          using: &random)! as UInt8
      }
      let expected = String(decoding: bytes + [0x41], as: UTF8.self).unicodeScalars
      #expect(keys(bytes + [0x41]) == expected.map(Key.scalar), "seed \(seed)")
    }
  }

  @Test func `both backspaces delete`() {
    #expect(keys([0x08, 0x7F]) == [.backspace, .backspace])
  }

  @Test func `control bytes name their letters`() {
    #expect(
      keys([0x01, 0x0B, 0x1A, 0x1F, 0x09, 0x0D, 0x0A, 0x00])
        == [
          .control("a"), .control("k"), .control("z"), .control("_"), .tab, .enter, .enter,
          .unbound,
        ])
  }

  @Test(
    arguments: [
      ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right), ("\u{1B}OD", .left),
      ("\u{1B}[H", .home), ("\u{1B}[F", .end), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end),
      ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
      ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;3D", .wordLeft),
      ("\u{1B}[1;2D", .left), ("\u{1B}OH", .home), ("\u{1B}OM", .enter), ("\u{1B}b", .meta("b")),
      ("\u{1B}\u{7F}", .wordBackspace), ("\u{1B}\u{8}", .wordBackspace), ("\u{1B}\r", .newline),
      ("\u{1B}[13;3u", .newline), ("\u{1B}[27;5;13~", .newline), ("\u{1B}[97;5u", .control("a")),
      ("\u{1B}[27;3;98~", .meta("b")), ("\u{1B}[432u", .scalar("ư")), ("\u{1B}[9;2u", .backTab),
      ("\u{1B}[104;5u", .backspace), ("\u{1B}[[A", .unbound), ("\u{1B}[15~", .unbound),
      ("\u{1B}[I", .unbound), ("\u{1B}[99999999999999999999~", .home),
    ] as [(String, Key)])
  func `each sequence is one key`(sequence: String, key: Key) {
    #expect(keys(sequence) == [key])
    #expect(keys(sequence + "x") == [key, .scalar("x")])
  }

  @Test func `where a read ends does not matter`() {
    let bytes = Array("ga\u{8}ạp\u{1B}[1;5C\u{1B}[200~a\nb\u{1B}[201~ợ\u{1B}x\r".utf8)
    let whole = keys(bytes)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      var split: [Key] = []
      for byte in bytes[..<cut] { decoder.take(byte, into: &split) }
      for byte in bytes[cut...] { decoder.take(byte, into: &split) }
      #expect(split == whole)
    }
  }

  @Test func `only a lone escape waits for time`() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    decoder.take(0x1B, into: &keys)
    #expect(decoder.awaitsEscape)
    decoder.resolveEscape(into: &keys)
    #expect(keys == [.escape])
    #expect(!decoder.awaitsEscape)
    decoder.take(0x1B, into: &keys)
    decoder.take(UInt8(ascii: "["), into: &keys)
    #expect(!decoder.awaitsEscape)
    decoder.resolveEscape(into: &keys)
    decoder.take(UInt8(ascii: "A"), into: &keys)
    #expect(keys == [.escape, .up])
  }

  @Test func `a sequence that breaks off does not swallow what follows`() {
    #expect(keys("\u{1B}[1\r") == [.unbound, .enter])
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys([0xC6, 0x1B, 0x5B, 0x41]) == [.scalar("\u{FFFD}"), .up])
  }

  @Test func `a paste is one key, whatever is in it`() {
    #expect(
      keys("\u{1B}[200~a\r\n\u{1B}[A\t\u{3}ư\u{1B}[201~b")
        == [.paste("a\r\n\u{1B}[A\t\u{3}ư"), .scalar("b")])
    #expect(
      keys(Array("\u{1B}[200~".utf8) + [0xFF] + Array("\u{1B}[201~".utf8))
        == [.paste("\u{FFFD}")])
  }
}

import Testing

@testable import Intake

@Suite struct TextWordTests {
  private func word(_ text: String) -> TextWord? {
    Array(text.utf8).withUnsafeBufferPointer { TextWord(at: 0, in: $0) }
  }

  @Test(
    arguments: [
      (",1234567", 0, 0), ("7,,,,,,,", 7, 1), ("0,,,,,,,", 0, 1), ("42\nA,1a,", 42, 2),
      ("1800,own", 1800, 4), ("1234567;", 1_234_567, 7), ("00000012", 12, 8),
      ("99999999", 99_999_999, 8), ("12/34567", 12, 2), ("12:34567", 12, 2), ("5\u{FF}12345", 5, 1),
    ])
  func `digits at the beginning are read at once`(text: String, value: UInt64, digits: Int) throws {
    let number = try #require(word(text)).leadingNumber
    #expect(number == (value, digits))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `any eight bytes are read as byte by byte`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for _ in 0..<100 {
      let bytes = (0..<8).map { _ in
        Int.random(in: 0..<5, using: &random) == 0
          ? UInt8.random(in: 1...255, using: &random)
          : UInt8.random(in: 0x30...0x39, using: &random)
      }
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      let value = digits.reduce(0) { 10 * $0 + UInt64($1 - 0x30) }
      let number = try #require(bytes.withUnsafeBufferPointer { TextWord(at: 0, in: $0) })
        .leadingNumber
      #expect(number == (value, digits.count))
    }
  }

  @Test func `near the end of a text there is none`() {
    let text = Array("1234567890".utf8)
    text.withUnsafeBufferPointer {
      #expect(TextWord(at: 2, in: $0) != nil)
      #expect(TextWord(at: 3, in: $0) == nil)
    }
  }
}

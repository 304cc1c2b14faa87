import Testing

@testable import Intake

@Suite struct LineBoundTests {
  private func text(_ lengths: [Int]) -> [UInt8] {
    Array(lengths.map { [UInt8](repeating: 0x61, count: $0) }.joined(separator: [0x0A]))
  }

  /// What is found when the text comes in pieces of so many bytes.
  private func firstTooLong(in text: [UInt8], pieces: Int) -> Int? {
    var bound = LineBound()
    for end in stride(from: pieces, to: text.count + pieces, by: pieces) {
      if let line = bound.firstTooLong(in: Array(text.prefix(end))) { return line }
    }
    return nil
  }

  @Test(arguments: [300_000, 1 << 20, 1 << 22])
  func `the first line past the bound is found, however the text comes`(pieces: Int) {
    let limit = IntakeBounds.lineBytes
    #expect(firstTooLong(in: text([3, limit, 0, limit]), pieces: pieces) == nil)
    #expect(firstTooLong(in: text([limit, 0]), pieces: pieces) == nil)
    #expect(firstTooLong(in: text([limit + 1]), pieces: pieces) == 1)
    #expect(firstTooLong(in: text([3, 0, limit + 1, 5]), pieces: pieces) == 3)
    #expect(firstTooLong(in: text([limit, limit - 1, 7, limit + 1]), pieces: pieces) == 4)
  }
}

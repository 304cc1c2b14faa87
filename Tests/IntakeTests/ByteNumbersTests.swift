import Testing

@testable import Intake

@Suite struct ByteNumbersTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `strings are numbered as a dictionary would`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    var numbers = ByteNumbers()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<2000 {
      // Few different bytes, so that many come again and many begin alike.
      let bytes = (0..<Int.random(in: 0...14, using: &random)).map { _ in
        UInt8.random(in: 0...1, using: &random)
      }
      let mark = UInt8.random(in: 0...1, using: &random)
      let number = known[bytes + [mark]]
      bytes.withUnsafeBufferPointer { pointer in
        #expect(numbers.number(of: pointer, mark) == number)
        #expect(numbers.add(pointer, mark) == number ?? known.count)
      }
      known[bytes + [mark]] = number ?? known.count
      #expect(numbers.count == known.count)
    }
  }
}

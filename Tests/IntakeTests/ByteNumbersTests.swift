import TestSupport
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
      let key = (0..<Int.random(in: 0...11, using: &random)).map { _ in
        UInt8.random(in: 0...2, using: &random)
      }
      #expect(numbers.number(of: key) == known[key])
      let number = known[key] ?? known.count
      known[key] = number
      #expect(numbers.add(key) == number)
      #expect(numbers.count == known.count)
    }
  }
}

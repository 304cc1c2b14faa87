import LearningWeek
import Testing

@Suite struct PointsTests {
  @Test func `halves round away from zero`() {
    let rounded = [0.5, 1.5, 2.5, -0.5, -2.5, 0.49].map {
      Points(rounding: $0, decimals: 0)?.scaled
    }
    #expect(rounded == [1, 2, 3, -1, -3, 0])
    #expect(Points(rounding: 0.125, decimals: 2)?.scaled == 13)
    #expect(Points(rounding: -0.125, decimals: 2)?.scaled == -13)
  }

  @Test func `what cannot be points is none`() {
    let values = [Double.nan, .infinity, -.infinity, 1e300, 9e15]
    #expect(values.map { Points(rounding: $0, decimals: 2) } == Array(repeating: nil, count: 5))
  }

  @Test func `sums are exact in any order`() {
    let parts = [10, 20, 70].map { Points(scaled: $0, decimals: 2) }
    let sum = parts.reduce(.zero(decimals: 2), +)
    #expect(sum == Points(scaled: 100, decimals: 2))
    #expect(parts.reversed().reduce(.zero(decimals: 2), +) == sum)
    #expect(sum.value == 1)
    #expect(sum - parts[2] == Points(scaled: 30, decimals: 2))
    #expect(parts[0] < parts[1])
  }

  @Test func `rounding what points are worth gives the points`() {
    var random = SplitMix64(seed: 7)
    var wrong: [Points] = []
    for _ in 0..<2000 {
      let decimals = random.below(7)
      let points = Points(scaled: random.below(2_000_000_001) - 1_000_000_000, decimals: decimals)
      if Points(rounding: points.value, decimals: decimals) != points { wrong.append(points) }
    }
    #expect(wrong == [])
  }
}

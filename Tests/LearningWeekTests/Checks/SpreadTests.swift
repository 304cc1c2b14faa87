import LearningWeek
import Testing

@Suite struct SpreadTests {
  @Test func `seven numbers judge nobody, eight do, blanks and zeros are none of them`() {
    let seven: [Double] = [10, 12, 14, 16, 18, 20, 22]
    #expect(Spread(seven) == nil)
    #expect(Spread(seven + [0, 0, 0]) == nil)
    #expect(Spread(seven + [24])?.count == 8)
  }

  @Test func `a number far from the middle of its logarithms is an outlier`() throws {
    let spread = try #require(Spread([10, 12, 14, 16, 18, 20, 22, 24]))
    #expect(spread.median == 17)
    for ordinary in [6.0, 17, 51] { #expect(spread.score(ofOutlier: ordinary) == nil) }
    let above = try #require(spread.score(ofOutlier: 170))
    let below = try #require(spread.score(ofOutlier: 1.7))
    // A tenth is as far off as ten times.
    #expect(abs(above - below) < 1)
    #expect(spread.score(ofOutlier: 0) == nil)
  }

  @Test func `a wild number moves neither middle nor measure`() throws {
    let tame = try #require(Spread([10, 12, 14, 16, 18, 20, 22, 24, 17]))
    let wild = try #require(Spread([10, 12, 14, 16, 18, 20, 22, 24, 9_000_000]))
    #expect(abs(wild.median - tame.median) <= 1)
    #expect(wild.score(ofOutlier: 9_000_000) != nil)
    #expect(wild.score(ofOutlier: 24) == nil)
  }

  @Test func `where most are equal the mean deviation measures, where all are nothing does`() {
    let equal = [Double](repeating: 20, count: 9)
    #expect(Spread(equal) == nil)
    #expect(Spread(equal + [2000])?.score(ofOutlier: 2000) != nil)
  }

  @Test func `no more than three times the middle is ever far`() throws {
    let close = try #require(Spread([100, 100, 100, 100, 101, 101, 102, 102, 103]))
    #expect(close.score(ofOutlier: 303) == nil)
    #expect(close.score(ofOutlier: 304) != nil)
  }
}

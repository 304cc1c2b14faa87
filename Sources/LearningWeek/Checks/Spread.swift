/// The middle of some positive numbers and how far they lie from it, so that one wild number does
/// not move either.
///
/// Counts of people run over three orders of magnitude, so logarithms are compared.
///
/// Source: B. Iglewicz, D. C. Hoaglin, "How to Detect and Handle Outliers", ASQC Basic References
/// in Quality Control 16, 1993: the modified z-score 0.6745 (x − median) / MAD, an outlier beyond
/// 3.5; with a MAD of 0 the mean absolute deviation stands in for it, with the factor 1/1.253314.
/// That fewer than 8 numbers judge nobody, and that an outlier must besides be more than 3 times the
/// median or less than a third of it, are rules of this program.
package struct Spread: Sendable {
  package let count: Int
  /// Of the numbers themselves.
  package let median: Double
  private let middle: Double
  private let unit: Double

  package static let fewest = 8
  static let farthest = 3.5
  static let factor = 3.0

  /// `nil` when there are too few, or when they do not differ.
  package init?(_ numbers: [Double]) {
    let positive = numbers.filter { $0 > 0 }
    guard positive.count >= Self.fewest else { return nil }
    let logarithms = positive.map(Self.logarithm).sorted()
    let middle = Self.median(of: logarithms)
    let deviations = logarithms.map { abs($0 - middle) }.sorted()
    let mad = Self.median(of: deviations)
    let mean = deviations.reduce(0, +) / Double(deviations.count)
    let unit = mad > 0 ? mad / 0.6745 : mean * 1.253314
    guard unit > 0 else { return nil }
    count = positive.count
    median = Self.median(of: positive.sorted())
    self.middle = middle
    self.unit = unit
  }

  /// The modified z-score when it makes the number an outlier, else `nil`.
  package func score(ofOutlier number: Double) -> Double? {
    guard number > 0 else { return nil }
    let score = abs(Self.logarithm(number) - middle) / unit
    let isFar = number > median * Self.factor || number < median / Self.factor
    return isFar && score > Self.farthest ? score : nil
  }

  /// Of sorted numbers; 0 of none.
  static func median(of sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return 0 }
    let half = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  }

  /// The binary logarithm, from multiplications alone so that it is the same on every machine.
  static func logarithm(_ number: Double) -> Double {
    var (rest, result, step) = (number.significand, Double(number.exponent), 0.5)
    for _ in 0..<40 {
      rest *= rest
      if rest >= 2 {
        rest /= 2
        result += step
      }
      step /= 2
    }
    return result
  }
}

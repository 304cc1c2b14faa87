/// A finite number as decimal digits, rounded half away from zero.
///
/// The digits are those of the shortest text that reads back as the same
/// `Double`, so 12.345 to two places is 12.35 although its binary value lies a
/// little below: what a person who sees 12.345 expects.
struct DecimalDigits {
  /// Never true for zero.
  private(set) var isNegative: Bool
  /// One digit or more, no leading zeros beyond it.
  private(set) var whole: [UInt8]
  /// At most as many digits as asked for, no trailing zeros.
  private(set) var fraction: [UInt8]

  /// `nil` for what is not finite.
  init?(_ number: Double, decimals: Int) {
    guard number.isFinite else { return nil }
    (whole, fraction) = Self.digits(of: number.magnitude)
    isNegative = number < 0
    round(to: max(0, decimals))
    while fraction.last == 0 { fraction.removeLast() }
    if whole == [0], fraction.isEmpty { isNegative = false }
  }

  private mutating func round(to decimals: Int) {
    guard fraction.count > decimals else { return }
    let roundsUp = fraction[decimals] >= 5
    fraction.removeSubrange(decimals...)
    guard roundsUp else { return }
    var figures = whole + fraction
    var place = figures.count - 1
    while place >= 0, figures[place] == 9 {
      figures[place] = 0
      place -= 1
    }
    if place >= 0 { figures[place] += 1 } else { figures.insert(1, at: 0) }
    whole = Array(figures.dropLast(decimals))
    fraction = Array(figures.suffix(decimals))
  }

  /// Reads the shortest description, `12.5` or `1.25e-07`.
  private static func digits(of magnitude: Double) -> (whole: [UInt8], fraction: [UInt8]) {
    let parts = magnitude.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let figures = mantissa.joined().utf8.map { $0 - 0x30 }
    let point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    if point <= 0 { return ([0], Array(repeating: 0, count: -point) + figures) }
    let padded = figures + Array(repeating: 0, count: max(0, point - figures.count))
    let whole = Array(padded.prefix(point).drop { $0 == 0 })
    return (whole.isEmpty ? [0] : whole, Array(padded.dropFirst(point)))
  }
}

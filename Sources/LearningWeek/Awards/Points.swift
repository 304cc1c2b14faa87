/// Points with a fixed number of decimals, exact: two candidates with equal sums
/// compare equal whatever the order of adding.
package struct Points: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The number times 10 to the power `decimals`.
  package let scaled: Int
  /// 0…6, one value per campaign; values of different decimals never meet.
  package let decimals: Int

  package init(scaled: Int, decimals: Int) {
    self.scaled = scaled
    self.decimals = decimals
  }

  /// `value` rounded half away from zero; `nil` when it is not finite or too
  /// large to hold.
  package init?(rounding value: Double, decimals: Int) {
    let shifted = value * Self.powers[decimals]
    guard shifted.isFinite, abs(shifted) < 9e15 else { return nil }
    // By hand: rounding a Double may call the C library's maths, which a program
    // without Foundation does not link.
    let whole = Int(shifted)
    let rest = shifted - Double(whole)
    let carry = abs(rest) < 0.5 ? 0 : rest < 0 ? -1 : 1
    self.init(scaled: whole + carry, decimals: decimals)
  }

  package static func zero(decimals: Int) -> Points { Points(scaled: 0, decimals: decimals) }

  package var value: Double { Double(scaled) / Self.powers[decimals] }

  /// Precondition: both have the same decimals.
  package static func + (a: Points, b: Points) -> Points {
    precondition(a.decimals == b.decimals)
    return Points(scaled: a.scaled + b.scaled, decimals: a.decimals)
  }

  /// Precondition: both have the same decimals.
  package static func - (a: Points, b: Points) -> Points {
    precondition(a.decimals == b.decimals)
    return Points(scaled: a.scaled - b.scaled, decimals: a.decimals)
  }

  /// Precondition: both have the same decimals.
  package static func < (a: Points, b: Points) -> Bool {
    precondition(a.decimals == b.decimals)
    return a.scaled < b.scaled
  }

  private static let powers: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]
}

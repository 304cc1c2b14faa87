/// Normalisation form C for Latin letters, from a table of our own, so that the
/// target needs neither Foundation nor a system library.
///
/// Other scripts keep the spelling in which they arrive.
struct ComposedForm: Sendable {
  /// Singleton decompositions among the marks that old Vietnamese text uses,
  /// and the two letter-like signs.
  private static let singletons: [UInt32: UInt32] = [
    0x0340: 0x0300, 0x0341: 0x0301, 0x212A: 0x004B, 0x212B: 0x00C5,
  ]
  private static let shared = ComposedForm()

  private struct Pair: Hashable {
    var base: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private let composites: [Pair: Unicode.Scalar]
  private let parts: [Unicode.Scalar: Pair]

  private init() {
    var composites: [Pair: Unicode.Scalar] = [:]
    var parts: [Unicode.Scalar: Pair] = [:]
    var mark: Unicode.Scalar = "\u{300}"
    for token in Self.pairs.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let scalars = Array(token)
      if scalars.count == 2 {
        let pair = Pair(base: scalars[0], mark: mark)
        composites[pair] = scalars[1]
        parts[scalars[1]] = pair
      } else if let next = UInt32(String(token), radix: 16).flatMap(Unicode.Scalar.init) {
        mark = next
      }
    }
    self.composites = composites
    self.parts = parts
  }

  /// The composed spelling of a string.
  ///
  /// - Complexity: O(n); text without combining marks is returned untouched.
  static func of(_ string: String) -> String {
    let scalars = string.unicodeScalars
    guard scalars.contains(where: mayChange) else { return string }
    var ordered: [Unicode.Scalar] = []
    for scalar in scalars { shared.append(scalar, to: &ordered) }
    return shared.composed(ordered)
  }

  private static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && (combiningClass(scalar) != 0 || singletons[scalar.value] != nil)
  }

  private static func combiningClass(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.value < 0x300 ? 0 : scalar.properties.canonicalCombiningClass.rawValue
  }

  /// Appends the full decomposition, each mark in its canonical place.
  private func append(_ scalar: Unicode.Scalar, to ordered: inout [Unicode.Scalar]) {
    if let single = Self.singletons[scalar.value].flatMap(Unicode.Scalar.init) {
      return append(single, to: &ordered)
    }
    if let pair = parts[scalar] {
      append(pair.base, to: &ordered)
      return append(pair.mark, to: &ordered)
    }
    var place = ordered.count
    let own = Self.combiningClass(scalar)
    if own != 0 {
      while place > 0, Self.combiningClass(ordered[place - 1]) > own { place -= 1 }
    }
    ordered.insert(scalar, at: place)
  }

  /// Composes what is decomposed and ordered; a mark behind one of its own
  /// class stays apart.
  private func composed(_ ordered: [Unicode.Scalar]) -> String {
    var result: [Unicode.Scalar] = []
    var starter: Int?
    var lastClass: UInt8 = 0
    for scalar in ordered {
      let own = Self.combiningClass(scalar)
      if let place = starter, own > lastClass,
        let composite = composites[Pair(base: result[place], mark: scalar)]
      {
        result[place] = composite
        continue
      }
      if own == 0 {
        starter = result.count
      }
      lastClass = own
      result.append(scalar)
    }
    var string = String.UnicodeScalarView()
    string.append(contentsOf: result)
    return String(string)
  }
}

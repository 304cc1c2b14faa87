/// The code of a unit: an official area's (`33`, `323`, `11965`) or one that the
/// province gave to an institution.
///
/// A code alone does not identify an official area through time (80 was Long An
/// until 30/6/2025, then Tây Ninh); inside one campaign it does, because a
/// campaign reads the units in force on its first day.
package struct UnitCode: Hashable, Comparable, Sendable {
  package let text: String
  /// The first eight bytes as one number: where two codes have different ones, that with the
  /// smaller stands first. Most codes are no longer, so that they are told apart, ordered and
  /// found without their texts, which costs where there are 60,000.
  package let firstBytes: UInt64

  package init(_ text: String) {
    self.text = text
    firstBytes = text.firstBytes
  }

  /// By bytes, as they are ordered: codes are kept in NFC.
  @inlinable
  package static func == (a: UnitCode, b: UnitCode) -> Bool {
    a.firstBytes == b.firstBytes && a.text.utf8.count == b.text.utf8.count
      && (!a.isLong || a.text.hasSameBytes(as: b.text))
  }

  @inlinable
  package func hash(into hasher: inout Hasher) {
    hasher.combine(firstBytes)
    if isLong { hasher.combine(text.bytesMixed) }
  }

  /// Bytewise, so that the order is the same on every machine.
  @inlinable
  package static func < (a: UnitCode, b: UnitCode) -> Bool {
    a.firstBytes == b.firstBytes ? a.text.precedesBytewise(b.text) : a.firstBytes < b.firstBytes
  }

  /// Whether it has more than ``firstBytes``.
  @usableFromInline
  var isLong: Bool { text.utf8.count > MemoryLayout<UInt64>.size }
}

extension UnitCode: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String { text }
}

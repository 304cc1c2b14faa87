/// The code of a unit: an official area's (`33`, `323`, `11965`) or one that the
/// province gave to an institution.
///
/// A code alone does not identify an official area through time (80 was Long An
/// until 30/6/2025, then Tây Ninh); inside one campaign it does, because a
/// campaign reads the units in force on its first day.
package struct UnitCode: Hashable, Comparable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  /// By bytes, as they are ordered: codes are kept in NFC, and Swift's comparison of
  /// equivalent spellings costs several times as much where there are 60,000.
  package static func == (a: UnitCode, b: UnitCode) -> Bool {
    a.text.hasSameBytes(as: b.text)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text.bytesMixed)
  }

  /// Bytewise, so that the order is the same on every machine.
  package static func < (a: UnitCode, b: UnitCode) -> Bool {
    a.text.precedesBytewise(b.text)
  }
}

extension UnitCode {
  /// The first eight bytes as one number, in which most codes differ: where two have
  /// different ones, that with the smaller stands first.
  package var firstBytes: UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var key: UInt64 = 0
      for byte in bytes.prefix(8) { key = key << 8 | UInt64(byte) }
      return bytes.isEmpty ? 0 : key << (8 * (8 - UInt64(min(8, bytes.count))))
    }
  }
}

extension UnitCode: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral value: String) {
    self.init(value)
  }

  package var description: String { text }
}

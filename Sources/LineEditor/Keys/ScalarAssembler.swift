/// Turns bytes into Unicode scalars one byte at a time; what is not UTF-8
/// becomes U+FFFD, one per maximal invalid stretch (Unicode 15, §3.9).
struct ScalarAssembler: Equatable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Whether a scalar has begun and waits for more bytes.
  var isIncomplete: Bool { missing > 0 }

  /// Takes a byte; gives at most two scalars, the first then being U+FFFD.
  mutating func take(_ byte: UInt8) -> [Unicode.Scalar] {
    guard isIncomplete else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      return ["\u{FFFD}"] + begin(byte)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return isIncomplete ? [] : [Unicode.Scalar(value) ?? "\u{FFFD}"]
  }

  /// Gives up the scalar that has begun: U+FFFD when there was one.
  mutating func abandon() -> Unicode.Scalar? {
    defer { missing = 0 }
    return isIncomplete ? "\u{FFFD}" : nil
  }

  private mutating func begin(_ byte: UInt8) -> [Unicode.Scalar] {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: expect(1, byte & 0x1F)
    case 0xE0...0xEF:
      expect(2, byte & 0x0F)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      expect(3, byte & 0x07)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return ["\u{FFFD}"]
    }
    return []
  }

  private mutating func expect(_ count: Int, _ bits: UInt8) {
    missing = count
    value = UInt32(bits)
  }
}

/// A SHA-256 hash of some content, by which equal content is recognised.
package struct Fingerprint: Hashable, Sendable {
  /// 32 bytes.
  package let bytes: [UInt8]

  /// A hash as it was stored; `nil` unless it has 32 bytes.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  init(digest: some Sequence<UInt8>) {
    self.bytes = Array(digest)
  }

  /// 64 lowercase hexadecimal digits.
  package var hex: String { prefix(Self.hexLength) }

  /// The first `length` hexadecimal digits, at most 64; people are shown 12.
  package func prefix(_ length: Int) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(Self.hexLength)
    for byte in bytes {
      digits.append(Self.digit(byte >> 4))
      digits.append(Self.digit(byte & 15))
    }
    return String(decoding: digits.prefix(length), as: UTF8.self)
  }

  private static let hexLength = 64

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}

/// Puts the text of a cell together, piece by piece.
struct EscapedText {
  private(set) var bytes: [UInt8] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// False when the text grows past the limit.
  mutating func append(_ piece: UnsafeRawBufferPointer) -> Bool {
    bytes.append(contentsOf: piece)
    return bytes.count <= limit
  }

  /// The text with `_x000D_` and the like as the characters that they stand for:
  /// XML has no other way to hold control characters. Those that mean nothing go.
  ///
  /// Source: ISO/IEC 29500-1:2016, 22.9.2.19.
  var text: String {
    guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    let source = Array(String(decoding: bytes, as: UTF8.self).utf16)
    var place = 0
    while place < source.count {
      if let unit = Self.escaped(source[place...].prefix(7)) {
        if unit >= 0x20 || (0x09...0x0D).contains(unit) { units.append(unit) }
        place += 7
      } else {
        units.append(source[place])
        place += 1
      }
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func escaped(_ units: ArraySlice<UInt16>) -> UInt16? {
    guard units.count == 7 else { return nil }
    let text = String(decoding: units, as: UTF16.self)
    guard text.hasPrefix("_x"), text.hasSuffix("_") else { return nil }
    let digits = text.dropFirst(2).dropLast()
    return digits.allSatisfy(\.isHexDigit) ? UInt16(digits, radix: 16) : nil
  }
}

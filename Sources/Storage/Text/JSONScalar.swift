internal import VietnameseText

/// An element of the flat JSON arrays and objects that the database holds: they
/// are JSON so that any SQLite tool can read them.
enum JSONScalar: Hashable, Sendable {
  case null
  case integer(Int)
  /// Finite; always written with a point or an exponent.
  case number(Double)
  /// Written in NFC.
  case text(String)
}

extension JSONScalar {
  /// `[…]` in UTF-8.
  static func array(_ elements: [JSONScalar]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      element.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return bytes
  }

  /// `{…}` in UTF-8, in the order of the keys' bytes.
  static func object(_ members: [String: JSONScalar]) -> [UInt8] {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      JSONScalar.text(member.key).write(to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .text(let text):
      bytes.append(UInt8(ascii: "\""))
      for byte in text.nfc.utf8 { Self.escape(byte, into: &bytes) }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case ..<0x20:
      bytes.append(contentsOf: "\\u00".utf8)
      bytes.append(UInt8(ascii: "0") + byte >> 4)
      let low = byte & 15
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    default: bytes.append(byte)
    }
  }
}

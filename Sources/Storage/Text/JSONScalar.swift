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
    var bytes: [UInt8] = []
    append(elements, to: &bytes) { $0 }
    return bytes
  }

  /// `{…}` in UTF-8, in the order of the keys' bytes.
  static func object(_ members: [String: JSONScalar]) -> [UInt8] {
    var bytes: [UInt8] = []
    append(members, to: &bytes) { $0 }
    return bytes
  }

  /// Appends ``array(_:)`` of what `scalar` makes of each element.
  static func append<Element>(
    _ elements: [Element], to bytes: inout [UInt8], _ scalar: (Element) -> JSONScalar
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      scalar(element).write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends ``object(_:)`` of what `scalar` makes of each value.
  static func append<Value>(
    _ members: [String: Value], to bytes: inout [UInt8], _ scalar: (Value) -> JSONScalar
  ) {
    func write(_ key: String, _ value: Value) {
      JSONScalar.text(key).write(to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      scalar(value).write(to: &bytes)
    }
    bytes.append(UInt8(ascii: "{"))
    if let only = members.first, members.count == 1 {
      write(only.key, only.value)
    } else if !members.isEmpty {
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.key, member.value)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: String(number).utf8)
    case .text(let text):
      bytes.append(UInt8(ascii: "\""))
      var text = text.nfc
      text.withUTF8 { Self.escape($0, into: &bytes) }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    let isPlain = text.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: text)
    } else {
      for byte in text { escape(byte, into: &bytes) }
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

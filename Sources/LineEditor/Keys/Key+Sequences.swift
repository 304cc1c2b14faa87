/// What the bytes mean that terminals send for keys without a character.
///
/// Source: xterm, "Control Sequences" (PC-style function keys, modifyOtherKeys);
/// the `CSI u` form of the same keys.
extension Key {
  private static let alt = 2
  private static let control = 4

  /// A byte below 0x20, or 0x7F.
  static func controlByte(_ byte: UInt8) -> Key {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Unicode.Scalar(byte + 0x60))
    case 0x1F: .control("_")
    default: .unbound
    }
  }

  /// The last byte of `ESC O` and of the cursor keys' `ESC [`.
  static func cursorKey(_ final: UInt8) -> Key? {
    switch Unicode.Scalar(final) {
    case "A": .up
    case "B": .down
    case "C": .right
    case "D": .left
    case "H": .home
    case "F": .end
    case "M": .enter
    default: nil
    }
  }

  /// A whole `ESC [` sequence.
  static func sequence(parameters: [UInt8], final: UInt8) -> Key {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)) ?? 1 }
    let first = numbers.first ?? 1
    let modifiers = numbers.count > 1 ? max(0, numbers[1] - 1) : 0
    switch Unicode.Scalar(final) {
    case "A", "B", "C", "D", "H", "F":
      return (cursorKey(final) ?? .unbound).modified(by: modifiers)
    case "Z": return .backTab
    case "~" where first == 27 && numbers.count == 3: return character(numbers[2], modifiers)
    case "~": return numbered(first).modified(by: modifiers)
    case "u": return character(first, modifiers)
    default: return .unbound
    }
  }

  private static func numbered(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    default: .unbound
    }
  }

  private func modified(by modifiers: Int) -> Key {
    guard modifiers & (Self.alt | Self.control) != 0 else { return self }
    switch self {
    case .left: return .wordLeft
    case .right: return .wordRight
    default: return self
    }
  }

  private static func character(_ value: Int, _ modifiers: Int) -> Key {
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init) else { return .unbound }
    let shifted = modifiers & 1 != 0
    switch scalar {
    case "\r": return modifiers & (alt | control | 1) != 0 ? .newline : .enter
    case "\t": return shifted ? .backTab : .tab
    case "\u{7F}", "\u{8}": return modifiers & alt != 0 ? .wordBackspace : .backspace
    case "\u{1B}": return .escape
    default: break
    }
    if modifiers & control != 0 {
      return scalar == "h" ? .backspace : .control(scalar)
    }
    if modifiers & alt != 0 { return .meta(scalar) }
    return scalar.value < 0x20 ? .unbound : .scalar(scalar)
  }
}

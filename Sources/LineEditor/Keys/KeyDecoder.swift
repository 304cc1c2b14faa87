/// Bytes of a terminal in, keys out: a state machine that never looks at how
/// the bytes were divided into reads.
struct KeyDecoder: Sendable {
  private enum State: Equatable {
    case ground
    case escape
    /// After ESC O.
    case singleShift
    /// After ESC [; what has come so far.
    case sequence([UInt8])
    /// After ESC [ [, the Linux console's function keys.
    case functionKey
    case paste
  }

  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  private static let longestSequence = 64

  private var state = State.ground
  private var assembler = ScalarAssembler()
  private var pasted: [UInt8] = []

  /// Whether everything hangs on a lone ESC, which only time can tell from the
  /// start of a sequence.
  var awaitsEscape: Bool { state == .escape }

  /// Takes one byte and appends the keys that it completes.
  mutating func take(_ byte: UInt8, into keys: inout [Key]) {
    switch state {
    case .ground: ground(byte, &keys)
    case .escape: escape(byte, &keys)
    case .singleShift:
      state = .ground
      keys.append(.cursorKey(byte) ?? .unbound)
    case .sequence(let bytes): sequence(bytes, byte, &keys)
    case .functionKey:
      state = .ground
      keys.append(.unbound)
    case .paste: paste(byte, &keys)
    }
  }

  /// Decides that a lone ESC was the Escape key.
  mutating func resolveEscape(into keys: inout [Key]) {
    guard awaitsEscape else { return }
    state = .ground
    keys.append(.escape)
  }

  private mutating func ground(_ byte: UInt8, _ keys: inout [Key]) {
    if byte >= 0x20, byte != 0x7F {
      for scalar in assembler.take(byte) { keys.append(.scalar(scalar)) }
      return
    }
    if let broken = assembler.abandon() { keys.append(.scalar(broken)) }
    if byte == 0x1B {
      state = .escape
    } else {
      keys.append(.controlByte(byte))
    }
  }

  private mutating func escape(_ byte: UInt8, _ keys: inout [Key]) {
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .sequence([])
    case UInt8(ascii: "O"): state = .singleShift
    case 0x0D, 0x0A: keys.append(.newline)
    case 0x08, 0x7F: keys.append(.wordBackspace)
    case 0x20...0x7E: keys.append(.meta(Unicode.Scalar(byte)))
    default:
      keys.append(.escape)
      ground(byte, &keys)
    }
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8, _ keys: inout [Key]) {
    switch byte {
    case UInt8(ascii: "[") where bytes.isEmpty: state = .functionKey
    case 0x20...0x3F where bytes.count < Self.longestSequence: state = .sequence(bytes + [byte])
    case 0x40...0x7E:
      if bytes == Array("200".utf8), byte == UInt8(ascii: "~") {
        state = .paste
      } else {
        state = .ground
        keys.append(.sequence(parameters: bytes, final: byte))
      }
    default:
      state = .ground
      keys.append(.unbound)
      ground(byte, &keys)
    }
  }

  private mutating func paste(_ byte: UInt8, _ keys: inout [Key]) {
    pasted.append(byte)
    guard byte == Self.pasteEnd.last, pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...]
    else { return }
    pasted.removeLast(Self.pasteEnd.count)
    keys.append(.paste(String(decoding: pasted, as: UTF8.self)))
    pasted = []
    state = .ground
  }
}

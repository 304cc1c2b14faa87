/// Eight bytes of a text taken at once, the first of them in the lowest place: short cells are
/// compared and read without a step, and a guess, for each of their bytes.
struct TextWord {
  let bits: UInt64

  /// `nil` within eight bytes of the text's end.
  ///
  /// - Precondition: `place` is not negative.
  @inline(__always)
  init?(at place: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard place <= text.count - 8 else { return nil }
    let bytes = UnsafeRawBufferPointer(text)
    bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The number that the ASCII digits at the beginning spell, 0 where there are none, and how
  /// many they are.
  ///
  /// Neighbours are joined to numbers of two digits, these to four and these to eight, each time
  /// all at once.
  @inline(__always)
  var leadingNumber: (value: UInt64, digits: Int) {
    // A digit becomes its value, and any other byte more than 9.
    let values = bits ^ 0x3030_3030_3030_3030
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    let digits = others.trailingZeroBitCount >> 3
    // Zeros come before the digits, in place of what is behind them.
    let ones = values << UInt64(64 - 8 * digits)
    let tens = (ones &* (10 << 8 + 1)) >> 8 & 0x00FF_00FF_00FF_00FF
    let hundreds = (tens &* (100 << 16 + 1)) >> 16 & 0x0000_FFFF_0000_FFFF
    return ((hundreds &* (10_000 << 32 + 1)) >> 32, digits)
  }
}

/// Scalars that take two columns of a terminal.
///
/// Source: Unicode Standard Annex #11, classes W and F, whole blocks at a time;
/// emoji are told by their own property.
enum WideScalars {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B,
    0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
    0x20000...0x3FFFD,
  ]

  static func contain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && ranges.contains { $0.contains(scalar.value) }
  }
}

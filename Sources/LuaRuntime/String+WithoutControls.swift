extension String {
  /// Without control characters and the invisible marks that reorder text, but
  /// for those to keep.
  func withoutControls(keeping kept: Set<Unicode.Scalar>) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
        if kept.contains(scalar) { scalars.append(scalar) }
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

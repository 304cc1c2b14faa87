/// The text that may stand in an edit buffer: composed, with the newline as its
/// only control, and with nothing invisible that could reorder or hide text.
enum EditableText {
  /// What remains of text from the keyboard, a paste, history or the host.
  ///
  /// - Complexity: O(n).
  static func of(_ string: String) -> String {
    guard string.unicodeScalars.contains(where: { replacement(for: $0) != nil }) else {
      return ComposedForm.of(string)
    }
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in string.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      switch replacement(for: scalar) {
      case nil: kept.append(scalar)
      case .some(let other): kept.append(contentsOf: other.unicodeScalars)
      }
    }
    return ComposedForm.of(String(kept))
  }

  private static let tab = "    "

  private static func replacement(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0A, 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: nil
    case 0x09: tab
    case 0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0x200C, 0x200D: nil
    default:
      switch scalar.properties.generalCategory {
      case .control, .format: ""
      default: nil
      }
    }
  }
}

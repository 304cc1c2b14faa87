/// What matching and ordering see of a text: letters, digits and the gaps
/// between words.
enum NameElement: Equatable {
  /// A Latin letter and the scalar it was read from.
  case letter(LatinLetter, Unicode.Scalar)
  /// `0`…`9` as ASCII.
  case digit(UInt8)
  /// A combining mark that no letter took up.
  case mark(Unicode.Scalar)
  /// One for any run of white space and separators, never first or last.
  case gap
  /// Symbols such as `&` and `+`, and letters of other scripts in lower case.
  case other(Unicode.Scalar)
}

extension NameElement {
  /// How a scalar counts when it is neither a letter nor a digit.
  enum Separation {
    case none, gap, apostrophe, invisible
  }

  static func separation(_ scalar: Unicode.Scalar) -> Separation {
    switch scalar {
    case "'", "`", "´", "ʼ", "‘", "’", "′": return .apostrophe
    case "-", "_", ".", ",", ";", ":", "!", "?", "/", "\\", "|", "(", ")", "[", "]", "{", "}",
      "<", ">", "\"", "*", "~", "“", "”", "„", "«", "»", "…", "·", "•", "−":
      return .gap
    default: break
    }
    switch scalar.value {
    case ..<0x20, 0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x2028, 0x2029, 0x202F,
      0x205F, 0x3000:
      return .gap
    case 0xAD, 0x34F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      return .invisible
    default: return .none
    }
  }
}

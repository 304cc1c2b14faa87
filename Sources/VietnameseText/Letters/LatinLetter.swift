/// A Latin letter taken apart: the ASCII letter under it, what makes it another
/// letter of the Vietnamese alphabet, its tone and its case.
struct LatinLetter: Hashable, Sendable {
  /// What turns a into ă or â, o into ô or ơ, d into đ.
  enum Quality: UInt8, CaseIterable, Sendable {
    case plain, breve, circumflex, horn, stroke
  }

  /// `a`…`z`.
  var base: UInt8
  var quality: Quality = .plain
  var tone: Tone = .ngang
  var isUpper = false
  /// 0 for a Vietnamese letter; otherwise tells marks Vietnamese does not use,
  /// such as those of ç, ü and ø, apart. At most 40.
  var foreign: UInt8 = 0

  var isVowel: Bool { Self.isVowel(base) }

  static func isVowel(_ base: UInt8) -> Bool {
    switch base {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// `nil` unless `byte` is an ASCII letter.
  init?(ascii byte: UInt8) {
    let lower = byte | 0x20
    guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") else { return nil }
    base = lower
    isUpper = byte != lower
  }

  /// Adds one combining mark: as a quality or a tone where Vietnamese has it
  /// on this letter, else as a foreign mark.
  mutating func add(_ mark: Unicode.Scalar) {
    if foreign == 0, quality == .plain, let new = Quality(mark: mark, on: base) {
      quality = new
    } else if isVowel, tone == .ngang, let new = Tone(mark: mark) {
      tone = new
    } else {
      let ordinal = LatinCompositions.pairs.firstIndex { $0.mark == mark.value } ?? 29
      foreign = min(40, foreign + UInt8(ordinal) + 1)
    }
  }
}

extension LatinLetter.Quality {
  /// `nil` where the Vietnamese alphabet has no such letter: ĕ is not one.
  init?(mark: Unicode.Scalar, on base: UInt8) {
    switch (mark, base) {
    case ("\u{306}", UInt8(ascii: "a")): self = .breve
    case ("\u{302}", UInt8(ascii: "a")), ("\u{302}", UInt8(ascii: "e")),
      ("\u{302}", UInt8(ascii: "o")):
      self = .circumflex
    case ("\u{31B}", UInt8(ascii: "o")), ("\u{31B}", UInt8(ascii: "u")): self = .horn
    default: return nil
    }
  }

  var mark: Unicode.Scalar? {
    switch self {
    case .plain, .stroke: nil
    case .breve: "\u{306}"
    case .circumflex: "\u{302}"
    case .horn: "\u{31B}"
    }
  }
}

/// The way back from a letter taken apart to the scalar that shows it.
enum VietnameseLetters {
  /// The lower-case scalar of a Vietnamese letter, `nil` for a foreign one.
  static func lowercase(_ letter: LatinLetter) -> Unicode.Scalar? {
    guard letter.foreign == 0 else { return nil }
    if letter.quality == .plain && letter.tone == .ngang { return Unicode.Scalar(letter.base) }
    return table[slot(letter)]
  }

  private static func slot(_ letter: LatinLetter) -> Int {
    (Int(letter.base) - 0x61) * 30 + Int(letter.quality.rawValue) * 6 + Int(letter.tone.rawValue)
  }

  private static let table: [Unicode.Scalar?] = {
    var table = [Unicode.Scalar?](repeating: nil, count: 26 * 30)
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") {
      for quality in LatinLetter.Quality.allCases {
        for tone in Tone.allCases {
          guard var letter = LatinLetter(ascii: byte) else { continue }
          (letter.quality, letter.tone) = (quality, tone)
          table[slot(letter)] = scalar(of: letter)
        }
      }
    }
    return table
  }()

  private static func scalar(of letter: LatinLetter) -> Unicode.Scalar? {
    var scalar = Unicode.Scalar(letter.base)
    if letter.quality == .stroke {
      guard scalar == "d" else { return nil }
      scalar = "đ"
    }
    for mark in [letter.quality.mark, letter.tone.mark].compactMap(\.self) {
      guard let joined = LatinTables.shared.composition(of: scalar, and: mark) else { return nil }
      scalar = joined
    }
    return scalar
  }
}

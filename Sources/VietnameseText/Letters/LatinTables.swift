/// Dense tables over the Latin blocks, built once from ``LatinCompositions``.
struct LatinTables: Sendable {
  static let shared = LatinTables()

  private let pairs: [UInt32]
  private let joins: [UInt32: UInt16]
  private let letters: [LatinLetter?]

  /// The two scalars one step below `scalar`, `nil` when it has no parts.
  func decomposition(of scalar: Unicode.Scalar) -> (base: Unicode.Scalar, mark: Unicode.Scalar)? {
    guard let slot = Self.slot(of: scalar), pairs[slot] != 0,
      let base = Unicode.Scalar(pairs[slot] >> 16), let mark = Unicode.Scalar(pairs[slot] & 0xFFFF)
    else { return nil }
    return (base, mark)
  }

  func composition(of base: Unicode.Scalar, and mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard base.value <= 0xFFFF, mark.value <= 0xFFFF else { return nil }
    return joins[base.value << 16 | mark.value].flatMap { Unicode.Scalar($0) }
  }

  /// `nil` for what is not a Latin letter over `a`…`z` (æ, ß and þ are not).
  func letter(_ scalar: Unicode.Scalar) -> LatinLetter? {
    if scalar.value < 0x80 { return LatinLetter(ascii: UInt8(scalar.value)) }
    return Self.slot(of: scalar).flatMap { letters[$0] }
  }

  private static func slot(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xC0...0x24F: Int(scalar.value) - 0xC0
    case 0x1E00...0x1EFF: Int(scalar.value) - 0x1E00 + 0x190
    default: nil
    }
  }

  private init() {
    var pairs = [UInt32](repeating: 0, count: 0x290)
    var joins: [UInt32: UInt16] = [:]
    for entry in LatinCompositions.pairs {
      for run in entry.letters {
        var scalars = run.unicodeScalars.makeIterator()
        while let base = scalars.next(), let joined = scalars.next() {
          guard let slot = Self.slot(of: joined) else { continue }
          let key = base.value << 16 | UInt32(entry.mark)
          pairs[slot] = key
          joins[key] = UInt16(joined.value)
        }
      }
    }
    var letters = [LatinLetter?](repeating: nil, count: pairs.count)
    for (scalar, base, foreign) in Self.strokes {
      guard let slot = Self.slot(of: scalar), var letter = LatinLetter(ascii: base) else {
        continue
      }
      if foreign == 0 { letter.quality = .stroke } else { letter.foreign = foreign }
      letters[slot] = letter
    }
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), let slot = Self.slot(of: scalar), pairs[slot] != 0
      else { continue }
      letters[slot] = Self.letter(scalar, pairs: pairs, known: letters)
    }
    (self.pairs, self.joins, self.letters) = (pairs, joins, letters)
  }

  private static func letter(
    _ scalar: Unicode.Scalar, pairs: [UInt32], known: [LatinLetter?]
  ) -> LatinLetter? {
    if scalar.value < 0x80 { return LatinLetter(ascii: UInt8(scalar.value)) }
    guard let slot = slot(of: scalar) else { return nil }
    guard pairs[slot] != 0 else { return known[slot] }
    guard let base = Unicode.Scalar(pairs[slot] >> 16),
      let mark = Unicode.Scalar(pairs[slot] & 0xFFFF),
      var letter = letter(base, pairs: pairs, known: known)
    else { return nil }
    letter.add(mark)
    return letter
  }

  /// Letters with a bar, which Unicode does not take apart. Ð, ð and Ɖ are here
  /// as đ: old converters write them for it and nothing else needs them.
  private static let strokes: [(Unicode.Scalar, base: UInt8, foreign: UInt8)] = [
    ("Đ", UInt8(ascii: "D"), 0), ("đ", UInt8(ascii: "d"), 0), ("Ð", UInt8(ascii: "D"), 0),
    ("ð", UInt8(ascii: "d"), 0), ("Ɖ", UInt8(ascii: "D"), 0), ("Ø", UInt8(ascii: "O"), 30),
    ("ø", UInt8(ascii: "o"), 30), ("Ł", UInt8(ascii: "L"), 30), ("ł", UInt8(ascii: "l"), 30),
    ("Ħ", UInt8(ascii: "H"), 30), ("ħ", UInt8(ascii: "h"), 30), ("Ŧ", UInt8(ascii: "T"), 30),
    ("ŧ", UInt8(ascii: "t"), 30), ("ı", UInt8(ascii: "i"), 30), ("Ƀ", UInt8(ascii: "B"), 30),
    ("ƀ", UInt8(ascii: "b"), 30),
  ]
}

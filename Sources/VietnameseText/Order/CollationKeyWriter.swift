/// Builds the bytes of a ``CollationKey``: three levels with a zero byte
/// between, trailing neutral weights left out.
///
/// - level 1: letters, numbers, gaps; no byte is zero
/// - level 2: one byte a letter for tone and foreign marks, one a number for
///   its leading zeros
/// - level 3: one bit a letter for case, seven to a byte
struct CollationKeyWriter {
  private enum Weight {
    static let gap: UInt8 = 0x02
    static let symbol: UInt8 = 0x04
    static let number: UInt8 = 0x06
    static let firstLetter: UInt8 = 0x10
    static let otherScript: UInt8 = 0xF0
    static let neutral: UInt8 = 0x02
    static let noCase: UInt8 = 0x80
  }

  private var primary: [UInt8] = []
  private var secondary: [UInt8] = []
  private var tertiary: [UInt8] = []
  private var letterCount = 0
  private var letters: [LatinLetter] = []
  private var digits: [UInt8] = []

  mutating func add(_ element: NameElement) {
    switch element {
    case .letter(let letter, _):
      flushDigits()
      letters.append(letter)
    case .digit(let digit):
      flushLetters()
      digits.append(digit)
    case .mark:
      flush()
      if !secondary.isEmpty { secondary[secondary.count - 1] = 0xFE }
    case .gap:
      flush()
      primary.append(Weight.gap)
    case .other(let scalar):
      flush()
      primary.append(scalar.properties.isAlphabetic ? Weight.otherScript : Weight.symbol)
      primary.append(contentsOf: String(scalar).utf8)
    }
  }

  mutating func finished() -> [UInt8] {
    flush()
    while secondary.last == Weight.neutral { secondary.removeLast() }
    while tertiary.last == Weight.noCase { tertiary.removeLast() }
    if secondary.isEmpty && tertiary.isEmpty { return primary }
    let start = primary + [0] + secondary
    return tertiary.isEmpty ? start : start + [0] + tertiary
  }

  private mutating func flush() {
    flushLetters()
    flushDigits()
  }

  private mutating func flushLetters() {
    TonePlacement.normalise(&letters[...])
    for letter in letters {
      primary.append(Self.weight(letter))
      secondary.append(Weight.neutral + letter.foreign * 6 + letter.tone.rawValue)
      if letterCount.isMultiple(of: 7) { tertiary.append(Weight.noCase) }
      if letter.isUpper { tertiary[tertiary.count - 1] |= 0x40 >> UInt8(letterCount % 7) }
      letterCount += 1
    }
    letters.removeAll(keepingCapacity: true)
  }

  /// A number is its length, then its digits: more digits is the greater one.
  private mutating func flushDigits() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    primary.append(Weight.number)
    var length = significant.count
    while length >= 0xFE {
      primary.append(0xFF)
      length -= 0xFE
    }
    primary.append(UInt8(length) + 1)
    primary.append(contentsOf: significant)
    secondary.append(Weight.neutral + UInt8(min(200, digits.count - significant.count)))
    digits.removeAll(keepingCapacity: true)
  }

  private static func weight(_ letter: LatinLetter) -> UInt8 {
    let alphabet = order[Int(letter.base - 0x61)]
    let step: UInt8 =
      switch letter.quality {
      case .plain: 0
      case .breve, .stroke: 1
      case .circumflex: letter.base == UInt8(ascii: "a") ? 2 : 1
      case .horn: letter.base == UInt8(ascii: "o") ? 2 : 1
      }
    return alphabet + step
  }

  /// The weight of each plain letter, with room after a d e o u for their kin.
  private static let order: [UInt8] = {
    var next = Weight.firstLetter
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).map { base in
      defer {
        switch base {
        case UInt8(ascii: "a"), UInt8(ascii: "o"): next += 3
        case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "u"): next += 2
        default: next += 1
        }
      }
      return next
    }
  }()
}

/// How many words of a text are Vietnamese under each reading of its bytes.
struct LegacyEvidence {
  private var words = 0
  private var asItStands = 0
  private var asTCVN3 = 0
  private var asVNI = 0

  init(latin1 bytes: some Sequence<UInt8>) {
    var word: [UInt8] = []
    for byte in bytes {
      if Self.isLetter(byte) {
        word.append(byte)
      } else {
        weigh(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    weigh(word)
  }

  var verdict: LegacyEncoding? {
    let best = max(asTCVN3, asVNI)
    guard words > 0, best * 5 >= words * 4, best > asItStands else { return nil }
    return asTCVN3 >= asVNI ? .tcvn3 : .vni
  }

  private mutating func weigh(_ word: [UInt8]) {
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    words += 1
    let plain = word.map { LatinTables.shared.letter(Unicode.Scalar($0)) }
    if Self.isSyllable(plain) { asItStands += 1 }
    if Self.isSyllable(LegacyLetters.tcvn3(word)) { asTCVN3 += 1 }
    if Self.isSyllable(LegacyLetters.vni(word)) { asVNI += 1 }
  }

  private static func isSyllable(_ letters: [LatinLetter?]) -> Bool {
    let known = letters.compactMap(\.self)
    return known.count == letters.count && VietnameseSyllable.isWellFormed(known)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0xA1...0xFF:
      true
    default: false
    }
  }
}

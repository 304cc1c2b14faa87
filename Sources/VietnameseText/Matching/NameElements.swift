/// Reads a text as ``NameElement`` values.
///
/// White space, dashes, dots, commas, slashes, brackets, double quotes and the
/// like make a gap, so `TH-THCS`, `TH - THCS` and `TH THCS` read alike. An
/// apostrophe vanishes, and after one or two consonants it also takes the space
/// that follows: `Ia H' Drai` is `Ia H'Drai`. Full-width forms read as ASCII.
struct NameElements: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var ahead: NameElement?
  private var started = false
  private var consonants = 0

  init(_ text: String) {
    scalars = text.nfc.unicodeScalars.makeIterator()
  }

  mutating func next() -> NameElement? {
    if let element = ahead {
      ahead = nil
      return element
    }
    var gap = false
    var joined = false
    while let scalar = scalars.next() {
      guard let element = element(narrowed(scalar), gap: &gap, joined: &joined) else { continue }
      if gap, !joined { consonants = 0 }
      count(element)
      defer { started = true }
      guard gap, started, !joined else { return element }
      ahead = element
      return .gap
    }
    return nil
  }

  private func element(
    _ scalar: Unicode.Scalar, gap: inout Bool, joined: inout Bool
  ) -> NameElement? {
    if let letter = LatinTables.shared.letter(scalar) { return .letter(letter, scalar) }
    if scalar.value >= 0x30, scalar.value <= 0x39 { return .digit(UInt8(scalar.value)) }
    switch NameElement.separation(scalar) {
    case .gap: gap = true
    case .apostrophe: if !gap, (1...2).contains(consonants) { joined = true }
    case .invisible: break
    case .none: return plain(scalar)
    }
    return nil
  }

  private func plain(_ scalar: Unicode.Scalar) -> NameElement {
    let properties = scalar.properties
    if properties.canonicalCombiningClass != .notReordered { return .mark(scalar) }
    let lower = properties.lowercaseMapping.unicodeScalars
    return .other(lower.count == 1 ? lower.first ?? scalar : scalar)
  }

  private func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value >= 0xFF01, scalar.value <= 0xFF5E else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value - 0xFF01 + 0x21))
  }

  /// Keeps the length of the word so far while it has no vowel, else 9.
  private mutating func count(_ element: NameElement) {
    guard case .letter(let letter, _) = element, !letter.isVowel else {
      consonants = 9
      return
    }
    consonants = Swift.min(9, consonants + 1)
  }
}

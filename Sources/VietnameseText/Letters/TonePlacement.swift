/// Where the tone mark of a syllable stands, by the older rule: hòa, thúy,
/// khỏe, but hoàn, quý, giá.
///
/// Hoà and hòa are one name; both are brought here before names are compared.
enum TonePlacement {
  /// Moves the tone of every vowel group in `letters` to its place.
  ///
  /// `letters` is a run without gaps. A group with two tones is no Vietnamese
  /// syllable and stays as it is.
  static func normalise(_ letters: inout ArraySlice<LatinLetter>) {
    var start = letters.startIndex
    while start < letters.endIndex {
      guard letters[start].isVowel else {
        start += 1
        continue
      }
      var end = start + 1
      while end < letters.endIndex, letters[end].isVowel { end += 1 }
      place(start..<end, in: &letters)
      start = end
    }
  }

  private static func place(_ group: Range<Int>, in letters: inout ArraySlice<LatinLetter>) {
    guard group.count > 1 else { return }
    let toned = group.filter { letters[$0].tone != .ngang }
    guard toned.count == 1, let from = toned.first else { return }
    let to = target(group, in: letters)
    guard to != from else { return }
    letters[to].tone = letters[from].tone
    letters[from].tone = .ngang
  }

  private static func target(_ group: Range<Int>, in letters: ArraySlice<LatinLetter>) -> Int {
    var nucleus = group
    if group.lowerBound > letters.startIndex {
      let before = letters[group.lowerBound - 1].base
      let first = letters[group.lowerBound]
      let glides =
        before == UInt8(ascii: "q") && first.base == UInt8(ascii: "u")
        || before == UInt8(ascii: "g") && first.base == UInt8(ascii: "i")
      if glides, first.quality == .plain { nucleus = group.dropFirst() }
    }
    if let marked = nucleus.last(where: { letters[$0].quality != .plain }) { return marked }
    switch nucleus.count {
    case 1: return nucleus.lowerBound
    case 2:
      let closed = nucleus.upperBound < letters.endIndex
      return closed ? nucleus.lowerBound + 1 : nucleus.lowerBound
    default: return nucleus.lowerBound + 1
    }
  }
}

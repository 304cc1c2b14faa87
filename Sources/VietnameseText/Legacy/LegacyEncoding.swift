/// The encodings of Vietnamese from before Unicode that still turn up in files.
package enum LegacyEncoding: Hashable, Sendable {
  /// TCVN 5712:1993 VN3, the `.VnTime` fonts ("ABC").
  case tcvn3
  /// VNI for Windows, the `VNI-Times` fonts: a letter, then a byte for its marks.
  case vni
}

/// Whether the bytes of a file are Vietnamese in an encoding that fonts, not
/// Unicode, give a meaning to; `nil` for everything else.
///
/// Also finds such text after it was taken for Latin-1 and saved as UTF-8, as in
/// spreadsheets (`Hïng`, `Tröôøng`). Pass the text before it is cleaned: U+00AD
/// is a letter there. Judged by the words with bytes above 127: at least four
/// fifths of them must be Vietnamese syllables in that encoding, and more of them
/// than are so as they stand.
///
/// - Complexity: O(n) over at most the first 64 KiB.
package func looksLikeLegacyVietnamese(_ bytes: [UInt8]) -> LegacyEncoding? {
  let sample = bytes.prefix(0x10000)
  if sample.allSatisfy({ $0 < 0x80 }) { return nil }
  guard let text = String(validating: Array(sample), as: UTF8.self)
  else { return LegacyEvidence(latin1: sample).verdict }
  return looksLikeLegacyVietnamese(text)
}

/// The same for text that was decoded already, such as a spreadsheet's cells.
package func looksLikeLegacyVietnamese(_ text: some StringProtocol) -> LegacyEncoding? {
  var latin1: [UInt8] = []
  for scalar in text.unicodeScalars.prefix(0x10000) {
    if scalar.value <= 0xFF {
      latin1.append(UInt8(scalar.value))
    } else if scalar.properties.isAlphabetic
      || scalar.properties.canonicalCombiningClass.rawValue > 0
    {
      return nil
    } else {
      latin1.append(UInt8(ascii: " "))
    }
  }
  return LegacyEvidence(latin1: latin1).verdict
}

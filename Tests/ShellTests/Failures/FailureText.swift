import Foundation
import TestSupport
import Testing

@testable import Shell

/// A failure as the snapshots show it: everything that it says, in both languages.
func shown(_ failure: Failure, indent: String = "") -> String {
  var lines = ["\(failure.code) · exit \(failure.exit.rawValue)"]
  if let place = failure.place { lines.append("  at " + place.text) }
  if let excerpt = failure.place?.excerpt { lines += excerpt.lines(indent: "   ", width: nil) }
  lines.append("  vi " + failure.message.vi)
  if let hint = failure.hint { lines.append("   → " + hint.vi) }
  lines.append("  en " + failure.message.en)
  if let hint = failure.hint { lines.append("   → " + hint.en) }
  let own = lines.map { indent + $0 + "\n" }.joined()
  return own + failure.parts.map { shown($0, indent: indent + "    ") }.joined()
}

/// What holds of every sentence: it is there in both languages, which differ, is
/// composed text without stray spaces, does not end as a sentence of prose, and
/// fits a screen.
func expectGoodWords(_ failure: Failure, sourceLocation: SourceLocation = #_sourceLocation) {
  expectGoodWords(failure.message, sourceLocation: sourceLocation)
  if let hint = failure.hint { expectGoodWords(hint, sourceLocation: sourceLocation) }
  #expect(isCode(failure.code), "\(failure.code)", sourceLocation: sourceLocation)
  for part in failure.parts { expectGoodWords(part, sourceLocation: sourceLocation) }
}

func expectGoodWords(_ wording: Wording, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(wording.vi != wording.en, sourceLocation: sourceLocation)
  for text in [wording.vi, wording.en] {
    #expect(complaint(about: text) == nil, "\(text)", sourceLocation: sourceLocation)
  }
}

/// Fails when two samples of one list say the same: a case without words of its own.
func expectDifferentWords(
  _ failures: [Failure], sourceLocation: SourceLocation = #_sourceLocation
) {
  let texts = failures.map { shown($0) }
  #expect(Set(texts).count == texts.count, sourceLocation: sourceLocation)
}

private func complaint(about text: String) -> String? {
  if text.isEmpty { return "empty" }
  if text.hasPrefix(" ") || text.hasSuffix(" ") { return "space at an end" }
  if text.split(separator: "  ", maxSplits: 1, omittingEmptySubsequences: false).count > 1 {
    return "two spaces"
  }
  if text.hasSuffix(".") { return "ends with a period" }
  if text.count > 400 { return "longer than 400 characters" }
  if text.unicodeScalars.contains(where: { $0.value < 0x20 }) { return "a control character" }
  if !text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars) {
    return "not NFC"
  }
  return nil
}

/// `E-`, `W-` or `N-` and words of capitals and digits.
private func isCode(_ code: String) -> Bool {
  let words = code.split(separator: "-", omittingEmptySubsequences: false)
  return words.count > 1 && ["E", "W", "N"].contains(words[0])
    && words.allSatisfy { word in
      !word.isEmpty
        && word.utf8.allSatisfy {
          (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }
    }
}

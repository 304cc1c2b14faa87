/// The key for the identity of names: as ``folded(_:)``, but letters keep their
/// marks and tones, each tone in one fixed place.
///
/// Hòa = Hoà and Thuỵ = Thụy, while Hòa ≠ Hoa ≠ Hóa. Equal tone keys have equal
/// folded keys, and `folded(toneKey(x)) == folded(x)`.
///
/// - Complexity: O(n).
package func toneKey(_ text: some StringProtocol) -> String {
  var result = String.UnicodeScalarView()
  var run: [LatinLetter] = []
  var sources: [Unicode.Scalar] = []
  func flush() {
    TonePlacement.normalise(&run[...])
    for (letter, source) in zip(run, sources) {
      if let scalar = VietnameseLetters.lowercase(letter) {
        result.append(scalar)
      } else {
        result.append(contentsOf: source.properties.lowercaseMapping.unicodeScalars)
      }
    }
    run.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }
  for element in NameElements(String(text)) {
    if case .letter(let letter, let source) = element {
      run.append(letter)
      sources.append(source)
      continue
    }
    flush()
    switch element {
    case .letter: break
    case .digit(let digit): result.append(Unicode.Scalar(digit))
    case .gap: result.append(" ")
    case .mark(let scalar), .other(let scalar): result.append(scalar)
    }
  }
  flush()
  return String(result)
}

/// What keys may have been pressed when an input method left on made `text`:
/// `scỏe` came from `score`, `shơ` from `show`, `dât` from `data`.
///
/// Candidates for Telex come first, then for VNI, each with the key nearest to
/// its letter first; last, for text without marks, words whose doubled keys were
/// meant once (`lisst` → `list`). At most 128; never `text` itself.
package func telexUndone(_ text: String) -> [String] {
  let words = text.nfc.split(separator: " ", omittingEmptySubsequences: false)
  var candidates: [String] = []
  for method in InputMethod.allCases {
    let choices = words.map { word in
      TypedWord(word, through: method)?.candidates() ?? [String(word)]
    }
    candidates += phrases(choices)
  }
  candidates += phrases(words.map { doublesRemoved(String($0)) })
  var seen: Set<String> = [text.nfc]
  return Array(candidates.filter { seen.insert($0).inserted }.prefix(128))
}

/// Every way to take one choice for each word, the first choices first.
private func phrases(_ choices: [[String]]) -> [String] {
  var result = [""]
  for (index, words) in choices.enumerated() {
    let gap = index == 0 ? "" : " "
    result = Array(result.flatMap { start in words.map { start + gap + $0 } }.prefix(64))
  }
  return result
}

/// The word itself, then without one letter of every pair of a Telex key, then
/// of each pair alone.
private func doublesRemoved(_ word: String) -> [String] {
  let letters = Array(word)
  let doubles = letters.indices.dropFirst().filter {
    letters[$0] == letters[$0 - 1] && "sfrxjaeodw".contains(letters[$0])
  }
  guard !doubles.isEmpty else { return [word] }
  func without(_ places: [Int]) -> String {
    String(letters.indices.filter { !places.contains($0) }.map { letters[$0] })
  }
  return [word, without(doubles)] + doubles.map { without([$0]) }
}

/// A word as base letters and the keys that marked them. A key is pressed at any
/// time after its letter: `stats` is `stát` or `státs` by the time of the `s`.
struct TypedWord {
  private struct Key {
    let character: Character
    /// The letter that the key marked.
    let letter: Int
  }

  private var letters: [Character] = []
  private var keys: [Key] = []
  /// Places of ư, which Telex also gives for `w` alone.
  private var lone: [Int] = []

  /// `nil` when no letter of `word` is marked.
  init?(_ word: Substring, through method: InputMethod) {
    for scalar in word.unicodeScalars {
      guard let letter = LatinTables.shared.letter(scalar), letter.foreign == 0 else {
        letters.append(Character(scalar))
        continue
      }
      let lower = Character(Unicode.Scalar(letter.base))
      let place = letters.count
      letters.append(letter.isUpper ? Character(lower.uppercased()) : lower)
      let quality = method.key(for: letter.quality, on: lower)
      let tone = method.key(for: letter.tone)
      for key in [quality, tone].compactMap(\.self) {
        keys.append(Key(character: key, letter: place))
      }
      if method == .telex, letter.quality == .horn, lower == "u" { lone.append(place) }
    }
    if keys.isEmpty { return nil }
  }

  /// The texts that pressing the keys in some order would have shown, the least
  /// delay first; at most 32.
  func candidates() -> [String] {
    var found: [(delay: Int, text: String)] = []
    for replaced in lone.isEmpty ? [false] : [false, true] {
      let kept = keys.filter { !(replaced && $0.character == "w" && lone.contains($0.letter)) }
      for places in placements(of: kept) {
        let delay = zip(places, kept).reduce(0) { $0 + $1.0 - $1.1.letter }
        found.append((delay, text(placing: kept, at: places, replacing: replaced)))
      }
    }
    let order = found.indices.sorted { (found[$0].delay, $0) < (found[$1].delay, $1) }
    return order.prefix(32).map { found[$0].text }
  }

  /// Every choice of the letter after which each key was pressed; with more than
  /// three keys only at once or at the end.
  private func placements(of keys: [Key]) -> [[Int]] {
    keys.reduce([[]]) { chosen, key in
      let last = letters.count - 1
      let places =
        keys.count <= 3 ? Array(key.letter...last) : Array(Set([key.letter, last])).sorted()
      return chosen.flatMap { start in places.map { start + [$0] } }.prefix(1024).map(\.self)
    }
  }

  private func text(placing keys: [Key], at places: [Int], replacing: Bool) -> String {
    var result = ""
    for (index, letter) in letters.enumerated() {
      result.append(replacing && lone.contains(index) ? (letter == "U" ? "W" : "w") : letter)
      for (key, place) in zip(keys, places) where place == index { result.append(key.character) }
    }
    return result
  }
}

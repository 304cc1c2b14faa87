/// The spelling of Vietnamese syllables: initial, vowels, final, one tone.
///
/// Source: Quy định về chính tả tiếng Việt, Bộ Giáo dục, Quyết định 240/QĐ 1984;
/// vowel groups as dictionaries have them.
enum VietnameseSyllable {
  static func isWellFormed(_ letters: [LatinLetter]) -> Bool {
    let initial = letters.prefix { !$0.isVowel }
    let vowels = letters.dropFirst(initial.count).prefix { $0.isVowel }
    let final = letters.dropFirst(initial.count + vowels.count)
    let tones = vowels.filter { $0.tone != .ngang }
    guard tones.count <= 1, initials.contains(spelling(initial)),
      finals.contains(spelling(final)), letters.allSatisfy({ $0.foreign == 0 })
    else { return false }
    if let tone = tones.first?.tone, stops.contains(spelling(final)), tone != .sac, tone != .nang {
      return false
    }
    let group = spelling(vowels)
    switch spelling(initial) {
    case "q": return group.hasPrefix("u") && vowelGroups.contains(String(group.dropFirst()))
    case "g" where group.hasPrefix("i"):
      return group == "i" || vowelGroups.contains(String(group.dropFirst())) || group == "iê"
    default: return vowelGroups.contains(group)
    }
  }

  private static func spelling(_ letters: some Sequence<LatinLetter>) -> String {
    letters.reduce(into: "") { text, letter in
      var toneless = letter
      toneless.tone = .ngang
      text.unicodeScalars.append(VietnameseLetters.lowercase(toneless) ?? "?")
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(separator: " ").map(String.init) + [""])
  }

  private static let initials = words(
    "b c ch d đ g gh h k kh l m n ng ngh nh p ph q r s t th tr v x")
  private static let finals = words("c ch m n ng nh p t")
  private static let stops: Set<String> = ["c", "ch", "p", "t"]
  private static let vowelGroups = words(
    """
    a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iu iê iêu oa oă oe oai oao oay oeo oi ôi ơi \
    oo ua uâ uây uê ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu
    """
  ).subtracting([""])
}

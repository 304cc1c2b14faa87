/// Finds nominations that seem to be the same one twice. Nothing is merged: who looks decides.
package struct NominationRepetitions {
  /// What two spellings of one text have in common.
  private let key: (String) -> String

  /// Between units many a deed is named in the same few words; so many alike are a copy. A rule of
  /// this program.
  static let wordsOfACopy = 16

  package init(key: @escaping (String) -> String) {
    self.key = key
  }

  package struct Pair: Hashable, Sendable {
    package enum Likeness: Hashable, Sendable {
      case person
      case achievement
    }

    package var likeness: Likeness
    package var nomination: Nomination
    package var earlier: Nomination
  }

  /// Each nomination with the first of those before it that it repeats.
  ///
  /// One person: of one unit, when spelt otherwise or proposed for the same award; of two units,
  /// where people of one name are common, when position and award are the same too. One deed: the
  /// same words, of one unit, or many of them. Somebody proposed for two awards in the same words
  /// with the same name is one candidate, and no repetition.
  /// - Complexity: O(n) lookups.
  package func pairs(among nominations: [Nomination]) -> [Pair] {
    var people: [String: [Nomination]] = [:]
    var deeds: [String: Nomination] = [:]
    return nominations.flatMap { nomination -> [Pair] in
      let name = nomination.kind == .collective ? "" : key(nomination.name)
      let award = nomination.award ?? ""
      var keys = ["\(nomination.unit)\u{1F}\(name)"]
      if nomination.kind != .collective, let position = nomination.position {
        keys.append("\u{1F}\(name)\u{1F}\(award)\u{1F}\(key(position))")
      }
      let twin = keys.lazy.compactMap { people[$0]?.first { isTwin($0, of: nomination) } }.first
      for key in keys { people[key, default: []].append(nomination) }
      var found = twin.map { [Pair(likeness: .person, nomination: nomination, earlier: $0)] } ?? []
      guard let deed = nomination.achievement.map(key), !deed.isEmpty else { return found }
      let places = ["\(nomination.unit)\u{1F}\(deed)"] + (isCopy(deed) ? ["\u{1F}\(deed)"] : [])
      let other = places.lazy.compactMap { deeds[$0] }.first
      for place in places where deeds[place] == nil { deeds[place] = nomination }
      if let other, other != twin, !isSameCandidate(other, nomination) {
        found.append(Pair(likeness: .achievement, nomination: nomination, earlier: other))
      }
      return found
    }
  }

  private func isTwin(_ other: Nomination, of nomination: Nomination) -> Bool {
    guard other.unit == nomination.unit else { return true }
    if nomination.kind == .collective || other.kind == .collective {
      return nomination.kind == other.kind && nomination.award == other.award
    }
    return other.award == nomination.award || !isSpeltAlike(other, nomination)
  }

  private func isSameCandidate(_ a: Nomination, _ b: Nomination) -> Bool {
    a.unit == b.unit && a.kind == b.kind && (a.kind == .collective || isSpeltAlike(a, b))
  }

  private func isSpeltAlike(_ a: Nomination, _ b: Nomination) -> Bool {
    a.name.utf8.elementsEqual(b.name.utf8)
  }

  private func isCopy(_ text: String) -> Bool {
    text.split(separator: " ").count >= Self.wordsOfACopy
  }
}

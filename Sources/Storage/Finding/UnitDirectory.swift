package import LearningWeek
internal import VietnameseText

/// Finds units by what people type: a code, a name, or words of a name without
/// diacritics.
package struct UnitDirectory: Sendable {
  /// In order of code.
  package let units: [ReportingUnit]
  private let byCode: UnitIndices
  private let names: UnitNames

  /// - Complexity: O(1); codes and names are looked at when the first is asked for.
  package init(_ units: [ReportingUnit]) {
    self.units = units
    byCode = UnitIndices(units)
    names = UnitNames(units)
  }

  /// The unit with exactly this code. O(1) but for the first.
  package func unit(_ code: UnitCode) -> ReportingUnit? {
    byCode[code].map { units[$0] }
  }

  /// The one unit that `text` means: see ``matches(_:)``; among equally good
  /// matches none is chosen.
  package func lookup(_ text: String) -> UnitLookup {
    let ranked = ranked(text)
    guard let best = ranked.first else { return .unknown(nearest: names(near: text)) }
    let equals = ranked.prefix { $0.rank == best.rank }
    return equals.count == 1
      ? .found(units[best.index]) : .ambiguous(equals.map { units[$0.index] })
  }

  /// Every unit that `text` may mean, best first: its code; its whole name
  /// (tone marks wherever they stand); its whole name without diacritics; its
  /// name without the word for its kind (`Khoái Châu`); all the words typed, in
  /// any order, the beginnings of words counting. Equals: areas first, higher
  /// levels before lower ones, then in alphabetical order.
  ///
  /// - Complexity: O(units).
  package func matches(_ text: String) -> [ReportingUnit] {
    ranked(text).map { units[$0.index] }
  }

  private enum Rank: Int {
    case code, name, foldedName, shortName, words
  }

  private func ranked(_ text: String) -> [(index: Int, rank: Rank)] {
    let text = text.nfc
    if let index = byCode[UnitCode(text)] { return [(index, .code)] }
    let wanted = VietnameseText.folded(text)
    guard !wanted.isEmpty else { return [] }
    let names = names.searchable
    let exact = Set(names.byToneKey[toneKey(SampleMark.removed(from: text)), default: []])
    let words = wanted.split(separator: " ").map { Array($0.utf8) }
    var found: [(index: Int, rank: Rank)] = []
    for (index, name) in names.folded.enumerated() {
      if exact.contains(index) {
        found.append((index, .name))
      } else if name.equals(wanted) {
        found.append((index, .foldedName))
      } else if name.short == wanted {
        found.append((index, .shortName))
      } else if name.contains(words) {
        found.append((index, .words))
      }
    }
    let keys = Dictionary(
      uniqueKeysWithValues: found.map { ($0.index, CollationKey(units[$0.index].name)) })
    return found.sorted { a, b in
      if a.rank != b.rank { return a.rank.rawValue < b.rank.rawValue }
      let levels = (Self.level(units[a.index]), Self.level(units[b.index]))
      if levels.0 != levels.1 { return levels.0 < levels.1 }
      guard let x = keys[a.index], let y = keys[b.index], x != y else { return a.index < b.index }
      return x < y
    }
  }

  private static func level(_ unit: ReportingUnit) -> Int {
    unit.level?.rawValue ?? AreaLevel.allCases.count + 1
  }

  /// Whole names of the units whose name, code or name without the word for its kind
  /// is near: a slip in `Khoai Chua` is nearer to `Khoái Châu` than to
  /// `Huyện Khoái Châu`.
  private func names(near text: String) -> [String] {
    let searchable = names.searchable
    var spellings: [String: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      let short = searchable.folded[index].spokenShort(of: unit.name)
      for spelling in Set([unit.name, unit.code.text, short].compactMap { $0 }) {
        spellings[spelling, default: []].append(index)
      }
    }
    // Sorted, so that equally near ones come in the same order in every process.
    let near = nearest(text, among: spellings.keys.sorted(), limit: 5)
    var names: [String] = []
    for index in near.flatMap({ spellings[$0] ?? [] }) where !names.contains(units[index].name) {
      names.append(units[index].name)
    }
    return Array(names.prefix(5))
  }
}

internal import LearningWeek
internal import Synchronization
internal import VietnameseText

/// The names of units as they are searched, made when they are first needed: most questions
/// name a unit by its code or none at all, and a country has 60,000 of them.
final class UnitNames: Sendable {
  struct Searchable: Sendable {
    /// Indices of units by the key of their names, tone marks wherever they stand.
    let byToneKey: [String: [Int]]
    let folded: [FoldedName]
  }

  private let units: [ReportingUnit]
  private let made = Mutex<Searchable?>(nil)

  init(_ units: [ReportingUnit]) {
    self.units = units
  }

  /// - Complexity: O(length of all names) when asked first.
  var searchable: Searchable {
    made.withLock { made in
      if let made { return made }
      let now = Searchable(
        byToneKey: Dictionary(
          units.enumerated().map { (toneKey(SampleMark.removed(from: $1.name)), [$0]) },
          uniquingKeysWith: +),
        folded: units.map { FoldedName($0.name) })
      made = now
      return now
    }
  }
}

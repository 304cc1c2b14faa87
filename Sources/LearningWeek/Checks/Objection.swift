/// Something about what was sent that an officer should look at. None of it changes a figure.
package struct Objection: Hashable, Sendable {
  /// Worst first.
  package enum Severity: Int, Hashable, Comparable, Sendable {
    /// Cannot be true.
    case error
    /// May be true, and is not likely.
    case warning
    /// Something is lacking.
    case note

    package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
  }

  package enum Reason: Hashable, Sendable {
    /// Far from what units of its kind report; `median` of `count` of them.
    case unlikePeers(value: Int, median: Double, count: Int)
    /// Far from what it reported itself in `years` earlier years.
    case unlikeBefore(value: Int, median: Double, years: Int)
    /// So many people to one class; `median` of `count` units.
    case manyPeople(people: Int, sessions: Int, median: Double, count: Int)
    /// People, and no class or event for them.
    case nobodyMet(people: Int)
    /// An own return counts its unit, and so at most 1.
    case countedMoreThanOnce(value: Int)
    /// A consolidated return counts more units than there are.
    case moreThanThereAre(value: Int, units: Int)
    /// The office above reports the very same numbers as its own.
    case sameAsAbove(unit: UnitCode, name: String, sessions: Int, people: Int)
    /// The same evidence is there from another unit, or twice.
    case sameEvidence(location: String, unit: UnitCode, name: String)
    /// The same person is proposed again, spelt otherwise perhaps.
    case samePerson(name: String, other: String, unit: UnitCode, unitName: String)
    /// The same deed is put forward for another candidate.
    case sameAchievement(name: String, other: String, unit: UnitCode, unitName: String)
    /// Of the evidence asked for, so many are missing.
    case evidenceMissing([EvidenceKind: Int])
  }

  package var reason: Reason
  package var severity: Severity
  package var unit: UnitCode
  package var unitName: String
  /// Of the row, where one is meant.
  package var row: String?
  package var measure: String?
  package var place: SourcePlace?
  /// How far out it is, for those of one severity: more is worse.
  package var weight: Double

  package init(
    _ reason: Reason, _ severity: Severity, unit: ReportingUnit, row: String? = nil,
    measure: String? = nil, place: SourcePlace? = nil, weight: Double = 0
  ) {
    self.reason = reason
    self.severity = severity
    self.unit = unit.code
    self.unitName = unit.name
    self.row = row
    self.measure = measure
    self.place = place
    self.weight = weight
  }
}

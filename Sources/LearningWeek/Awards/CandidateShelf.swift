/// Everybody who competes in a run, by number: units, then all others.
///
/// A unit's candidate is made when it is asked for: a country has 50,000, of whom a few
/// hundred are ever shown.
package final class CandidateShelf: Sendable {
  private let units: [ReportingUnit]
  private let others: [Candidate]
  /// At hand: they are asked for again and again, in the order of the list, which jumps about
  /// among the units.
  private let codes: [String]

  /// Whether no two of them are equal.
  package let isDistinct: Bool

  /// Everybody in a run.
  package init(units: [ReportingUnit], others: [Candidate]) {
    self.units = units
    self.others = others
    codes = units.map(\.code.text) + others.map(\.code)
    isDistinct = true
  }

  /// Any candidates, as they come.
  init(_ candidates: [Candidate]) {
    units = []
    others = candidates
    codes = candidates.map(\.code)
    isDistinct = false
  }

  package var count: Int { codes.count }

  package subscript(number: Int) -> Candidate {
    number < units.count ? Candidate(of: units[number]) : others[number - units.count]
  }

  package func code(of number: Int) -> String { codes[number] }

  package func name(of number: Int) -> String {
    number < units.count ? units[number].name : others[number - units.count].name
  }

  package func kind(of number: Int) -> CandidateKind {
    number < units.count ? .collective : others[number - units.count].kind
  }

  /// The number of the one at a place among those who are no units.
  package func number(ofOther place: Int) -> Int { units.count + place }
}

extension Candidate {
  /// A unit as a collective.
  package init(of unit: ReportingUnit) {
    self.init(
      code: unit.code.text, name: unit.name, kind: .collective, unit: unit.code,
      unitKind: unit.kind, isSynthetic: unit.isSynthetic)
  }
}

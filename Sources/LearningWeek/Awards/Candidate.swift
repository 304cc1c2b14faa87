/// Somebody who can be commended: a unit as collective, or a nominated person,
/// household or initiative.
package struct Candidate: Hashable, Sendable {
  /// The unit's code for a collective; for others the unit's code, a slash and
  /// the ASCII slug of the name, with the kind before it where two would be alike:
  /// the same whatever the order in which nominations came.
  package var code: String
  package var name: String
  package var kind: CandidateKind
  /// The unit itself, or the one that a person belongs to.
  package var unit: UnitCode
  /// Kind of the unit, for a collective.
  package var unitKind: UnitKind
  package var isSynthetic: Bool

  package init(
    code: String, name: String, kind: CandidateKind, unit: UnitCode, unitKind: UnitKind,
    isSynthetic: Bool = false
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.unit = unit
    self.unitKind = unitKind
    self.isSynthetic = isSynthetic
  }
}

package import LearningWeek

/// What an argument that means a unit turned out to mean.
package enum UnitLookup: Hashable, Sendable {
  case found(ReportingUnit)
  /// Several fit equally well, best known levels first; nobody may guess.
  case ambiguous([ReportingUnit])
  /// None fits; names that were probably meant, best first.
  case unknown(nearest: [String])
}

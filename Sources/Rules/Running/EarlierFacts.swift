internal import LearningWeek

/// Owns an earlier campaign indexed by the units of now.
final class EarlierFacts {
  let reference: EarlierReference
  let rollUp: RollUp
  let index: FormIndex
  /// Units of then by unit of now; empty when there was none.
  let origins: [[Int]]
  /// The figures had to be restated: not one and the same unit.
  let isRestated: [Bool]
  /// Restating lost nothing.
  let isExact: [Bool]

  init(_ year: EarlierYear, for tree: UnitTree) {
    let rollUp = RollUp(year.data)
    let before = rollUp.cube.tree
    self.reference = EarlierReference(
      year: year.data.campaign.year, packHash: year.packHash, dataRevision: year.data.revision)
    self.rollUp = rollUp
    self.index = FormIndex(year.data.campaign.form)
    self.origins = tree.units.map { unit in
      let codes = year.origins[unit.code]?.units ?? [unit.code]
      return codes.compactMap { before.index(of: $0) }
    }
    self.isRestated = tree.units.map { year.origins[$0.code] != nil }
    self.isExact = tree.units.map { year.origins[$0.code]?.isExact ?? true }
  }

  /// The sum over the units of then of what was reported.
  func sum(of unit: Int, _ figure: (Int) -> Int?) -> Int? {
    let figures = origins[unit].compactMap(figure)
    return figures.isEmpty ? nil : figures.reduce(0) { $0.addingReportingOverflow($1).partialValue }
  }
}

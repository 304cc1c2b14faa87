/// What a unit's total rests on: one of these, never two.
package enum Basis: Hashable, Sendable {
  /// No return of it or of anybody below is in use.
  case nothing
  /// Its own return; nobody below it reports.
  case own
  /// Its consolidated return.
  case stated
  /// Its own return with the totals of those below; so many of the expected units
  /// below have not reported.
  case built(missing: Int)
}

/// Why a unit's basis is what it is.
package enum BasisReason: Hashable, Sendable {
  /// There was nothing to choose between.
  case noAlternative
  /// Every expected unit below has reported, so what they reported is used.
  case everyoneReported
  /// So many expected units below have not reported, so its own statement is used.
  case incomplete(missing: Int)
  /// Nobody below is on the expected list: what came cannot be known to be all.
  case nobodyExpected
  /// Its consolidated return holds no figure.
  case emptyStatement
  /// An officer's choice, with the reason given.
  case preferred(reason: String)
}

/// A figure for a unit with everything below it.
package struct RolledFigure: Hashable, Sendable {
  package var value: Int
  /// Computed here, over units or rows or by the limit of a count, and not a
  /// number as somebody stated it.
  package var isDerived: Bool
  package var basis: Basis

  package init(value: Int, isDerived: Bool, basis: Basis) {
    self.value = value
    self.isDerived = isDerived
    self.basis = basis
  }
}

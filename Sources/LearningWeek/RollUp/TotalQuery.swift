/// A question for totals: of what, over which rows, set out by what, under whom.
package struct TotalQuery: Hashable, Sendable {
  package enum Grouping: Hashable, Sendable {
    case none
    /// One line for each area of the level that reports below the root.
    case level(AreaLevel)
    /// Own figures of the units of each kind.
    case kind
    case row
    case activity
    case indicator
  }

  /// `nil`: every measure.
  package var measure: String?
  /// Id of one row; `nil`: all that add.
  package var row: String?
  package var grouping: Grouping
  /// Index in the unit tree.
  package var root: Int

  package init(
    measure: String? = nil, row: String? = nil, grouping: Grouping = .none, root: Int = 0
  ) {
    self.measure = measure
    self.row = row
    self.grouping = grouping
    self.root = root
  }
}

/// One number of the answer. Lines come group by group, measures inside in the
/// form's order.
package struct TotalLine: Hashable, Sendable {
  /// The unit's name, the row's, activity's or indicator's wording, the kind's id;
  /// empty for a remainder.
  package var group: String
  package var code: String?
  /// Set when the number is one row's.
  package var row: String?
  package var measure: String
  /// `nil` when nothing was reported. A remainder is negative where an office stated
  /// less than its areas sum to.
  package var value: Int?
  /// Computed here and not a number as somebody stated it.
  package var isDerived: Bool
  package var basis: Basis
  /// What belongs to no group: units above or outside every area, rows without an
  /// activity or indicator, rows that units added.
  package var isRemainder: Bool

  package init(
    group: String, code: String?, row: String? = nil, measure: String, value: Int?,
    isDerived: Bool, basis: Basis, isRemainder: Bool = false
  ) {
    self.group = group
    self.code = code
    self.row = row
    self.measure = measure
    self.value = value
    self.isDerived = isDerived
    self.basis = basis
    self.isRemainder = isRemainder
  }
}

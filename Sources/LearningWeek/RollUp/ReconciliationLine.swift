/// A figure that a unit stated and that its parts sum to otherwise.
package struct ReconciliationLine: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  package var row: String
  /// Id of the numeric column.
  package var column: String
  /// As the consolidated return states it; `nil` when left blank there.
  package var stated: Int?
  /// Own return with the totals of those below; `nil` when nobody reported it.
  package var built: Int?
  /// Stated less built; `nil` when one is missing.
  package var difference: Int?
  /// The one in use.
  package var used: Preference.Choice
  package var why: BasisReason

  package init(
    unit: UnitCode, name: String, row: String, column: String, stated: Int?, built: Int?,
    used: Preference.Choice, why: BasisReason
  ) {
    self.unit = unit
    self.name = name
    self.row = row
    self.column = column
    self.stated = stated
    self.built = built
    self.difference = stated.flatMap { stated in built.map { stated - $0 } }
    self.used = used
    self.why = why
  }
}

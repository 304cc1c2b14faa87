/// The summary table of one unit: the form's rows in order, blanks left blank, and
/// after them the units' own rows where the form is open to them.
package struct SummaryTable: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  package var basis: Basis
  package var lines: [SummaryLine]
  /// Lines of the returns in use whose row the form does not know, in tree order.
  package var unmapped: [ReturnLine]

  package init(
    unit: UnitCode, name: String, basis: Basis, lines: [SummaryLine], unmapped: [ReturnLine]
  ) {
    self.unit = unit
    self.name = name
    self.basis = basis
    self.lines = lines
    self.unmapped = unmapped
  }
}

/// A row of the form with its figures.
package struct SummaryLine: Hashable, Sendable {
  /// `nil` of a row that units added to an open form.
  package var row: String?
  package var label: String
  package var measureUnit: String?
  package var isHeading: Bool
  /// One per numeric column of the form, in order.
  package var cells: [SummaryCell]
  /// Text columns by id, from the unit's own words where its own or its
  /// consolidated return is the basis; none over a built total.
  package var texts: [String: String]

  package init(
    row: String?, label: String, measureUnit: String? = nil, isHeading: Bool = false,
    cells: [SummaryCell], texts: [String: String] = [:]
  ) {
    self.row = row
    self.label = label
    self.measureUnit = measureUnit
    self.isHeading = isHeading
    self.cells = cells
    self.texts = texts
  }

  /// Some figure in it is derived.
  package var isDerived: Bool { cells.contains { $0.isDerived } }
}

/// One number of the table.
package struct SummaryCell: Hashable, Sendable {
  /// Id of the numeric column.
  package var column: String
  /// `nil` when not reported.
  package var value: Int?
  /// A heading's total over its rows, or a count cut to the number of units. That
  /// figures were added over units is said once, by the table's basis.
  package var isDerived: Bool

  package init(column: String, value: Int?, isDerived: Bool = false) {
    self.column = column
    self.value = value
    self.isDerived = isDerived
  }
}

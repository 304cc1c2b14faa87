/// A cell that holds something.
package struct SheetCell: Equatable, Sendable {
  package var address: CellAddress
  package var value: CellValue
  /// The value is what the program that wrote the file last computed.
  package var isFormula: Bool

  package init(_ address: CellAddress, _ value: CellValue, isFormula: Bool = false) {
    self.address = address
    self.value = value
    self.isFormula = isFormula
  }
}

/// A cell's value as it is stored, never as it is printed.
package enum CellValue: Equatable, Sendable {
  case text(String)
  case number(Double)
  /// A number that is shown as a share of a hundred: 0.5 as `50%`.
  case percentage(Double)
  /// A number that is shown as a date or time; ``DateSystem`` says of which day.
  case serial(Double, DateStyle)
  case truth(Bool)
  /// `#N/A`, `#REF!`.
  case error(String)
  /// A formula that no program has computed yet.
  case uncomputed
}

/// What of a date's serial number a cell shows.
package enum DateStyle: Hashable, Sendable {
  case date
  case time
  case dateAndTime
}

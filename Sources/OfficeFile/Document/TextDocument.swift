/// A document of a word processor, as far as its tables go.
package struct TextDocument {
  /// A table, with cells numbered as in a sheet.
  ///
  /// Cells that are merged carry their text at the top left. A table within a cell
  /// is a table of its own and no part of the cell's text.
  package struct Table: Equatable, Sendable {
    /// 1-based, in the order in which the tables begin.
    package var number: Int
    /// Those that hold something.
    package var rows: [SheetRow]

    package init(number: Int, rows: [SheetRow]) {
      self.number = number
      self.rows = rows
    }
  }

  private let container: OfficeContainer

  /// - Precondition: the container's format is `document`.
  package init(_ container: OfficeContainer) {
    self.container = container
  }

  /// The tables of the text, without those of headers and footers.
  package func tables() throws(OfficeFault) -> [Table] {
    let listener = DocumentListener(container.bounds)
    try container.archive.read(
      container.mainPart, into: listener, bounds: container.bounds)
    return listener.tables.sorted { $0.number < $1.number }
  }
}

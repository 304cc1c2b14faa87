package import LearningWeek

/// Rows under columns: what most commands answer with.
package struct ResultTable: Hashable, Sendable {
  package var columns: [Column]
  package var rows: [[Cell]]

  /// - Precondition: every row has a cell for each column.
  package init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count })
    self.columns = columns
    self.rows = rows
  }

  package struct Column: Hashable, Sendable {
    /// Heading in files and key in JSON: English, one word.
    package var key: String
    /// Heading that people read.
    package var heading: String
    /// The heading above this one and its neighbours; frames show it once.
    package var over: String?
    package var alignment: Alignment

    package init(
      _ key: String, _ heading: String, over: String? = nil, _ alignment: Alignment = .leading
    ) {
      self.key = key
      self.heading = heading
      self.over = over
      self.alignment = alignment
    }
  }

  package enum Alignment: Hashable, Sendable {
    case leading
    case trailing
  }

  package enum Cell: Hashable, Sendable {
    /// Not reported, not applicable: blank to people, `null` in JSON, nothing in files.
    case blank
    case text(String)
    case integer(Int)
    /// A number that names something, such as a year: its digits are never grouped.
    case ordinal(Int)
    case number(Double)
    case truth(Bool)
    case date(CivilDate)
    /// A figure that the program derived; people see a mark after it.
    case derived(Int)
  }
}

extension ResultTable.Cell {
  /// A text, or blank for `nil`.
  package init(_ text: String?) {
    self = text.map(Self.text) ?? .blank
  }

  package init(_ number: Int?) {
    self = number.map(Self.integer) ?? .blank
  }

  package init(_ number: Double?) {
    self = number.map(Self.number) ?? .blank
  }

  package init(_ date: CivilDate?) {
    self = date.map(Self.date) ?? .blank
  }

  /// The cell as JSON.
  package var json: JSONValue {
    switch self {
    case .blank: .null
    case .text(let text): .string(text)
    case .integer(let value), .derived(let value), .ordinal(let value): .integer(value)
    case .number(let value): .number(value)
    case .truth(let value): .truth(value)
    case .date(let date): .string(date.iso)
    }
  }
}

/// The summary table (biểu tổng hợp) of a campaign: its columns and rows.
package struct SummaryForm: Hashable, Sendable {
  package var columns: [FormColumn]
  package var rows: [FormRow]
  /// Units' own rows are expected and add to totals (`rows = "open"`); otherwise
  /// they are kept and listed, not added.
  package var hasOpenRows: Bool

  package init(columns: [FormColumn], rows: [FormRow], hasOpenRows: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasOpenRows = hasOpenRows
  }

  /// The columns of the blank national form, without rows.
  package static let national = SummaryForm(
    columns: [
      FormColumn(id: "number", heading: "TT", role: .number),
      FormColumn(id: "label", heading: "Các hoạt động", role: .label),
      FormColumn(id: "unit", heading: "Đơn vị", role: .measureUnit),
      FormColumn(
        id: "sessions", heading: "Số lớp/số cuộc thi", over: "Số lượng", role: .figure),
      FormColumn(id: "participants", heading: "Người", over: "Số lượng", role: .figure),
      FormColumn(id: "note", heading: "Ghi chú", role: .text(choices: [])),
    ], rows: [])

  /// Ids of the numeric columns, in order; the first is the one that counting
  /// rows count in.
  package var figureColumns: [String] {
    columns.compactMap { $0.role == .figure ? $0.id : nil }
  }

  /// Ids of the text columns, in order.
  package var textColumns: [String] {
    columns.compactMap { if case .text = $0.role { $0.id } else { nil } }
  }

  package func rowIndex(of id: String) -> Int? {
    rows.firstIndex { $0.id == id }
  }

  /// Every measure that some row has, in order of first appearance. Units' own rows
  /// measure what the numeric columns say.
  package var measures: [String] {
    var seen: [String] = []
    for row in rows {
      for cell in row.cells where !seen.contains(cell.measure) {
        seen.append(cell.measure)
      }
    }
    if hasOpenRows { seen += figureColumns.filter { !seen.contains($0) } }
    return seen
  }
}

/// A column of the form.
package struct FormColumn: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case number
    case label
    case measureUnit
    case figure
    /// Free text, or one of `choices` when there are any.
    case text(choices: [String])
  }

  package var id: String
  package var heading: String
  /// The heading above this one and its neighbours (`Số lượng`).
  package var over: String?
  package var role: Role

  package init(id: String, heading: String, over: String? = nil, role: Role) {
    self.id = id
    self.heading = heading
    self.over = over
    self.role = role
  }
}

/// A row (mục) of the form.
package struct FormRow: Hashable, Sendable {
  /// A numeric column that this row fills, and the name of what it measures there.
  package struct Cell: Hashable, Sendable {
    package var column: String
    /// The column's id unless the row renames it (`articles`, `districts`).
    package var measure: String

    package init(column: String, measure: String) {
      self.column = column
      self.measure = measure
    }
  }

  package var id: String
  package var label: String
  /// Other wordings of the label met in returns.
  package var aliases: [String]
  /// The row it stands under.
  package var under: String?
  /// A pure heading: carries no value of its own.
  package var isHeading: Bool
  /// Measure unit as printed (`Lớp/người`).
  package var measureUnit: String?
  package var cells: [Cell]
  package var activity: String?
  package var indicator: String?
  /// Set when the first numeric column counts distinct units.
  package var counts: KindSelector?
  /// Whether the row takes part in totals over rows.
  package var adds: Bool
  package var source: String?

  package init(
    id: String, label: String, aliases: [String] = [], under: String? = nil,
    isHeading: Bool = false, measureUnit: String? = nil, cells: [Cell] = [],
    activity: String? = nil, indicator: String? = nil, counts: KindSelector? = nil,
    adds: Bool = true, source: String? = nil
  ) {
    self.id = id
    self.label = label
    self.aliases = aliases
    self.under = under
    self.isHeading = isHeading
    self.measureUnit = measureUnit
    self.cells = cells
    self.activity = activity
    self.indicator = indicator
    self.counts = counts
    self.adds = adds
    self.source = source
  }

  /// The column that holds `measure`, or `nil` when the row does not measure it.
  package func column(of measure: String) -> String? {
    cells.first { $0.measure == measure }?.column
  }
}

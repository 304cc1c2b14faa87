internal import LearningWeek
internal import VietnameseText

extension ResultTable {
  /// The first `count` rows.
  package func top(_ count: Int) -> ResultTable {
    ResultTable(columns: columns, rows: Array(rows.prefix(max(0, count))))
  }

  /// Rows ordered by one column; equal rows keep their order. Numbers by size, text
  /// in Vietnamese order, blanks last either way.
  /// - Complexity: O(*n* log *n*) comparisons of keys made once.
  package func sorted(by column: Int, descending: Bool) -> ResultTable {
    picking(order(by: column, descending: descending))
  }

  /// The places of the rows as ``sorted(by:descending:)`` puts them.
  package func order(by column: Int, descending: Bool) -> [Int] {
    let keyed = rows.enumerated().map { (SortKey(of: $1[column]), $0) }
    let ordered = keyed.sorted { a, b in
      switch (a.0, b.0) {
      case (.blank, .blank): return a.1 < b.1
      case (.blank, _): return false
      case (_, .blank): return true
      default: break
      }
      if a.0 == b.0 { return a.1 < b.1 }
      return descending ? b.0 < a.0 : a.0 < b.0
    }
    return ordered.map(\.1)
  }

  /// The rows at those places, in that order.
  package func picking(_ places: [Int]) -> ResultTable {
    ResultTable(columns: columns, rows: places.map { rows[$0] })
  }

  /// Whether any cell of the column is text.
  package func holdsText(_ column: Int) -> Bool {
    rows.contains { if case .text = $0[column] { true } else { false } }
  }

  /// Only the named columns, in the order given.
  package func selecting(_ indices: [Int]) -> ResultTable {
    ResultTable(
      columns: indices.map { columns[$0] }, rows: rows.map { row in indices.map { row[$0] } })
  }

  /// The column of that key or heading, in any case and without diacritics.
  package func column(named name: String) -> Int? {
    let wanted = folded(name)
    return columns.firstIndex { folded($0.key) == wanted }
      ?? columns.firstIndex { folded($0.heading) == wanted }
  }
}

private enum SortKey: Comparable {
  case number(Double)
  case text(CollationKey)
  case blank

  init(of cell: ResultTable.Cell) {
    switch cell {
    case .blank: self = .blank
    case .text(let text): self = .text(CollationKey(text))
    case .integer(let value), .derived(let value), .ordinal(let value):
      self = .number(Double(value))
    case .number(let value): self = .number(value)
    case .truth(let value): self = .number(value ? 1 : 0)
    case .date(let date): self = .number(Double(date.dayNumber))
    }
  }
}

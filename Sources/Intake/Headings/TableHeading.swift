internal import LearningWeek
internal import VietnameseText

/// The heading of a summary table, on one to three lines: which grid column is
/// which column of the form.
///
/// Headings are read down the column, so `Số lượng` above `Người`, `Số lớp/` above
/// `số cuộc thi` and both on one line come to the same. A heading that stands over
/// several columns covers those to its right that have none on its line.
struct TableHeading {
  /// First row of the grid that belongs to it.
  let row: Int
  /// Row of the grid where the table's lines begin.
  let firstLine: Int
  /// Column of the grid by id of the form's column.
  let columns: ColumnPlaces
  /// Columns with a heading that the form has no place for, in order.
  let others: [(column: Int, heading: String)]
  /// Ids of figure columns that are not there.
  let missing: [String]
  /// Number of cells that a whole line has.
  let width: Int

  static func find(in grid: Grid, rows: Range<Int>, form: SummaryForm) -> TableHeading? {
    for row in rows {
      if let heading = TableHeading(row: row, of: grid, form: form) { return heading }
    }
    return nil
  }

  /// `nil` when no labels, or no figures, are headed from `row` on.
  private init?(row: Int, of grid: Grid, form: SummaryForm) {
    let words = HeadingWords(form)
    let first = (0..<grid.cellCount(ofRow: row)).map { grid.text(row, $0).cleaned }
    guard let label = first.firstIndex(where: { words.isLabel($0) }) else { return nil }
    var end = row + 1
    while end < min(row + 3, grid.rowCount), Self.continues(end, of: grid, label: label) {
      end += 1
    }
    let width = (row..<end).map { grid.cellCount(ofRow: $0) }.max() ?? 0
    let stacks = Self.stacks(of: grid, rows: row..<end, width: width)
    var columns = ColumnPlaces()
    var unread: [Int] = []
    // Exact headings first: a form may have both `Đơn vị` and `Đơn vị tổ chức`.
    for isExact in [true, false] {
      for column in 0..<width where !columns.holds(column) {
        let id = words.column(headed: stacks[column], exactly: isExact) { columns[$0] == nil }
        if let id { columns.put(id, at: column) }
      }
    }
    for column in 0..<width where !columns.holds(column) && !stacks[column].isEmpty {
      unread.append(column)
    }
    guard form.figureColumns.contains(where: { columns[$0] != nil }) else { return nil }
    self.row = row
    self.columns = columns
    self.others = unread.map { ($0, stacks[$0].joined(separator: " ")) }
    self.missing = form.figureColumns.filter { columns[$0] == nil }
    self.width = width
    if end < grid.rowCount, Self.numbersColumns(end, of: grid) { end += 1 }
    self.firstLine = end
  }

  /// A further heading line has nothing in the columns of number and label, and
  /// words elsewhere.
  private static func continues(_ row: Int, of grid: Grid, label: Int) -> Bool {
    let texts = (0..<grid.cellCount(ofRow: row)).map { grid.text(row, $0).cleaned }
    guard texts.prefix(label + 1).allSatisfy(\.isEmpty) else { return false }
    return texts.allSatisfy { text in
      if case .success(nil) = WrittenNumber.read(text) { return true }
      return text.contains { $0.isLetter }
    }
  }

  /// `(1) (2) (3)` or `A B 1 2`: a line that only numbers the columns.
  private static func numbersColumns(_ row: Int, of grid: Grid) -> Bool {
    let texts = (0..<grid.cellCount(ofRow: row)).map { folded(grid.text(row, $0).cleaned) }
    guard texts.count >= 3, !texts.contains("") else { return false }
    let letters = texts.prefix { ["a", "b", "c", "d"].contains($0) }
    return texts.dropFirst(letters.count).enumerated().allSatisfy {
      $0.element == String($0.offset + 1)
    }
  }

  private static func stacks(of grid: Grid, rows: Range<Int>, width: Int) -> [[String]] {
    var stacks = [[String]](repeating: [], count: width)
    for row in rows {
      var covering = ""
      for column in 0..<width {
        let text = grid.text(row, column).cleaned
        if !text.isEmpty { covering = text }
        // Only a column that is headed further down can be covered from the left.
        let isHeadedBelow = (row + 1..<max(row + 1, rows.upperBound)).contains {
          !grid.text($0, column).cleaned.isEmpty
        }
        let heading = text.isEmpty && isHeadedBelow ? covering : text
        if !heading.isEmpty { stacks[column].append(heading) }
      }
    }
    return stacks
  }
}

package import LearningWeek
internal import OfficeFile

/// A table of cells as some container held it, each with its place: what every
/// kind of file is read from.
///
/// Blank lines are absent, blank cells between others are there. The text of a
/// cell is as written, markup included.
package struct Grid: Sendable {
  /// A cell's bytes within ``storage``.
  struct Cell {
    var start: Int32
    var count: Int32
  }

  struct Row {
    /// 1-based line of the text, or row of the sheet, where it starts.
    var line: Int32
    var firstCell: Int32
    var cellCount: Int32
  }

  package let file: String
  /// The sheet of a workbook, or `#2` for the second table of a document.
  package let sheet: String?
  /// The last line of the source has no line end, as when a file was cut.
  var endsOpen = false
  var storage: [UInt8]
  var cells: [Cell] = []
  /// What the cells are, beside ``cells``; empty when all are text.
  var kinds: [CellKind] = []
  /// How the sheet's workbook numbers days; `nil` for text.
  var dateSystem: DateSystem?
  /// Cells that the sheet shows as one; the value is in the first.
  var merged: [MergedRange] = []
  var rows: [Row] = []

  init(file: String, sheet: String?, storage: [UInt8]) {
    self.file = file
    self.sheet = sheet
    self.storage = storage
  }

  /// A grid of `rows`, each with its 1-based line; rows without content are left
  /// out. For containers that give text by the cell.
  package init(file: String, sheet: String? = nil, rows: [(line: Int, cells: [String])]) {
    self.init(file: file, sheet: sheet, storage: [])
    for row in rows {
      startRow(line: row.line)
      for cell in row.cells {
        let start = storage.count
        storage.append(contentsOf: cell.utf8)
        cells.append(Cell(start: Int32(start), count: Int32(storage.count - start)))
      }
      endRow()
    }
  }

  package var rowCount: Int { rows.count }

  package func cellCount(ofRow row: Int) -> Int { Int(rows[row].cellCount) }

  /// The cell's text as written; empty when the row is shorter.
  package func text(_ row: Int, _ column: Int) -> String {
    String(decoding: bytes(row, column), as: UTF8.self)
  }

  /// Where the cell stands; `nil` for the row as a whole.
  package func place(_ row: Int, _ column: Int? = nil) -> SourcePlace {
    SourcePlace(
      file: file, sheet: sheet, line: Int(rows[row].line), column: column.map { $0 + 1 })
  }

  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard column < rows[row].cellCount else { return [] }
    let cell = cells[Int(rows[row].firstCell) + column]
    return storage[Int(cell.start)..<Int(cell.start + cell.count)]
  }

  /// What the cell is; text when the row is shorter.
  func kind(_ row: Int, _ column: Int) -> CellKind {
    guard !kinds.isEmpty, column < rows[row].cellCount else { return .text }
    return kinds[Int(rows[row].firstCell) + column]
  }

  /// Whether two rows read alike, as where a heading comes again on another page.
  func isRow(_ row: Int, like other: Int, of grid: Grid) -> Bool {
    rows[row].cellCount == grid.rows[other].cellCount
      && (0..<cellCount(ofRow: row)).allSatisfy { bytes(row, $0) == grid.bytes(other, $0) }
  }

  mutating func startRow(line: Int) {
    rows.append(Row(line: Int32(line), firstCell: Int32(cells.count), cellCount: 0))
  }

  /// Closes the row, which goes again when no cell of it has content.
  mutating func endRow() {
    let last = rows.count - 1
    let first = Int(rows[last].firstCell)
    if cells[first...].allSatisfy(isBlank) {
      cells.removeSubrange(first...)
      if !kinds.isEmpty { kinds.removeSubrange(first...) }
      rows.removeLast()
    } else {
      rows[last].cellCount = Int32(cells.count - first)
    }
  }

  private func isBlank(_ cell: Cell) -> Bool {
    storage[Int(cell.start)..<Int(cell.start + cell.count)].allSatisfy {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
  }
}

internal import LearningWeek
internal import OfficeFile

/// Makes a grid of the rows of a sheet or of a document's table.
struct SheetGrid {
  private(set) var grid: Grid
  /// Why no more rows are taken.
  private(set) var refusal: IntakeDefect?
  private let dateSystem: DateSystem
  private var room: SheetRoom

  init(file: String, sheet: String, _ dateSystem: DateSystem, _ room: SheetRoom) {
    grid = Grid(file: file, sheet: sheet, storage: [])
    grid.dateSystem = dateSystem
    self.dateSystem = dateSystem
    self.room = room
  }

  /// What is left for the sheets that follow.
  var roomLeft: SheetRoom {
    SheetRoom(cells: room.cells - grid.cells.count, bytes: room.bytes - grid.storage.count)
  }

  /// Takes a row; false when it is refused.
  mutating func take(_ row: SheetRow) -> Bool {
    grid.startRow(line: row.number)
    let first = grid.cells.count
    for cell in row.cells {
      let (text, kind) = StoredText.of(cell.value, dateSystem)
      // Blank cells right of the last column that says something are none.
      if text.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
      guard cell.address.column <= IntakeBounds.cellsPerLine else {
        return refuse(.tooManyCells(limit: IntakeBounds.cellsPerLine), cell.address)
      }
      while grid.cells.count - first < cell.address.column - 1 { append("", .text) }
      append(text, kind)
      guard grid.cells.count <= room.cells else {
        return refuse(.tooManyCells(limit: IntakeBounds.cells), cell.address)
      }
      guard grid.storage.count <= room.bytes else {
        let limit = IntakeBounds.sheetTextBytes
        return refuse(.container(.exceeds(.bytes, limit: limit)), cell.address)
      }
    }
    grid.endRow()
    return true
  }

  /// Clears the cells that a merged range hides behind its first.
  mutating func hide(behind merged: [MergedRange]) {
    // As much work as the sheet has cells is enough for ranges that do not overlap.
    var work = grid.cells.count + grid.rows.count + merged.count * 16
    for range in merged {
      var row = grid.firstRow(fromLine: range.first.row)
      while row < grid.rowCount, Int(grid.rows[row].line) <= range.last.row, work > 0 {
        let last = min(range.last.column, grid.cellCount(ofRow: row))
        work -= 1 + max(0, last - range.first.column)
        for column in stride(from: range.first.column, through: last, by: 1) {
          let isFirst = Int(grid.rows[row].line) == range.first.row && column == range.first.column
          if !isFirst { grid.clear(row, column - 1) }
        }
        row += 1
      }
    }
    grid.merged = merged
    grid.dropBlankRows()
  }

  private mutating func append(_ text: String, _ kind: CellKind) {
    let start = grid.storage.count
    grid.storage.append(contentsOf: text.utf8)
    grid.cells.append(
      Grid.Cell(start: Int32(start), count: Int32(grid.storage.count - start)))
    grid.kinds.append(kind)
    // Keeps the words of two cells apart for whoever looks at the text as a whole.
    grid.storage.append(0x0A)
  }

  private mutating func refuse(
    _ problem: IntakeDefect.Problem, _ address: CellAddress
  ) -> Bool {
    let place = SourcePlace(
      file: grid.file, sheet: grid.sheet, line: address.row, column: address.column)
    refusal = IntakeDefect(problem, at: place)
    return false
  }
}

/// What the sheets of one file may still hold.
struct SheetRoom {
  var cells = IntakeBounds.cells
  var bytes = IntakeBounds.sheetTextBytes
}

extension Grid {
  /// The first row that stands on this line or below it.
  fileprivate func firstRow(fromLine line: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(rows[middle].line) < line { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Rows of which merging has left nothing.
  fileprivate mutating func dropBlankRows() {
    let cells = cells
    rows.removeAll { row in
      let first = Int(row.firstCell)
      return cells[first..<first + Int(row.cellCount)].allSatisfy { $0.count == 0 }
    }
  }

  fileprivate mutating func clear(_ row: Int, _ column: Int) {
    let index = Int(rows[row].firstCell) + column
    cells[index].count = 0
    kinds[index] = .text
  }
}

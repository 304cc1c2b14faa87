internal import LearningWeek
internal import VietnameseText

/// Which rows of the form cells mean, by their bytes.
struct RowCells {
  private struct Cell {
    var pattern: CellPattern
    var bytes: [UInt8]
    /// The row of the form, −1 when a line with the cell must be read cell by cell.
    var row: Int
  }

  private let rows: ReturnRows
  private var cells: [Cell] = []
  /// Where the next cell stands in `cells` when rows follow each other as before.
  private var next = 0
  /// The row that was found last.
  private(set) var found = 0

  init(_ rows: ReturnRows) {
    self.rows = rows
  }

  /// Where the cell at `place` ends when it is the one that comes next as a rule.
  @inline(__always)
  mutating func endOfNext(in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
    guard next < cells.count, cells[next].row >= 0, cells[next].pattern.stands(at: place, in: text)
    else { return nil }
    found = cells[next].row
    next += 1
    return place + cells[next - 1].pattern.count
  }

  /// Whether a cell means a row, and nothing is to be said of it.
  mutating func find(_ cell: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    let place =
      cells.firstIndex { known in
        known.pattern.count == cell.count && known.pattern.stands(at: cell.lowerBound, in: text)
      }
      ?? cells.firstIndex { text[cell].elementsEqual($0.bytes) }
      ?? learn(cell, in: text)
    guard let place, cells[place].row >= 0 else { return false }
    next = place + 1
    found = cells[place].row
    return true
  }

  private mutating func learn(
    _ cell: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    // More spellings than a form has rows are not worth the search.
    guard cells.count < 4 * rows.form.rows.count else { return nil }
    let bytes = Array(text[cell])
    let written = String(decoding: bytes, as: UTF8.self).cleaned
    let found = rows.row(written)
    let isPlain = found.index.map { found.isNumber || rows.form.rows[$0].label == written }
    cells.append(
      Cell(
        pattern: CellPattern(cell, in: text), bytes: bytes,
        row: isPlain == true ? found.index ?? -1 : -1))
    return cells.count - 1
  }
}

internal import LearningWeek
internal import VietnameseText

/// Recognises the lines of returns that are nothing but figures on a row of the form, from
/// their bytes alone: nearly all of the 800,000 that a country sends.
///
/// It never judges: a line that it does not recognise is read cell by cell, and whatever
/// is to be said of it is said there.
struct FigureLines {
  private struct RowCell {
    var bytes: [UInt8]
    /// The row of the form, −1 for a cell whose line must be read cell by cell.
    var row: Int
  }

  private let rows: ReturnRows
  /// Columns whose cells say which return a line belongs to, and what holds for it.
  private let common: [Int]
  private let row: Int?
  private let label: Int?
  /// Columns that have something to say only on other lines, and those without a heading.
  private let others: [Int]
  private let figures: [Int?]
  /// `row × figure columns + column`: whether the form has a cell there.
  private let hasCell: [Bool]
  /// Cells of the heading's line; those further right have no heading.
  private let width: Int
  private var cells: [RowCell] = []
  /// Where the next row's cell stands in `cells` when rows follow each other as before.
  private var next = 0
  /// The last line that was taken without defects.
  private var last: Int?
  /// The figures of the line that was recognised last, −1 for a blank one.
  private(set) var read: [Int32]

  init(_ grid: Grid, _ heading: FlatHeading, _ rows: ReturnRows) {
    let columns = heading.columns
    self.rows = rows
    width = grid.cellCount(ofRow: heading.row)
    let isPackable = grid.kinds.isEmpty && rows.figures.count <= PackedSheet.mostColumns
    common = ["unit", "scope", "received_on", "mode", "synthetic", "year"].compactMap {
      columns[$0]
    }
    row = isPackable ? columns["row"] : nil
    label = columns["label"]
    others =
      (["measure", "value"] + rows.texts.map(\.id)).compactMap { columns[$0] }
      + (0..<width).filter { grid.text(heading.row, $0).cleaned.isEmpty }
    figures = rows.figures.map { columns[$0] }
    hasCell = rows.form.rows.flatMap { row in
      rows.figures.map { column in row.cells.contains { $0.column == column } }
    }
    read = Array(repeating: -1, count: rows.figures.count)
  }

  /// Whether line `line` has the shape of the last line that was taken, belongs to the same
  /// return and says the same of it.
  func continues(_ line: Int, in grid: Grid) -> Bool {
    guard let last, grid.rows[line].cellCount == grid.rows[last].cellCount,
      grid.rows[line].cellCount <= width,
      !grid.endsOpen || line < grid.rows.count - 1
    else { return false }
    return grid.storage.withUnsafeBufferPointer { storage in
      for column in common {
        let (a, b) = (grid.cell(line, column), grid.cell(last, column))
        guard a.count == b.count, a.bytes(in: storage).elementsEqual(b.bytes(in: storage)) else {
          return false
        }
      }
      return true
    }
  }

  /// Notes that a line was taken, or that the next must be read without regard to it.
  mutating func note(_ line: Int?) { last = line }

  /// The row of the form for which `line` has nothing but figures, which are in ``read``;
  /// `nil` when it is anything else.
  mutating func figures(on line: Int, in grid: Grid) -> Int? {
    grid.storage.withUnsafeBufferPointer { figures(on: line, in: grid, $0) }
  }

  private mutating func figures(
    on line: Int, in grid: Grid, _ storage: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for column in others where grid.cell(line, column).count > 0 { return nil }
    guard let column = row, let row = formRow(grid.cell(line, column).bytes(in: storage)) else {
      return nil
    }
    if let label {
      let cell = grid.cell(line, label)
      guard cell.count == 0 || cell.bytes(in: storage).elementsEqual(rows.form.rows[row].label.utf8)
      else { return nil }
    }
    for index in figures.indices {
      guard let column = figures[index], grid.cell(line, column).count > 0 else {
        read[index] = -1
        continue
      }
      guard hasCell[row * figures.count + index],
        let value = WrittenNumber.digits(grid.cell(line, column).bytes(in: storage)),
        value <= IntakeBounds.figure
      else { return nil }
      read[index] = Int32(truncatingIfNeeded: value)
    }
    return row
  }

  private mutating func formRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let place =
      next < cells.count && bytes.elementsEqual(cells[next].bytes)
      ? next : cells.firstIndex { bytes.elementsEqual($0.bytes) }
    guard let place else { return learn(bytes) }
    next = place + 1
    return cells[place].row < 0 ? nil : cells[place].row
  }

  private mutating func learn(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // More spellings than a form has rows are not worth the search.
    guard cells.count < 4 * rows.form.rows.count else { return nil }
    let written = String(decoding: bytes, as: UTF8.self).cleaned
    let found = rows.row(written)
    let isPlain = found.index.map { found.isNumber || rows.form.rows[$0].label == written }
    cells.append(RowCell(bytes: Array(bytes), row: isPlain == true ? found.index ?? -1 : -1))
    next = cells.count
    return isPlain == true ? found.index : nil
  }
}

extension Grid {
  /// Where the cell stands; nowhere when the row is shorter.
  fileprivate func cell(_ row: Int, _ column: Int) -> Cell {
    guard column < rows[row].cellCount else { return Cell(start: 0, count: 0) }
    return cells[Int(rows[row].firstCell) + column]
  }
}

extension Grid.Cell {
  fileprivate func bytes(in storage: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage[Int(start)..<Int(start + count)])
  }
}

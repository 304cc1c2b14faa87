internal import LearningWeek
internal import VietnameseText

/// Recognises the lines of a text of returns that are nothing but figures on a row of the
/// form, from their bytes alone: nearly all of the 800,000 that a country sends.
///
/// It never judges: a line that it does not recognise is read cell by cell, and whatever
/// is to be said of it is said there.
struct FigureLines {
  /// What a column has to do with such a line.
  private enum Column {
    /// Says which return the line belongs to, or what holds for it: index in `common`.
    case common(Int)
    case row
    case label
    /// Has something to say only on other lines, or has no heading.
    case blank
    /// Index in `figures`.
    case figure(Int)
    /// Is not read on any line.
    case unread
  }

  private struct RowCell {
    var bytes: [UInt8]
    /// The row of the form, −1 for a cell whose line must be read cell by cell.
    var row: Int
  }

  /// Where a line ends, and how many cells it has.
  typealias Line = (end: Int, cells: Int, row: Int)

  /// Columns that say which return a line belongs to; the unit is the first.
  static let commonColumns = ["unit", "scope", "received_on", "mode", "synthetic", "year"]
  /// Longer cells are no figures, codes or days.
  private static let mostBytes = 255

  private let rows: ReturnRows
  private let separator: UInt8
  private let columns: [Column]
  /// The wordings of the form's rows.
  private let labels: [[UInt8]]
  private var cells: [RowCell] = []
  /// Where the next row's cell stands in `cells` when rows follow each other as before.
  private var next = 0
  /// The figures of the line that was recognised last, −1 for a blank one.
  private(set) var figures: [Int32]
  /// Where its common cells stand, those that the heading does not have left out.
  private(set) var common: [Range<Int>]

  init(_ heading: FlatHeading, in grid: Grid, separator: UInt8, _ rows: ReturnRows) {
    let places = heading.columns
    let common = Self.commonColumns.compactMap { places[$0] }
    let blank = (["measure", "value"] + rows.texts.map(\.id)).compactMap { places[$0] }
    self.rows = rows
    self.separator = separator
    labels = rows.form.rows.map { Array($0.label.utf8) }
    columns = (0..<grid.cellCount(ofRow: heading.row)).map { column in
      if let index = common.firstIndex(of: column) { return .common(index) }
      if let index = rows.figures.firstIndex(where: { places[$0] == column }) {
        return .figure(index)
      }
      if column == places["row"] { return .row }
      if column == places["label"] { return .label }
      let isHeaded = !grid.text(heading.row, column).cleaned.isEmpty
      return blank.contains(column) || !isHeaded ? .blank : .unread
    }
    figures = Array(repeating: -1, count: rows.figures.count)
    self.common = Array(repeating: 0..<0, count: common.count)
  }

  /// Reads the line that starts at `start`; `nil` when it is anything else than figures on a
  /// row of the form, or has no line end, as when a file was cut.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Line? {
    for index in figures.indices { figures[index] = -1 }
    for index in common.indices { common[index] = start..<start }
    var (row, label) = (-1, start..<start)
    var place = start
    var column = 0
    while true {
      let isQuoted = place < text.count && text[place] == 0x22
      if isQuoted { place += 1 }
      let first = place
      switch columns[column] {
      case .figure(let index):
        var value = 0
        while place < text.count, place - first < 18, text[place] &- 0x30 < 10 {
          value = value &* 10 &+ Int(text[place] &- 0x30)
          place += 1
        }
        guard value <= IntakeBounds.figure else { return nil }
        if place > first { figures[index] = Int32(truncatingIfNeeded: value) }
      case .row:
        guard let end = endOfCell(text, from: first, isQuoted),
          let found = formRow(UnsafeBufferPointer(rebasing: text[first..<end]))
        else { return nil }
        row = found
        place = end
      case .common(let index):
        guard let end = endOfCell(text, from: first, isQuoted) else { return nil }
        common[index] = first..<end
        place = end
      case .label:
        guard let end = endOfCell(text, from: first, isQuoted) else { return nil }
        label = first..<end
        place = end
      case .unread:
        guard let end = endOfCell(text, from: first, isQuoted) else { return nil }
        place = end
      case .blank: break
      }
      if isQuoted {
        guard place < text.count, text[place] == 0x22 else { return nil }
        place += 1
      }
      guard place < text.count else { return nil }
      column += 1
      if text[place] == separator {
        guard column < columns.count else { return nil }
        place += 1
      } else if text[place] == 0x0A || text[place] == 0x0D {
        break
      } else {
        return nil
      }
    }
    guard row >= 0, label.isEmpty || text[label].elementsEqual(labels[row]) else { return nil }
    for index in figures.indices where figures[index] >= 0 {
      guard rows.hasFigure(index, on: row) else { return nil }
    }
    return (place, column, row)
  }

  /// Where the cell ends whose content starts at `start`; `nil` when it is long or goes on over
  /// the end of its line.
  private func endOfCell(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ isQuoted: Bool
  ) -> Int? {
    let most = min(text.count, start + Self.mostBytes)
    var place = start
    while place < most {
      let byte = text[place]
      if byte == 0x0A || byte == 0x0D { return isQuoted ? nil : place }
      if byte == (isQuoted ? 0x22 : separator) { return place }
      place += 1
    }
    return nil
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

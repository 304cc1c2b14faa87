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

  /// Where a line ends, and how many cells it has.
  typealias Line = (end: Int, cells: Int, row: Int)
  /// One number a numeric column of the form, of which packed returns have as many at most; −1
  /// for a blank one.
  typealias Figures = InlineArray<64, Int32>

  /// Columns that say which return a line belongs to; the unit is the first.
  private static let commonColumns = ["unit", "scope", "received_on", "mode", "synthetic", "year"]
  /// Longer cells are no figures, codes or days.
  private static let mostBytes = 255

  private let rows: ReturnRows
  private let separator: UInt8
  /// None when the form has more numeric columns than ``Figures`` has room for: then all is
  /// read cell by cell.
  private let columns: [Column]
  /// By row of the form: its wording, and one bit a numeric column where it has a cell.
  private let labels: [[UInt8]]
  private let cellsOfRows: [UInt64]
  private var rowCells: RowCells

  /// The figures of the line that was recognised last, and one bit for each that is not blank.
  private(set) var figures = Figures(repeating: -1)
  private(set) var reported: UInt64 = 0
  /// Where its common cells stand, those that the heading does not have left out.
  private(set) var common: [Range<Int>]
  /// What stood in the common cells of the line that was ``keepCommon(_:)``.
  private var kept: [CellPattern]
  /// The same stands in all of them now, or in all but the unit's.
  private(set) var isCommonKept = false
  private(set) var isAllButUnitKept = false

  init(_ heading: FlatHeading, in grid: Grid, separator: UInt8, _ rows: ReturnRows) {
    let places = heading.columns
    let common = Self.commonColumns.compactMap { places[$0] }
    let blank = (["measure", "value"] + rows.texts.map(\.id)).compactMap { places[$0] }
    self.rows = rows
    self.separator = separator
    labels = rows.form.rows.map { Array($0.label.utf8) }
    cellsOfRows = rows.form.rows.map { row in
      rows.figures.enumerated().reduce(into: 0) { bits, column in
        let isCell = row.cells.contains { $0.column == column.element }
        if isCell, column.offset < Figures.count { bits |= 1 << UInt64(column.offset) }
      }
    }
    let width = rows.figures.count > Figures.count ? 0 : grid.cellCount(ofRow: heading.row)
    columns = (0..<width).map { column in
      if let index = common.firstIndex(of: column) { return .common(index) }
      if let index = rows.figures.firstIndex(where: { places[$0] == column }) {
        return .figure(index)
      }
      if column == places["row"] { return .row }
      if column == places["label"] { return .label }
      let isHeaded = !grid.text(heading.row, column).cleaned.isEmpty
      return blank.contains(column) || !isHeaded ? .blank : .unread
    }
    rowCells = RowCells(rows)
    self.common = Array(repeating: 0..<0, count: common.count)
    kept = Array(repeating: CellPattern(), count: common.count)
  }

  /// Reads the line that starts at `start`; `nil` when it is anything else than figures on a
  /// row of the form, or has no line end, as when a file was cut.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Line? {
    if columns.isEmpty { return nil }
    var row = -1
    var label = start..<start
    var (reported, same, isUnitKept) = (UInt64(0), 0, false)
    var (place, column) = (start, 0)
    while true {
      guard place < text.count else { return nil }
      let isQuoted = text[place] == 0x22
      if isQuoted { place += 1 }
      let first = place
      switch columns[column] {
      case .figure(let index):
        guard let value = number(text, &place) else { return nil }
        figures[index] = value
        if value >= 0 { reported |= 1 << UInt64(index) }
      case .row:
        if let end = rowCells.endOfNext(in: text, at: first) {
          place = end
        } else {
          guard let end = endOfCell(text, from: first, isQuoted),
            rowCells.find(first..<end, in: text)
          else { return nil }
          place = end
        }
        row = rowCells.found
      case .common(let index):
        if kept[index].stands(at: first, in: text) {
          place = first + kept[index].count
          same += 1
          if index == 0 { isUnitKept = true }
        } else {
          guard let end = endOfCell(text, from: first, isQuoted) else { return nil }
          place = end
        }
        common[index] = first..<place
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
      let byte = text[place]
      if byte == 0x0A || byte == 0x0D { break }
      guard byte == separator, column < columns.count else { return nil }
      place += 1
    }
    if column < columns.count { clear(from: column, at: start) }
    guard row >= 0, label.isEmpty || text[label].elementsEqual(labels[row]),
      reported & ~cellsOfRows[row] == 0
    else { return nil }
    self.reported = reported
    isCommonKept = same == common.count
    isAllButUnitKept = same + (isUnitKept ? 0 : 1) == common.count
    return (place, column, row)
  }

  /// Keeps what stands in the common cells, to be compared with those of the next lines.
  mutating func keepCommon(_ text: UnsafeBufferPointer<UInt8>) {
    for index in common.indices { kept[index] = CellPattern(common[index], in: text) }
  }

  /// Makes the cells blank that a short line does not have.
  private mutating func clear(from column: Int, at start: Int) {
    for column in columns[column...] {
      switch column {
      case .figure(let index): figures[index] = -1
      case .common(let index): common[index] = start..<start
      case .row, .label, .blank, .unread: break
      }
    }
  }

  /// The number at `place`, which moves behind it; −1 when there is none, `nil` when it is too
  /// large.
  @inline(__always)
  private func number(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Int32? {
    if let (value, digits) = TextWord(at: place, in: text)?.leadingNumber, digits < 8 {
      place += digits
      return digits == 0 ? -1 : Int32(truncatingIfNeeded: value)
    }
    let first = place
    var value = 0
    while place < text.count {
      let digit = text[place] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      place += 1
    }
    guard place - first <= 18, value <= IntakeBounds.figure else { return nil }
    return place == first ? -1 : Int32(truncatingIfNeeded: value)
  }

  /// Where the cell ends whose content starts at `start`; `nil` when it is long or goes on over
  /// the end of its line.
  private func endOfCell(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ isQuoted: Bool
  ) -> Int? {
    let most = min(text.count, start + Self.mostBytes)
    let stop = isQuoted ? 0x22 : separator
    var place = start
    while place < most {
      let byte = text[place]
      if byte == stop { return place }
      if byte == 0x0A || byte == 0x0D { return isQuoted ? nil : place }
      place += 1
    }
    return nil
  }
}

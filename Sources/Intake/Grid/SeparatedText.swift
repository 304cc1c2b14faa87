internal import LearningWeek

/// Splits text into the cells of a grid.
///
/// Quoting is RFC 4180's: a cell that starts with `"` ends at the next single `"`,
/// may hold separators and line ends, and has `""` for `"`. Elsewhere a quote is a
/// plain character. Lines end with LF, CRLF or CR.
struct SeparatedText {
  let separator: UInt8
  /// The rows read so far.
  var grid: Grid
  /// Where the text ends in the grid's storage, in which cells without their quotes follow it.
  let end: Int
  var position = 0
  var line = 1
  /// Cells of rows that the grid does not keep.
  var cellsGone = 0

  /// - Complexity: O(n); cells are not copied unless they have quotes inside.
  static func grid(of bytes: [UInt8], file: String) throws(IntakeFailure) -> Grid {
    var text = SeparatedText(bytes, file: file)
    while text.position < text.end {
      try text.check()
      try text.readRows(upTo: text.grid.rows.count + 8192)
    }
    return text.grid
  }

  init(_ bytes: [UInt8], file: String) {
    separator = Separator.sniffed(in: bytes[...]).rawValue
    grid = Grid(file: file, sheet: nil, storage: bytes)
    grid.endsOpen = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
    end = bytes.count
  }

  /// - Throws: when the work is not to go on.
  func check() throws(IntakeFailure) {
    do { try Work.check() } catch { throw .stopped(file: grid.file) }
  }

  /// Reads until the grid has `count` rows, or all that there are.
  mutating func readRows(upTo count: Int) throws(IntakeFailure) {
    while position < end, grid.rows.count < count {
      readPlainRows(upTo: count)
      if position < end, grid.rows.count < count { try readRow() }
    }
  }

  /// Reads a line, or as many as its quoted cells go over: a row unless it is blank.
  mutating func readRow() throws(IntakeFailure) {
    let start = line
    grid.startRow(line: line)
    let first = grid.cells.count
    repeat {
      guard grid.cells.count - first < IntakeBounds.cellsPerLine else {
        throw refusal(.tooManyCells(limit: IntakeBounds.cellsPerLine), line: start)
      }
      try readCell(column: grid.cells.count - first + 1)
    } while take(separator)
    guard cellsGone + grid.cells.count <= IntakeBounds.cells else {
      throw refusal(.tooManyCells(limit: IntakeBounds.cells), line: start)
    }
    takeLineEnd()
    let rows = grid.rows.count
    grid.endRow()
    // A blank last line is none that was cut.
    if position == end, grid.rows.count < rows { grid.endsOpen = false }
  }

  /// Reads lines as long as no cell is quoted and nothing is to be said of them.
  private mutating func readPlainRows(upTo count: Int) {
    let end = end
    // Held alone here, they are written to without asking each time who else holds them.
    var (cells, rows) = (grid.cells, grid.rows)
    (grid.cells, grid.rows) = ([], [])
    grid.storage.withUnsafeBufferPointer { bytes in
      while position < end, rows.count < count {
        let first = cells.count
        var place = position
        var start = place
        var isBlank = true
        while place < end, bytes[place] != 0x0A, bytes[place] != 0x0D {
          let byte = bytes[place]
          if byte == separator {
            cells.append(Grid.Cell(start: Int32(start), count: Int32(place - start)))
            start = place + 1
          } else if byte == 0x22, place == start {
            break
          } else if byte > 0x20 || byte < 0x09 || 0x0D < byte && byte < 0x20 {
            isBlank = false
          }
          place += 1
        }
        let isPlain =
          (place == end || bytes[place] != 0x22 || place > start)
          && place - position <= IntakeBounds.cellBytes
          && cells.count - first < IntakeBounds.cellsPerLine && cells.count < IntakeBounds.cells
        guard isPlain, !isBlank else {
          cells.removeSubrange(first...)
          return
        }
        cells.append(Grid.Cell(start: Int32(start), count: Int32(place - start)))
        rows.append(
          Grid.Row(
            line: Int32(line), firstCell: Int32(first), cellCount: Int32(cells.count - first)))
        if place + 1 < end, bytes[place] == 0x0D, bytes[place + 1] == 0x0A { place += 1 }
        if place < end { line += 1 }
        position = min(place + 1, end)
        if rows.count == Self.sampledRows { reserve(&cells, &rows, end: end) }
      }
    }
    (grid.cells, grid.rows) = (cells, rows)
  }

  /// Rows after which it is guessed how many there will be.
  private static let sampledRows = 1024

  /// Makes room for as many cells as the rest will have when it goes on like this: to grow
  /// step by step would touch twice as much memory.
  private func reserve(_ cells: inout [Grid.Cell], _ rows: inout [Grid.Row], end: Int) {
    let ratio = 1.02 * Double(end) / Double(max(1, position))
    cells.reserveCapacity(min(IntakeBounds.cells, Int(ratio * Double(cells.count))))
    rows.reserveCapacity(min(IntakeBounds.cells, Int(ratio * Double(rows.count))))
  }

  private mutating func readCell(column: Int) throws(IntakeFailure) {
    if position < end, grid.storage[position] == 0x22 {
      try readQuoted(column: column)
    } else {
      let (start, end) = (position, end)
      let stop = separator
      let length = grid.storage.withUnsafeBufferPointer { bytes in
        var place = start
        while place < end, bytes[place] != stop, bytes[place] != 0x0A, bytes[place] != 0x0D {
          place += 1
        }
        return place - start
      }
      position += length
      try append(start: start, count: length, column: column, line: line)
    }
  }

  private mutating func readQuoted(column: Int) throws(IntakeFailure) {
    let opening = line
    position += 1
    let start = position
    var doubled: [Int] = []
    while true {
      guard position < end else {
        throw refusal(.quoteUnclosed, line: opening, column: column, at: start)
      }
      guard position - start <= IntakeBounds.cellBytes else {
        let limit = IntakeBounds.cellBytes
        throw refusal(.cellTooLong(limit: limit), line: opening, column: column, at: start)
      }
      let byte = grid.storage[position]
      if byte == 0x22 {
        guard position + 1 < end, grid.storage[position + 1] == 0x22 else { break }
        doubled.append(position)
        position += 1
      } else if byte == 0x0A || byte == 0x0D && !isNext(0x0A) {
        line += 1
      }
      position += 1
    }
    let close = position
    position += 1
    if position < end, ![separator, 0x0A, 0x0D].contains(grid.storage[position]) {
      throw refusal(.textAfterQuote, line: opening, column: column, at: start)
    }
    guard !doubled.isEmpty else {
      return try append(start: start, count: close - start, column: column, line: opening)
    }
    let copy = grid.storage.count
    var from = start
    for quote in doubled {
      grid.storage.append(contentsOf: Array(grid.storage[from...quote]))
      from = quote + 2
    }
    grid.storage.append(contentsOf: Array(grid.storage[from..<close]))
    let length = grid.storage.count - copy
    try append(start: copy, count: length, column: column, line: opening)
  }

  private mutating func append(
    start: Int, count: Int, column: Int, line: Int
  ) throws(IntakeFailure) {
    guard count <= IntakeBounds.cellBytes else {
      let limit = IntakeBounds.cellBytes
      throw refusal(.cellTooLong(limit: limit), line: line, column: column, at: start)
    }
    grid.cells.append(Grid.Cell(start: Int32(start), count: Int32(count)))
  }

  private func isNext(_ byte: UInt8) -> Bool {
    position + 1 < end && grid.storage[position + 1] == byte
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, grid.storage[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    guard position < end else { return }
    if take(0x0D) {
      _ = take(0x0A)
    } else {
      _ = take(0x0A)
    }
    line += 1
  }

  private func refusal(
    _ problem: IntakeDefect.Problem, line: Int, column: Int? = nil, at start: Int? = nil
  ) -> IntakeFailure {
    let place = SourcePlace(file: grid.file, line: line, column: column)
    let excerpt = start.map { String(decoding: grid.storage[$0...].prefix(480), as: UTF8.self) }
    let defect = IntakeDefect(problem, at: place, excerpt: Excerpt.of(excerpt ?? ""))
    return IntakeFailure(file: grid.file, defects: [defect])
  }
}

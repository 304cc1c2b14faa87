internal import LearningWeek

/// Splits text into the cells of a grid.
///
/// Quoting is RFC 4180's: a cell that starts with `"` ends at the next single `"`,
/// may hold separators and line ends, and has `""` for `"`. Elsewhere a quote is a
/// plain character. Lines end with LF, CRLF or CR.
struct SeparatedText {
  private let separator: UInt8
  private var grid: Grid
  private var position = 0
  private var line = 1
  /// How many rows there are when it is asked again whether the reading is to go on.
  private var nextCheck = 0

  /// - Complexity: O(n); cells are not copied unless they have quotes inside.
  static func grid(of bytes: [UInt8], file: String) throws(IntakeFailure) -> Grid {
    var text = SeparatedText(bytes, file: file)
    do {
      try text.readRows()
    } catch {
      guard let defect = error.defect else { throw .stopped(file: file) }
      throw IntakeFailure(file: file, defects: [defect])
    }
    return text.grid
  }

  private struct Refusal: Error {
    /// `nil` when the work is not to go on.
    var defect: IntakeDefect?
  }

  private init(_ bytes: [UInt8], file: String) {
    separator = Separator.sniffed(in: bytes[...]).rawValue
    grid = Grid(file: file, sheet: nil, storage: bytes)
    grid.endsOpen = bytes.last.map { $0 != 0x0A && $0 != 0x0D } ?? false
  }

  private mutating func readRows() throws(Refusal) {
    let end = grid.storage.count
    while position < end {
      if grid.rows.count >= nextCheck {
        do { try Work.check() } catch { throw Refusal() }
        nextCheck = grid.rows.count + 8192
      }
      readPlainRows(end: end)
      guard position < end else { return }
      let start = line
      grid.startRow(line: line)
      let first = grid.cells.count
      repeat {
        guard grid.cells.count - first < IntakeBounds.cellsPerLine else {
          throw refusal(.tooManyCells(limit: IntakeBounds.cellsPerLine), line: start)
        }
        try readCell(column: grid.cells.count - first + 1, end: end)
      } while take(separator, end: end)
      guard grid.cells.count <= IntakeBounds.cells else {
        throw refusal(.tooManyCells(limit: IntakeBounds.cells), line: start)
      }
      takeLineEnd(end: end)
      let rows = grid.rows.count
      grid.endRow()
      // A blank last line is none that was cut.
      if position == end, grid.rows.count < rows { grid.endsOpen = false }
    }
  }

  /// Reads lines as long as no cell is quoted and nothing is to be said of them.
  private mutating func readPlainRows(end: Int) {
    // Held alone here, they are written to without asking each time who else holds them.
    var (cells, rows) = (grid.cells, grid.rows)
    (grid.cells, grid.rows) = ([], [])
    grid.storage.withUnsafeBufferPointer { bytes in
      while position < end, rows.count < nextCheck {
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

  private mutating func readCell(column: Int, end: Int) throws(Refusal) {
    if position < end, grid.storage[position] == 0x22 {
      try readQuoted(column: column, end: end)
    } else {
      let start = position
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

  private mutating func readQuoted(column: Int, end: Int) throws(Refusal) {
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
      } else if byte == 0x0A || byte == 0x0D && !isNext(0x0A, end: end) {
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
  ) throws(Refusal) {
    guard count <= IntakeBounds.cellBytes else {
      let limit = IntakeBounds.cellBytes
      throw refusal(.cellTooLong(limit: limit), line: line, column: column, at: start)
    }
    grid.cells.append(Grid.Cell(start: Int32(start), count: Int32(count)))
  }

  private func isNext(_ byte: UInt8, end: Int) -> Bool {
    position + 1 < end && grid.storage[position + 1] == byte
  }

  private mutating func take(_ byte: UInt8, end: Int) -> Bool {
    guard position < end, grid.storage[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd(end: Int) {
    guard position < end else { return }
    if take(0x0D, end: end) {
      _ = take(0x0A, end: end)
    } else {
      _ = take(0x0A, end: end)
    }
    line += 1
  }

  private func refusal(
    _ problem: IntakeDefect.Problem, line: Int, column: Int? = nil, at start: Int? = nil
  ) -> Refusal {
    let place = SourcePlace(file: grid.file, line: line, column: column)
    let excerpt = start.map { String(decoding: grid.storage[$0...].prefix(480), as: UTF8.self) }
    return Refusal(defect: IntakeDefect(problem, at: place, excerpt: Excerpt.of(excerpt ?? "")))
  }
}

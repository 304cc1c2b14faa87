internal import LearningWeek

/// Going through a text line by line, without a grid of the whole of it.
extension SeparatedText {
  /// Where a line ends that was taken: at its line end, after so many cells.
  struct TakenLine {
    var end: Int
    var cells: Int
  }

  var isAtEnd: Bool { position == end }

  /// The text, with cells without their quotes behind it.
  var bytes: [UInt8] { grid.storage }

  /// How many lines the text has, blank ones among them.
  /// - Complexity: O(n).
  var lineCount: Int {
    // They come in pairs, or only one of them ends lines.
    max(count(of: 0x0A), count(of: 0x0D)) + (grid.endsOpen ? 1 : 0)
  }

  private func count(of byte: UInt8) -> Int {
    grid.storage.withUnsafeBufferPointer { storage in
      var (count, place) = (0, 0)
      while place < end {
        // As many as a byte can count: the compiler then looks at many bytes at once.
        let stop = min(place + 192, end)
        var few: UInt8 = 0
        while place < stop {
          few &+= storage[place] == byte ? 1 : 0
          place += 1
        }
        count += Int(few)
      }
      return count
    }
  }

  /// Goes past lines as long as `take` takes them, at most `count`; returns how many.
  ///
  /// - Parameter take: given the text, where a line starts in it and the line's number;
  ///   `nil` leaves the line where it is, as every one must be left that has no content or
  ///   no line end.
  mutating func passLines(
    atMost count: Int, _ take: (UnsafeBufferPointer<UInt8>, Int, Int32) -> TakenLine?
  ) -> Int {
    var (place, line, cells) = (position, line, cellsGone)
    var passed = 0
    // What is near the bound is counted cell by cell.
    let mostCells = IntakeBounds.cells - IntakeBounds.cellsPerLine
    // There are millions of bytes: each is looked at once, and within the bounds of the text.
    grid.storage.withUnsafeBufferPointer { storage in
      let text = UnsafeBufferPointer(rebasing: storage[..<end])
      while passed < count, place < end, cells < mostCells,
        let taken = take(text, place, Int32(line))
      {
        place = taken.end
        if text[place] == 0x0D, place + 1 < end, text[place + 1] == 0x0A { place += 1 }
        place += 1
        line += 1
        cells += taken.cells
        passed += 1
      }
    }
    (position, self.line, cellsGone) = (place, line, cells)
    return passed
  }

  /// The next line that has content, as the one row of a grid of its own; `nil` when there is
  /// none.
  mutating func nextRow() throws(IntakeFailure) -> Grid? {
    let (rows, cells) = (grid.rows.count, grid.cells.count)
    while position < end, grid.rows.count == rows { try readRow() }
    guard grid.rows.count > rows else { return nil }
    let row = grid.alone(rows, isLast: isAtEnd)
    cellsGone += grid.cells.count - cells
    grid.rows.removeSubrange(rows...)
    grid.cells.removeSubrange(cells...)
    return row
  }
}

extension Grid {
  /// A grid of one row, with the bytes of its cells alone: the whole text is not held by it.
  fileprivate func alone(_ row: Int, isLast: Bool) -> Grid {
    var grid = Grid(file: file, sheet: sheet, storage: [])
    grid.endsOpen = endsOpen && isLast
    grid.startRow(line: Int(rows[row].line))
    for column in 0..<cellCount(ofRow: row) {
      let bytes = bytes(row, column)
      grid.cells.append(Cell(start: Int32(grid.storage.count), count: Int32(bytes.count)))
      grid.storage.append(contentsOf: bytes)
    }
    grid.endRow()
    return grid
  }
}

internal import LearningWeek
internal import VietnameseText

/// Goes through the lines of a list, keeping each line's value or its defects.
struct ListReading {
  let grid: Grid
  let heading: FlatHeading
  let context: IntakeContext
  var findings: Findings

  init(_ grid: Grid, _ heading: FlatHeading, _ context: IntakeContext) {
    self.grid = grid
    self.heading = heading
    self.context = context
    self.findings = Findings(file: grid.file, context)
  }

  /// The values that `read` makes of the lines, in order.
  ///
  /// - Parameters: as of ``value(of:_:usualCells:misshapen:_:)``.
  /// - Throws: the defects of the heading, or that the reading was stopped.
  mutating func values<Value>(
    misshapen: (inout LineReading) -> Void = { _ in },
    _ read: (inout LineReading) -> Value?
  ) throws(IntakeFailure) -> [Value] {
    try begin()
    var line = LineReading(grid, columns: heading.columns, context)
    let shape = ListShape(grid, heading)
    var values: [Value] = []
    let grid = grid
    for row in heading.row + 1..<max(heading.row + 1, grid.rowCount) {
      if row & 0xFFF == 0, !context.goesOn(row, grid.rowCount) {
        throw .stopped(file: grid.file)
      }
      line.turn(to: row)
      let isCut = grid.endsOpen && row == grid.rowCount - 1
      let others = heading.row + 1..<(isCut ? row : heading.row + 1)
      let value = value(
        of: &line, shape, usualCells: others.lazy.map { grid.cellCount(ofRow: $0) }.min(),
        misshapen: misshapen, read)
      if let value { values.append(value) }
    }
    end(lines: grid.rowCount - heading.row - 1)
    return values
  }

  /// - Throws: the defects of the heading.
  mutating func begin() throws(IntakeFailure) {
    let defects = heading.defects(in: grid)
    guard defects.isEmpty || isUsable else {
      throw IntakeFailure(file: grid.file, defects: defects)
    }
    findings.leaveOut(defects)
  }

  /// What `read` makes of a line.
  ///
  /// One with a defect is nothing, whatever `read` returns; one for which it returns `nil`
  /// without a defect has been taken otherwise.
  /// - Parameters:
  ///   - usualCells: how many cells the shortest of the lines before it has.
  ///   - misshapen: told of a line that cannot be read for its shape.
  mutating func value<Value>(
    of line: inout LineReading, _ shape: ListShape, usualCells: Int?,
    misshapen: (inout LineReading) -> Void, _ read: (inout LineReading) -> Value?
  ) -> Value? {
    // Lists are put together from several.
    if line.grid.isRow(line.row, like: heading.row, of: grid) { return nil }
    let defects = shape.defects(of: line.row, in: line.grid, usualCells: usualCells)
    if !defects.isEmpty {
      findings.leaveOut(defects)
      misshapen(&line)
      return nil
    }
    let value = read(&line)
    guard line.defects.isEmpty else {
      findings.leaveOut(line.defects)
      return nil
    }
    for warning in line.warnings { findings.warn(warning) }
    return value
  }

  /// Says so when there were no lines at all.
  mutating func end(lines: Int) {
    if lines <= 0 { findings.warn(IntakeWarning(.noLines, at: grid.place(heading.row))) }
  }

  /// Whether the lines can be read, whatever is wrong with the heading.
  private var isUsable: Bool { context.acceptValid && heading.fits }

  /// The draft of `contents` with what there is to say about them.
  func draft(_ contents: Draft.Contents) throws(IntakeFailure) -> Draft {
    Draft(
      kind: heading.kind, file: grid.file, contents: contents,
      warnings: try findings.settled())
  }
}

/// Whether lines have the cells that the heading promises.
///
/// Shorter lines are what people type; only a last line that is shorter than the
/// others and has no line end shows a file that was cut. A file cut exactly at the
/// end of a cell of the last column cannot be known.
struct ListShape {
  private let headed: Set<Int>
  /// Columns whose cells are read.
  private let read: Set<Int>
  private let width: Int

  init(_ grid: Grid, _ heading: FlatHeading) {
    let columns = (0..<grid.cellCount(ofRow: heading.row)).filter {
      !grid.text(heading.row, $0).cleaned.isEmpty
    }
    headed = Set(columns)
    let others = heading.kind == .units ? heading.others.map(\.column) : []
    read = Set(columns.filter { heading.columns.holds($0) } + others)
    width = (columns.last ?? -1) + 1
  }

  /// - Parameter usualCells: as of ``ListReading``; only what a last line has is compared.
  func defects(
    of row: Int, in grid: Grid, usualCells: Int?
  ) -> [IntakeDefect] {
    let cells = grid.cellCount(ofRow: row)
    if grid.endsOpen, row == grid.rowCount - 1, cells < min(width, usualCells ?? width) {
      return [
        IntakeDefect(
          .lineCut(cells: cells, expected: width), at: grid.place(row),
          excerpt: Excerpt.of(grid.text(row, max(0, cells - 1))))
      ]
    }
    let broken = grid.brokenFormulas(inRow: row) { read.contains($0) }
    guard broken.isEmpty, cells > headed.count else { return broken }
    let beyond = (0..<cells).first {
      !headed.contains($0) && !grid.text(row, $0).cleaned.isEmpty
    }
    return beyond.map {
      [
        IntakeDefect(
          .cellsBeyondHeading(headings: headed.count), at: grid.place(row, $0),
          excerpt: Excerpt.of(grid.text(row, $0)))
      ]
    } ?? []
  }
}

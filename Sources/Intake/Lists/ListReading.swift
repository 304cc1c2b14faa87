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
  /// A line with a defect has none, whatever `read` returns; one for which it
  /// returns `nil` without a defect has been taken otherwise.
  /// - Parameters:
  ///   - taken: asked first of each line; `true` when it took the line, about which there
  ///     is nothing to say.
  ///   - misshapen: told of lines that cannot be read for their shape.
  /// - Throws: the defects of the heading, or that the reading was stopped.
  mutating func values<Value>(
    taken: (Int) -> Bool = { _ in false },
    misshapen: (inout LineReading) -> Void = { _ in },
    _ read: (inout LineReading) -> Value?
  ) throws(IntakeFailure) -> [Value] {
    let defects = heading.defects(in: grid)
    let isUsable = context.acceptValid && heading.fits
    guard defects.isEmpty || isUsable else {
      throw IntakeFailure(file: grid.file, defects: defects)
    }
    findings.leaveOut(defects)
    var line = LineReading(grid, columns: heading.columns, context)
    let shape = ListShape(grid, heading)
    var values: [Value] = []
    for row in heading.row + 1..<max(heading.row + 1, grid.rowCount) {
      if row & 0xFFF == 0, !context.goesOn(row, grid.rowCount) {
        throw .stopped(file: grid.file)
      }
      if taken(row) { continue }
      // Lists are put together from several.
      if grid.isRow(row, like: heading.row) { continue }
      line.turn(to: row)
      let defects = shape.defects(of: row)
      if !defects.isEmpty {
        findings.leaveOut(defects)
        misshapen(&line)
        continue
      }
      let value = read(&line)
      guard line.defects.isEmpty else {
        findings.leaveOut(line.defects)
        continue
      }
      for warning in line.warnings { findings.warn(warning) }
      if let value { values.append(value) }
    }
    if grid.rowCount <= heading.row + 1 {
      findings.warn(IntakeWarning(.noLines, at: grid.place(heading.row)))
    }
    return values
  }

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
private struct ListShape {
  private let grid: Grid
  private let headed: Set<Int>
  /// Columns whose cells are read.
  private let read: Set<Int>
  private let width: Int
  private let usualCells: Int

  init(_ grid: Grid, _ heading: FlatHeading) {
    self.grid = grid
    let columns = (0..<grid.cellCount(ofRow: heading.row)).filter {
      !grid.text(heading.row, $0).cleaned.isEmpty
    }
    headed = Set(columns)
    let others = heading.kind == .units ? heading.others.map(\.column) : []
    read = Set(columns.filter { heading.columns.holds($0) } + others)
    width = (columns.last ?? -1) + 1
    let lines = heading.row + 1..<max(heading.row + 1, grid.rowCount - 1)
    usualCells = lines.lazy.map { grid.cellCount(ofRow: $0) }.min() ?? width
  }

  func defects(of row: Int) -> [IntakeDefect] {
    let cells = grid.cellCount(ofRow: row)
    if grid.endsOpen, row == grid.rowCount - 1, cells < min(width, usualCells) {
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

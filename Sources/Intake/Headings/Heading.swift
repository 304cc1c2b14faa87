internal import LearningWeek
internal import VietnameseText

/// What the heading of a file says it is.
enum Heading {
  case list(FlatHeading)
  case table(TableHeading)

  /// Whether the lines below it can be read.
  var fits: Bool {
    switch self {
    case .list(let heading): heading.fits
    case .table: true
    }
  }

  /// Lines above a heading: title, office, number and date of the document.
  private static let titleLines = 30

  /// Rows of a grid on which it depends what its heading is: that of a table may have three
  /// lines, and one that numbers its columns.
  static let reach = titleLines + 4

  /// Finds the heading among the first lines of `grid`.
  ///
  /// A list is recognised by its required columns; of several kinds that fit, the
  /// one that leaves fewest columns without a meaning. A summary table is
  /// recognised by its labels and figures.
  static func find(
    in grid: Grid, _ context: IntakeContext
  ) throws(IntakeFailure) -> Heading {
    let form = context.campaign.form
    let rows = 0..<min(titleLines, grid.rowCount)
    if let kind = context.kind {
      return try find(kind, in: grid, rows: rows, form: form)
    }
    let table = TableHeading.find(in: grid, rows: rows, form: form)
    let kinds = listKinds.map { ListColumns($0, form: form) }
    for row in rows {
      let fitting = read(row, of: grid, as: kinds).filter(\.fits)
      guard let best = fitting.map(\.strangers).min() else { continue }
      // `Mục` and `Đơn vị` head returns and tables alike; who names the unit beside
      // the file means a table.
      if let table, table.row == row {
        let strangers = table.others.count
        if strangers < best || strangers == best && context.unit != nil { return .table(table) }
      }
      let alike = fitting.filter { $0.strangers == best }
      guard alike.count == 1 else {
        throw refused(.headingAmbiguous(alike.map(\.kind)), row: row, grid)
      }
      return .list(alike[0])
    }
    if let table { return .table(table) }
    throw unknown(in: grid, rows: rows, kinds)
  }

  private static func find(
    _ kind: FileKind, in grid: Grid, rows: Range<Int>, form: SummaryForm
  ) throws(IntakeFailure) -> Heading {
    if kind == .summaryTable {
      guard let table = TableHeading.find(in: grid, rows: rows, form: form) else {
        throw refused(.headingUnknown(nearest: [.summaryTable]), row: 0, grid)
      }
      return .table(table)
    }
    let columns = [ListColumns(kind, form: form)]
    let headings = rows.flatMap { read($0, of: grid, as: columns) }
    if let fitting = headings.first(where: \.fits) { return .list(fitting) }
    let best = headings.max { ($0.completeness, -$0.row) < ($1.completeness, -$1.row) }
    guard let best else { throw refused(.headingMissing, row: nil, grid) }
    return .list(best)
  }

  private static let listKinds = FileKind.allCases.filter { $0 != .summaryTable }

  /// `row` read as the heading of each of `kinds`.
  private static func read(
    _ row: Int, of grid: Grid, as kinds: [ListColumns]
  ) -> [FlatHeading] {
    let keys = (0..<grid.cellCount(ofRow: row)).map { folded(grid.text(row, $0).cleaned) }
    return kinds.map { FlatHeading(row: row, keys: keys, of: grid, as: $0) }
  }

  /// No kind fits: names the line that comes nearest to one and the kinds it is near.
  private static func unknown(
    in grid: Grid, rows: Range<Int>, _ kinds: [ListColumns]
  ) -> IntakeFailure {
    guard !rows.isEmpty else { return refused(.headingMissing, row: nil, grid) }
    let headings = rows.flatMap { read($0, of: grid, as: kinds) }
    let best = headings.max { ($0.completeness, -$0.row) < ($1.completeness, -$1.row) }
    guard let best, best.completeness > 0 else {
      return refused(.headingUnknown(nearest: []), row: 0, grid)
    }
    let near = headings.filter {
      $0.row == best.row && $0.completeness > 0 && $0.completeness >= best.completeness - 0.34
    }
    let order = near.enumerated().sorted { a, b in
      (-a.element.completeness, a.offset) < (-b.element.completeness, b.offset)
    }
    let kinds = order.prefix(3).map(\.element.kind)
    return refused(.headingUnknown(nearest: kinds), row: best.row, grid)
  }

  private static func refused(
    _ problem: IntakeDefect.Problem, row: Int?, _ grid: Grid
  ) -> IntakeFailure {
    guard let row else {
      let place = SourcePlace(file: grid.file, sheet: grid.sheet, line: 1)
      return IntakeFailure(file: grid.file, defects: [IntakeDefect(problem, at: place)])
    }
    let read = (0..<grid.cellCount(ofRow: row)).map { grid.text(row, $0).cleaned }
    let excerpt = Excerpt.of(read.filter { !$0.isEmpty }.joined(separator: " · "))
    return IntakeFailure(
      file: grid.file,
      defects: [IntakeDefect(problem, at: grid.place(row), excerpt: excerpt)])
  }
}

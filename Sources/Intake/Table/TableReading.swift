internal import LearningWeek
internal import VietnameseText

/// Reads the summary table of one unit.
///
/// Lines are matched to the form's rows by their written number where the wording
/// agrees with it, else by wording under the row last seen. What matches nothing is
/// kept under its own label. Rows of the form that carry nothing make no line. A
/// table that ends before the form's last rows cannot be told from one whose unit
/// left them out: the rows are named in a warning.
struct TableReading {
  let grid: Grid
  let heading: TableHeading
  let context: IntakeContext
  private let form: SummaryForm
  private var rows: TableRows
  private var findings: Findings
  private var lines: [ReturnLine] = []

  init(_ grid: Grid, _ heading: TableHeading, _ context: IntakeContext) {
    self.grid = grid
    self.heading = heading
    self.context = context
    form = context.campaign.form
    rows = TableRows(context.campaign.form)
    findings = Findings(file: grid.file, context)
  }

  mutating func draft() throws(IntakeFailure) -> Draft {
    guard let unit = context.unit else { throw refused([.unitNotGiven]) }
    guard heading.missing.isEmpty else {
      throw refused(heading.missing.map { .columnMissing($0, kind: .summaryTable) })
    }
    remarkColumnsLeftOut()
    var line = LineReading(grid, columns: heading.columns, context)
    for row in heading.firstLine..<max(heading.firstLine, grid.rowCount) {
      // A heading comes again on every page.
      let isHeading = (heading.row..<heading.firstLine).contains {
        grid.isRow(row, like: $0, of: grid)
      }
      if isHeading { continue }
      line.turn(to: row)
      let broken = grid.brokenFormulas(inRow: row) { heading.columns.holds($0) }
      guard broken.isEmpty else {
        findings.leaveOut(broken)
        continue
      }
      let read = read(&line)
      if line.defects.isEmpty {
        for warning in line.warnings { findings.warn(warning) }
        if let read { lines.append(read) }
      } else {
        findings.leaveOut(line.defects)
      }
    }
    remarkRowsNotInTable()
    let receivedOn = context.receivedOn ?? context.today
    if receivedOn > context.today {
      findings.warn(IntakeWarning(.receivedInFuture(receivedOn), at: grid.place(heading.row)))
    }
    let scope = context.scope ?? context.usualScope(of: unit)
    let result = Return(
      unit: unit, scope: scope, receivedOn: receivedOn, lines: lines, file: grid.file,
      isSynthetic: context.isSynthetic)
    return Draft(
      kind: .summaryTable, file: grid.file, contents: .returns([result]),
      warnings: try findings.settled())
  }

  private mutating func read(_ line: inout LineReading) -> ReturnLine? {
    if isCut(line.row) {
      let cells = grid.cellCount(ofRow: line.row)
      line.add(.lineCut(cells: cells, expected: heading.width), column: max(0, cells - 1))
      return nil
    }
    var label = column(.label).flatMap { line.text($0) } ?? ""
    var number = column(.number).flatMap { line.text($0) } ?? ""
    if !number.contains(where: { $0.isLetter || $0.isNumber }) { number = "" }
    if label.isEmpty, number.count > 4 { swap(&label, &number) }
    let figures = figures(&line)
    let texts = texts(&line)
    guard !label.isEmpty || !number.isEmpty else {
      if !figures.isEmpty { line.add(.rowBlank) }
      return texts.isEmpty ? nil : orphan(texts, &line)
    }
    if number.isEmpty, Self.totals.contains(folded(label)), !rows.know(label) {
      line.remark(.totalLeftOut, column(.label))
      return nil
    }
    guard let row = rows.row(numbered: number, labelled: label, &line) else {
      return ReturnLine(
        row: nil, label: label.isEmpty ? number : label, figures: figures, texts: texts,
        place: line.place())
    }
    if let first = rows.enter(row, at: line.place()) {
      line.add(
        .rowRepeated(row: form.rows[row].id, unit: context.unit ?? "", first: first),
        column(.label))
      return nil
    }
    for id in form.figureColumns where figures[id] != nil {
      if form.rows[row].cells.contains(where: { $0.column == id }) { continue }
      line.remark(.figureNotInForm(row: form.rows[row].id, column: id), id)
    }
    if figures.isEmpty && texts.isEmpty { return nil }
    return ReturnLine(
      row: form.rows[row].id, label: label.isEmpty ? form.rows[row].label : label,
      figures: figures, texts: texts, place: line.place())
  }

  /// A note that stands alone belongs to the line above.
  private mutating func orphan(
    _ texts: [String: String], _ line: inout LineReading
  ) -> ReturnLine? {
    guard var last = lines.popLast() else {
      line.add(.rowBlank)
      return nil
    }
    last.texts.merge(texts) { "\($0) \($1)" }
    return last
  }

  private func figures(_ line: inout LineReading) -> [String: Figure] {
    var figures: [String: Figure] = [:]
    for id in form.figureColumns {
      if let value = line.count(id) {
        figures[id] = Figure(value: value, place: line.place(id))
      }
    }
    return figures
  }

  private func texts(_ line: inout LineReading) -> [String: String] {
    var texts: [String: String] = [:]
    for formColumn in form.columns {
      guard case .text(let choices) = formColumn.role else { continue }
      if choices.isEmpty {
        texts[formColumn.id] = line.text(formColumn.id)
      } else {
        let words = Vocabulary(choices.map { ($0, [$0]) })
        texts[formColumn.id] = line.choice(formColumn.id, of: words)
      }
    }
    return texts
  }

  private func column(_ role: FormColumn.Role) -> String? { form.column(role) }

  private func isCut(_ row: Int) -> Bool {
    guard grid.endsOpen, row == grid.rowCount - 1 else { return false }
    let others = (heading.firstLine..<max(heading.firstLine, row)).map {
      grid.cellCount(ofRow: $0)
    }
    return grid.cellCount(ofRow: row) < min(heading.width, others.min() ?? heading.width)
  }

  private mutating func remarkColumnsLeftOut() {
    for (column, text) in heading.others {
      let rows = heading.firstLine..<max(heading.firstLine, grid.rowCount)
      guard rows.contains(where: { !grid.text($0, column).cleaned.isEmpty }) else { continue }
      let place = grid.place(heading.row, column)
      let excerpt = Excerpt.of(text)
      if context.strict {
        findings.leaveOut([IntakeDefect(.remark(.columnLeftOut), at: place, excerpt: excerpt)])
      } else {
        findings.warn(IntakeWarning(.columnLeftOut, at: place, excerpt: excerpt))
      }
    }
  }

  private mutating func remarkRowsNotInTable() {
    let absent = rows.absent
    guard !absent.isEmpty else { return }
    guard grid.rowCount > heading.firstLine else {
      findings.warn(IntakeWarning(.noLines, at: grid.place(heading.row)))
      return
    }
    findings.warn(
      IntakeWarning(.rowsNotInTable(absent), at: grid.place(max(0, grid.rowCount - 1))))
  }

  private func refused(_ problems: [IntakeDefect.Problem]) -> IntakeFailure {
    let place = grid.place(heading.row)
    return IntakeFailure(file: grid.file, defects: problems.map { IntakeDefect($0, at: place) })
  }

  private static let totals: Set<String> = [
    "cong", "tong", "tong cong", "tong so", "total", "sum",
  ]
}

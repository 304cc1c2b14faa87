internal import LearningWeek
internal import VietnameseText

extension ListReading {
  /// The returns of one or many units, one for each unit and scope.
  mutating func returns() throws(IntakeFailure) -> Draft {
    let rows = ReturnRows(context.campaign.form)
    var book = ReturnBook(grid, heading.columns, context)
    // Lines go into the book; there is no value for each of them.
    let _: [Never] = try values(
      misshapen: { line in
        if let unit = line.unit() { book.reject(unit) }
      },
      { line -> Never? in
        _ = line.enter(into: &book, rows)
        return nil
      })
    return try draft(of: book)
  }

  /// The draft of what the book holds.
  mutating func draft(of book: ReturnBook) throws(IntakeFailure) -> Draft {
    for remark in book.remarks { findings.warn(remark) }
    return try draft(.returns(book.batch))
  }
}

/// The form as lines of returns need it.
struct ReturnRows {
  let form: SummaryForm
  let matcher: RowMatcher
  let figures: [String]
  let texts: [(id: String, choices: Vocabulary<String>?)]
  let headings: [String: String]
  let scopes = Words.scope
  let modes = Words.mode
  let yesOrNo = Words.yesOrNo
  private let byID: [String: Int]

  init(_ form: SummaryForm) {
    self.form = form
    matcher = RowMatcher(form)
    figures = form.figureColumns
    texts = form.columns.compactMap { column in
      guard case .text(let choices) = column.role else { return nil }
      return (column.id, choices.isEmpty ? nil : Vocabulary(choices.map { ($0, [$0]) }))
    }
    headings = Dictionary(
      form.columns.filter { $0.role == .figure }.flatMap { column in
        ([column.id] + column.wordings).map { (folded($0), column.id) }
      }, uniquingKeysWith: { first, _ in first })
    byID = Dictionary(
      form.rows.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The row that the cell means, by its id or else its wording.
  func row(_ text: String) -> (index: Int?, isNumber: Bool) {
    if let index = byID[text] ?? matcher.row(numbered: text) { return (index, true) }
    return (matcher.row(worded: RowLabel(text)), false)
  }

  /// The column that holds `measure` in `row`.
  func column(of measure: String, row: Int?) -> String? {
    let key = folded(measure)
    if let row {
      let cells = form.rows[row].cells
      if let cell = cells.first(where: { folded($0.measure) == key }) { return cell.column }
    }
    return headings[key]
  }

  func measures(of row: Int?) -> [String] {
    guard let row, !form.rows[row].cells.isEmpty else { return figures }
    return form.rows[row].cells.map(\.measure)
  }
}

extension LineReading {
  /// Enters the line into the book; returns its page and what its cells beside those of the
  /// unit and the row say, or `nil` when it has a defect.
  mutating func enter(
    into book: inout ReturnBook, _ rows: ReturnRows
  ) -> (page: Int, KnownReturns.Meaning)? {
    let unit = unit()
    let scope = choice("scope", of: rows.scopes)
    let facts = ReturnBook.Facts(
      receivedOn: date("received_on"), mode: choice("mode", of: rows.modes),
      isSynthetic: choice("synthetic", of: rows.yesOrNo))
    if let year = count("year"), year != book.campaign.year {
      add(.yearOfOtherCampaign(expected: book.campaign.year), "year")
    }
    let entry = entry(rows)
    guard let unit else { return nil }
    var page: Int?
    if defects.isEmpty {
      let key = ReturnKey(unit, scope ?? book.scope(of: unit))
      page = book.open(key, facts, at: &self)
      if let page, let entry { book.add(entry, to: page, at: &self) }
    }
    guard let page, defects.isEmpty else {
      book.reject(unit)
      return nil
    }
    return (page, KnownReturns.Meaning(scope: scope, facts: facts))
  }

  /// What the line says of its row; `nil` for the line of an empty return.
  private mutating func entry(_ rows: ReturnRows) -> ReturnBook.Entry? {
    let written = text("row")
    let found = written.map { rows.row($0) }
    let row = found?.index
    let isLong = text("measure") != nil || text("value") != nil
    let figures = isLong ? measured(row, rows) : counted(rows)
    var texts: [String: String] = [:]
    for column in rows.texts {
      if let choices = column.choices {
        texts[column.id] = choice(column.id, of: choices)
      } else {
        texts[column.id] = text(column.id)
      }
    }
    guard let written else {
      // Figures without a row are an oversight; nothing at all is an empty return.
      if !figures.isEmpty || !texts.isEmpty || text("label") != nil { add(.rowBlank, "row") }
      return nil
    }
    let label = text("label") ?? (found?.isNumber == true ? nil : written)
    guard let row else {
      if !rows.form.hasOpenRows {
        let near = rows.matcher.nearest(to: RowLabel(label ?? written)).map { rows.form.rows[$0] }
        remark(.rowUnmapped(nearest: near.map { "\($0.id) \($0.label)" }), "row")
      }
      let line = ReturnLine(
        row: nil, label: label ?? written, figures: figures, texts: texts, place: place())
      return ReturnBook.Entry(line: line, formRow: nil, isLong: isLong)
    }
    let form = rows.form.rows[row]
    for column in rows.figures where figures[column] != nil {
      if form.cells.contains(where: { $0.column == column }) { continue }
      remark(.figureNotInForm(row: form.id, column: column), isLong ? "value" : column)
    }
    let line = ReturnLine(
      row: form.id, label: label ?? form.label, figures: figures, texts: texts, place: place())
    return ReturnBook.Entry(line: line, formRow: row, isLong: isLong)
  }

  /// The figures of a line that has them in the form's columns.
  private mutating func counted(_ rows: ReturnRows) -> [String: Figure] {
    var figures: [String: Figure] = [:]
    for column in rows.figures {
      if let value = count(column) {
        figures[column] = Figure(value: value, place: place(column))
      }
    }
    return figures
  }

  /// The one figure of a line with measure and value.
  private mutating func measured(_ row: Int?, _ rows: ReturnRows) -> [String: Figure] {
    let value = count("value")
    guard let measure = required("measure") else { return [:] }
    guard let column = rows.column(of: measure, row: row) else {
      let near = nearest(measure, among: rows.measures(of: row) + rows.figures, limit: 3)
      add(.measureUnknown(row: row.map { rows.form.rows[$0].id }, nearest: near), "measure")
      return [:]
    }
    return value.map { [column: Figure(value: $0, place: place("value"))] } ?? [:]
  }
}

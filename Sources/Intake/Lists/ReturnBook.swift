internal import LearningWeek

/// Puts lines together to returns, in the order in which units come first.
struct ReturnBook {
  /// What holds for a whole return and may stand on any of its lines.
  struct Facts {
    var receivedOn: CivilDate?
    var mode: DeliveryMode?
    var isSynthetic: Bool?

    var isEmpty: Bool { receivedOn == nil && mode == nil && isSynthetic == nil }
  }

  struct Entry {
    var line: ReturnLine
    /// One measure of several; other lines may add to the row.
    var isLong: Bool
  }

  private struct Page {
    var result: Return
    /// While the return is nothing but figures on rows in the form's order; then
    /// `result` has no lines.
    var figures: Figures? = Figures()
    /// Where a fact was first said.
    var said: [String: (text: String, place: SourcePlace)] = [:]
    /// Index of the line of each row, and of each label that is no row's.
    var lines: [String: Int] = [:]
    /// Lines that were given one measure at a time.
    var longLines: Set<Int> = []
  }

  /// The lines of a page as they stand in the sheet.
  private struct Figures {
    var shape = 0
    /// `nil` before the first.
    var firstLine: Int?
    /// The row of the form that came last, blank or not; −1 before the first.
    var lastRow = -1
    /// Index of its first blank line in `blanks`.
    var firstBlank: Int?
    var blankCount = 0
  }

  let campaign: Campaign
  private let context: IntakeContext
  private let file: String
  private var pages: [Page] = []
  private var sheet: PackedSheet
  /// The page whose lines stand last in the sheet.
  private var pageInSheet: Int?
  /// Lines of packed returns on which nothing is reported.
  private var blanks: [(row: Int, line: Int32)] = []
  /// The return that was opened last.
  private(set) var lastOpened: ReturnKey?
  private var index: [ReturnKey: Int] = [:]
  /// Units of which some line has a defect.
  private var rejected: Set<UnitCode> = []

  init(_ grid: Grid, _ columns: ColumnPlaces, _ context: IntakeContext) {
    self.campaign = context.campaign
    self.context = context
    self.file = grid.file
    let form = context.campaign.form
    sheet = PackedSheet(
      file: grid.file, sheet: grid.sheet,
      columns: form.figureColumns.map { id in
        PackedSheet.Column(id: id, cell: columns[id].map { $0 + 1 })
      },
      rows: form.rows.map { PackedSheet.Row(id: $0.id, label: $0.label) })
  }

  /// The returns without the lines of known rows that have no content: a form prints
  /// those rows anyway, and blank.
  var batch: ReturnBatch {
    func isBlank(_ line: ReturnLine) -> Bool {
      line.row != nil && line.figures.isEmpty && line.texts.isEmpty
    }
    let entries = pages.compactMap { page -> ReturnBatch.Entry? in
      if rejected.contains(page.result.unit) { return nil }
      if let figures = page.figures { return .packed(packed(figures, page.result)) }
      var result = page.result
      // To take nothing away would still copy the lines.
      if result.lines.contains(where: isBlank) { result.lines.removeAll(where: isBlank) }
      return .value(result)
    }
    return ReturnBatch(entries, of: sheet)
  }

  private func packed(_ figures: Figures, _ result: Return) -> PackedReturn {
    PackedReturn(
      key: ReturnKey(result.unit, result.scope), receivedOn: result.receivedOn,
      mode: result.mode, isSynthetic: result.isSynthetic, shape: figures.shape,
      firstLine: figures.firstLine ?? 0)
  }

  /// Takes nothing of a unit: what a file says of it is its whole return, so the
  /// lines that are right must not stand for one without those that are not.
  mutating func reject(_ unit: UnitCode) {
    rejected.insert(unit)
  }

  /// A remark for every unit that lines without defects are left out of.
  var remarks: [IntakeWarning] {
    pages.compactMap { page in
      guard rejected.contains(page.result.unit) else { return nil }
      let lines = lines(of: page)
      return lines.first.map { first in
        IntakeWarning(.returnLeftOut(page.result.unit, lines: lines.count), at: first.place)
      }
    }
  }

  func scope(of unit: UnitCode) -> ReturnScope {
    context.scope ?? context.usualScope(of: unit)
  }

  /// Opens the return of `key`, or checks that `facts` are those said before.
  mutating func open(_ key: ReturnKey, _ facts: Facts, at line: inout LineReading) -> Bool {
    lastOpened = key
    if let page = index[key] {
      return agree(facts, with: page, at: &line)
    }
    let receivedOn = facts.receivedOn ?? context.receivedOn ?? context.today
    if receivedOn > context.today {
      line.remark(.receivedInFuture(receivedOn), "received_on")
    }
    index[key] = pages.count
    pages.append(
      Page(
        result: Return(
          unit: key.unit, scope: key.scope, receivedOn: receivedOn, mode: facts.mode, lines: [],
          file: file, isSynthetic: facts.isSynthetic ?? context.isSynthetic)))
    return agree(facts, with: pages.count - 1, at: &line)
  }

  /// Adds what a line says of a row.
  ///
  /// Lines of one measure each make up one line; otherwise a row of the form stands
  /// only once in a return. Rows of the unit's own may repeat: they are told apart by
  /// nothing.
  mutating func add(_ entry: Entry, to key: ReturnKey, at line: inout LineReading) {
    guard let page = index[key] else { return }
    loosen(page)
    let row = entry.line.row ?? "\u{0}" + entry.line.label
    guard let place = pages[page].lines[row], entry.line.row != nil || entry.isLong else {
      pages[page].lines[row] = pages[page].result.lines.count
      if entry.isLong { pages[page].longLines.insert(pages[page].result.lines.count) }
      pages[page].result.lines.append(entry.line)
      return
    }
    let first = pages[page].result.lines[place]
    let doubled = first.figures.keys.contains { entry.line.figures[$0] != nil }
    guard entry.isLong, pages[page].longLines.contains(place), !doubled else {
      line.add(
        .rowRepeated(row: entry.line.row ?? entry.line.label, unit: key.unit, first: first.place),
        "row")
      return
    }
    pages[page].result.lines[place].figures.merge(entry.line.figures) { first, _ in first }
    pages[page].result.lines[place].texts.merge(entry.line.texts) { first, _ in first }
  }

  /// Adds a line that has nothing but `figures`, one a numeric column of the form, −1 for
  /// a blank one; `row` is an index in the form.
  mutating func add(
    _ figures: [Int32], on row: Int, to key: ReturnKey, at line: inout LineReading
  ) {
    guard let page = pageInSheet.flatMap({ isPage($0, of: key) ? $0 : nil }) ?? index[key] else {
      return
    }
    let number = line.grid.rows[line.row].line
    guard var packed = pages[page].figures, row > packed.lastRow,
      page == pageInSheet || packed.lastRow < 0
    else {
      let value = sheet.line(row, at: number, figures: figures[...])
      return add(Entry(line: value, isLong: false), to: key, at: &line)
    }
    pageInSheet = page
    packed.lastRow = row
    if figures.allSatisfy({ $0 < 0 }) {
      packed.firstBlank = packed.firstBlank ?? blanks.count
      packed.blankCount += 1
      blanks.append((row, number))
    } else {
      packed.firstLine = packed.firstLine ?? sheet.lineNumbers.count
      packed.shape = sheet.add(row, line: number, figures: figures, to: packed.shape)
    }
    pages[page].figures = packed
  }

  private func isPage(_ page: Int, of key: ReturnKey) -> Bool {
    pages[page].result.unit == key.unit && pages[page].result.scope == key.scope
  }

  /// Every line of a page, blank ones among them, in the file's order.
  private func lines(of page: Page) -> [ReturnLine] {
    guard let figures = page.figures else { return page.result.lines }
    let first = figures.firstBlank ?? 0
    let blank = blanks[first..<first + figures.blankCount].map { sheet.line($0.row, at: $0.line) }
    let lines = sheet.value(of: packed(figures, page.result)).lines + blank
    return lines.sorted { $0.place.line < $1.place.line }
  }

  /// Gives a page the lines as values, to which anything can be added.
  private mutating func loosen(_ page: Int) {
    guard pages[page].figures != nil else { return }
    let lines = lines(of: pages[page])
    pages[page].figures = nil
    pages[page].result.lines = lines
    for (place, line) in lines.enumerated() { pages[page].lines[line.row ?? ""] = place }
  }

  private mutating func agree(
    _ facts: Facts, with page: Int, at line: inout LineReading
  ) -> Bool {
    if facts.isEmpty { return true }
    let said: [(column: String, text: String?)] = [
      ("received_on", facts.receivedOn?.iso), ("mode", facts.mode?.rawValue),
      ("synthetic", facts.isSynthetic.map { $0 ? "1" : "0" }),
    ]
    for (column, text) in said {
      guard let text else { continue }
      if let first = pages[page].said[column] {
        guard first.text != text else { continue }
        line.add(
          .returnContradicted(column: column, first: first.text, at: first.place), column)
        return false
      }
      pages[page].said[column] = (text, line.place(column))
    }
    if let mode = facts.mode { pages[page].result.mode = mode }
    if let day = facts.receivedOn { pages[page].result.receivedOn = day }
    if let isSynthetic = facts.isSynthetic { pages[page].result.isSynthetic = isSynthetic }
    return true
  }
}

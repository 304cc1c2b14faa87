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
    let key: ReturnKey
    var receivedOn: CivilDate
    var mode: DeliveryMode?
    var isSynthetic: Bool
    var content = Content.figures(Figures())
  }

  private enum Content {
    /// While the return is nothing but figures on rows in the form's order.
    case figures(Figures)
    /// Index in `loose`.
    case lines(Int)
  }

  /// The lines of a page to which anything can be added.
  private struct LooseLines {
    var lines: [ReturnLine]
    /// Index of the line of each row, and of each label that is no row's.
    var places: [String: Int] = [:]
    /// Lines that were given one measure at a time.
    var long: Set<Int> = []
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
  private var loose: [LooseLines] = []
  /// Where a fact of a page was first said.
  private var said: [Int: [String: (text: String, place: SourcePlace)]] = [:]
  private var sheet: PackedSheet
  /// The page whose lines stand last in the sheet.
  private var pageInSheet: Int?
  /// Lines of packed returns on which nothing is reported.
  private var blanks: [(row: Int, line: Int32)] = []
  /// The page that was opened last.
  private var lastOpened: Int?
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
      if !rejected.isEmpty, rejected.contains(page.key.unit) { return nil }
      switch page.content {
      case .figures(let figures): return .packed(packed(figures, page))
      case .lines(let place):
        return .value(
          Return(
            unit: page.key.unit, scope: page.key.scope, receivedOn: page.receivedOn,
            mode: page.mode, lines: loose[place].lines.filter { !isBlank($0) }, file: file,
            isSynthetic: page.isSynthetic))
      }
    }
    return ReturnBatch(entries, of: sheet)
  }

  private func packed(_ figures: Figures, _ page: Page) -> PackedReturn {
    PackedReturn(
      key: page.key, receivedOn: page.receivedOn, mode: page.mode, isSynthetic: page.isSynthetic,
      shape: figures.shape, firstLine: figures.firstLine ?? 0)
  }

  /// Takes nothing of a unit: what a file says of it is its whole return, so the
  /// lines that are right must not stand for one without those that are not.
  mutating func reject(_ unit: UnitCode) {
    rejected.insert(unit)
  }

  /// A remark for every unit that lines without defects are left out of.
  var remarks: [IntakeWarning] {
    pages.compactMap { page in
      guard rejected.contains(page.key.unit) else { return nil }
      let lines = lines(of: page)
      return lines.first.map { first in
        IntakeWarning(.returnLeftOut(page.key.unit, lines: lines.count), at: first.place)
      }
    }
  }

  func scope(of unit: UnitCode) -> ReturnScope {
    context.scope ?? context.usualScope(of: unit)
  }

  /// Opens the return of `key`, or checks that `facts` are those said before.
  mutating func open(_ key: ReturnKey, _ facts: Facts, at line: inout LineReading) -> Bool {
    if let page = index[key] {
      lastOpened = page
      return agree(facts, with: page, at: &line)
    }
    let receivedOn = facts.receivedOn ?? context.receivedOn ?? context.today
    if receivedOn > context.today {
      line.remark(.receivedInFuture(receivedOn), "received_on")
    }
    lastOpened = pages.count
    index[key] = pages.count
    pages.append(
      Page(
        key: key, receivedOn: receivedOn, mode: facts.mode,
        isSynthetic: facts.isSynthetic ?? context.isSynthetic))
    return agree(facts, with: pages.count - 1, at: &line)
  }

  /// Adds what a line says of a row.
  ///
  /// Lines of one measure each make up one line; otherwise a row of the form stands
  /// only once in a return. Rows of the unit's own may repeat: they are told apart by
  /// nothing.
  mutating func add(_ entry: Entry, to key: ReturnKey, at line: inout LineReading) {
    guard let page = index[key] else { return }
    let place = loosened(page)
    let row = entry.line.row ?? "\u{0}" + entry.line.label
    guard let earlier = loose[place].places[row], entry.line.row != nil || entry.isLong else {
      loose[place].places[row] = loose[place].lines.count
      if entry.isLong { loose[place].long.insert(loose[place].lines.count) }
      loose[place].lines.append(entry.line)
      return
    }
    let first = loose[place].lines[earlier]
    let doubled = first.figures.keys.contains { entry.line.figures[$0] != nil }
    guard entry.isLong, loose[place].long.contains(earlier), !doubled else {
      line.add(
        .rowRepeated(row: entry.line.row ?? entry.line.label, unit: key.unit, first: first.place),
        "row")
      return
    }
    loose[place].lines[earlier].figures.merge(entry.line.figures) { first, _ in first }
    loose[place].lines[earlier].texts.merge(entry.line.texts) { first, _ in first }
  }

  /// Adds a line that has nothing but `figures`, one a numeric column of the form, −1 for
  /// a blank one; `row` is an index in the form.
  mutating func add(
    _ figures: [Int32], on row: Int, to key: ReturnKey, at line: inout LineReading
  ) {
    let number = line.grid.rows[line.row].line
    guard let page = index[key], !append(figures, on: row, line: number, to: page) else { return }
    let value = sheet.line(row, at: number, figures: figures[...])
    add(Entry(line: value, isLong: false), to: key, at: &line)
  }

  /// Adds such a line to the return that was opened last; `false` when that cannot be done
  /// without more ado.
  mutating func append(_ figures: [Int32], on row: Int, line: Int32) -> Bool {
    guard let lastOpened else { return false }
    return append(figures, on: row, line: line, to: lastOpened)
  }

  private mutating func append(
    _ figures: [Int32], on row: Int, line: Int32, to page: Int
  ) -> Bool {
    guard case .figures(var packed) = pages[page].content, row > packed.lastRow,
      page == pageInSheet || packed.lastRow < 0
    else { return false }
    pageInSheet = page
    packed.lastRow = row
    if figures.allSatisfy({ $0 < 0 }) {
      packed.firstBlank = packed.firstBlank ?? blanks.count
      packed.blankCount += 1
      blanks.append((row, line))
    } else {
      packed.firstLine = packed.firstLine ?? sheet.lineNumbers.count
      packed.shape = sheet.add(row, line: line, figures: figures, to: packed.shape)
    }
    pages[page].content = .figures(packed)
    return true
  }

  /// Every line of a page, blank ones among them, in the file's order.
  private func lines(of page: Page) -> [ReturnLine] {
    switch page.content {
    case .lines(let place): return loose[place].lines
    case .figures(let figures):
      let first = figures.firstBlank ?? 0
      let blank = blanks[first..<first + figures.blankCount].map {
        sheet.line($0.row, at: $0.line)
      }
      let lines = sheet.value(of: packed(figures, page)).lines + blank
      return lines.sorted { $0.place.line < $1.place.line }
    }
  }

  /// Gives a page its lines as values, to which anything can be added; returns where they
  /// stand in `loose`.
  private mutating func loosened(_ page: Int) -> Int {
    if case .lines(let place) = pages[page].content { return place }
    var lines = LooseLines(lines: lines(of: pages[page]))
    for (place, line) in lines.lines.enumerated() { lines.places[line.row ?? ""] = place }
    loose.append(lines)
    pages[page].content = .lines(loose.count - 1)
    return loose.count - 1
  }

  private mutating func agree(
    _ facts: Facts, with page: Int, at line: inout LineReading
  ) -> Bool {
    if facts.isEmpty { return true }
    let given: [(column: String, text: String?)] = [
      ("received_on", facts.receivedOn?.iso), ("mode", facts.mode?.rawValue),
      ("synthetic", facts.isSynthetic.map { $0 ? "1" : "0" }),
    ]
    for (column, text) in given {
      guard let text else { continue }
      if let first = said[page]?[column] {
        guard first.text != text else { continue }
        line.add(
          .returnContradicted(column: column, first: first.text, at: first.place), column)
        return false
      }
      said[page, default: [:]][column] = (text, line.place(column))
    }
    if let mode = facts.mode { pages[page].mode = mode }
    if let day = facts.receivedOn { pages[page].receivedOn = day }
    if let isSynthetic = facts.isSynthetic { pages[page].isSynthetic = isSynthetic }
    return true
  }
}

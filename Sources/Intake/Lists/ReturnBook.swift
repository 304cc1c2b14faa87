internal import LearningWeek

/// Puts lines together to returns, in the order in which units come first.
struct ReturnBook {
  /// What holds for a whole return and may stand on any of its lines.
  struct Facts {
    var receivedOn: CivilDate?
    var mode: DeliveryMode?
    var isSynthetic: Bool?

    var isEmpty: Bool { receivedOn == nil && mode == nil && isSynthetic == nil }

    /// Those that are looked at before that of `column`.
    func before(_ column: String) -> Facts {
      switch column {
      case "received_on": Facts()
      case "mode": Facts(receivedOn: receivedOn)
      default: Facts(receivedOn: receivedOn, mode: mode)
      }
    }
  }

  struct Page {
    let key: ReturnKey
    var receivedOn: CivilDate
    var mode: DeliveryMode?
    var isSynthetic: Bool
    /// The file's lines on which these three were first said; 0 where none did.
    var saidOn: (receivedOn: Int32, mode: Int32, isSynthetic: Int32) = (0, 0, 0)
    /// Index in `loose` of lines that say more than figures.
    var loose: Int?
  }

  let campaign: Campaign
  private let context: IntakeContext
  /// What its returns share, without their lines.
  let sheet: PackedSheet
  private let columns: ColumnPlaces
  /// In the order in which they were opened.
  private(set) var pages: [Page] = []
  private var index: PageNumbers
  /// Units of which some line has a defect.
  private var rejected: Set<UnitCode> = []
  var plain: PlainLines
  var loose: [LooseLines] = []

  /// - Parameter lines: how many there are at most, if that is known; room is made for them.
  init(_ grid: Grid, _ columns: ColumnPlaces, _ context: IntakeContext, lines: Int = 0) {
    self.campaign = context.campaign
    self.context = context
    self.columns = columns
    let form = context.campaign.form
    let numeric = form.figureColumns
    sheet = PackedSheet(
      file: grid.file, sheet: grid.sheet,
      columns: numeric.map { PackedSheet.Column(id: $0, cell: columns[$0].map { $0 + 1 }) },
      rows: form.rows.map { PackedSheet.Row(id: $0.id, label: $0.label) })
    // A stored number may be a share, or have a fraction: such sheets are kept as values.
    let isPackable =
      grid.kinds.isEmpty && numeric.count <= PackedSheet.mostColumns
      && form.rows.count <= PlainLines.mostRows
    plain = PlainLines(
      rows: isPackable ? form.rows.count : 0, columns: numeric.count, lines: lines)
    let returns = lines / max(1, form.rows.count)
    index = PageNumbers(expecting: returns)
    pages.reserveCapacity(returns)
  }

  /// The returns without the lines of known rows that have no content: a form prints
  /// those rows anyway, and blank.
  var batch: ReturnBatch {
    func isBlank(_ line: ReturnLine) -> Bool {
      line.row != nil && line.figures.isEmpty && line.texts.isEmpty
    }
    let file = sheet.file
    var sheet = sheet
    var entries: [ReturnBatch.Entry] = []
    entries.reserveCapacity(pages.count)
    plain.pack(into: &sheet) { number, shape, firstLine in
      let page = pages[number]
      if !rejected.isEmpty, rejected.contains(page.key.unit) { return }
      guard page.loose != nil else {
        entries.append(
          .packed(
            PackedReturn(
              key: page.key, receivedOn: page.receivedOn, mode: page.mode,
              isSynthetic: page.isSynthetic, shape: shape, firstLine: firstLine)))
        return
      }
      entries.append(
        .value(
          Return(
            unit: page.key.unit, scope: page.key.scope, receivedOn: page.receivedOn,
            mode: page.mode, lines: lines(of: number).filter { !isBlank($0) }, file: file,
            isSynthetic: page.isSynthetic)))
    }
    return ReturnBatch(entries, of: sheet)
  }

  /// Takes nothing of a unit: what a file says of it is its whole return, so the
  /// lines that are right must not stand for one without those that are not.
  mutating func reject(_ unit: UnitCode) {
    rejected.insert(unit)
  }

  /// A remark for every unit that lines without defects are left out of.
  var remarks: [IntakeWarning] {
    if rejected.isEmpty { return [] }
    return pages.enumerated().compactMap { number, page in
      guard rejected.contains(page.key.unit) else { return nil }
      let lines = lines(of: number)
      return lines.first.map { first in
        IntakeWarning(.returnLeftOut(page.key.unit, lines: lines.count), at: first.place)
      }
    }
  }

  func scope(of unit: UnitCode) -> ReturnScope {
    context.scope ?? context.usualScope(of: unit)
  }

  // MARK: Opening

  /// Opens the return of `key`, or checks that `facts` are those said before; `nil` when
  /// they are not.
  mutating func open(_ key: ReturnKey, _ facts: Facts, at line: inout LineReading) -> Int? {
    let number = line.grid.rows[line.row].line
    if let page = index[key] {
      if let (column, first, said) = firstOther(than: facts, of: page) {
        line.add(.returnContradicted(column: column, first: first, at: place(said, column)), column)
        note(facts.before(column), of: page, line: number)
        return nil
      }
      note(facts, of: page, line: number)
      return page
    }
    let day = receivedOn(facts)
    if day > context.today { line.remark(.receivedInFuture(day), "received_on") }
    begin(key, facts, line: number)
    return index.add(key)
  }

  /// As ``open(_:_:at:)``; `nil`, with nothing changed, when there is something to say about it.
  mutating func openQuietly(_ key: ReturnKey, _ facts: Facts, line: Int32) -> Int? {
    if receivedOn(facts) <= context.today {
      let page = index.add(key)
      if page == pages.count {
        begin(key, facts, line: line)
        return page
      }
    }
    guard let page = index[key], firstOther(than: facts, of: page) == nil else { return nil }
    note(facts, of: page, line: line)
    return page
  }

  private func receivedOn(_ facts: Facts) -> CivilDate {
    facts.receivedOn ?? context.receivedOn ?? context.today
  }

  private mutating func begin(_ key: ReturnKey, _ facts: Facts, line: Int32) {
    plain.addReturn()
    pages.append(
      Page(key: key, receivedOn: receivedOn(facts), isSynthetic: context.isSynthetic))
    note(facts, of: pages.count - 1, line: line)
  }

  /// The first fact of which something else was said before, and on which line.
  private func firstOther(
    than facts: Facts, of number: Int
  ) -> (column: String, first: String, line: Int32)? {
    if facts.isEmpty { return nil }
    let page = pages[number]
    let said = page.saidOn
    if said.receivedOn > 0, let day = facts.receivedOn, day != page.receivedOn {
      return ("received_on", page.receivedOn.iso, said.receivedOn)
    }
    if said.mode > 0, let mode = facts.mode, let first = page.mode, mode != first {
      return ("mode", first.rawValue, said.mode)
    }
    if said.isSynthetic > 0, let isSynthetic = facts.isSynthetic, isSynthetic != page.isSynthetic {
      return ("synthetic", page.isSynthetic ? "1" : "0", said.isSynthetic)
    }
    return nil
  }

  /// Takes facts of which nothing else was said before.
  private mutating func note(_ facts: Facts, of page: Int, line: Int32) {
    if facts.isEmpty { return }
    if let day = facts.receivedOn, pages[page].saidOn.receivedOn == 0 {
      pages[page].receivedOn = day
      pages[page].saidOn.receivedOn = line
    }
    if let mode = facts.mode, pages[page].saidOn.mode == 0 {
      pages[page].mode = mode
      pages[page].saidOn.mode = line
    }
    if let isSynthetic = facts.isSynthetic, pages[page].saidOn.isSynthetic == 0 {
      pages[page].isSynthetic = isSynthetic
      pages[page].saidOn.isSynthetic = line
    }
  }

  /// Notes that a page has loose lines, which are the last of `loose`.
  mutating func loosen(_ page: Int) {
    pages[page].loose = loose.count - 1
  }

  /// A cell of a line, or with no column for it the line.
  func place(_ line: Int32, _ column: String? = nil) -> SourcePlace {
    SourcePlace(
      file: sheet.file, sheet: sheet.sheet, line: Int(line),
      column: column.flatMap { columns[$0] }.map { $0 + 1 })
  }
}

/// The pages of a book by their keys.
private struct PageNumbers {
  private var numbers: ByteNumbers

  init(expecting count: Int) {
    numbers = ByteNumbers(expecting: count)
  }

  subscript(key: ReturnKey) -> Int? {
    var text = key.unit.text
    return text.withUTF8 { numbers.number(of: $0, key.scope == .own ? 0 : 1) }
  }

  /// The number of the key's page, which is that of the next when it has none.
  mutating func add(_ key: ReturnKey) -> Int {
    var text = key.unit.text
    return text.withUTF8 { numbers.add($0, key.scope == .own ? 0 : 1) }
  }
}

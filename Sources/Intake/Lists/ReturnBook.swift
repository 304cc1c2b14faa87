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
    /// Where a fact was first said.
    var said: [String: (text: String, place: SourcePlace)] = [:]
    /// Index of the line of each row, and of each label that is no row's.
    var lines: [String: Int] = [:]
    /// Lines that were given one measure at a time.
    var longLines: Set<Int> = []
  }

  let campaign: Campaign
  private let context: IntakeContext
  private let file: String
  private var pages: [Page] = []
  private var index: [ReturnKey: Int] = [:]
  /// Units of which some line has a defect.
  private var rejected: Set<UnitCode> = []

  init(file: String, _ context: IntakeContext) {
    self.campaign = context.campaign
    self.context = context
    self.file = file
  }

  /// The returns without the lines of known rows that have no content: a form prints
  /// those rows anyway, and blank.
  var returns: [Return] {
    func isBlank(_ line: ReturnLine) -> Bool {
      line.row != nil && line.figures.isEmpty && line.texts.isEmpty
    }
    return pages.compactMap { page in
      if rejected.contains(page.result.unit) { return nil }
      var result = page.result
      // To take nothing away would still copy the lines.
      if result.lines.contains(where: isBlank) { result.lines.removeAll(where: isBlank) }
      return result
    }
  }

  /// Takes nothing of a unit: what a file says of it is its whole return, so the
  /// lines that are right must not stand for one without those that are not.
  mutating func reject(_ unit: UnitCode) {
    rejected.insert(unit)
  }

  /// A remark for every unit that lines without defects are left out of.
  var remarks: [IntakeWarning] {
    pages.compactMap { page in
      guard rejected.contains(page.result.unit), let first = page.result.lines.first else {
        return nil
      }
      return IntakeWarning(
        .returnLeftOut(page.result.unit, lines: page.result.lines.count), at: first.place)
    }
  }

  func scope(of unit: UnitCode) -> ReturnScope {
    context.scope ?? context.usualScope(of: unit)
  }

  /// Opens the return of `key`, or checks that `facts` are those said before.
  mutating func open(_ key: ReturnKey, _ facts: Facts, at line: inout LineReading) -> Bool {
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

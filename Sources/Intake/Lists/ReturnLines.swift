internal import LearningWeek

/// Puts the lines of a text into a book of returns.
struct ReturnLines {
  var book: ReturnBook
  private let rows: ReturnRows
  private var figures: FigureLines
  private var known = KnownReturns()
  /// The line that was looked at last has nothing but figures, of a return that is not known.
  private var isUnknown = false

  init(_ grid: Grid, _ heading: FlatHeading, _ context: IntakeContext, separator: UInt8) {
    rows = ReturnRows(context.campaign.form)
    book = ReturnBook(grid, heading.columns, context)
    figures = FigureLines(heading, in: grid, separator: separator, rows)
  }

  /// Takes a line of the text from its bytes; `nil` when it is to be read cell by cell.
  ///
  /// - Parameter reading: finds the units that cells name.
  mutating func take(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int32, _ reading: inout LineReading
  ) -> SeparatedText.TakenLine? {
    isUnknown = false
    guard let taken = figures.read(text, from: start) else { return nil }
    var page = known.page(of: figures.common, in: text)
    if page == nil { page = open(text, line: line, &reading) }
    guard let page else {
      isUnknown = true
      return nil
    }
    guard book.plain.add(figures.figures, on: taken.row, of: page, line: line) else { return nil }
    return SeparatedText.TakenLine(end: taken.end, cells: taken.cells)
  }

  /// Enters a line that was not taken, which is read cell by cell; `text` is the bytes in which
  /// it stands.
  mutating func enter(_ reading: inout LineReading, _ text: [UInt8]) {
    guard let (page, meaning) = reading.enter(into: &book, rows), isUnknown else { return }
    text.withUnsafeBufferPointer {
      known.note(figures.common, in: $0, page: page, meaning)
    }
  }

  /// The page of a unit that comes first, or comes otherwise than before, when nothing is to be
  /// said about its opening.
  private mutating func open(
    _ text: UnsafeBufferPointer<UInt8>, line: Int32, _ reading: inout LineReading
  ) -> Int? {
    guard let meaning = known.meaning(besideFirst: figures.common, in: text),
      let unit = reading.unit(named: UnsafeBufferPointer(rebasing: text[figures.common[0]]))
    else { return nil }
    let key = ReturnKey(unit, meaning.scope ?? book.scope(of: unit))
    guard let page = book.openQuietly(key, meaning.facts, line: line) else { return nil }
    known.note(figures.common, in: text, page: page)
    return page
  }
}

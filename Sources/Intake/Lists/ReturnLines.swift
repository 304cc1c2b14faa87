internal import LearningWeek

/// Puts the lines of a text into a book of returns.
struct ReturnLines {
  var book: ReturnBook
  private let rows: ReturnRows
  private var figures: FigureLines
  private var known: KnownReturns
  /// What the common cells mean that are kept.
  private var kept: KnownReturns.Entry?
  /// The line that was looked at last has nothing but figures, of a return that is not known.
  private var isUnknown = false

  /// - Parameter count: how many lines there are at most.
  init(
    _ grid: Grid, _ heading: FlatHeading, _ context: IntakeContext, separator: UInt8, count: Int
  ) {
    rows = ReturnRows(context.campaign.form)
    book = ReturnBook(grid, heading.columns, context, lines: count)
    known = KnownReturns(expecting: count / max(1, rows.form.rows.count))
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
    if !figures.isCommonKept {
      guard let entry = entry(text, line: line, &reading) else {
        isUnknown = true
        return nil
      }
      keep(entry, text)
    }
    guard let kept,
      book.plain.add(
        figures.figures.span, reported: figures.reported, on: taken.row, of: kept.page, line: line)
    else { return nil }
    return SeparatedText.TakenLine(end: taken.end, cells: taken.cells)
  }

  /// Enters a line that was not taken, which is read cell by cell; `text` is the bytes in which
  /// it stands.
  mutating func enter(_ reading: inout LineReading, _ text: [UInt8]) {
    defer { isUnknown = false }
    guard let (page, meaning) = reading.enter(into: &book, rows), isUnknown else { return }
    text.withUnsafeBufferPointer { text in
      let number = known.note(meaning, besideUnit: figures.common, in: text)
      let entry = KnownReturns.Entry(page: page, meaning: number)
      known.note(entry, of: figures.common, in: text)
      keep(entry, text)
    }
  }

  private mutating func keep(_ entry: KnownReturns.Entry, _ text: UnsafeBufferPointer<UInt8>) {
    kept = entry
    figures.keepCommon(text)
  }

  /// What the common cells mean, which are others than those that are kept; `nil` when it is not
  /// known, and something is to be said of them, or may be.
  private mutating func entry(
    _ text: UnsafeBufferPointer<UInt8>, line: Int32, _ reading: inout LineReading
  ) -> KnownReturns.Entry? {
    var number = figures.isAllButUnitKept ? kept?.meaning : nil
    if number == nil { number = known.meaning(besideUnit: figures.common, in: text) }
    guard let number else { return nil }
    if let entry = known.entry(of: figures.common, in: text, meaning: number) { return entry }
    let cell = UnsafeBufferPointer(rebasing: text[figures.common[0]])
    guard let unit = reading.unit(named: cell) else { return nil }
    let meaning = known.meanings[number]
    let key = ReturnKey(unit, meaning.scope ?? book.scope(of: unit))
    guard let page = book.openQuietly(key, meaning.facts, line: line) else { return nil }
    let entry = KnownReturns.Entry(page: page, meaning: number)
    known.note(entry, of: figures.common, in: text)
    return entry
  }
}

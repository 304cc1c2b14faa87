internal import LearningWeek

/// Which return of a book the lines of a text belong to, by the bytes of the cells that say it.
///
/// What the same cells mean is the same on every line, so they are read but once; and what those
/// beside the unit's mean is the same for every unit.
struct KnownReturns {
  /// What the cells beside the unit's say.
  struct Meaning {
    var scope: ReturnScope?
    var facts: ReturnBook.Facts
  }

  /// The cells of the line that came last, and its return.
  private var last: (cells: [Range<Int>], page: Int)?
  private var cells = ByteNumbers()
  /// By number of the cells.
  private var pages: [Int] = []
  private var others = ByteNumbers()
  /// By number of the cells beside the unit's.
  private var meanings: [Meaning] = []
  private var key: [UInt8] = []

  /// The return that lines with these cells belong to; `nil` before the first.
  mutating func page(of cells: [Range<Int>], in text: UnsafeBufferPointer<UInt8>) -> Int? {
    if let last, isSame(cells, last.cells, in: text) { return last.page }
    fillKey(with: cells[...], of: text)
    guard let number = self.cells.number(of: key) else { return nil }
    last = (cells, pages[number])
    return pages[number]
  }

  /// What the cells after the first mean, if it is known.
  mutating func meaning(
    besideFirst cells: [Range<Int>], in text: UnsafeBufferPointer<UInt8>
  ) -> Meaning? {
    fillKey(with: cells.dropFirst(), of: text)
    return others.number(of: key).map { meanings[$0] }
  }

  /// Notes what the cells of a line mean that nothing had to be said of.
  mutating func note(
    _ cells: [Range<Int>], in text: UnsafeBufferPointer<UInt8>, page: Int, _ meaning: Meaning
  ) {
    fillKey(with: cells.dropFirst(), of: text)
    if others.add(key) == meanings.count { meanings.append(meaning) }
    note(cells, in: text, page: page)
  }

  /// Notes which return the lines with these cells belong to.
  mutating func note(_ cells: [Range<Int>], in text: UnsafeBufferPointer<UInt8>, page: Int) {
    fillKey(with: cells[...], of: text)
    if self.cells.add(key) == pages.count { pages.append(page) }
    last = (cells, page)
  }

  private func isSame(
    _ a: [Range<Int>], _ b: [Range<Int>], in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    for index in a.indices {
      guard a[index].count == b[index].count else { return false }
      var (one, other) = (a[index].lowerBound, b[index].lowerBound)
      while one < a[index].upperBound {
        guard text[one] == text[other] else { return false }
        one += 1
        other += 1
      }
    }
    return true
  }

  private mutating func fillKey(
    with cells: ArraySlice<Range<Int>>, of text: UnsafeBufferPointer<UInt8>
  ) {
    key.removeAll(keepingCapacity: true)
    for cell in cells {
      for place in cell { key.append(text[place]) }
      // No text has such a byte.
      key.append(0)
    }
  }
}

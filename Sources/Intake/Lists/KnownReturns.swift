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

  /// What the cells of a line mean: a page of the book, and a number of ``meanings``.
  struct Entry {
    var page: Int
    var meaning: Int
  }

  typealias Text = UnsafeBufferPointer<UInt8>

  private(set) var meanings: [Meaning] = []
  /// The cells beside the unit's, numbered as their meanings are.
  private var others = ByteNumbers()
  private var pages: [Int] = []
  /// The units' cells, marked with the meaning of those beside them, numbered as their pages are.
  private var units: ByteNumbers
  private var key: [UInt8] = []

  /// With room for so many returns.
  init(expecting count: Int) {
    units = ByteNumbers(expecting: count)
  }

  /// What `cells` mean, the unit's first, when the others have this meaning; `nil` when nobody
  /// has noted it.
  func entry(of cells: [Range<Int>], in text: Text, meaning: Int) -> Entry? {
    guard let mark = UInt8(exactly: meaning),
      let number = units.number(of: Text(rebasing: text[cells[0]]), mark)
    else { return nil }
    return Entry(page: pages[number], meaning: meaning)
  }

  mutating func note(_ entry: Entry, of cells: [Range<Int>], in text: Text) {
    // A file with hundreds of days and modes is read all the same.
    guard let mark = UInt8(exactly: entry.meaning) else { return }
    let number = units.add(Text(rebasing: text[cells[0]]), mark)
    if number == pages.count { pages.append(entry.page) }
  }

  /// The number of what `cells` without the unit's mean; `nil` when nobody has noted it.
  mutating func meaning(besideUnit cells: [Range<Int>], in text: Text) -> Int? {
    fillKey(with: cells.dropFirst(), of: text)
    return key.withUnsafeBufferPointer { others.number(of: $0, 0) }
  }

  /// Returns the number of the meaning.
  mutating func note(
    _ meaning: Meaning, besideUnit cells: [Range<Int>], in text: Text
  ) -> Int {
    fillKey(with: cells.dropFirst(), of: text)
    let number = key.withUnsafeBufferPointer { others.add($0, 0) }
    if number == meanings.count { meanings.append(meaning) }
    return number
  }

  private mutating func fillKey(with cells: ArraySlice<Range<Int>>, of text: Text) {
    key.removeAll(keepingCapacity: true)
    for cell in cells {
      key.append(contentsOf: Text(rebasing: text[cell]))
      // No text has such a byte.
      key.append(0)
    }
  }
}

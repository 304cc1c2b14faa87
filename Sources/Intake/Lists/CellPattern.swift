/// The bytes of a short cell with the one that ends it, found in a step or two where they come
/// again: most cells of a list say what they said on the line before.
struct CellPattern {
  /// Sixteen bytes, the first of them in the lowest place of `low`.
  private var (low, high): (UInt64, UInt64) = (0, 0)
  /// Which of them count; none in a pattern that stands nowhere.
  private var (lowMask, highMask): (UInt64, UInt64) = (0, 0)
  /// Bytes of the cell itself.
  private(set) var count = 0

  /// Stands nowhere.
  init() {}

  /// Cells of more than 15 bytes, and those near the end of the text, have none.
  ///
  /// - Precondition: `cell` lies in `text`.
  init(_ cell: Range<Int>, in text: UnsafeBufferPointer<UInt8>) {
    guard cell.count < 16, let low = TextWord(at: cell.lowerBound, in: text)?.bits,
      let high = cell.count < 8 ? 0 : TextWord(at: cell.lowerBound + 8, in: text)?.bits
    else { return }
    lowMask = UInt64.max >> UInt64(8 * max(0, 7 - cell.count))
    highMask = cell.count < 8 ? 0 : UInt64.max >> UInt64(8 * (15 - cell.count))
    (self.low, self.high) = (low & lowMask, high & highMask)
    count = cell.count
  }

  /// Whether such a cell, ended like this one, starts at `place`.
  @inline(__always)
  func stands(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard lowMask != 0, let first = TextWord(at: place, in: text),
      (first.bits ^ low) & lowMask == 0
    else { return false }
    if highMask == 0 { return true }
    guard let second = TextWord(at: place + 8, in: text) else { return false }
    return (second.bits ^ high) & highMask == 0
  }
}

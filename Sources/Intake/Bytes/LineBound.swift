/// Watches the length of lines while a text grows.
struct LineBound {
  /// Where the last line starts that is known to start, and from where it may end.
  private var (start, unseen) = (0, 0)

  /// The 1-based number of the first line that passes ``IntakeBounds/lineBytes``; `text` is
  /// what it was before, or longer.
  ///
  /// - Complexity: O(n) at most; no more than a line for each ``IntakeBounds/lineBytes`` of text
  ///   as long as lines are far from the bound.
  mutating func firstTooLong(in text: [UInt8]) -> Int? {
    text.withUnsafeBytes { bytes in
      while true {
        // One more than a line may have, its end among them.
        let most = min(start + IntakeBounds.lineBytes + 1, bytes.count)
        let last = Self.lastLineEnd(in: bytes[max(start, unseen)..<most])
        unseen = most
        guard let last else { break }
        start = last + 1
      }
      guard bytes.count - start > IntakeBounds.lineBytes else { return nil }
      return 1 + bytes[..<start].count { $0 == 0x0A }
    }
  }

  private static func lastLineEnd(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    var place = bytes.endIndex
    while place > bytes.startIndex {
      place -= 1
      if bytes[place] == 0x0A { return place }
    }
    return nil
  }
}

/// Watches the length of lines while a text grows.
struct LineBound {
  /// Where the last line starts that is known to start.
  private var start = 0

  /// The 1-based number of the first line that passes ``IntakeBounds/lineBytes``; `text` is
  /// what it was before, or longer.
  ///
  /// - Complexity: O(1) for each ``IntakeBounds/lineBytes`` of what is new, as long as no line is
  ///   near the bound.
  mutating func firstTooLong(in text: [UInt8]) -> Int? {
    text.withUnsafeBytes { bytes in
      while true {
        // One more than a line may have, its end among them.
        let most = min(start + IntakeBounds.lineBytes + 1, bytes.count)
        guard let last = Self.lastLineEnd(in: bytes[start..<most]) else { break }
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

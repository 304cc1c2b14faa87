/// Whole numbers as offices write them.
///
/// Dots and spaces group thousands: `1.800`, `1 800`. `03` is 3. Markup and
/// asterisks around or inside the digits do not count: `<b>50</b>`, `**50**`.
/// A blank cell is *not reported*, and so are `-`, `–`, `—`, `…` and `...`,
/// which tables print where there is nothing to print; none of them is 0.
///
/// One comma before three digits (`1,800`) is refused, because in Vietnamese it
/// is a decimal sign and a figure must not grow a thousandfold by a guess; two
/// such groups (`1,234,567`) cannot be a fraction and are read.
package enum WrittenNumber {
  /// `.success(nil)` means not reported.
  ///
  /// - Complexity: O(n).
  package static func read(
    _ text: some StringProtocol, upTo limit: Int = .max
  ) -> Result<Int?, NumberDefect> {
    let text = String(text)
    let quick = text.utf8.withContiguousStorageIfAvailable { digits($0) }
    if let value = quick ?? nil, value <= limit { return .success(value) }
    return Result { () throws(NumberDefect) -> Int? in
      guard let digits = try NumberReading(CellScalars(text)).wholeDigits() else { return nil }
      guard let value = Int(digits), value <= limit else {
        throw .tooLarge(read: text, limit: limit)
      }
      return value
    }
  }

  /// The number that 1 to 18 bytes spell when all are ASCII digits, else `nil`:
  /// the way for bulk reading, with ``read(_:upTo:)`` for what remains.
  // Inlined, because where the compiler makes no version of its own for the bytes at hand, each
  // of them is asked for through tables.
  @inlinable @inline(__always)
  package static func digits(_ bytes: some Collection<UInt8>) -> Int? {
    var value = 0
    var count = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit < 10, count < 18 else { return nil }
      value = value &* 10 &+ Int(digit)
      count &+= 1
    }
    return count == 0 ? nil : value
  }

  /// As above for a cell of a table, of which there are millions: where the kind of
  /// collection is left open, the loop is not compiled for the one in use.
  package static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { digits($0) }
  }
}

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Watches the length of lines while bytes go by.
struct LineBound {
  private var line = 1
  private var length = 0

  /// The 1-based number of the first line that passes
  /// ``IntakeBounds/lineBytes``; `bytes` continue those given before.
  mutating func firstTooLong(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count, let base = buffer.baseAddress {
        let found = memchr(base + start, 0x0A, buffer.count - start)
        let end = found.map { base.distance(to: $0) }
        length += (end ?? buffer.count) - start
        if length > IntakeBounds.lineBytes { return line }
        guard let end else { break }
        line += 1
        length = 0
        start = end + 1
      }
      return nil
    }
  }
}

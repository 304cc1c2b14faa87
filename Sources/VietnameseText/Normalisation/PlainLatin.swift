/// Text of printable ASCII and composed Latin letters only, told by its UTF-8
/// bytes: one scalar is one cluster, one column wide, in normalisation form C.
/// Nearly all Vietnamese text is such, and needs no slower look.
enum PlainLatin {
  /// The number of letters, `nil` for any other text.
  ///
  /// - Complexity: O(n).
  static func count(_ bytes: some Collection<UInt8>) -> Int? {
    var letters = 0
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case 0x20..<0x7F: break
      case 0xC3...0xCB: guard rest.next() != nil else { return nil }
      case 0xE1:
        guard let second = rest.next(), 0xB8...0xBB ~= second, rest.next() != nil else {
          return nil
        }
      default: return nil
      }
      letters += 1
    }
    return letters
  }
}

extension StringProtocol {
  /// The text as a person reads it, in normalisation form C: inline tags such
  /// as `<b>` and paired `**` gone, one space between words and none at the
  /// ends, no control, zero-width or direction characters, no byte-order mark.
  ///
  /// The Icelandic Ð, ð and the African Ɖ, which old converters write for it,
  /// become Đ, đ. Entities such as `&amp;` are left as they are.
  ///
  /// - Complexity: O(n).
  package var cleaned: String {
    let text = String(self)
    let isClean = text.utf8.withContiguousStorageIfAvailable(CleanText.isSurelyClean)
    if isClean == true { return text }
    var scalars = CellScalars(text).elements.map { CleanText.mended($0.scalar) }
    CleanText.removePairedAsterisks(&scalars)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return CellScalars(String(view).nfc).elements.reduce(into: "") {
      $0.unicodeScalars.append($1.scalar)
    }
  }
}

private enum CleanText {
  /// Plain Latin text with single spaces inside, no markup and no letter that
  /// ``mended(_:)`` changes.
  static func isSurelyClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard PlainLatin.count(bytes) != nil else { return false }
    var previous = UInt8(ascii: " ")
    for byte in bytes {
      switch (previous, byte) {
      case (UInt8(ascii: " "), UInt8(ascii: " ")), (_, UInt8(ascii: "<")), (_, UInt8(ascii: "*")),
        (0xC3, 0x90), (0xC3, 0xB0), (0xC6, 0x89):
        return false
      default: previous = byte
      }
    }
    return bytes.isEmpty || previous != UInt8(ascii: " ")
  }

  static func mended(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "Ð", "Ɖ": "Đ"
    case "ð": "đ"
    default: scalar
    }
  }

  /// Removes `**` … `**` around text that starts and ends without a space.
  static func removePairedAsterisks(_ scalars: inout [Unicode.Scalar]) {
    var doomed: [Int] = []
    var opened: Int?
    var index = 0
    while index + 1 < scalars.count {
      guard scalars[index] == "*", scalars[index + 1] == "*" else {
        index += 1
        continue
      }
      if let start = opened, index > start + 2, scalars[index - 1] != " " {
        doomed += [start, start + 1, index, index + 1]
        opened = nil
      } else if index + 2 < scalars.count, scalars[index + 2] != " " {
        opened = index
      }
      index += 2
    }
    for place in doomed.reversed() { scalars.remove(at: place) }
  }
}

extension String {
  /// Before `other` by UTF-8 bytes: the order of codes and ids, the same on every
  /// machine and in every language.
  package func precedesBytewise(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in a.lexicographicallyPrecedes(b) }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }

  package func hasSameBytes(as other: String) -> Bool {
    var (a, b) = (self, other)
    return a.withUTF8 { a in b.withUTF8 { b in a.elementsEqual(b) } }
  }

  /// A number in which texts mostly differ (FNV-1a).
  ///
  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash
  /// Algorithm", RFC 9923.
  package var bytesMixed: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
  }

  /// The first eight UTF-8 bytes, the first of all the most significant; zeros where there are
  /// fewer.
  var firstBytes: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      let first = bytes.prefix(8)
      let number = first.reduce(0) { $0 << 8 | UInt64($1) }
      return first.isEmpty ? 0 : number << (8 * UInt64(8 - first.count))
    }
  }
}

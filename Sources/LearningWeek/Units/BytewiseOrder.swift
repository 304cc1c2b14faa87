extension String {
  /// Before `other` by UTF-8 bytes: the order of codes and ids, the same on every
  /// machine and in every language.
  package func precedesBytewise(_ other: String) -> Bool {
    let isBefore = utf8.withContiguousStorageIfAvailable { a in
      other.utf8.withContiguousStorageIfAvailable { b in a.lexicographicallyPrecedes(b) }
    }
    return (isBefore ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

extension StringProtocol {
  /// The text in normalisation form C: `e` + U+0323 + U+0302, `ẹ` + U+0302 and
  /// `ê` + U+0323 all become `ệ`.
  ///
  /// Complete for the Latin script; other scripts keep their letters as they
  /// came. Text that is composed already is returned as it is.
  ///
  /// - Complexity: O(n).
  package var nfc: String {
    let text = String(self)
    let quick = text.utf8.withContiguousStorageIfAvailable(CanonicalComposition.isSurelyComposed)
    return quick == true ? text : CanonicalComposition.composed(text)
  }
}

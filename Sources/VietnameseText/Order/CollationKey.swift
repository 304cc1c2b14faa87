/// Where a text stands in Vietnamese alphabetical order.
///
/// Letters decide first (a ă â b c d đ e ê … o ô ơ … u ư …), then tones (ngang,
/// huyền, hỏi, ngã, sắc, nặng), then case with small letters first. A run of
/// digits counts as a number: Quận 2 stands before Quận 10. Words are compared
/// one by one: `An Bình` stands before `Anh`. Hoà and Hòa have one key.
///
/// Source: Unicode Technical Standard #10 for the levels; the alphabet and the
/// tone order of Vietnamese dictionaries, as CLDR's `vi` has them.
package struct CollationKey: Comparable, Hashable, Sendable {
  /// The key as bytes whose bytewise order is the order of the texts, so it can
  /// be stored as a blob and sorted by a database.
  package let bytes: [UInt8]

  /// - Complexity: O(n).
  package init(_ text: some StringProtocol) {
    var writer = CollationKeyWriter()
    for element in NameElements(String(text)) { writer.add(element) }
    bytes = writer.finished()
  }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Whether `left` stands before `right` in Vietnamese order: a predicate for
/// `sorted(by:)`. To sort many texts, sort by ``CollationKey`` instead.
package func vietnameseOrder(
  _ left: some StringProtocol, _ right: some StringProtocol
) -> Bool {
  CollationKey(left) < CollationKey(right)
}

/// -1, 0 or 1 as `left` stands before, with or after `right`: the form that a
/// database collation wants.
package func vietnameseComparison(
  _ left: some StringProtocol, _ right: some StringProtocol
) -> Int {
  let (first, second) = (CollationKey(left), CollationKey(right))
  return first == second ? 0 : first < second ? -1 : 1
}

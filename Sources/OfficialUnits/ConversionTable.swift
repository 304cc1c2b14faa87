import COfficialUnits

/// The official conversion of 2025-07-01, provinces before communes, in order of old code.
///
/// Every unit of that day stands in it. Of the day before, fourteen communes do not: twelve that
/// the lists of 2025 show again after they had been dissolved, and two that stand under another
/// code (``UnitConversion/oldName``). Districts other than the five islands have no successor;
/// their communes have.
///
/// - Complexity: O(size of the table), some milliseconds, for each loop and each question.
package struct ConversionTable: Sequence, Sendable {
  /// The first day of the new units.
  package static let day = "2025-07-01"

  package init() {}

  package func makeIterator() -> Iterator {
    Iterator(lines: PackedText(official_conversions_text()))
  }

  /// Where the unit that had this code on 2025-06-30 went; more than one when it was split.
  package func successors(of oldCode: String) -> [UnitConversion] {
    filter { $0.oldCode == oldCode }
  }

  /// What the unit that got this code on 2025-07-01 was made of.
  package func predecessors(of newCode: String) -> [UnitConversion] {
    filter { $0.newCode == newCode }
  }
}

extension ConversionTable {
  package struct Iterator: IteratorProtocol {
    var lines: PackedText

    package mutating func next() -> UnitConversion? {
      guard !lines.isAtEnd else { return nil }
      return UnitConversion(
        oldCode: lines.field().textIfAny, newCode: lines.field().text,
        // `part` claims least; the tests hold that every line names a relation.
        relation: UnitConversion.Relation(rawValue: lines.field().text) ?? .part,
        oldName: lines.field().textIfAny, note: lines.lastField().textIfAny)
    }
  }
}

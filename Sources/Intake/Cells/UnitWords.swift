package import LearningWeek

/// What the words of a list of units mean, in a file and wherever else one is written.
package enum UnitWords {
  /// Built in, or of the campaign; `nil` when `text` is neither.
  package static func kind(_ text: String, _ campaign: Campaign) -> UnitKind? {
    Words.unitKind(campaign).value(of: text)
  }

  /// As files have them.
  package static func kinds(_ campaign: Campaign) -> [String] {
    Words.unitKind(campaign).expected
  }

  /// An attribute as a cell gives it; `nil` when it can be read in two ways, blank without a value.
  package static func attribute(_ text: String) -> (value: AttributeValue?, text: String)? {
    guard case .success(let value) = AttributeReading.value(of: text) else { return nil }
    return (value, text)
  }
}

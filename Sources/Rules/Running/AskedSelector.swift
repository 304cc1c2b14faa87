internal import LearningWeek

/// A selector that remembers its last answer: units in a row are mostly of one kind.
struct AskedSelector {
  private let selector: KindSelector?
  /// It names no single unit.
  private let isByKind: Bool
  private var last: (kind: UnitKind, isSelected: Bool)?

  /// - Parameter selector: `nil` selects all.
  init(_ selector: KindSelector?) {
    self.selector = selector
    isByKind = selector.map { $0.units.isEmpty && $0.except.isEmpty } ?? true
  }

  mutating func selects(_ unit: Int, in facts: RunFacts) -> Bool {
    guard let selector else { return true }
    let kind = facts.tree.units[unit].kind
    guard isByKind else { return selector.selects(code: facts.tree.units[unit].code, kind: kind) }
    if let last, last.kind == kind { return last.isSelected }
    let isSelected = selector.kinds.contains(kind)
    last = (kind, isSelected)
    return isSelected
  }
}

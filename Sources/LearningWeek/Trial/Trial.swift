/// Changes that are tried on a campaign's data, in the order in which they were made.
/// The data that they were begun on stay as they are.
package struct Trial: Sendable {
  package let base: CampaignData
  /// No two of them speak of the same thing.
  package private(set) var changes: [TriedChange] = []
  /// With all changes; `revision` is that of `base`.
  package private(set) var data: CampaignData

  package init(on base: CampaignData, changes: [TriedChange] = []) {
    self.base = base
    data = base
    for change in changes { add(change) }
  }

  /// Makes the change, in place of one of the same thing; a figure that is as it was
  /// before all changes is no change any more.
  /// - Returns: Whether anything is otherwise than before.
  @discardableResult
  package mutating func add(_ change: TriedChange) -> Bool {
    let before = changes
    guard !before.contains(change) else { return false }
    changes.removeAll { change.replaces($0) }
    if !isSaid(change) { changes.append(change) }
    guard changes != before else { return false }
    if changes.count == before.count + 1, changes.dropLast().elementsEqual(before),
      !isOnTouchedReturn(change, before)
    {
      data.apply(change)
    } else {
      rebuild()
    }
    return true
  }

  /// Takes the last change back; `nil` when there is none.
  package mutating func removeLast() -> TriedChange? {
    guard let last = changes.popLast() else { return nil }
    rebuild()
    return last
  }

  /// The figure of a cell, by the data given.
  package static func figure(
    of unit: UnitCode, _ scope: ReturnScope, row: String, column: String, in data: CampaignData
  ) -> Int? {
    let figures = (data.returns[ReturnKey(unit, scope)]?.lines ?? [])
      .filter { $0.row == row }.compactMap { $0.figures[column]?.value }
    return figures.isEmpty
      ? nil : figures.reduce(0) { $0.addingReportingOverflow($1).partialValue }
  }

  /// The returns that have another figure, as they would be stored.
  package var returns: [Return] {
    var seen: Set<ReturnKey> = []
    return changes.compactMap { change in
      guard case .figure(let edit) = change else { return nil }
      let key = ReturnKey(edit.unit, edit.scope)
      return seen.insert(key).inserted ? data.returns[key] : nil
    }
  }

  /// The units on whose account somebody's points, requirements or order may be
  /// otherwise than on `base`.
  package func units(bearingOn changes: [TriedChange], in tree: UnitTree) -> Set<UnitCode> {
    tree.unitsAbove(changes.compactMap(\.unit))
  }

  private func isSaid(_ change: TriedChange) -> Bool {
    guard case .figure(let edit) = change else { return false }
    let key = ReturnKey(edit.unit, edit.scope)
    return (base.returns[key] != nil || edit.value == nil)
      && Self.figure(of: edit.unit, edit.scope, row: edit.row, column: edit.column, in: base)
        == edit.value
  }

  /// Several edits of one return are one revision of it.
  private func isOnTouchedReturn(_ change: TriedChange, _ others: [TriedChange]) -> Bool {
    guard case .figure(let edit) = change else { return false }
    return others.contains { other in
      guard case .figure(let earlier) = other else { return false }
      return earlier.unit == edit.unit && earlier.scope == edit.scope
    }
  }

  private mutating func rebuild() {
    data = base
    for change in changes { data.apply(change) }
    let touched = returns
    for var value in touched {
      let key = ReturnKey(value.unit, value.scope)
      value.revision = (base.returns[key]?.revision ?? 0) + 1
      data.returns[key] = value
    }
  }
}

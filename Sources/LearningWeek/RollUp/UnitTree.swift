/// The units of a campaign in preorder of the reporting line: every unit stands
/// before those whose figures roll up to it, so that a unit with everything below
/// it is one contiguous range.
package struct UnitTree: Sendable {
  /// Root first; siblings by code bytes. A root that is not among the units given
  /// (`VN`) is added under its code as name, with the kind `country`.
  package let units: [ReportingUnit]
  /// Index of the unit that it rolls up to; −1 for the root.
  let parents: [Int32]
  /// One past the last unit below.
  let ends: [Int32]
  /// Whether the unit is on the expected list.
  let isExpected: [Bool]
  /// Index of the next area or institution around it; −1 when there is none.
  private let surroundings: [Int32]
  private let indices: UnitIndices

  /// Hangs each unit under the first of these that is another unit of the set: the
  /// recipients of its expectation, its own recipients, its parent, its area; else
  /// under the root. A circle of units is opened at its smallest code, which then
  /// reports to the root.
  /// - Complexity: O(n log n) in the number of units; O(n) when they come sorted.
  package init(units: [ReportingUnit], expected: [UnitCode: Expectation], root: UnitCode) {
    var line = ReportingLine(units: units, expected: expected, root: root)
    let order = line.preorder()
    let count = order.count
    var position = [Int32](repeating: 0, count: count)
    for (index, sorted) in order.enumerated() { position[sorted] = Int32(index) }

    var parents = [Int32](repeating: -1, count: count)
    var surroundings = [Int32](repeating: -1, count: count)
    for (index, sorted) in order.enumerated() {
      if sorted != line.root { parents[index] = position[line.parents[sorted]] }
      if let around = line.surrounding(of: sorted) { surroundings[index] = position[around] }
    }
    self.units = order.map { line.unit(at: $0) }
    self.isExpected = order.map { line.isExpected[$0] }
    self.parents = parents
    self.ends = Self.ends(parents)
    self.surroundings = surroundings
    self.indices = UnitIndices(self.units)
  }

  /// A tree as it was built before, without the areas around the units.
  ///
  /// - Precondition: every unit stands after its parent and next to its siblings with all
  ///   below them, the root first.
  init(units: [ReportingUnit], parents: [Int32], isExpected: [Bool]) {
    self.units = units
    self.parents = parents
    self.ends = Self.ends(parents)
    self.isExpected = isExpected
    self.surroundings = Array(repeating: -1, count: units.count)
    self.indices = UnitIndices(units)
  }

  private static func ends(_ parents: [Int32]) -> [Int32] {
    var ends = [Int32](repeating: 0, count: parents.count)
    for index in parents.indices.reversed() {
      ends[index] = max(ends[index], Int32(index + 1))
      if index > 0 {
        let parent = Int(parents[index])
        ends[parent] = max(ends[parent], ends[index])
      }
    }
    return ends
  }

  package func index(of code: UnitCode) -> Int? {
    indices[code]
  }

  /// The unit that this one's figures roll up to; `nil` for the root.
  package func parent(of index: Int) -> Int? {
    parents[index] < 0 ? nil : Int(parents[index])
  }

  /// These units and all to whom their figures roll up.
  package func unitsAbove(_ codes: some Sequence<UnitCode>) -> Set<UnitCode> {
    var found: Set<UnitCode> = []
    for code in codes {
      var next = index(of: code)
      while let index = next, found.insert(units[index].code).inserted {
        next = parent(of: index)
      }
    }
    return found
  }

  /// The unit itself first, then everything below it.
  package func subtree(of index: Int) -> Range<Int> {
    index..<Int(ends[index])
  }

  /// Those that roll up directly to it, by code.
  /// - Complexity: O(children).
  package func children(of index: Int) -> [Int] {
    var found: [Int] = []
    var child = index + 1
    while child < Int(ends[index]) {
      found.append(child)
      child = Int(ends[child])
    }
    return found
  }

  /// The area of `level` that the unit lies in or is, whoever it reports to.
  package func ancestor(of index: Int, at level: AreaLevel) -> Int? {
    var current = index
    for _ in 0..<ReportingUnit.deepestNesting {
      if units[current].level == level { return current }
      guard surroundings[current] >= 0 else { return nil }
      current = Int(surroundings[current])
    }
    return nil
  }
}

package import LuaRuntime

/// Points by steps (thang điểm bậc), ascending and without holes.
package struct StepTable {
  package struct Step: Hashable, Sendable {
    package var range: StepRange
    package var points: Double
    /// Its own line, where it is written out in the declaration.
    package var place: LuaPlace?
  }

  package let steps: [Step]
  /// Only whole numbers occur, so `to = 3` and `from = 4` are neighbours.
  package let isWhole: Bool
  package let value: LuaFunction
  package let place: LuaPlace?

  /// The step that `value` lies in; `nil` outside all.
  func step(for value: Double) -> Int? {
    steps.firstIndex { $0.range.contains(value) }
  }
}

/// The values of one step; an end that is not given is open.
package struct StepRange: Hashable, Sendable {
  package var from: Double?
  /// Belongs to the step.
  package var to: Double?
  /// Does not belong to the step.
  package var below: Double?

  package init(from: Double?, to: Double?, below: Double?) {
    self.from = from
    self.to = to
    self.below = below
  }

  func contains(_ value: Double) -> Bool {
    (from.map { $0 <= value } ?? true) && (to.map { value <= $0 } ?? true)
      && (below.map { value < $0 } ?? true)
  }

  /// Neither a value nor, with whole numbers, a whole one lies in it.
  func isEmpty(whole: Bool) -> Bool {
    guard let from else { return false }
    if let below, below <= from { return true }
    if let to, to < from { return true }
    if whole, let below, below.rounded(.up) <= from.rounded(.up) { return true }
    return false
  }

  /// How this step meets the next one upwards.
  enum Meeting {
    case overlap
    case gap
    case neighbours
  }

  /// - Precondition: `next` begins no lower than this one.
  func meets(_ next: StepRange, whole: Bool) -> Meeting {
    guard let start = next.from else { return .overlap }
    if let below {
      return start < below ? .overlap : start > below ? .gap : .neighbours
    }
    guard let to else { return .overlap }
    if start <= to { return .overlap }
    return whole && start == to + 1 ? .neighbours : .gap
  }
}

/// Completeness of some part of the expected list.
package struct StatusCounts: Hashable, Sendable {
  package var expected = 0
  package var onTime = 0
  package var late = 0
  /// Of those received: nothing is reported in them.
  package var empty = 0

  package init() {}

  package init(_ units: some Sequence<UnitStatus>) {
    for unit in units { add(unit) }
  }

  /// Empty returns included.
  package var received: Int { onTime + late }
  package var missing: Int { expected - received }
  /// Received of expected, 0…1; 0 when nobody is expected.
  package var rate: Double { expected == 0 ? 0 : Double(received) / Double(expected) }

  mutating func add(_ unit: UnitStatus) {
    expected += 1
    switch unit.state {
    case .onTime: onTime += 1
    case .late: late += 1
    case .missing: break
    }
    if unit.isEmpty { empty += 1 }
  }
}

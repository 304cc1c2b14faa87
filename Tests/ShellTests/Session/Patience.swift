import LearningWeek
import Synchronization

/// Lets work go on for so many checks, then asks it to stop.
final class Patience: Sendable {
  private let limit: Int
  private let asked = Atomic<Int>(0)

  init(checks: Int) { limit = checks }

  /// How often the work has asked.
  var checks: Int { asked.load(ordering: .relaxed) }

  func during<Value>(_ work: () throws -> Value) rethrows -> Value {
    let goesOn: @Sendable () -> Bool = { [self] in
      asked.wrappingAdd(1, ordering: .relaxed).newValue <= limit
    }
    return try Work.$goesOn.withValue(goesOn) { try work() }
  }
}

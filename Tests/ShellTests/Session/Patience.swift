import LearningWeek

/// Lets work go on for so many checks, then asks it to stop.
final class Patience {
  private let limit: Int
  /// How often the work has asked.
  private(set) var checks = 0

  init(checks: Int) { limit = checks }

  func during<Value>(_ work: () throws -> Value) rethrows -> Value {
    let goesOn = { [self] in
      checks += 1
      return checks <= limit
    }
    return try Work.asking(goesOn, work)
  }
}

package import LearningWeek
package import LuaRuntime

/// What the cases of a pack say about it.
package struct TestReport: Sendable {
  package var results: [CaseResult]
  /// What is wrong with the cases themselves; those are not run.
  package var defects: [PackDefect]
  /// Rules that came to a result in no case.
  package var unreached: [UnreachedRule]

  package var hasPassed: Bool {
    results.allSatisfy(\.hasPassed) && !defects.contains { $0.severity == .error }
  }

  /// It has passed, nothing in the cases is questionable, and every rule is reached.
  package var isComplete: Bool { hasPassed && defects.isEmpty && unreached.isEmpty }
}

/// One case as it ran.
package struct CaseResult: Sendable {
  package var title: String
  package var place: LuaPlace?
  /// Expectations that did not hold.
  package var failures: [CaseFailure]
  /// The run itself failed: no expectation was looked at.
  package var error: RunError?

  package var hasPassed: Bool { failures.isEmpty && error == nil }
}

/// An expectation that did not hold.
package struct CaseFailure: Hashable, Sendable {
  package var expectation: CaseExpectation
  package var actual: CaseActual

  package init(expectation: CaseExpectation, actual: CaseActual) {
    self.expectation = expectation
    self.actual = actual
  }
}

/// What came instead.
package enum CaseActual: Hashable, Sendable {
  /// With the notes that say why.
  case points(Points, [ScoreNote])
  /// The criterion does not apply to the candidate.
  case notScored
  case score(Points)
  /// With the requirements that are not met.
  case outcome(Outcome, unmet: [RequirementCheck])
  /// It does not compete for the award.
  case absent(Absence)
}

/// A rule that no case reaches.
package enum UnreachedRule: Hashable, Sendable {
  case criterion(id: String, title: String, place: LuaPlace?)
  case requirement(of: Declared, text: String, place: LuaPlace?)
  case step(criterion: String, StepRange, place: LuaPlace?)
}

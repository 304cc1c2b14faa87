package import LearningWeek
package import LuaRuntime

/// A criterion (tiêu chí) as declared.
package struct Criterion {
  package let id: String
  package let title: String
  package let max: Points
  package let to: [CandidateKind]
  /// The units that it applies to, or whose people; `nil`: all.
  package let among: KindSelector?
  package let requirements: [Requirement]
  package let formula: Formula
  /// The formula gives a share of the maximum rather than points.
  package let isShare: Bool
  package let law: String?
  package let source: String?
  package let place: LuaPlace?
}

/// How a criterion comes to its number.
package indirect enum Formula {
  case function(LuaFunction)
  case steps(StepTable)
  /// The formula's number, at most the given one.
  case cap(Formula, Double)

  /// The step table in it, if any.
  package var steps: StepTable? {
    switch self {
    case .function: nil
    case .steps(let table): table
    case .cap(let inner, _): inner.steps
    }
  }
}

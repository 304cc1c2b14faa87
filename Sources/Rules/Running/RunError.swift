package import LuaRuntime

/// Why a run gave no result. Nothing is stored then.
package enum RunError: Error, Equatable, Sendable {
  /// Every candidate was evaluated; these evaluations failed.
  case failures([RuleFailure])
  /// The run was stopped in the middle of this rule.
  case bound(LuaBound, RuleFailure)
  case interrupted
}

/// One function of the pack that failed for one candidate.
package struct RuleFailure: Error, Equatable, Sendable {
  package var rule: RuleReference
  /// Code and name of the candidate, or of the unit of a return; `nil` where a whole
  /// block is meant.
  package var subject: RuleSubject?
  package var fault: RuleFault
  /// The failing line, else the line that the function begins on.
  package var place: LuaPlace?
  /// The source at `place`.
  package var excerpt: SourceExcerpt?
}

/// Whom a rule was being applied to.
package struct RuleSubject: Hashable, Sendable {
  package var code: String
  package var name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// Which part of the pack was running.
package enum RuleReference: Hashable, Sendable {
  case criterion(String)
  case criterionRequirement(criterion: String, text: String)
  case requirement(award: String, text: String)
  case block(award: String)
  case quota(award: String, block: String?)
  case order(award: String, text: String)
  case check(String)
}

/// What was wrong with a function or with what it returned.
package enum RuleFault: Equatable, Sendable {
  case script(ScriptFault)
  case notANumber(FieldFinding)
  /// Points that do not fit any number of points.
  case tooLarge(Double)
  /// A requirement or check gave something that is neither true, false nor nothing.
  case notATruth(FieldFinding)
  /// A block is a text or a whole number.
  case notABlock(FieldFinding)
  /// An order value is a number or a truth.
  case notComparable(FieldFinding)
  /// A quota is a whole number, not negative.
  case notPlaces(FieldFinding)
  case noPlacesForBlock(String, known: [String])

  package var code: String {
    switch self {
    case .script(let fault): fault.code
    case .notANumber: "E-POINTS-TYPE"
    case .tooLarge: "E-POINTS-RANGE"
    case .notATruth: "E-REQUIREMENT-TYPE"
    case .notABlock: "E-BLOCK-TYPE"
    case .notComparable: "E-ORDER-TYPE"
    case .notPlaces: "E-QUOTA-TYPE"
    case .noPlacesForBlock: "E-QUOTA-BLOCK"
    }
  }
}

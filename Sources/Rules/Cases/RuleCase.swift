package import LearningWeek
package import LuaRuntime

/// An example that tests a pack: data, and what must come of it.
package struct RuleCase: Sendable {
  package let title: String
  package let place: LuaPlace?
  package let data: CampaignData
  /// Candidates by the name that the case gives them, as the run codes them.
  let codes: [String: String]
  package let expectations: [CaseExpectation]
}

/// One thing that a case expects.
package struct CaseExpectation: Hashable, Sendable {
  /// The unit or candidate, as the case names it.
  package var subject: String
  package var item: CaseItem
  package var place: LuaPlace?

  package init(subject: String, item: CaseItem, place: LuaPlace?) {
    self.subject = subject
    self.item = item
    self.place = place
  }
}

package enum CaseItem: Hashable, Sendable {
  case points(criterion: String, Points)
  case score(Points)
  case outcome(award: String, CaseOutcome)
}

/// What a case may expect of a candidate in an award.
package enum CaseOutcome: Hashable, Sendable {
  /// Requirements, nomination and minimum are met; order and places do not matter.
  case eligible
  case decided(Outcome)

  init?(_ word: String) {
    if word == "eligible" {
      self = .eligible
    } else if let outcome = Outcome(rawValue: word) {
      self = .decided(outcome)
    } else {
      return nil
    }
  }

  static let words = ["eligible"] + Outcome.allCases.map(\.rawValue)
}

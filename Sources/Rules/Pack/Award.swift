package import LearningWeek
package import LuaRuntime

/// An award as declared: its terms, and the functions that say who competes, where
/// and for how many places.
package struct Award {
  package let terms: AwardTerms
  /// The units that compete, or whose people do; `nil`: all.
  package let among: KindSelector?
  /// Collectives, too, compete only when nominated.
  package let needsNomination: Bool
  package let requirements: [Requirement]
  /// Gives the block of a candidate; without it there is one block.
  package let block: LuaFunction?
  package let quota: QuotaRule
  /// One per term of the order.
  package let order: [OrderRule]
  package let place: LuaPlace?

  package var id: String { terms.id }

  /// Flags count on this day.
  func flagDay(in campaign: Campaign) -> CivilDate { terms.decidedOn ?? campaign.lastDay }
}

/// How a term of the order gets its value.
package enum OrderRule {
  case score
  case measure(String)
  case function(LuaFunction)
}

/// How many places an award has.
package enum QuotaRule {
  case unlimited
  case number(Int)
  /// By block key; a key that is missing takes `otherwise`, else is an error.
  case table([String: Int], otherwise: Int?)
  /// Gets the block's key.
  case function(LuaFunction)
  case percent(PercentQuota)
}

/// So many per cent of the units, nominated candidates or of an attribute of a block.
package struct PercentQuota: Hashable, Sendable {
  package enum Rounding: String, Hashable, Sendable, CaseIterable {
    case down
    case up
    /// Half away from zero.
    case nearest
  }

  package var percent: Double
  /// The attribute that is summed; `nil` counts units or candidates.
  package var attribute: String?
  package var rounding: Rounding

  /// The places out of `whole`.
  func places(of whole: Double) -> Int {
    // Multiplying first keeps 7 % of 100 exact; what remains of a binary fraction
    // is far below a billionth.
    let exact = percent * whole / 100
    let places =
      switch rounding {
      case .down: (exact + 1e-9).rounded(.down)
      case .up: (exact - 1e-9).rounded(.up)
      case .nearest: (exact + 1e-9).rounded(.toNearestOrAwayFromZero)
      }
    return Int(min(max(places, 0), 1e9))
  }
}

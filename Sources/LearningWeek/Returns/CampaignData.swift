/// Everything known of one campaign at one moment, as plain values: what rules,
/// roll-ups and reports are computed from.
package struct CampaignData: Sendable {
  package var campaign: Campaign
  /// The areas in force on the first day inside the campaign's area, with the
  /// institutions in them.
  package var units: [ReportingUnit]
  /// Who must report, frozen when the campaign was opened. Empty before.
  package var expected: [UnitCode: Expectation]
  /// The revision in use of each unit's return, by scope.
  package var returns: ReturnShelf
  /// When each unit's return first came.
  package var receipts: [UnitCode: Receipt]
  package var evidence: [Evidence]
  package var funding: [Funding]
  package var nominations: [Nomination]
  package var earlierAwards: [EarlierAward]
  package var flags: [FlagMark]
  package var narratives: [Narrative]
  package var facts: [CampaignFact]
  package var preferences: [UnitCode: Preference]
  /// By unit, then day.
  package var notes: [UnitNote]
  /// The last on each unit; it may speak of an earlier revision.
  package var verdicts: [UnitCode: Verdict]
  /// By the unit that proposed; the last on each nomination, which may speak of an earlier revision.
  package var nominationVerdicts: [UnitCode: [NominationVerdict]]
  package var overrides: [Override]
  package var ballots: [Ballot]
  /// Hash of the canonical content, the same whatever the order of imports.
  package var revision: String

  package init(campaign: Campaign, units: [ReportingUnit] = []) {
    self.campaign = campaign
    self.units = units
    self.expected = [:]
    self.returns = ReturnShelf()
    self.receipts = [:]
    self.evidence = []
    self.funding = []
    self.nominations = []
    self.earlierAwards = []
    self.flags = []
    self.narratives = []
    self.facts = []
    self.preferences = [:]
    self.notes = []
    self.verdicts = [:]
    self.nominationVerdicts = [:]
    self.overrides = []
    self.ballots = []
    self.revision = ""
  }

  /// Whether anything in it was made by the generator.
  package var isSynthetic: Bool {
    units.contains { $0.isSynthetic } || returns.holdSynthetic
  }
}

/// A unit may send its own return and a consolidated one.
package struct ReturnKey: Hashable, Sendable {
  package var unit: UnitCode
  package var scope: ReturnScope

  package init(_ unit: UnitCode, _ scope: ReturnScope) {
    self.unit = unit
    self.scope = scope
  }
}

/// That a unit must report, to whom and until when: one line of the frozen list.
package struct Expectation: Hashable, Sendable {
  /// Codes of recipients that are units, or kinds outside the campaign
  /// (`ministry`); the first is the one that its figures roll up to.
  package var recipients: [String]
  /// The last day on time, with any extension; `nil` when none is set.
  package var lastDay: CivilDate?
  /// The last day as the plan set it, when an extension moved it.
  package var originalLastDay: CivilDate?

  package init(recipients: [String], lastDay: CivilDate?, originalLastDay: CivilDate? = nil) {
    self.recipients = recipients
    self.lastDay = lastDay
    self.originalLastDay = originalLastDay
  }
}

/// When a unit's return came, over all its revisions and scopes.
package struct Receipt: Hashable, Sendable {
  /// Arrival of the first revision that was not empty; else of the first.
  package var receivedOn: CivilDate
  /// Every revision so far is empty.
  package var isEmpty: Bool

  package init(receivedOn: CivilDate, isEmpty: Bool) {
    self.receivedOn = receivedOn
    self.isEmpty = isEmpty
  }
}

/// An officer's choice of basis for a unit's total (`prefer`).
package struct Preference: Hashable, Sendable {
  package enum Choice: String, Hashable, Sendable {
    case stated
    case built
  }

  package var choice: Choice
  package var reason: String

  package init(choice: Choice, reason: String) {
    self.choice = choice
    self.reason = reason
  }
}

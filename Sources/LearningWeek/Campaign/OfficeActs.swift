/// A dated remark that an office keeps about a unit (ghi chú). Activities go on through the school
/// year, and so do remarks: they change no figure and no result.
package struct UnitNote: Hashable, Sendable {
  package var unit: UnitCode
  package var day: CivilDate
  package var text: String
  package var by: String

  package init(unit: UnitCode, day: CivilDate, text: String, by: String) {
    self.unit = unit
    self.day = day
    self.text = text
    self.by = by
  }
}

/// What the next tier says of a unit's return: accepted (tiếp nhận) or sent back (trả lại).
///
/// A return that was sent back stays in use until another comes: leaving it out would change
/// totals silently.
package struct Verdict: Hashable, Sendable {
  package enum Decision: String, Hashable, Sendable, CaseIterable {
    case accepted
    case sentBack = "sent_back"
  }

  package var unit: UnitCode
  package var decision: Decision
  package var reason: String?
  package var day: CivilDate
  package var by: String
  /// Revisions that it speaks of; 0 where there was no return of the scope.
  package var ownRevision: Int
  package var consolidatedRevision: Int

  package init(
    unit: UnitCode, decision: Decision, reason: String?, day: CivilDate, by: String,
    ownRevision: Int, consolidatedRevision: Int
  ) {
    self.unit = unit
    self.decision = decision
    self.reason = reason
    self.day = day
    self.by = by
    self.ownRevision = ownRevision
    self.consolidatedRevision = consolidatedRevision
  }
}

extension CampaignData {
  /// The verdict on the unit's return as it is; `nil` when there is none, or when another revision
  /// came since.
  package func verdict(on unit: UnitCode) -> Verdict? {
    guard let verdict = verdicts[unit] else { return nil }
    let (own, consolidated) = revisions(of: unit)
    let isCurrent = verdict.ownRevision == own && verdict.consolidatedRevision == consolidated
    return isCurrent ? verdict : nil
  }

  /// Of the returns in use, 0 where there is none.
  package func revisions(of unit: UnitCode) -> (own: Int, consolidated: Int) {
    (
      returns[ReturnKey(unit, .own)]?.revision ?? 0,
      returns[ReturnKey(unit, .consolidated)]?.revision ?? 0
    )
  }
}

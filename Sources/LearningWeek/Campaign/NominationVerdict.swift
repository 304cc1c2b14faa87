/// What the appraising office says of a nomination: accepted (tiếp nhận) or sent back (trả lại).
///
/// Unlike a return, a nomination that was sent back does not stand until it comes again otherwise:
/// nobody is commended on a dossier that was refused.
package struct NominationVerdict: Hashable, Sendable {
  package var unit: UnitCode
  package var kind: CandidateKind
  /// As the nomination had it.
  package var name: String
  package var award: String?
  package var decision: Verdict.Decision
  package var reason: String?
  package var day: CivilDate
  package var by: String
  /// Of the nomination that it speaks of.
  package var nominationRevision: Int

  package init(
    on nomination: Nomination, decision: Verdict.Decision, reason: String?, day: CivilDate,
    by: String
  ) {
    unit = nomination.unit
    kind = nomination.kind
    name = nomination.name
    award = nomination.award
    self.decision = decision
    self.reason = reason
    self.day = day
    self.by = by
    nominationRevision = nomination.revision
  }

  package func speaks(of nomination: Nomination) -> Bool {
    unit == nomination.unit && kind == nomination.kind && award == nomination.award
      && nominationRevision == nomination.revision && name == nomination.name
  }
}

extension CampaignData {
  /// The verdict on a nomination as it is; `nil` when there is none, or when it came again since.
  package func verdict(on nomination: Nomination) -> NominationVerdict? {
    nominationVerdicts[nomination.unit]?.last { $0.speaks(of: nomination) }
  }

  package func wasSentBack(_ nomination: Nomination) -> Bool {
    verdict(on: nomination)?.decision == .sentBack
  }
}

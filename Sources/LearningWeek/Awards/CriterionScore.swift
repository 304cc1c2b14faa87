/// A candidate's points under one criterion, with what they rest on.
package struct CriterionScore: Hashable, Sendable {
  package var id: String
  package var title: String
  package var points: Points
  package var max: Points
  package var notes: [ScoreNote]
  package var reads: [Reading]
  package var source: String?

  package init(
    id: String, title: String, points: Points, max: Points, notes: [ScoreNote] = [],
    reads: [Reading] = [], source: String? = nil
  ) {
    self.id = id
    self.title = title
    self.points = points
    self.max = max
    self.notes = notes
    self.reads = reads
    self.source = source
  }
}

/// Why points are not simply what the rule returned.
package enum ScoreNote: Hashable, Sendable {
  /// A figure that the rule needed was not reported (chưa báo cáo).
  case notReported(ReadSubject)
  /// A ratio's divisor was zero.
  case zeroDivisor
  /// The rule gave more than the maximum or less than zero.
  case clamped(from: Double)
  /// The value lies in none of the steps.
  case outsideSteps(value: Double)
  /// A requirement of the criterion is unmet: its wording.
  case requirementUnmet(String)
}

/// One value that a rule read, with its origin.
package struct Reading: Hashable, Sendable {
  package var subject: ReadSubject
  package var value: ReadValue
  /// The file and cell, for a value that was reported.
  package var place: SourcePlace?
  /// Revision of the return it stands in.
  package var revision: Int?

  package init(
    subject: ReadSubject, value: ReadValue, place: SourcePlace? = nil, revision: Int? = nil
  ) {
    self.subject = subject
    self.value = value
    self.place = place
    self.revision = revision
  }
}

/// What a rule looked at.
package enum ReadSubject: Hashable, Sendable {
  /// A unit's own figure.
  case figure(unit: UnitCode, row: String, measure: String)
  /// A figure with everything below the unit.
  case rolled(unit: UnitCode, row: String, measure: String)
  /// A measure over the rows that add.
  case total(unit: UnitCode, measure: String)
  case attribute(unit: UnitCode, name: String)
  case funding(unit: UnitCode, source: String)
  case evidence(unit: UnitCode, kind: String)
  case flag(name: String)
  case earlierYear(unit: UnitCode, year: Int)
  /// A field of the candidate (`days_early`, `on_time`, `female`, …).
  case field(String)
}

package enum ReadValue: Hashable, Sendable {
  case notReported
  case number(Double)
  case text(String)
  case truth(Bool)
}

/// A requirement of an award or criterion, as it came out for one candidate.
package struct RequirementCheck: Hashable, Sendable {
  /// The pack's wording; of a field that stands for a requirement its name.
  package var text: String
  /// Of `dossier_before`: the day before which the dossier must have come.
  package var dossierBefore: CivilDate?
  package var isMet: Bool
  /// What it read, for the explanation.
  package var reads: [Reading]
  /// Of a one-of: its alternatives.
  package var alternatives: [RequirementCheck]

  package init(
    text: String, isMet: Bool, reads: [Reading] = [], alternatives: [RequirementCheck] = []
  ) {
    self.text = text
    self.dossierBefore = nil
    self.isMet = isMet
    self.reads = reads
    self.alternatives = alternatives
  }

  /// What `dossier_before` asks for.
  package static func dossier(
    before day: CivilDate, isMet: Bool, reads: [Reading] = []
  ) -> RequirementCheck {
    var check = RequirementCheck(text: "dossier_before", isMet: isMet, reads: reads)
    check.dossierBefore = day
    return check
  }
}

/// A piece of evidence (minh chứng).
package struct Evidence: Hashable, Sendable {
  package var unit: UnitCode
  package var kind: EvidenceKind
  /// A path, an address, or the number of a document.
  package var location: String
  package var caption: String?
  package var place: SourcePlace
  package var isSynthetic: Bool

  package init(
    unit: UnitCode, kind: EvidenceKind, location: String, caption: String? = nil,
    place: SourcePlace, isSynthetic: Bool = false
  ) {
    self.unit = unit
    self.kind = kind
    self.location = location
    self.caption = caption
    self.place = place
    self.isSynthetic = isSynthetic
  }
}

/// Money from one source. Some units give an amount in đồng, some only words.
package struct Funding: Hashable, Sendable {
  package var unit: UnitCode
  /// Id of a funding source of the campaign.
  package var source: String
  package var amount: Int?
  package var note: String?
  package var place: SourcePlace
  package var isSynthetic: Bool

  package init(
    unit: UnitCode, source: String, amount: Int? = nil, note: String? = nil, place: SourcePlace,
    isSynthetic: Bool = false
  ) {
    self.unit = unit
    self.source = source
    self.amount = amount
    self.note = note
    self.place = place
    self.isSynthetic = isSynthetic
  }
}

/// A proposal for commendation (đề nghị khen thưởng).
package struct Nomination: Hashable, Sendable {
  package var kind: CandidateKind
  /// The person's, household's or initiative's name; the unit's for a collective.
  package var name: String
  /// The unit that it belongs to and that proposes it.
  package var unit: UnitCode
  package var position: String?
  /// `nil` when not stated: never guessed from the name.
  package var isFemale: Bool?
  package var achievement: String?
  /// Id of the award proposed; `nil` when left to the council.
  package var award: String?
  package var receivedOn: CivilDate?
  /// 1 for the first; given by storage.
  package var revision: Int
  package var place: SourcePlace
  package var isSynthetic: Bool

  package init(
    kind: CandidateKind, name: String, unit: UnitCode, position: String? = nil,
    isFemale: Bool? = nil, achievement: String? = nil, award: String? = nil,
    receivedOn: CivilDate? = nil, revision: Int = 1, place: SourcePlace, isSynthetic: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.unit = unit
    self.position = position
    self.isFemale = isFemale
    self.achievement = achievement
    self.award = award
    self.receivedOn = receivedOn
    self.revision = revision
    self.place = place
    self.isSynthetic = isSynthetic
  }
}

/// Who can be commended.
package enum CandidateKind: String, Hashable, Sendable, CaseIterable {
  case collective
  case individual
  case household
  case initiative
}

/// A commendation of an earlier year.
package struct EarlierAward: Hashable, Sendable {
  package var kind: CandidateKind
  package var name: String
  package var unit: UnitCode
  package var award: String
  package var year: Int
  package var place: SourcePlace

  package init(
    kind: CandidateKind, name: String, unit: UnitCode, award: String, year: Int,
    place: SourcePlace
  ) {
    self.kind = kind
    self.name = name
    self.unit = unit
    self.award = award
    self.year = year
    self.place = place
  }
}

/// A mark that another body put on a unit or person (discipline, inspection,
/// complaint pending), with the days between which it counts.
package struct FlagMark: Hashable, Sendable {
  /// Empty when the unit itself is meant.
  package var name: String?
  package var unit: UnitCode
  package var flag: String
  package var reason: String?
  package var from: CivilDate?
  /// Last day it counts; `nil` while pending.
  package var until: CivilDate?
  package var place: SourcePlace
  package var isSynthetic: Bool

  package init(
    name: String? = nil, unit: UnitCode, flag: String, reason: String? = nil,
    from: CivilDate? = nil, until: CivilDate? = nil, place: SourcePlace,
    isSynthetic: Bool = false
  ) {
    self.name = name
    self.unit = unit
    self.flag = flag
    self.reason = reason
    self.from = from
    self.until = until
    self.place = place
    self.isSynthetic = isSynthetic
  }

  package func counts(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

/// A section of a unit's narrative report.
package struct Narrative: Hashable, Sendable {
  package var unit: UnitCode
  package var section: String
  package var text: String
  package var place: SourcePlace

  package init(unit: UnitCode, section: String, text: String, place: SourcePlace) {
    self.unit = unit
    self.section = section
    self.text = text
    self.place = place
  }
}

/// A fact of a unit in this campaign, read by rules as an attribute
/// (`plan_issued_on`, `opening_on`).
package struct CampaignFact: Hashable, Sendable {
  package var unit: UnitCode
  package var name: String
  package var value: AttributeValue
  package var place: SourcePlace

  package init(unit: UnitCode, name: String, value: AttributeValue, place: SourcePlace) {
    self.unit = unit
    self.name = name
    self.value = value
    self.place = place
  }
}

/// What an award is and how it is contested: the declared part that needs no
/// data.
package struct AwardTerms: Hashable, Sendable {
  package var id: String
  /// Hình thức khen thưởng as read by people.
  package var title: String
  package var to: [CandidateKind]
  package var grantedBy: String?
  package var appraisedBy: [String]
  package var decidedOn: CivilDate?
  /// A candidate whose dossier came on this day or later is ineligible.
  package var dossierBefore: CivilDate?
  /// Below it a candidate is ineligible.
  package var minimum: Points?
  /// Awards of which a candidate may hold only one with this, both ways.
  package var notWith: [String]
  package var order: [OrderTerm]
  package var sharedQuota: String?
  /// Id of the law that it cites.
  package var law: String?
  package var source: String?

  package init(
    id: String, title: String, to: [CandidateKind] = [.collective], order: [OrderTerm] = [.score]
  ) {
    self.id = id
    self.title = title
    self.to = to
    self.grantedBy = nil
    self.appraisedBy = []
    self.decidedOn = nil
    self.dossierBefore = nil
    self.minimum = nil
    self.notWith = []
    self.order = order
    self.sharedQuota = nil
    self.law = nil
    self.source = nil
  }
}

/// One step of an award's order: what is compared and which way.
package struct OrderTerm: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    case score
    case measure(String)
    /// A function of the pack, with its wording.
    case rule(String)
  }

  package var subject: Subject
  /// Larger values come first.
  package var moreIsBetter: Bool

  package init(_ subject: Subject, moreIsBetter: Bool = true) {
    self.subject = subject
    self.moreIsBetter = moreIsBetter
  }

  package static let score = OrderTerm(.score)
}

/// Places that several awards share ("02 tập thể hoặc cá nhân").
package struct SharedQuota: Hashable, Sendable {
  package var id: String
  package var text: String
  package var places: Int

  package init(id: String, text: String, places: Int) {
    self.id = id
    self.text = text
    self.places = places
  }
}

/// An award with everything that deciding it needs: all functions of the pack have
/// been run.
package struct AwardContest: Hashable, Sendable {
  package var terms: AwardTerms
  package var entries: AwardEntries
  /// Places per block; a block without an entry here has no limit.
  package var places: [String: Int]

  package init(terms: AwardTerms, entries: AwardEntries, places: [String: Int] = [:]) {
    self.terms = terms
    self.entries = entries
    self.places = places
  }

  package init(terms: AwardTerms, entries: [AwardEntry], places: [String: Int] = [:]) {
    self.init(terms: terms, entries: AwardEntries(entries), places: places)
  }
}

/// One candidate's standing in an award before it is decided.
package struct AwardEntry: Hashable, Sendable {
  package var candidate: Candidate
  package var block: String
  package var requirements: [RequirementCheck]
  package var criteria: [CriterionScore]
  package var score: Points
  /// One per term of the award's order; `nil` where nothing was reported. Booleans
  /// are 1 and 0; the score is its points.
  package var order: [Double?]

  package init(
    candidate: Candidate, block: String, requirements: [RequirementCheck],
    criteria: [CriterionScore], score: Points, order: [Double?]
  ) {
    self.candidate = candidate
    self.block = block
    self.requirements = requirements
    self.criteria = criteria
    self.score = score
    self.order = order
  }
}

/// The council's decision against the computed result; kept beside it.
package struct Override: Hashable, Sendable {
  package var award: String
  package var candidate: String
  package var isIn: Bool
  package var reason: String
  package var by: String

  package init(award: String, candidate: String, isIn: Bool, reason: String, by: String) {
    self.award = award
    self.candidate = candidate
    self.isIn = isIn
    self.reason = reason
    self.by = by
  }
}

/// The result of a ballot (bỏ phiếu): who of the tied was chosen.
package struct Ballot: Hashable, Sendable {
  package var award: String
  package var chosen: [String]

  package init(award: String, chosen: [String]) {
    self.award = award
    self.chosen = chosen
  }
}

package import LearningWeek

/// What a save did, or would do in a dry run.
package struct SaveSummary: Hashable, Sendable {
  package var added = 0
  /// Given new content; the old one stays readable.
  package var revised = 0
  package var unchanged = 0
  /// What was not taken over as it stands, in order of the values given.
  package var remarks: [SaveRemark] = []
  /// What is added and revised, one by one; filled in dry runs only.
  package var details: [SaveDetail] = []

  package init() {}

  package var changesAnything: Bool { added + revised > 0 }
}

package struct SaveRemark: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The same line stands in the file before.
    case repeated
    /// A later line of the file says something else of the same thing.
    case replacedInFile
    /// Stored, but it does not lie in the campaign's area.
    case outsideCampaign
  }

  package var unit: UnitCode?
  package var reason: Reason
  package var place: SourcePlace?

  package init(unit: UnitCode?, reason: Reason, place: SourcePlace?) {
    self.unit = unit
    self.reason = reason
    self.place = place
  }
}

package struct SaveDetail: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case added
    case revised
  }

  package var unit: UnitCode?
  /// Whose or what, within the unit: a scope, a name, an address.
  package var subject: String
  package var kind: Kind
  /// 1 for the first.
  package var revision: Int
  package var place: SourcePlace?

  package init(
    unit: UnitCode?, subject: String, kind: Kind, revision: Int, place: SourcePlace?
  ) {
    self.unit = unit
    self.subject = subject
    self.kind = kind
    self.revision = revision
    self.place = place
  }
}

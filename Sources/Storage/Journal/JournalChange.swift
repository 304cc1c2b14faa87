package import LearningWeek

/// What one entry did to one record.
package struct JournalChange: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case added
    case revised
    case withdrawn
  }

  package struct Field: Hashable, Sendable {
    /// A column of the relation; of a return a row and a column of the form
    /// (`1a sessions`).
    package var name: String
    /// NULL where there was none.
    package var before: SQLValue
    package var after: SQLValue

    package init(name: String, before: SQLValue, after: SQLValue) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  /// Name of the relation in which the record reads: `return`, `evidence`.
  package var relation: String
  package var unit: UnitCode?
  /// Which of the unit's: a scope, a name, an address; for a unit the day from
  /// which it counts.
  package var subject: String
  package var kind: Kind
  package var revision: Int
  /// Those that differ.
  package var fields: [Field]

  package init(
    relation: String, unit: UnitCode?, subject: String, kind: Kind, revision: Int,
    fields: [Field]
  ) {
    self.relation = relation
    self.unit = unit
    self.subject = subject
    self.kind = kind
    self.revision = revision
    self.fields = fields
  }
}

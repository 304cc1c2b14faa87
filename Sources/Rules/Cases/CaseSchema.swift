/// The fields of units and candidates of a case, for the reader and an editor's
/// library.
package enum CaseSchema {
  package static let unitFields = [
    "kind", "name", "parent", "area", "report_to", "block", "attributes", "values", "stated",
    "texts", "evidence", "funding", "received_on", "flags", "awards", "nominated", "expected",
    "last_day",
  ]
  package static let candidateFields = [
    "to", "unit", "name", "female", "position", "achievement", "award", "received_on", "flags",
    "awards",
  ]
}

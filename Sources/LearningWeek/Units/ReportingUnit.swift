/// Anything that reports in a campaign: an administrative area through its
/// office, a school, a centre, an agency, a library, the press.
package struct ReportingUnit: Hashable, Sendable {
  package var code: UnitCode
  /// As written by the province, NFC.
  package var name: String
  package var kind: UnitKind
  /// Set when the unit is itself an administrative area.
  package var level: AreaLevel?
  /// The unit it belongs to, when that is not the one it reports to.
  package var parent: UnitCode?
  /// The smallest official area that it lies in; itself for an area.
  package var area: UnitCode?
  /// The recipients of its return, the first being the one its figures roll up
  /// to. Empty: its parent, else its area.
  package var reportsTo: [UnitCode]
  /// The emulation block (khối, cụm thi đua) that the province put it in.
  package var block: String?
  /// First day it exists; `nil` when always.
  package var openFrom: CivilDate?
  /// First day it no longer exists; `nil` when still open.
  package var openUntil: CivilDate?
  package var attributes: [String: AttributeValue]
  /// Made by the generator; every result that shows it must say so.
  package var isSynthetic: Bool

  package init(
    code: UnitCode, name: String, kind: UnitKind, level: AreaLevel? = nil,
    parent: UnitCode? = nil, area: UnitCode? = nil, reportsTo: [UnitCode] = [],
    block: String? = nil, openFrom: CivilDate? = nil, openUntil: CivilDate? = nil,
    attributes: [String: AttributeValue] = [:], isSynthetic: Bool = false
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.level = level
    self.parent = parent
    self.area = area
    self.reportsTo = reportsTo
    self.block = block
    self.openFrom = openFrom
    self.openUntil = openUntil
    self.attributes = attributes
    self.isSynthetic = isSynthetic
  }

  /// Whether it exists on `day`.
  package func isOpen(on day: CivilDate) -> Bool {
    (openFrom.map { $0 <= day } ?? true) && (openUntil.map { day < $0 } ?? true)
  }
}

/// The value of a unit's or candidate's attribute: a count or measure
/// (`enrolment`), or a text such as a date in ISO form (`plan_issued_on`).
package enum AttributeValue: Hashable, Sendable {
  case number(Double)
  case text(String)
}

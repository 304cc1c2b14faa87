/// Anything that reports in a campaign: an administrative area through its
/// office, a school, a centre, an agency, a library, the press.
package struct ReportingUnit: Hashable, Sendable {
  /// One reference for all of them: a country has 60,000 units, which are handed on from the
  /// file to the tree, the rules and the lists.
  private var facts: Facts

  private final class Facts: Sendable {
    let values: Values

    init(_ values: Values) { self.values = values }
  }

  private struct Values: Hashable {
    var code: UnitCode
    var name: String
    var kind: UnitKind
    var level: AreaLevel?
    var parent: UnitCode?
    var area: UnitCode?
    var reportsTo: [UnitCode]
    var block: String?
    var openFrom: CivilDate?
    var openUntil: CivilDate?
    var attributes: [String: AttributeValue]
    var isSynthetic: Bool
  }

  private mutating func set<Value>(_ field: WritableKeyPath<Values, Value>, to value: Value) {
    var values = facts.values
    values[keyPath: field] = value
    facts = Facts(values)
  }

  package var code: UnitCode {
    get { facts.values.code }
    set { set(\.code, to: newValue) }
  }
  /// As written by the province, NFC.
  package var name: String {
    get { facts.values.name }
    set { set(\.name, to: newValue) }
  }
  package var kind: UnitKind {
    get { facts.values.kind }
    set { set(\.kind, to: newValue) }
  }
  /// Set when the unit is itself an administrative area.
  package var level: AreaLevel? {
    get { facts.values.level }
    set { set(\.level, to: newValue) }
  }
  /// The unit it belongs to, when that is not the one it reports to.
  package var parent: UnitCode? {
    get { facts.values.parent }
    set { set(\.parent, to: newValue) }
  }
  /// The smallest official area that it lies in; itself for an area.
  package var area: UnitCode? {
    get { facts.values.area }
    set { set(\.area, to: newValue) }
  }
  /// The recipients of its return, the first being the one its figures roll up
  /// to. Empty: its parent, else its area.
  package var reportsTo: [UnitCode] {
    get { facts.values.reportsTo }
    set { set(\.reportsTo, to: newValue) }
  }
  /// The emulation block (khối, cụm thi đua) that the province put it in.
  package var block: String? {
    get { facts.values.block }
    set { set(\.block, to: newValue) }
  }
  /// First day it exists; `nil` when always.
  package var openFrom: CivilDate? {
    get { facts.values.openFrom }
    set { set(\.openFrom, to: newValue) }
  }
  /// First day it no longer exists; `nil` when still open.
  package var openUntil: CivilDate? {
    get { facts.values.openUntil }
    set { set(\.openUntil, to: newValue) }
  }
  package var attributes: [String: AttributeValue] {
    get { facts.values.attributes }
    set { set(\.attributes, to: newValue) }
  }
  /// Made by the generator; every result that shows it must say so.
  package var isSynthetic: Bool {
    get { facts.values.isSynthetic }
    set { set(\.isSynthetic, to: newValue) }
  }

  package init(
    code: UnitCode, name: String, kind: UnitKind, level: AreaLevel? = nil,
    parent: UnitCode? = nil, area: UnitCode? = nil, reportsTo: [UnitCode] = [],
    block: String? = nil, openFrom: CivilDate? = nil, openUntil: CivilDate? = nil,
    attributes: [String: AttributeValue] = [:], isSynthetic: Bool = false
  ) {
    facts = Facts(
      Values(
        code: code, name: name, kind: kind, level: level, parent: parent, area: area,
        reportsTo: reportsTo, block: block, openFrom: openFrom, openUntil: openUntil,
        attributes: attributes, isSynthetic: isSynthetic))
  }

  package static func == (a: Self, b: Self) -> Bool {
    a.facts === b.facts || a.facts.values == b.facts.values
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(facts.values) }

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

/// Draws the expected list: who must report, to whom and by when.
package enum ExpectedList {
  /// The list for `campaign` over `units`, to be frozen when the campaign opens.
  ///
  /// A unit is on it when it is open on the first day and a deadline binds it. Its
  /// recipients are those entered for the unit, else what the deadline names: a
  /// level means the area of that level above the unit, a code that unit, any other
  /// word a body outside the campaign.
  /// - Complexity: O(units × deadlines).
  package static func drawn(
    for campaign: Campaign, over units: [ReportingUnit]
  ) -> [UnitCode: Expectation] {
    let byCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var list: [UnitCode: Expectation] = [:]
    for unit in units where unit.isOpen(on: campaign.firstDay) {
      guard let deadline = campaign.deadlines.binding(unit) else { continue }
      let recipients =
        unit.reportsTo.isEmpty
        ? deadline.to.map { resolve($0, for: unit, among: byCode) }
        : unit.reportsTo.map(\.text)
      list[unit.code] = Expectation(recipients: recipients, lastDay: deadline.lastDay)
    }
    return list
  }

  private static func resolve(
    _ recipient: String, for unit: ReportingUnit, among units: [UnitCode: ReportingUnit]
  ) -> String {
    guard let level = AreaLevel(name: recipient) else { return recipient }
    return unit.ancestor(at: level, among: units)?.text ?? recipient
  }
}

extension ReportingUnit {
  /// Three tiers and an institution inside another: eight steps are more than any
  /// sound hierarchy has, and bound a circular one.
  static let deepestNesting = 8

  /// The area of `level` that this unit lies in or is, going up by area, else by
  /// parent; `nil` when there is none among `units`.
  package func ancestor(
    at level: AreaLevel, among units: [UnitCode: ReportingUnit]
  ) -> UnitCode? {
    var current = self
    for _ in 0..<Self.deepestNesting {
      if current.level == level { return current.code }
      let around = [current.area, current.parent].lazy
        .compactMap { $0 == current.code ? nil : $0 }
        .compactMap { units[$0] }
      guard let next = around.first else { return nil }
      current = next
    }
    return nil
  }
}

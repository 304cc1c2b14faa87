internal import GRDB
package import LearningWeek

extension Store {
  /// The units of a campaign in order of code: the official areas in force on
  /// its first day inside its area, and the entered units that lie there,
  /// closed ones included.
  ///
  /// An entered unit that has an official area's code adds to that area what
  /// the register does not know (block, recipients, attributes) and gives its
  /// name.
  package func units(of campaign: Campaign) throws(StoreError) -> [ReportingUnit] {
    try directory(of: campaign).units
  }

  /// Those of a campaign's units that were entered: not only the register knows them.
  package func enteredUnits(of campaign: Campaign) throws(StoreError) -> [ReportingUnit] {
    try reading { database in
      let selection = UnitSelection(database, path: path)
      let entered = try selection.enteredCodes(of: campaign)
      return try selection.units(of: campaign).filter { entered.contains($0.code) }
    }
  }

  /// The units that exist on `day` inside `area`, as ``units(of:)`` for a
  /// campaign that begins then; `VN` is the country.
  package func units(
    on day: CivilDate, in area: UnitCode = "VN"
  ) throws(StoreError) -> [ReportingUnit] {
    try reading { try UnitSelection($0, path: path).units(on: day, in: area) }
      .filter { $0.isOpen(on: day) }
  }

  /// Enters units or new content of units.
  ///
  /// They count from the campaign's first day on, for earlier campaigns what
  /// was entered for those; without a campaign they count wherever nothing else
  /// does.
  /// - Throws: `unstorable` for an attribute that is not a finite number, and
  ///   as all saving does.
  package func save(
    units: [ReportingUnit], campaign: Campaign?, by author: Author, dryRun: Bool = false
  ) throws(StoreError) -> SaveSummary {
    for unit in units {
      for (name, value) in unit.attributes {
        if case .number(let number) = value, !number.isFinite {
          throw .unstorable(unit.code, field: name, place: nil)
        }
      }
    }
    unitChanges += 1
    return try journalled(campaign: campaign, by: author, dryRun: dryRun) { change in
      try UnitWriting(change: change, campaign: campaign, path: path)
        .save(units, details: dryRun)
    }
  }
}

/// Writes entered units.
struct UnitWriting {
  let change: Change
  let campaign: Campaign?
  let path: String

  private var validFrom: String { campaign?.firstDay.iso ?? Schema.always }

  func save(_ units: [ReportingUnit], details: Bool) throws -> SaveSummary {
    var summary = SaveSummary()
    let lookup = try SQLStatement(
      change.database,
      """
      SELECT c.code, \(UnitRow.columns), revision, withdrawn
      FROM unit_record r JOIN unit_code c ON c.id = r.code
      WHERE r.code = ? AND valid_from = ? ORDER BY revision DESC LIMIT 1
      """)
    let insertion = try SQLStatement(
      change.database,
      """
      INSERT INTO unit_record (code, valid_from, revision, \(UnitRow.columns), withdrawn, entry)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """)
    for unit in distinct(units, remarks: &summary.remarks) {
      let row = UnitRow(unit, campaign: campaign)
      let code = try change.unitCodes.id(of: unit.code.text)
      let stored = try latest(code, with: lookup)
      guard stored?.row != row else {
        summary.unchanged += 1
        continue
      }
      let isRevision = stored?.row != nil
      if isRevision { summary.revised += 1 } else { summary.added += 1 }
      let revision = (stored?.revision ?? 0) + 1
      try insertion.bind(
        [.integer(code), .text(validFrom), .integer(revision)] + row.values
          + [.integer(change.entry)])
      try insertion.run()
      if details {
        summary.details.append(
          SaveDetail(
            unit: unit.code, subject: unit.name, kind: isRevision ? .revised : .added,
            revision: revision, place: nil))
      }
    }
    try remarkOnOutsiders(units, in: &summary)
    return summary
  }

  /// The last revision for the day; `row` is `nil` when it was withdrawn.
  private func latest(
    _ code: Int, with lookup: SQLStatement
  ) throws -> (row: UnitRow?, revision: Int)? {
    try lookup.bind(0, code)
    try lookup.bind(1, validFrom)
    guard try lookup.next() else { return nil }
    defer { lookup.reset() }
    let isWithdrawn = lookup.truth(14)
    var reader = UnitRowReader(path: path)
    return (
      row: isWithdrawn ? nil : try reader.row(lookup, start: 0),
      revision: lookup.integer(13)
    )
  }

  /// In order of code, so that numbers and rows are appended.
  private func distinct(
    _ units: [ReportingUnit], remarks: inout [SaveRemark]
  ) -> [ReportingUnit] {
    var byCode: [UnitCode: ReportingUnit] = [:]
    for unit in units {
      if let earlier = byCode.updateValue(unit, forKey: unit.code) {
        let reason: SaveRemark.Reason = earlier == unit ? .repeated : .replacedInFile
        remarks.append(SaveRemark(unit: unit.code, reason: reason, place: nil))
      }
    }
    return byCode.values.sorted { $0.code < $1.code }
  }

  private func remarkOnOutsiders(_ units: [ReportingUnit], in summary: inout SaveSummary) throws {
    guard let campaign else { return }
    let inside = try UnitSelection(change.database, path: path).codes(in: campaign)
    for unit in units where !inside.contains(unit.code) {
      summary.remarks.append(
        SaveRemark(unit: unit.code, reason: .outsideCampaign, place: nil))
    }
  }
}

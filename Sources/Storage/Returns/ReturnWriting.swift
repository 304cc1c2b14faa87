internal import Fingerprint
internal import GRDB
internal import LearningWeek

/// Writes returns as revisions.
struct ReturnWriting {
  let change: Change
  let form: SummaryForm
  let path: String
  private let layouts: LayoutTable
  private let rowOrder: [String: Int]

  init(change: Change, campaign: Campaign, path: String) {
    self.change = change
    self.form = campaign.form
    self.path = path
    layouts = LayoutTable(change.database, path: path)
    rowOrder = Dictionary(
      campaign.form.rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func save(_ returns: [Return], details: Bool) throws -> SaveSummary {
    var summary = SaveSummary()
    let campaign = try change.requiredCampaign()
    let lookup = try SQLStatement(
      change.database,
      """
      SELECT \(ReturnRow.columns) FROM \(ReturnRow.source)
      WHERE r.campaign = ? AND r.unit = ? AND r.scope = ? ORDER BY r.revision DESC LIMIT 1
      """)
    let insertion = try SQLStatement(
      change.database,
      """
      INSERT INTO return_record (\(RecordTable.returns.columns.joined(separator: ", ")))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """)
    for (unit, value) in try ordered(returns, remarks: &summary.remarks) {
      let written = WrittenReturn(value, lines: sorted(value.lines), on: form)
      let stored = try latest(of: written, unit: unit, campaign: campaign, with: lookup)
      if stored.isWrittenAlike {
        summary.unchanged += 1
        continue
      }
      let current = stored.current
      let content = written.content
      if let current, !current.isOlder(than: written.value, saying: content) {
        summary.unchanged += 1
        continue
      }
      if current == nil { summary.added += 1 } else { summary.revised += 1 }
      let revision = stored.revision + 1
      try insert(written, content, unit: unit, revision: revision, with: insertion)
      if details {
        summary.details.append(
          SaveDetail(
            unit: value.unit, subject: value.scope.rawValue,
            kind: current == nil ? .added : .revised, revision: revision,
            place: value.lines.first?.place))
      }
    }
    return summary
  }

  private func insert(
    _ written: WrittenReturn, _ content: Fingerprint, unit: Int, revision: Int,
    with insertion: SQLStatement
  ) throws {
    let value = written.value
    try insertion.bind(0, change.requiredCampaign())
    try insertion.bind(1, unit)
    try insertion.bind(2, value.scope.stored)
    try insertion.bind(3, revision)
    try insertion.bind(4, Int(value.receivedOn.dayNumber))
    try insertion.bind(5, value.mode?.rawValue)
    try insertion.bind(6, value.isEmpty ? 1 : 0)
    try insertion.bind(7, layouts.id(of: written.layout, as: change))
    try insertion.bind(8, utf8: written.cells)
    try insertion.bind(9, ReturnPlaces.packed(written.lines, on: written.layout, file: value.file))
    try insertion.bind(10, content.bytes)
    try insertion.bind(11, value.isSynthetic ? 1 : 0)
    try insertion.bind(12, change.files.id(of: value.file))
    try insertion.bind(13, change.entry)
    try insertion.run()
  }

  /// The last revision of a return.
  private struct Latest {
    var revision = 0
    /// Stored in the very form in which the new one would be: decided without
    /// hashing what the new one says.
    var isWrittenAlike = false
    /// `nil` when there is none, or it was withdrawn.
    var current: Current?
  }

  private struct Current {
    var receivedOn: CivilDate
    var isSynthetic: Bool
    var content: [UInt8]

    /// Whether the new one says anything that this one does not. The same content is
    /// news only when it proves to have arrived earlier than was known.
    func isOlder(than value: Return, saying said: Fingerprint) -> Bool {
      value.isSynthetic != isSynthetic || value.receivedOn < receivedOn || said.bytes != content
    }
  }

  private func latest(
    of written: WrittenReturn, unit: Int, campaign: Int, with lookup: SQLStatement
  ) throws -> Latest {
    try lookup.bind(0, campaign)
    try lookup.bind(1, unit)
    try lookup.bind(2, written.value.scope.stored)
    guard try lookup.next() else { return Latest() }
    defer { lookup.reset() }
    var latest = Latest(revision: lookup.integer(ReturnRow.Column.revision))
    guard !lookup.truth(ReturnRow.Column.withdrawn) else { return latest }
    if let layout = try layouts.existingID(of: written.layout),
      ReturnRow.isWritten(lookup, like: written, layout: layout)
    {
      latest.isWrittenAlike = true
    }
    latest.current = Current(
      receivedOn: ReturnRow.receivedOn(lookup),
      isSynthetic: lookup.truth(ReturnRow.Column.synthetic),
      content: lookup.blob(ReturnRow.Column.content))
    return latest
  }

  /// Rows of the form in its order, others after them as they came.
  private func sorted(_ lines: [ReturnLine]) -> [ReturnLine] {
    let orders = lines.map(order)
    guard zip(orders, orders.dropFirst()).contains(where: >) else { return lines }
    return lines.indices.sorted { (orders[$0], $0) < (orders[$1], $1) }.map { lines[$0] }
  }

  private func order(_ line: ReturnLine) -> Int {
    line.row.flatMap { rowOrder[$0] } ?? Int.max
  }

  /// The last of those given for a unit and scope, in order of the primary key,
  /// so that rows are appended: new units get their numbers in order of code.
  private func ordered(
    _ returns: [Return], remarks: inout [SaveRemark]
  ) throws -> [(unit: Int, value: Return)] {
    var byKey: [ReturnKey: Int] = [:]
    for (index, value) in returns.enumerated() {
      guard let earlier = byKey.updateValue(index, forKey: ReturnKey(value.unit, value.scope))
      else { continue }
      remarks.append(
        SaveRemark(
          unit: value.unit, reason: returns[earlier] == value ? .repeated : .replacedInFile,
          place: returns[earlier].lines.first?.place))
    }
    return try byKey.keys.sorted(by: ReturnKey.standsBefore)
      .map { (unit: try change.unitCodes.id(of: $0.unit.text), key: $0) }
      .sorted { ($0.unit, $0.key.scope.stored) < ($1.unit, $1.key.scope.stored) }
      .compactMap { place in byKey[place.key].map { (unit: place.unit, value: returns[$0]) } }
  }
}

extension ReturnKey {
  /// By code, own before consolidated.
  static func standsBefore(_ a: Self, _ b: Self) -> Bool {
    a.unit == b.unit ? a.scope.stored < b.scope.stored : a.unit < b.unit
  }
}

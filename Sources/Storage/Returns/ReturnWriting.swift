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

  func save(
    _ returns: ReturnBatch, details: Bool, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> SaveSummary {
    var summary = SaveSummary()
    let campaign = try change.requiredCampaign()
    let lookup = try hasReturns(campaign) ? LatestReturn(change.database, campaign) : nil
    let insertion = try SQLStatement(
      change.database,
      """
      INSERT INTO return_record (\(RecordTable.returns.columns.joined(separator: ", ")))
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
      """)
    let packed = PackedLayouts(returns.sheet, on: form)
    for (done, place) in try ordered(returns, remarks: &summary.remarks).enumerated() {
      if done & 0x1FF == 0 { progress(done, returns.count) }
      let (unit, index) = place
      let written = written(returns.entries[index], packed)
      let stored = try lookup?.find(written, unit: unit, layouts) ?? LatestReturn.Found()
      if stored.isWrittenAlike {
        summary.unchanged += 1
        continue
      }
      let current = stored.current
      let content = written.content
      if let current, !current.isOlder(than: written, saying: content) {
        summary.unchanged += 1
        continue
      }
      if current == nil { summary.added += 1 } else { summary.revised += 1 }
      let revision = stored.revision + 1
      try insert(written, content, unit: unit, revision: revision, with: insertion)
      if details {
        summary.details.append(
          SaveDetail(
            unit: written.key.unit, subject: written.key.scope.rawValue,
            kind: current == nil ? .added : .revised, revision: revision,
            place: returns.firstPlace(at: index)))
      }
    }
    return summary
  }

  private func written(_ entry: ReturnBatch.Entry, _ layouts: PackedLayouts) -> WrittenReturn {
    switch entry {
    case .value(let value): WrittenReturn(value, lines: sorted(value.lines), on: form)
    case .packed(let packed): WrittenReturn(packed, layouts)
    }
  }

  private func hasReturns(_ campaign: Int) throws -> Bool {
    let statement = try SQLStatement(
      change.database, "SELECT 1 FROM return_record WHERE campaign = ? LIMIT 1")
    try statement.bind(0, campaign)
    defer { statement.reset() }
    return try statement.next()
  }

  private func insert(
    _ written: WrittenReturn, _ content: Fingerprint, unit: Int, revision: Int,
    with insertion: SQLStatement
  ) throws {
    try insertion.bind(0, change.requiredCampaign())
    try insertion.bind(1, unit)
    try insertion.bind(2, written.key.scope.stored)
    try insertion.bind(3, revision)
    try insertion.bind(4, Int(written.receivedOn.dayNumber))
    try insertion.bind(5, written.mode?.rawValue)
    try insertion.bind(6, written.isEmpty ? 1 : 0)
    try insertion.bind(7, written.layout(in: layouts, as: change))
    try insertion.bind(8, utf8: written.cells)
    try insertion.bind(9, written.places)
    try insertion.bind(10, content.bytes)
    try insertion.bind(11, written.isSynthetic ? 1 : 0)
    try insertion.bind(12, change.files.id(of: written.file))
    try insertion.bind(13, change.entry)
    try insertion.run()
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
    _ returns: ReturnBatch, remarks: inout [SaveRemark]
  ) throws -> [(unit: Int, index: Int)] {
    var byKey = [ReturnKey: Int](minimumCapacity: returns.count)
    for index in returns.indices {
      guard let earlier = byKey.updateValue(index, forKey: returns.key(at: index)) else { continue }
      remarks.append(
        SaveRemark(
          unit: returns.key(at: index).unit,
          reason: returns[earlier] == returns[index] ? .repeated : .replacedInFile,
          place: returns.firstPlace(at: earlier)))
    }
    var order = byKey.count == returns.count ? Array(returns.indices) : byKey.values.sorted()
    if !isOrdered(order, of: returns) {
      order.sort { ReturnKey.standsBefore(returns.key(at: $0), returns.key(at: $1)) }
    }
    var placed = try order.map { index in
      (unit: try change.unitCodes.id(of: returns.key(at: index).unit.text), index: index)
    }
    func stands(_ a: (unit: Int, index: Int), after b: (unit: Int, index: Int)) -> Bool {
      (a.unit, returns.key(at: a.index).scope.stored)
        > (b.unit, returns.key(at: b.index).scope.stored)
    }
    // Units mostly have their numbers in the order of their codes.
    if zip(placed, placed.dropFirst()).contains(where: { stands($0, after: $1) }) {
      placed.sort { stands($1, after: $0) }
    }
    return placed
  }

  private func isOrdered(_ order: [Int], of returns: ReturnBatch) -> Bool {
    zip(order, order.dropFirst()).allSatisfy {
      ReturnKey.standsBefore(returns.key(at: $0), returns.key(at: $1))
    }
  }
}

extension ReturnKey {
  /// By code, own before consolidated.
  static func standsBefore(_ a: Self, _ b: Self) -> Bool {
    a.unit == b.unit ? a.scope.stored < b.scope.stored : a.unit < b.unit
  }
}

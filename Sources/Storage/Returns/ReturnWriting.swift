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

  /// - Parameter isAlone: nothing else is written by the change, before or after.
  func save(
    _ returns: ReturnBatch, isAlone: Bool = false, details: Bool,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> SaveSummary {
    var summary = SaveSummary()
    let campaign = try change.requiredCampaign()
    let packed = PackedLayouts(returns.sheet, on: form)
    let order = try ordered(returns, remarks: &summary.remarks)
    let lookup = try LatestReturn(change.database, campaign, expecting: order.count)
    // The first of a campaign are mostly many, and all of them are written.
    let isBulk =
      try isAlone && lookup == nil
      && writeLayouts(of: order.map(\.index), among: returns, packed)
    var insertion = RowInsertion(
      change.database, into: RecordTable.returns.table, columns: RecordTable.returns.columns,
      hash: isBulk ? try change.hashing(RecordTable.returns.table) : nil)
    // Returns of one import come from few files.
    var file: (name: String, id: Int)?
    for (done, place) in order.enumerated() {
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
      if file?.name != written.file {
        file = (written.file, try change.files.id(of: written.file))
      }
      try insert(
        written, content, unit: unit, revision: revision, file: file?.id, with: &insertion)
      if details {
        summary.details.append(
          SaveDetail(
            unit: written.key.unit, subject: written.key.scope.rawValue,
            kind: current == nil ? .added : .revised, revision: revision,
            place: returns.firstPlace(at: index)))
      }
    }
    try insertion.finish()
    return summary
  }

  /// Writes what returns refer to; `false` when not all of them are packed.
  private func writeLayouts(
    of order: [Int], among returns: ReturnBatch, _ layouts: PackedLayouts
  ) throws -> Bool {
    var packed: [PackedReturn] = []
    packed.reserveCapacity(order.count)
    for index in order {
      guard case .packed(let value) = returns.entries[index] else { return false }
      packed.append(value)
    }
    for value in packed { _ = try layouts.id(of: value, in: self.layouts, as: change) }
    _ = try change.files.id(of: returns.sheet.file)
    return true
  }

  private func written(_ entry: ReturnBatch.Entry, _ layouts: PackedLayouts) -> WrittenReturn {
    switch entry {
    case .value(let value): WrittenReturn(value, lines: sorted(value.lines), on: form)
    case .packed(let packed): WrittenReturn(packed, layouts)
    }
  }

  private func insert(
    _ written: WrittenReturn, _ content: Fingerprint, unit: Int, revision: Int, file: Int?,
    with insertion: inout RowInsertion
  ) throws {
    insertion.append(try change.requiredCampaign())
    insertion.append(unit)
    insertion.append(written.key.scope.stored)
    insertion.append(revision)
    insertion.append(Int(written.receivedOn.dayNumber))
    insertion.append(written.mode?.rawValue)
    insertion.append(written.isEmpty ? 1 : 0)
    insertion.append(try written.layout(in: layouts, as: change))
    insertion.appendText { written.appendCells(to: &$0) }
    insertion.appendBlob { written.appendPlaces(to: &$0) }
    insertion.appendBlob { $0 += content.bytes }
    insertion.append(written.isSynthetic ? 1 : 0)
    insertion.append(file)
    insertion.append(0)
    insertion.append(change.entry)
    try insertion.endRow()
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
    var order = Array(returns.indices)
    if !isOrdered(order, of: returns) {
      order = sorted(order, of: returns)
      order = last(of: order, of: returns, remarks: &remarks)
    }
    try change.unitCodes.expect(order.count)
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

  /// Whether they stand by key, each key once.
  private func isOrdered(_ order: [Int], of returns: ReturnBatch) -> Bool {
    zip(order, order.dropFirst()).allSatisfy {
      ReturnKey.standsBefore(returns.key(at: $0), returns.key(at: $1))
    }
  }

  /// By key, those of one key as they came.
  private func sorted(_ order: [Int], of returns: ReturnBatch) -> [Int] {
    order.map { (first: returns.key(at: $0).unit.firstBytes, index: $0) }
      .sorted { a, b in
        if a.first != b.first { return a.first < b.first }
        let (one, other) = (returns.key(at: a.index), returns.key(at: b.index))
        return one == other ? a.index < b.index : ReturnKey.standsBefore(one, other)
      }
      .map(\.index)
  }

  /// The last of each key among those sorted by key, with remarks about the others in the
  /// order in which they were replaced.
  private func last(
    of order: [Int], of returns: ReturnBatch, remarks: inout [SaveRemark]
  ) -> [Int] {
    var kept: [Int] = []
    kept.reserveCapacity(order.count)
    var replaced: [(earlier: Int, later: Int)] = []
    for index in order {
      if let earlier = kept.last, returns.key(at: earlier) == returns.key(at: index) {
        replaced.append((earlier, index))
        kept.removeLast()
      }
      kept.append(index)
    }
    for (earlier, later) in replaced.sorted(by: { $0.later < $1.later }) {
      remarks.append(
        SaveRemark(
          unit: returns.key(at: earlier).unit,
          reason: returns[earlier] == returns[later] ? .repeated : .replacedInFile,
          place: returns.firstPlace(at: earlier)))
    }
    return kept
  }
}

extension ReturnKey {
  /// By code, own before consolidated.
  static func standsBefore(_ a: Self, _ b: Self) -> Bool {
    a.unit == b.unit ? a.scope.stored < b.scope.stored : a.unit < b.unit
  }
}

/// The checks that every campaign has, whatever its pack declares.
package struct BuiltInChecks {
  private let data: CampaignData
  private let tree: UnitTree
  private let key: (String) -> String
  private let history: [Int: History]

  /// The figure of a unit in an earlier year by scope, row and measure; `nil` when it was not
  /// reported or cannot be told exactly.
  package typealias History = (UnitCode, ReturnScope, String, String) -> Int?

  /// - Parameter key: what two spellings of one name have in common.
  package init(
    _ data: CampaignData, tree: UnitTree, history: [Int: History] = [:],
    key: @escaping (String) -> String
  ) {
    self.data = data
    self.tree = tree
    self.key = key
    self.history = history
  }

  /// How many there are.
  package static let count = 11

  /// Worst first; those alike in tree order.
  /// - Complexity: O(figures + nominations + evidence), sorting aside.
  package func objections() throws(WorkStopped) -> [Objection] {
    let all =
      try FigureChecks(data: data, tree: tree, history: history).objections()
      + RepetitionChecks(data: data, tree: tree, key: key).objections() + missingEvidence()
    try Work.check()
    return all.enumerated().sorted { a, b in
      if a.element.severity != b.element.severity {
        return a.element.severity < b.element.severity
      }
      if a.element.weight != b.element.weight { return a.element.weight > b.element.weight }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Of expected units that reported something.
  private func missingEvidence() -> [Objection] {
    let required = data.campaign.evidence.bounds
    guard !required.isEmpty else { return [] }
    var counts: [UnitCode: [EvidenceKind: Int]] = [:]
    for item in data.evidence { counts[item.unit, default: [:]][item.kind, default: 0] += 1 }
    return tree.units.compactMap { unit in
      guard data.expected[unit.code] != nil, let receipt = data.receipt(of: unit.code),
        !receipt.isEmpty
      else { return nil }
      var missing: [EvidenceKind: Int] = [:]
      for (kind, bounds) in required {
        let lacking = bounds.min - counts[unit.code, default: [:]][kind, default: 0]
        if lacking > 0 { missing[kind] = lacking }
      }
      guard !missing.isEmpty else { return nil }
      return Objection(
        .evidenceMissing(missing), .note, unit: unit,
        weight: Double(missing.values.reduce(0, +)))
    }
  }
}

extension EarlierYear {
  /// The figures of the same units then, where that is certain: the unit itself, or one that it
  /// continues wholly and alone.
  package var history: BuiltInChecks.History {
    let columns = Dictionary(
      data.campaign.form.rows.flatMap { row in
        row.cells.map { ("\(row.id)\u{1F}\($0.measure)", $0.column) }
      }, uniquingKeysWith: { first, _ in first })
    return { code, scope, row, measure in
      var then = code
      if let origin = origins[code] {
        guard origin.isExact, origin.units.count == 1 else { return nil }
        then = origin.units[0]
      }
      guard let column = columns["\(row)\u{1F}\(measure)"] else { return nil }
      return data.returns[ReturnKey(then, scope)]?.lines.first { $0.row == row }?
        .figures[column]?.value
    }
  }
}

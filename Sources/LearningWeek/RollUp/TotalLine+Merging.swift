extension TotalLine {
  /// The totals of several campaigns as one: what has the same code, row and measure adds up.
  /// A question without groups gives one line a measure, whatever the campaigns' areas are.
  package static func merged(
    _ campaigns: [[TotalLine]], grouping: TotalQuery.Grouping
  ) -> [TotalLine] {
    struct Key: Hashable {
      var code: String?
      var row: String?
      var measure: String
      var isRemainder: Bool
    }
    var lines: [TotalLine] = []
    var positions: [Key: Int] = [:]
    for line in campaigns.joined() {
      let code = grouping == .none ? nil : line.code
      let key = Key(
        code: code, row: line.row, measure: line.measure, isRemainder: line.isRemainder)
      guard let position = positions[key] else {
        positions[key] = lines.count
        var first = line
        first.code = code
        lines.append(first)
        continue
      }
      lines[position].add(line)
    }
    return lines
  }

  private mutating func add(_ other: TotalLine) {
    guard let added = other.value else { return }
    guard let own = value else {
      (value, isDerived, basis) = (added, other.isDerived, other.basis)
      return
    }
    let (sum, isTooLarge) = own.addingReportingOverflow(added)
    value = isTooLarge ? .max : sum
    isDerived = true
    basis = basis.joined(other.basis)
  }
}

extension Basis {
  /// What a sum over two campaigns rests on.
  package func joined(_ other: Basis) -> Basis {
    if self == other { return self }
    if self == .nothing { return other }
    if other == .nothing { return self }
    func missing(_ basis: Basis) -> Int {
      if case .built(let missing) = basis { missing } else { 0 }
    }
    return .built(missing: missing(self) + missing(other))
  }
}

extension SummaryForm {
  /// Value rows that are mapped to none of the indicators, in order.
  package func rows(withoutAnyOf indicators: [Indicator]) -> [FormRow] {
    let known = Set(indicators.map(\.id))
    return rows.filter { row in
      !row.isHeading && !row.cells.isEmpty && row.indicator.map { !known.contains($0) } ?? true
    }
  }
}

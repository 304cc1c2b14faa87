/// Objections to single figures: against peers, against earlier years, against what can be.
struct FigureChecks {
  let data: CampaignData
  let tree: UnitTree
  let history: [Int: (UnitCode, ReturnScope, String, String) -> Int?]

  /// One figure of a return.
  private struct Seen {
    var unit: Int
    var scope: ReturnScope
    /// Indices in the form, of the row and of its cell: a national year has 800,000 figures.
    var row: Int
    var cell: Int
    var figure: Figure
    /// The row's first numeric figure of the same line.
    var sessions: Int?
  }

  /// Units of one kind with returns of one scope.
  private struct Peers: Hashable {
    var kind: UnitKind
    var scope: ReturnScope
    var row: Int
    var cell: Int
  }

  private func row(_ seen: Seen) -> FormRow { data.campaign.form.rows[seen.row] }

  private func cell(_ seen: Seen) -> FormRow.Cell { row(seen).cells[seen.cell] }

  func objections() throws(WorkStopped) -> [Objection] {
    let seen = try figures()
    var found = try unlikePeers(seen)
    for check in [unlikeBefore, people, counts] {
      found += check(seen)
      try Work.check()
    }
    return found
  }

  /// Of the form's value rows, in tree order.
  private func figures() throws(WorkStopped) -> [Seen] {
    let form = data.campaign.form
    let rows = Dictionary(
      form.rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let first = form.figureColumns.first
    var seen: [Seen] = []
    for (index, unit) in tree.units.enumerated() {
      try Work.check(at: index)
      for scope in ReturnScope.allCases {
        for line in data.returns[ReturnKey(unit.code, scope)]?.lines ?? [] {
          guard let row = line.row.flatMap({ rows[$0] }), !form.rows[row].isHeading else {
            continue
          }
          for (cell, content) in form.rows[row].cells.enumerated() {
            guard let figure = line.figures[content.column] else { continue }
            seen.append(
              Seen(
                unit: index, scope: scope, row: row, cell: cell, figure: figure,
                sessions: first.flatMap { line.figures[$0]?.value }))
          }
        }
      }
    }
    return seen
  }

  private func objection(
    _ reason: Objection.Reason, _ severity: Objection.Severity, _ seen: Seen, weight: Double = 0
  ) -> Objection {
    Objection(
      reason, severity, unit: tree.units[seen.unit], row: row(seen).id, measure: cell(seen).measure,
      place: seen.figure.place, weight: weight)
  }

  private func peers(_ seen: Seen) -> Peers {
    Peers(
      kind: tree.units[seen.unit].kind, scope: seen.scope, row: seen.row, cell: seen.cell)
  }

  private func unlikePeers(_ seen: [Seen]) throws(WorkStopped) -> [Objection] {
    // What a row counts is 1 from everybody.
    let judged = seen.filter { !isCount($0) }
    var values: [Peers: [Double]] = [:]
    for (index, seen) in judged.enumerated() {
      try Work.check(at: index)
      values[peers(seen), default: []].append(Double(seen.figure.value))
    }
    var spreads: [Peers: Spread] = [:]
    for (peers, values) in values {
      try Work.check()
      spreads[peers] = Spread(values)
    }
    var found: [Objection] = []
    for (index, seen) in judged.enumerated() {
      try Work.check(at: index)
      guard let spread = spreads[peers(seen)],
        let score = spread.score(ofOutlier: Double(seen.figure.value))
      else { continue }
      found.append(
        objection(
          .unlikePeers(value: seen.figure.value, median: spread.median, count: spread.count),
          .warning, seen, weight: score))
    }
    return found
  }

  /// Three earlier years are too few for a spread: outside of all of them, and more than three times
  /// their median or less than a third of it. A rule of this program.
  private func unlikeBefore(_ seen: [Seen]) -> [Objection] {
    seen.compactMap { seen in
      let code = tree.units[seen.unit].code
      let before = history.keys.sorted().compactMap { year in
        history[year]?(code, seen.scope, row(seen).id, cell(seen).measure).map(Double.init)
      }.sorted()
      guard before.count >= 3, let least = before.first, let most = before.last else { return nil }
      let (value, median) = (Double(seen.figure.value), Spread.median(of: before))
      let isFar =
        value > most && value > median * Spread.factor
        || value < least && value < median / Spread.factor
      guard isFar, median > 0 else { return nil }
      return objection(
        .unlikeBefore(value: seen.figure.value, median: median, years: before.count), .warning,
        seen, weight: value > median ? value / median : median / max(value, 1))
    }
  }

  /// People per class, over all rows that hold both.
  private func people(_ seen: [Seen]) -> [Objection] {
    let columns = data.campaign.form.figureColumns
    guard columns.count >= 2 else { return [] }
    let both = seen.filter {
      $0.scope == .own && cell($0).column == columns[1] && row($0).counts == nil
        && row($0).cells.contains { $0.column == columns[0] }
    }
    let rates = both.compactMap { seen -> Double? in
      guard let sessions = seen.sessions, sessions > 0 else { return nil }
      return Double(seen.figure.value) / Double(sessions)
    }
    let spread = Spread(rates)
    return both.compactMap { seen in
      guard let sessions = seen.sessions else { return nil }
      if sessions == 0 {
        return seen.figure.value > 0
          ? objection(.nobodyMet(people: seen.figure.value), .error, seen) : nil
      }
      let rate = Double(seen.figure.value) / Double(sessions)
      guard let spread, rate > spread.median, let score = spread.score(ofOutlier: rate) else {
        return nil
      }
      return objection(
        .manyPeople(
          people: seen.figure.value, sessions: sessions, median: spread.median,
          count: spread.count), .warning, seen, weight: score)
    }
  }

  private func isCount(_ seen: Seen) -> Bool {
    row(seen).counts != nil && cell(seen).column == data.campaign.form.figureColumns.first
  }

  private func counts(_ seen: [Seen]) -> [Objection] {
    var before: [Int: [Int]] = [:]
    return seen.compactMap { seen in
      guard isCount(seen), let selector = row(seen).counts else { return nil }
      let value = seen.figure.value
      if seen.scope == .own {
        return value > 1 && selector.selects(tree.units[seen.unit])
          ? objection(.countedMoreThanOnce(value: value), .error, seen, weight: Double(value)) : nil
      }
      if before[seen.row] == nil {
        before[seen.row] = tree.units.reduce(into: [0]) { sums, unit in
          sums.append(sums[sums.count - 1] + (selector.selects(unit) ? 1 : 0))
        }
      }
      let range = tree.subtree(of: seen.unit)
      guard let sums = before[seen.row] else { return nil }
      let units = sums[range.upperBound] - sums[range.lowerBound]
      // Where the list holds none of them, their number is unknown.
      guard units > 0, value > units else { return nil }
      return objection(
        .moreThanThereAre(value: value, units: units), .error, seen,
        weight: Double(value) / Double(units))
    }
  }
}

extension Cube {
  /// Reads every return of a unit of the tree. Two lines of one return for the same
  /// row add up.
  mutating func fill(from data: CampaignData) {
    // In tree order, so that each column is written from front to back.
    var own = [Dictionary<ReturnKey, Return>.Index?](repeating: nil, count: tree.units.count)
    var consolidated = own
    for index in data.returns.indices {
      let key = data.returns.keys[index]
      guard let unit = tree.index(of: key.unit) else { continue }
      switch key.scope {
      case .own: own[unit] = index
      case .consolidated: consolidated[unit] = index
      }
    }
    let columns = form.figureColumns
    var rows = RowFinder(form: form)
    for unit in tree.units.indices {
      if let index = own[unit] {
        presence[unit].insert(.own)
        read(data.returns.values[index].lines, of: unit, .own, columns: columns, &rows)
      }
      if let index = consolidated[unit] {
        presence[unit].insert(.consolidated)
        statedSlots[unit] = Int32(statedFigures.count / max(1, rowCount * columnCount))
        statedFigures.append(
          contentsOf: repeatElement(Self.notReported, count: rowCount * columnCount))
        read(data.returns.values[index].lines, of: unit, .consolidated, columns: columns, &rows)
      }
    }
    for code in data.receipts.keys {
      if let unit = tree.index(of: code) { presence[unit].insert(.receipt) }
    }
  }

  private mutating func read(
    _ lines: [ReturnLine], of unit: Int, _ scope: ReturnScope, columns: [String],
    _ rows: inout RowFinder
  ) {
    rows.restart()
    for place in lines.indices {
      var row = rows.find(lines[place].row)
      if row == nil {
        presence[unit].insert(scope == .own ? .ownUnmapped : .consolidatedUnmapped)
        if form.hasOpenRows { row = form.rows.count }
      }
      guard let row, !lines[place].figures.isEmpty else { continue }
      for (column, id) in columns.enumerated() {
        guard let figure = lines[place].figures[id]?.value, figure >= 0 else { continue }
        add(figure, row: row, column: column, unit: unit, scope: scope)
      }
    }
  }

  private mutating func add(
    _ figure: Int, row: Int, column: Int, unit: Int, scope: ReturnScope
  ) {
    switch scope {
    case .own:
      let place = cell(row, column) * tree.units.count + unit
      ownFigures[place] = Self.sum(ownFigures[place], figure)
    case .consolidated:
      let place = Int(statedSlots[unit]) * rowCount * columnCount + cell(row, column)
      statedFigures[place] = Self.sum(statedFigures[place], figure)
      presence[unit].insert(.statement)
    }
  }
}

/// Finds a form's row by id. Returns mostly follow the form, so the row after the
/// last one found is tried first.
private struct RowFinder {
  private let ids: [String]
  private let indices: [String: Int]
  private var next = 0

  init(form: SummaryForm) {
    self.ids = form.rows.map(\.id)
    self.indices = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func restart() { next = 0 }

  mutating func find(_ id: String?) -> Int? {
    guard let id else { return nil }
    if next < ids.count, ids[next] == id {
      next += 1
      return next - 1
    }
    guard let found = indices[id] else { return nil }
    next = found + 1
    return found
  }
}

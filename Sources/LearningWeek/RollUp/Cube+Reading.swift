extension Cube {
  /// Reads every return of a unit of the tree. Two lines of one return for the same
  /// row add up.
  mutating func fill(from data: CampaignData) {
    let nowhere: Int32 = -1
    var own = [Int32](repeating: nowhere, count: tree.units.count)
    var consolidated = own
    var values: [(unit: Int, scope: ReturnScope, lines: [ReturnLine])] = []
    data.returns.visit(
      value: { key, value in
        guard let unit = tree.index(of: key.unit) else { return }
        values.append((unit, key.scope, value.lines))
      },
      kept: { key, place in
        guard let unit = tree.index(of: key.unit) else { return }
        switch key.scope {
        case .own: own[unit] = Int32(place)
        case .consolidated: consolidated[unit] = Int32(place)
        }
      })
    var rows = RowFinder(form: form)
    if let kept = data.returns.kept {
      var layouts = [LaidOutCells?](repeating: nil, count: kept.layouts.count)
      // In tree order, so that each column is written from front to back.
      for unit in tree.units.indices {
        for (place, scope) in [(own[unit], .own), (consolidated[unit], .consolidated)]
          as [(Int32, ReturnScope)]
        where place != nowhere {
          begin(unit, scope)
          read(kept, at: Int(place), of: unit, scope, &rows, &layouts)
        }
      }
    }
    for (unit, scope, lines) in values {
      begin(unit, scope)
      read(lines, of: unit, scope, columns: form.figureColumns, &rows)
    }
    for code in data.receipts.keys {
      if let unit = tree.index(of: code) { presence[unit].insert(.receipt) }
    }
  }

  /// Makes room for a return of `unit`.
  private mutating func begin(_ unit: Int, _ scope: ReturnScope) {
    switch scope {
    case .own: presence[unit].insert(.own)
    case .consolidated:
      presence[unit].insert(.consolidated)
      statedSlots[unit] = Int32(statedFigures.count / max(1, rowCount * columnCount))
      statedFigures.append(
        contentsOf: repeatElement(Self.notReported, count: rowCount * columnCount))
    }
  }

  private mutating func read(
    _ kept: some KeptReturns, at place: Int, of unit: Int, _ scope: ReturnScope,
    _ rows: inout RowFinder, _ layouts: inout [LaidOutCells?]
  ) {
    let number = kept.layout(at: place)
    if layouts[number] == nil {
      layouts[number] = LaidOutCells(kept.layouts[number], on: self, &rows)
    }
    guard let cells = layouts[number] else { return }
    if cells.hasUnmappedLines { noteUnmapped(unit, scope) }
    for (figure, cell) in zip(kept.figures(at: place), cells.cells) where cell >= 0 {
      if figure >= 0 { add(figure, cell: cell, unit: unit, scope: scope) }
    }
  }

  private mutating func noteUnmapped(_ unit: Int, _ scope: ReturnScope) {
    presence[unit].insert(scope == .own ? .ownUnmapped : .consolidatedUnmapped)
  }

  private mutating func read(
    _ lines: [ReturnLine], of unit: Int, _ scope: ReturnScope, columns: [String],
    _ rows: inout RowFinder
  ) {
    rows.restart()
    for place in lines.indices {
      var row = rows.find(lines[place].row)
      if row == nil {
        noteUnmapped(unit, scope)
        if form.hasOpenRows { row = form.rows.count }
      }
      guard let row, !lines[place].figures.isEmpty else { continue }
      for (column, id) in columns.enumerated() {
        guard let figure = lines[place].figures[id]?.value, figure >= 0 else { continue }
        add(figure, cell: cell(row, column), unit: unit, scope: scope)
      }
    }
  }

  private mutating func add(_ figure: Int, cell: Int, unit: Int, scope: ReturnScope) {
    switch scope {
    case .own:
      let place = cell * tree.units.count + unit
      ownFigures[place] = Self.sum(ownFigures[place], figure)
    case .consolidated:
      let place = Int(statedSlots[unit]) * rowCount * columnCount + cell
      statedFigures[place] = Self.sum(statedFigures[place], figure)
      presence[unit].insert(.statement)
    }
  }
}

/// The cells of a cube that the figures of a layout go to.
private struct LaidOutCells {
  /// One a slot, −1 where a figure goes nowhere.
  let cells: [Int]
  let hasUnmappedLines: Bool

  init(_ layout: FigureLayout, on cube: Cube, _ rows: inout RowFinder) {
    let columns = cube.form.figureColumns
    let open = cube.form.hasOpenRows ? cube.form.rows.count : nil
    rows.restart()
    cells = layout.slots.map { slot in
      guard let row = rows.find(slot.row) ?? open,
        let column = columns.firstIndex(of: slot.column)
      else { return -1 }
      return cube.cell(row, column)
    }
    hasUnmappedLines = layout.rows.contains { rows.find($0) == nil }
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

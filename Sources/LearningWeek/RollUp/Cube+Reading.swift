extension Cube {
  /// Reads every return of a unit of the tree. Two lines of one return for the same
  /// row add up.
  mutating func fill(from data: CampaignData) {
    // In tree order, so that each column is written from front to back.
    var own = [ReturnShelf.Source?](repeating: nil, count: tree.units.count)
    var consolidated = own
    data.returns.visit { key, source in
      guard let unit = tree.index(of: key.unit) else { return }
      switch key.scope {
      case .own: own[unit] = source
      case .consolidated: consolidated[unit] = source
      }
    }
    let columns = form.figureColumns
    var rows = RowFinder(form: form)
    var layouts: [LaidOutCells?] = []
    for unit in tree.units.indices {
      if let source = own[unit] {
        presence[unit].insert(.own)
        read(source, of: unit, .own, columns: columns, &rows, &layouts)
      }
      if let source = consolidated[unit] {
        presence[unit].insert(.consolidated)
        statedSlots[unit] = Int32(statedFigures.count / max(1, rowCount * columnCount))
        statedFigures.append(
          contentsOf: repeatElement(Self.notReported, count: rowCount * columnCount))
        read(source, of: unit, .consolidated, columns: columns, &rows, &layouts)
      }
    }
    for code in data.receipts.keys {
      if let unit = tree.index(of: code) { presence[unit].insert(.receipt) }
    }
  }

  private mutating func read(
    _ source: ReturnShelf.Source, of unit: Int, _ scope: ReturnScope, columns: [String],
    _ rows: inout RowFinder, _ layouts: inout [LaidOutCells?]
  ) {
    switch source {
    case .value(let value): read(value.lines, of: unit, scope, columns: columns, &rows)
    case .kept(let kept, let place):
      let number = kept.layout(at: place)
      while layouts.count <= number { layouts.append(nil) }
      let cells = layouts[number] ?? LaidOutCells(kept.layouts[number], on: self, &rows)
      layouts[number] = cells
      if cells.hasUnmappedLines { noteUnmapped(unit, scope) }
      for (figure, cell) in zip(kept.figures(at: place), cells.cells) where cell >= 0 {
        if figure >= 0 { add(figure, cell: cell, unit: unit, scope: scope) }
      }
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

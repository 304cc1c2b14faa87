internal import LearningWeek

/// The lines of the returns: plain ones in columns, others as values.
extension ReturnBook {
  /// What a line says of its row.
  struct Entry {
    var line: ReturnLine
    /// The index of its row in the form.
    var formRow: Int?
    /// One measure of several; other lines may add to the row.
    var isLong: Bool
  }

  /// The lines of a page that say more than figures, or say them of other rows.
  struct LooseLines {
    var lines: [ReturnLine] = []
    /// Index of the line of each row, and of each label that is no row's.
    var places: [String: Int] = [:]
    /// Lines that were given one measure at a time.
    var long: Set<Int> = []
  }

  /// Adds what a line says of a row.
  ///
  /// Lines of one measure each make up one line; otherwise a row of the form stands
  /// only once in a return. Rows of the unit's own may repeat: they are told apart by
  /// nothing.
  mutating func add(_ entry: Entry, to page: Int, at line: inout LineReading) {
    let number = line.grid.rows[line.row].line
    if let row = entry.formRow {
      if let (figures, reported) = figures(of: entry, on: row),
        plain.add(figures.span, reported: reported, on: row, of: page, line: number)
      {
        return
      }
      if let first = plain.line(on: row, of: page) {
        return refuse(entry, of: page, first: place(first), at: &line)
      }
    }
    addLoose(entry, to: page, at: &line)
  }

  private mutating func addLoose(_ entry: Entry, to page: Int, at line: inout LineReading) {
    if pages[page].loose == nil {
      loose.append(LooseLines())
      loosen(page)
    }
    guard let place = pages[page].loose else { return }
    let row = entry.line.row ?? "\u{0}" + entry.line.label
    guard let earlier = loose[place].places[row], entry.line.row != nil || entry.isLong else {
      loose[place].places[row] = loose[place].lines.count
      if entry.isLong { loose[place].long.insert(loose[place].lines.count) }
      loose[place].lines.append(entry.line)
      if let row = entry.formRow { plain.keepElsewhere(row, of: page) }
      return
    }
    let first = loose[place].lines[earlier]
    let doubled = first.figures.keys.contains { entry.line.figures[$0] != nil }
    guard entry.isLong, loose[place].long.contains(earlier), !doubled else {
      return refuse(entry, of: page, first: first.place, at: &line)
    }
    loose[place].lines[earlier].figures.merge(entry.line.figures) { first, _ in first }
    loose[place].lines[earlier].texts.merge(entry.line.texts) { first, _ in first }
  }

  private func refuse(
    _ entry: Entry, of page: Int, first: SourcePlace, at line: inout LineReading
  ) {
    let row = entry.line.row ?? entry.line.label
    line.add(.rowRepeated(row: row, unit: pages[page].key.unit, first: first), "row")
  }

  /// The figures of a line that has nothing else to say, with a bit for each that is not blank.
  private func figures(
    of entry: Entry, on row: Int
  ) -> (figures: FigureLines.Figures, reported: UInt64)? {
    let (line, form) = (entry.line, campaign.form.rows[row])
    guard !entry.isLong, line.texts.isEmpty, line.label == form.label,
      sheet.columns.count <= PackedSheet.mostColumns
    else { return nil }
    var figures = FigureLines.Figures(repeating: -1)
    var reported: UInt64 = 0
    for (index, column) in sheet.columns.enumerated() {
      guard let figure = line.figures[column.id] else { continue }
      guard form.cells.contains(where: { $0.column == column.id }) else { return nil }
      figures[index] = Int32(truncatingIfNeeded: figure.value)
      reported |= 1 << UInt64(index)
    }
    return (figures, reported)
  }

  /// Every line of a page, blank ones among them, in the file's order.
  func lines(of page: Int) -> [ReturnLine] {
    let lines =
      plain.values(of: page, in: sheet) + (pages[page].loose.map { loose[$0].lines } ?? [])
    return lines.sorted { $0.place.line < $1.place.line }
  }
}

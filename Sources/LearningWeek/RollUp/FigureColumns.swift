/// The columns that a roll-up adds: one per cell of the form, then one for each
/// measure that several rows count, where a unit counts once for all of them.
struct FigureColumns {
  enum Content {
    case plain(cell: Int)
    /// Units chosen by any of the rows and with a figure above 0 in it.
    case count(rows: [Int])
  }

  let contents: [Content]
  /// Columns to add for a measure over the rows that add.
  let columnsByMeasure: [String: [Int]]
  /// Measures that have columns to add, in order of first appearance.
  let measures: [String]
  /// By row of the form: the rows that add up to it, for a heading that has a total.
  let headingParts: [[Int]?]

  init(form: SummaryForm) {
    let numeric = form.figureColumns
    var contents: [Content] = []
    for row in form.rows.indices {
      for column in numeric.indices {
        let isCount = form.rows[row].counts != nil && column == 0
        contents.append(isCount ? .count(rows: [row]) : .plain(cell: contents.count))
      }
    }
    if form.hasOpenRows {
      for _ in numeric { contents.append(.plain(cell: contents.count)) }
    }
    var columnsByMeasure: [String: [Int]] = [:]
    var measures: [String] = []
    for measure in form.measures {
      var added: [Int] = []
      var counting: [Int] = []
      for row in form.rows(addingTo: measure) {
        guard let id = form.rows[row].column(of: measure),
          let column = numeric.firstIndex(of: id)
        else { continue }
        let place = row * numeric.count + column
        if case .count = contents[place] { counting.append(row) } else { added.append(place) }
      }
      if counting.count == 1 { added.append(counting[0] * numeric.count) }
      if counting.count > 1 {
        added.append(contents.count)
        contents.append(.count(rows: counting))
      }
      if form.hasOpenRows, let column = numeric.firstIndex(of: measure) {
        added.append(form.rows.count * numeric.count + column)
      }
      columnsByMeasure[measure] = added
      if !added.isEmpty { measures.append(measure) }
    }
    self.contents = contents
    self.columnsByMeasure = columnsByMeasure
    self.measures = measures
    self.headingParts = form.rows.indices.map { form.parts(ofHeading: $0) }
  }
}

extension RollUp {
  /// Rows that make up one group of an answer.
  struct RowSet {
    var label: String
    var code: String?
    /// `form.rows.count` stands for the rows that units added.
    var rows: [Int]
    var isRemainder: Bool { code == nil }
  }

  /// The sets that the query's grouping makes of the rows; all of them in one otherwise.
  func rowSets(for query: TotalQuery) -> [RowSet] {
    switch query.grouping {
    case .activity: labelSets(of: query, activities, \.activity)
    case .indicator:
      labelSets(of: query, indicators.map { Label(id: $0.id, text: $0.text) }, \.indicator)
    case .row, .none, .level, .kind: rowSets(of: query)
    }
  }

  /// Each row by itself, then the rows that units added.
  func rowSets(of query: TotalQuery) -> [RowSet] {
    let form = cube.form
    if let id = query.row {
      return form.rowIndex(of: id).map {
        [RowSet(label: form.rows[$0].label, code: id, rows: [$0])]
      } ?? []
    }
    return form.rows.indices.map {
      RowSet(label: form.rows[$0].label, code: form.rows[$0].id, rows: [$0])
    } + [RowSet(label: "", code: nil, rows: [form.rows.count])]
  }

  /// Rows by what they are mapped to, in the order declared; last those mapped to
  /// nothing.
  func labelSets(
    of query: TotalQuery, _ labels: [Label], _ key: KeyPath<FormRow, String?>
  ) -> [RowSet] {
    let form = cube.form
    let asked = form.rows.indices.filter { query.row == nil || form.rows[$0].id == query.row }
    var sets = labels.map { label in
      RowSet(
        label: label.text, code: label.id,
        rows: asked.filter { form.rows[$0][keyPath: key] == label.id })
    }
    let known = Set(labels.map(\.id))
    let unmapped = asked.filter { row in
      form.rows[row][keyPath: key].map { !known.contains($0) } ?? true
    }
    sets.append(
      RowSet(
        label: "", code: nil, rows: unmapped + (query.row == nil ? [form.rows.count] : [])))
    return sets
  }

  func totals(of query: TotalQuery, bySets sets: [RowSet]) -> [TotalLine] {
    addends(of: query, bySets: sets).compactMap { set, addend in
      var line = line(addend, unit: query.root, group: set.label, code: set.code)
      line.isRemainder = set.isRemainder
      return set.isRemainder && line.value == nil ? nil : line
    }
  }

  /// What is added for each measure in each set, where the set has the measure.
  func addends(of query: TotalQuery, bySets sets: [RowSet]) -> [(set: RowSet, addend: Addend)] {
    let addends = addends(of: query)
    return sets.flatMap { set in
      addends.compactMap { addend in
        let columns = rowColumns(of: addend, query: query, among: set.rows)
        guard !columns.isEmpty else { return nil }
        var part = addend
        part.columns = columns
        if query.grouping == .row { part.row = set.code }
        return (set, part)
      }
    }
  }

  /// The columns of the rows in `set` that add to the measure.
  private func rowColumns(of addend: Addend, query: TotalQuery, among set: [Int]) -> [Int] {
    let form = cube.form
    if query.row != nil { return set.isEmpty ? [] : addend.columns }
    var columns = form.rows(addingTo: addend.measure).filter { set.contains($0) }.compactMap {
      row -> Int? in
      form.rows[row].column(of: addend.measure).flatMap { form.figureColumns.firstIndex(of: $0) }
        .map { cube.cell(row, $0) }
    }
    if form.hasOpenRows, set.contains(form.rows.count),
      let column = form.figureColumns.firstIndex(of: addend.measure)
    {
      columns.append(cube.cell(form.rows.count, column))
    }
    return columns
  }
}

extension SummaryForm {
  /// The value rows under a heading, at any depth, whose sum is its total; `nil` when
  /// the row is no heading or its rows do not all measure the same things and add.
  func parts(ofHeading row: Int) -> [Int]? {
    guard rows[row].isHeading else { return nil }
    let parts = rows.indices.filter { !rows[$0].isHeading && isRow($0, under: rows[row].id) }
    guard let first = parts.first else { return nil }
    let measured = Set(rows[first].cells)
    let isSum = parts.allSatisfy { part in
      rows[part].adds && rows[part].counts == nil && Set(rows[part].cells) == measured
    }
    return isSum && !measured.isEmpty ? parts : nil
  }

  /// The rows that a measure's total is taken over. A row that does not add counts
  /// when it alone has its measure: nothing is added to it then.
  package func rows(addingTo measure: String) -> [Int] {
    let measuring = rows.indices.filter {
      !rows[$0].isHeading && rows[$0].column(of: measure) != nil
    }
    let isAlone = measuring.count == 1 && !(hasOpenRows && figureColumns.contains(measure))
    if isAlone { return measuring }
    return measuring.filter { rows[$0].adds }
  }

  /// Rows may stand under one another in a circle only by mistake; the walk up is
  /// bounded by their number.
  private func isRow(_ row: Int, under id: String) -> Bool {
    var current = rows[row]
    for _ in rows.indices {
      guard let above = current.under else { return false }
      if above == id { return true }
      guard let next = rowIndex(of: above) else { return false }
      current = rows[next]
    }
    return false
  }
}

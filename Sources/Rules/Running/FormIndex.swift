internal import LearningWeek

/// The rows and measures of a form as numbers.
struct FormIndex {
  let form: SummaryForm
  let measures: [String]
  /// `row × measures + measure`: index among the numeric columns, or −1.
  private let columns: [Int]
  private let rowIndices: [String: Int]

  init(_ form: SummaryForm) {
    self.form = form
    let measures = form.measures
    let figureColumns = form.figureColumns
    self.measures = measures
    let rowIndices = Dictionary(
      form.rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.rowIndices = rowIndices
    var columns = [Int](repeating: -1, count: form.rows.count * measures.count)
    for (row, declared) in form.rows.enumerated() {
      for cell in declared.isHeading ? form.cells(under: declared.id) : declared.cells {
        guard let measure = measures.firstIndex(of: cell.measure),
          let column = figureColumns.firstIndex(of: cell.column)
        else { continue }
        columns[row * measures.count + measure] = column
      }
    }
    self.columns = columns
  }

  func row(_ id: String) throws(RuleMistake) -> Int {
    guard let row = rowIndices[id] else {
      throw .unknownRow(id, nearest: NearestNames.of(id, among: rowIndices.keys))
    }
    return row
  }

  func measure(_ name: String) throws(RuleMistake) -> Int {
    guard let measure = measures.firstIndex(of: name) else {
      throw .unknownMeasure(name, nearest: NearestNames.of(name, among: measures))
    }
    return measure
  }

  /// The numeric column in which `row` has `measure`.
  func column(row: Int, measure: Int) throws(RuleMistake) -> Int {
    let column = columns[row * measures.count + measure]
    guard column < 0 else { return column }
    let declared = form.rows[row]
    throw .notMeasuredByRow(
      row: declared.id, measure: measures[measure], known: declared.cells.map(\.measure))
  }
}

extension SummaryForm {
  /// What the rows under a heading measure, nested headings included: what the
  /// heading itself may have a total of.
  fileprivate func cells(under heading: String) -> [FormRow.Cell] {
    var found: [FormRow.Cell] = []
    var pending = [heading]
    var seen: Set<String> = []
    while let id = pending.popLast() {
      guard seen.insert(id).inserted else { continue }
      for row in rows where row.under == id {
        found += row.cells
        pending.append(row.id)
      }
    }
    return found
  }
}

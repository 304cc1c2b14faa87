internal import LearningWeek

/// Follows a table down its lines: which row of the form each means, which were met,
/// and under which one unnumbered lines stand.
struct TableRows {
  private let form: SummaryForm
  private let matcher: RowMatcher
  private var met: [Int: SourcePlace] = [:]
  private var current: Parent = .row(nil)

  private enum Parent {
    case row(Int?)
    /// A numbered line that is none of the form's: what follows belongs to it.
    case unknown
  }

  init(_ form: SummaryForm) {
    self.form = form
    matcher = RowMatcher(form)
  }

  /// Ids of the rows, headings apart, that were not met.
  var absent: [String] {
    form.rows.indices.filter { met[$0] == nil && !form.rows[$0].isHeading }
      .map { form.rows[$0].id }
  }

  /// Whether the form has a row with this wording.
  func know(_ label: String) -> Bool { matcher.row(worded: RowLabel(label)) != nil }

  /// Goes on to `row`; returns where it was met before, if it was.
  mutating func enter(_ row: Int, at place: SourcePlace) -> SourcePlace? {
    if let first = met[row] { return first }
    met[row] = place
    current = .row(row)
    return nil
  }

  /// The form's row that a line means; `nil`, with a remark, when none.
  mutating func row(
    numbered number: String, labelled text: String, _ line: inout LineReading
  ) -> Int? {
    let label = RowLabel(text)
    let isBlank = label.words.isEmpty
    if !number.isEmpty {
      var numbered = matcher.row(numbered: number)
      if numbered == nil, case .row(let parent?) = current {
        let top = matcher.hasChildren(parent) ? parent : matcher.parent(of: parent)
        numbered = matcher.row(numbered: number, under: top)
      }
      if let row = numbered {
        if isBlank || matcher.isSame(label, as: row) { return row }
        if let other = matcher.row(worded: label) {
          line.remark(
            .rowNumberDiffers(row: form.rows[other].id, written: number), form.column(.number))
          return other
        }
        if matcher.agrees(label, with: row) {
          remarkWording(of: row, &line)
          return row
        }
        return unknown(label, isNumbered: true, &line)
      }
    }
    guard case .row(let parent) = current else {
      // Below the unit's own heading `Cá nhân` may be its own too; a long wording that
      // is exactly the form's is the form's.
      let known = number.isEmpty && label.isShort ? nil : matcher.row(worded: label)
      return known ?? unknown(label, isNumbered: !number.isEmpty, &line)
    }
    switch matcher.row(worded: label, after: parent, taken: Set(met.keys)) {
    case .row(let row, let isClose):
      if isClose { remarkWording(of: row, &line) }
      return row
    case .unknown: return unknown(label, isNumbered: !number.isEmpty, &line)
    }
  }

  private mutating func unknown(
    _ label: RowLabel, isNumbered: Bool, _ line: inout LineReading
  ) -> Int? {
    if isNumbered { current = .unknown }
    if !form.hasOpenRows {
      let near = matcher.nearest(to: label).map { "\(form.rows[$0].id) \(form.rows[$0].label)" }
      line.remark(.rowUnmapped(nearest: near), form.column(.label))
    }
    return nil
  }

  private func remarkWording(of row: Int, _ line: inout LineReading) {
    let remark = IntakeRemark.rowLabelDiffers(
      row: form.rows[row].id, expected: form.rows[row].label)
    line.remark(remark, form.column(.label))
  }
}

extension SummaryForm {
  /// Id of the column with this role, when there is one.
  func column(_ role: FormColumn.Role) -> String? {
    columns.first { $0.role == role }?.id
  }
}

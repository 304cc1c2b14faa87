internal import Fingerprint
internal import LearningWeek

/// A return in the form in which it is stored.
struct WrittenReturn {
  let value: Return
  /// In the order in which they are stored.
  let lines: [ReturnLine]
  let layout: ReturnLayout
  let cells: [UInt8]

  /// Of what it says.
  /// - Complexity: O(cells), each time.
  var content: Fingerprint { ReturnContent(mode: value.mode, lines: value.lines).hash }

  init(_ value: Return, lines: [ReturnLine], on form: SummaryForm) {
    self.value = value
    self.lines = lines
    layout = ReturnLayout(of: lines, on: form)
    cells = ReturnCells.json(lines, on: layout)
  }
}

extension ReturnRow {
  /// Whether the row that `statement` stands on is what `written` would be
  /// stored as, its arrival no later.
  static func isWritten(
    _ statement: SQLStatement, like written: WrittenReturn, layout: Int
  ) -> Bool {
    statement.integer(Column.layout) == layout
      && statement.integer(Column.receivedOn) <= Int(written.value.receivedOn.dayNumber)
      && statement.truth(Column.synthetic) == written.value.isSynthetic
      && statement.optionalText(Column.mode) == written.value.mode?.rawValue
      && statement.withUTF8(Column.cells) { $0.elementsEqual(written.cells) }
  }
}

/// What one unit sent for one campaign: the number table with the facts that came
/// with it. A later one is a new revision; the earlier stays readable.
package struct Return: Hashable, Sendable {
  package var unit: UnitCode
  package var scope: ReturnScope
  /// 1 for the first; given by storage.
  package var revision: Int
  /// The day it arrived: lateness is judged by this, never by the document's date.
  package var receivedOn: CivilDate
  package var mode: DeliveryMode?
  package var lines: [ReturnLine]
  /// The file it came in.
  package var file: String
  package var isSynthetic: Bool

  package init(
    unit: UnitCode, scope: ReturnScope, revision: Int = 1, receivedOn: CivilDate,
    mode: DeliveryMode? = nil, lines: [ReturnLine], file: String, isSynthetic: Bool = false
  ) {
    self.unit = unit
    self.scope = scope
    self.revision = revision
    self.receivedOn = receivedOn
    self.mode = mode
    self.lines = lines
    self.file = file
    self.isSynthetic = isSynthetic
  }

  /// Nothing is reported in it: no figure and no text. Zeros are figures.
  package var isEmpty: Bool {
    lines.allSatisfy { $0.figures.isEmpty && $0.texts.isEmpty }
  }
}

/// Whether a return covers the unit's own activities or the unit with everything
/// below it.
package enum ReturnScope: String, Hashable, Sendable, CaseIterable {
  case own
  case consolidated
}

/// One line of a return.
package struct ReturnLine: Hashable, Sendable {
  /// The form's row, or `nil` for a row that the pack does not know (unmapped).
  package var row: String?
  /// As the unit wrote it.
  package var label: String
  /// By column id; a blank cell has no entry.
  package var figures: [String: Figure]
  /// Text columns by id; blank cells have no entry.
  package var texts: [String: String]
  package var place: SourcePlace

  package init(
    row: String?, label: String, figures: [String: Figure] = [:], texts: [String: String] = [:],
    place: SourcePlace
  ) {
    self.row = row
    self.label = label
    self.figures = figures
    self.texts = texts
    self.place = place
  }
}

/// A reported number, never negative, with the cell it was read from.
package struct Figure: Hashable, Sendable {
  package var value: Int
  package var place: SourcePlace

  package init(value: Int, place: SourcePlace) {
    self.value = value
    self.place = place
  }
}

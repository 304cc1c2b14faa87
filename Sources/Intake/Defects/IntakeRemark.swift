package import LearningWeek

/// Something that was taken otherwise than it was written, or left out, and that the
/// officer should know.
package enum IntakeRemark: Hashable, Sendable {
  /// Kept under its label, not added.
  case rowUnmapped(nearest: [String])
  /// The written number is another row's than the wording, which was followed.
  case rowNumberDiffers(row: String, written: String)
  /// Matched to a row whose wording is close but not the same.
  case rowLabelDiffers(row: String, expected: String)
  /// The form has no figure in this column of this row; it was kept.
  case figureNotInForm(row: String, column: String)
  /// A line of sums, which are never read: they are computed.
  case totalLeftOut
  /// Rows of the form that the table does not have.
  case rowsNotInTable([String])
  /// A column of the table that the form has no place for, with content.
  case columnLeftOut
  /// The campaign declares attributes, this one is not among them.
  case attributeUndeclared(nearest: [String])
  /// A level was given for a kind that is no administrative area; left out.
  case levelLeftOut(kind: UnitKind)
  /// The day of receipt is still to come.
  case receivedInFuture(CivilDate)
  /// There is a heading and nothing below it.
  case noLines
  /// So many lines of the unit's return are right and left out all the same, because
  /// others of it are not (`--accept-valid`).
  case returnLeftOut(UnitCode, lines: Int)
  /// Sheets that are hidden, and so not read.
  case sheetsHidden([String])
  /// Sheets or tables whose headings are of no known kind.
  case sheetsUnread([String])
}

extension IntakeRemark {
  /// Whether `--strict` turns the remark into a defect: something would be kept
  /// apart or lost.
  var isRefusedWhenStrict: Bool {
    switch self {
    case .rowUnmapped, .rowNumberDiffers, .figureNotInForm, .columnLeftOut,
      .attributeUndeclared, .levelLeftOut, .sheetsUnread:
      true
    case .rowLabelDiffers, .totalLeftOut, .rowsNotInTable, .receivedInFuture, .noLines,
      .returnLeftOut, .sheetsHidden:
      false
    }
  }
}

package import LearningWeek
package import VietnameseText

/// Something in a file that cannot be taken as it stands.
package struct IntakeDefect: Equatable, Sendable {
  package var problem: Problem
  /// Line 1 without a column when the file as a whole is meant.
  package var place: SourcePlace
  /// What was read there, cleaned and cut to 120 characters; empty when nothing.
  package var excerpt: String

  package init(_ problem: Problem, at place: SourcePlace, excerpt: String = "") {
    self.problem = problem
    self.place = place
    self.excerpt = excerpt
  }
}

extension IntakeDefect {
  /// What is wrong, with what the sentence about it needs.
  package enum Problem: Equatable, Sendable {
    // The file.
    case fileMissing
    case fileIsFolder
    /// A pipe, socket or device.
    case fileIsDevice
    /// The system's error number.
    case fileUnreadable(Int32)
    case fileEmpty
    case fileTooLarge(limit: Int)
    case formatUnsupported(FileFormat)
    /// Not UTF-8 at this byte of the file, counted from 0, and no known encoding.
    case encodingUnknown(offset: Int)
    case encodingLegacy(LegacyEncoding)
    case encodingWindows1258

    /// A container of sheets or tables that cannot be opened or read.
    case container(ContainerDefect)
    /// `--sheet` names none of the file's sheets or tables.
    case sheetUnknown(String, nearest: [String])
    /// Nothing to read: no table in a document, no sheet that is shown and has content.
    case sheetMissing(hidden: [String])
    /// Several sheets are a table of one unit; which is meant nobody says.
    case sheetsAlike([String])

    // The lines.
    case lineTooLong(limit: Int)
    /// On this line, or up to it in the whole file when the limit is that of files.
    case tooManyCells(limit: Int)
    case cellTooLong(limit: Int)
    /// The quote that opens here is never closed: the file is cut or the quote a slip.
    case quoteUnclosed
    /// Text stands between a closing quote and the next separator.
    case textAfterQuote
    /// The last line ends early and without a line end: the file is probably cut.
    case lineCut(cells: Int, expected: Int)
    /// Cells with content right of the last heading.
    case cellsBeyondHeading(headings: Int)

    // The heading.
    case headingMissing
    case headingUnknown(nearest: [FileKind])
    case headingAmbiguous([FileKind])
    /// By the column's id.
    case columnMissing(String, kind: FileKind)
    case columnUnknown(kind: FileKind, nearest: [String])
    /// `first` is the 1-based column that has the same heading.
    case columnRepeated(String, first: Int)
    /// A summary table does not name its unit: say `--unit`.
    case unitNotGiven

    // The cells.
    /// The sheet's own text is broken here.
    case cellBroken
    /// The formula gives an error, such as `#REF!`.
    case formulaFails
    /// No program has computed the formula yet.
    case formulaUncomputed
    case cellBlank(column: String)
    /// Blank because it is merged with `first`, where the value stands.
    case cellMerged(column: String, first: String)
    case notACount(column: String, NumberDefect)
    case notADate(column: String, DateDefect)
    /// `expected` are the words the column takes.
    case notAChoice(column: String, nearest: [String], expected: [String])
    case unitUnknown(column: String, nearest: [String])
    case unitAmbiguous(column: String, [UnitChoice])
    /// The campaign declares such ids, this one is not among them.
    case undeclared(Declaration, nearest: [String])
    case yearOfOtherCampaign(expected: Int)
    case measureUnknown(row: String?, nearest: [String])
    /// A figure stands in a line that names no row.
    case rowBlank
    /// `from` lies after `until`.
    case periodReversed(from: CivilDate, until: CivilDate)

    // Lines against each other.
    case rowRepeated(row: String, unit: UnitCode, first: SourcePlace)
    case codeRepeated(UnitCode, first: SourcePlace)
    /// Lines of one return say different things where they must agree.
    case returnContradicted(column: String, first: String, at: SourcePlace)
    /// Two sheets of a file each have a whole return of the unit.
    case returnInTwoSheets(UnitCode, first: SourcePlace)

    // What is only a remark unless `--strict`.
    case remark(IntakeRemark)
  }

  /// Things that a campaign declares by id.
  package enum Declaration: String, Hashable, Sendable {
    case award
    case flag
    case section
    case fundingSource
  }
}

/// One of the units that a text may mean.
package struct UnitChoice: Hashable, Sendable {
  package var code: UnitCode
  package var name: String

  package init(code: UnitCode, name: String) {
    self.code = code
    self.name = name
  }
}

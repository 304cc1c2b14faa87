package import LearningWeek
internal import OfficeFile

extension SourcePlace {
  /// How a sheet names the cell: `C4`; `nil` for a line as a whole and for files that
  /// have no sheets.
  package var cellName: String? {
    guard sheet != nil, let column else { return nil }
    return CellAddress(row: line, column: column).text
  }
}

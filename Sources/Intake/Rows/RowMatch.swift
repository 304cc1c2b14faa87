/// The row of the form that a line of a table means.
enum RowMatch: Equatable {
  /// Index of the row; `isClose` when its wording is not the form's.
  case row(Int, isClose: Bool)
  case unknown
}

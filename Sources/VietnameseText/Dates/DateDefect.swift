/// Why a cell is no date. `read` is the cell as it was given.
package enum DateDefect: Error, Equatable, Sendable {
  /// `offset` counts characters from 0 to the first that fits no date.
  case notADate(read: String, offset: Int)
  /// `05/10`: day and month only.
  case yearMissing(read: String)
  /// `01/10/202` or `01/10/21`: `year` is the digits found.
  case yearCut(read: String, year: String)
  /// The year lies outside 1900…2999.
  case yearUnlikely(read: String, year: Int)
  /// `10/25/2021`. `swapped` is the date when day and month change places.
  case noSuchMonth(read: String, month: Int, swapped: WrittenDate?)
  /// `31/09/2021`: the month ends on `lastDay`.
  case noSuchDay(read: String, day: Int, month: Int, year: Int, lastDay: Int)
}

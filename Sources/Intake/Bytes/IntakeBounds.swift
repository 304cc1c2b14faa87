/// How much one file may hold before it is refused.
package enum IntakeBounds {
  /// 64 MiB: three times a year's returns of all 60,000 units of the country, and
  /// little enough to be held in memory whole.
  package static let fileBytes = 64 << 20
  /// 1 MiB on one line: a hundred times the longest section of a narrative report;
  /// past it the file is no table.
  package static let lineBytes = 1 << 20
  /// The widest table in use has 6 columns, a list of units with its attributes
  /// perhaps 60.
  package static let cellsPerLine = 512
  /// 16 million in one file: twice what a year's returns of the whole country have.
  package static let cells = 16 << 20
  /// 256 MiB of text in all sheets of one file: one long text may stand in any number
  /// of cells.
  package static let sheetTextBytes = 256 << 20
  /// 256 KiB: a whole report pasted into one cell is a tenth of it.
  package static let cellBytes = 256 << 10
  /// Defects kept of one file; the rest are counted.
  package static let defects = 200
  /// The largest count that a cell may state: ten times the people of the country.
  package static let figure = 999_999_999
  /// Twelve digits of đồng are more than any province's yearly budget.
  package static let amount = 999_999_999_999_999
}

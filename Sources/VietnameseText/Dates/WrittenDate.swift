/// A day of the Gregorian calendar, of the years 1900 to 2999.
package struct WrittenDate: Comparable, Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// `nil` when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= Self.lastDay(of: month, in: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  package static func < (left: WrittenDate, right: WrittenDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static let years = 1900...2999

  static func lastDay(of month: Int, in year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

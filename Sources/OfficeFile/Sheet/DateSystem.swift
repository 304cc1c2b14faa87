/// How a workbook numbers days.
///
/// Source: ISO/IEC 29500-1:2016, 18.17.4.1.
package enum DateSystem: Hashable, Sendable {
  /// Day 1 is 1/1/1900. Day 60 is 29/2/1900, which never was: from day 61 on the
  /// numbers are one too high.
  case from1900
  /// Day 0 is 1/1/1904.
  case from1904

  /// The day and time that a serial number means; `nil` for a negative one and for
  /// one beyond the year 9999.
  package func moment(of serial: Double) -> SerialMoment? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // To the second: 0.1 + 0.2 of a day is no clean fraction either.
    let seconds = Int((serial * 86_400).rounded())
    let (day, second) = (seconds / 86_400, seconds % 86_400)
    switch (self, day) {
    case (.from1900, 0): return SerialMoment(year: 1900, month: 1, day: 0, second: second)
    case (.from1900, 60): return SerialMoment(year: 1900, month: 2, day: 29, second: second)
    case (.from1900, ..<60): return Self.moment(daysSince1900: day - 1, second)
    case (.from1900, _): return Self.moment(daysSince1900: day - 2, second)
    case (.from1904, _): return Self.moment(daysSince1900: day + 1460, second)
    }
  }

  /// The serial number of a day written `2021-10-05` or `2021-10-05T08:00:00`, as
  /// the strict edition stores dates.
  func serial(ofISO text: String) -> Double? {
    let parts = text.split(separator: "T")
    let date = (parts.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard (1...2).contains(parts.count), date.count == 3, (1900...9999).contains(date[0]),
      (1...12).contains(date[1]), (1...31).contains(date[2])
    else { return nil }
    var seconds = 0.0
    if parts.count == 2 {
      let time = parts[1].prefix { $0 != "Z" }.split(separator: ":").compactMap { Double($0) }
      guard (2...3).contains(time.count) else { return nil }
      seconds = time[0] * 3600 + time[1] * 60 + (time.count == 3 ? time[2] : 0)
      guard (0..<86_400).contains(seconds) else { return nil }
    }
    let days = Self.daysSince1900(date[0], date[1], date[2])
    let serial =
      switch self {
      case .from1900: days < 59 ? days + 1 : days + 2
      case .from1904: days - 1460
      }
    return Double(serial) + seconds / 86_400
  }

  private static func moment(daysSince1900 days: Int, _ second: Int) -> SerialMoment {
    // Counted from 1 March, so that a leap day ends its year: 1/3/1600 lies 109,513
    // days before 1/1/1900.
    let shifted = days + 109_513
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return SerialMoment(
      year: 1600 + era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, second: second)
  }

  private static func daysSince1900(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = (month <= 2 ? year - 1 : year) - 1600
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + dayOfYear - 109_513
  }
}

/// A day and a time of it, as a workbook counts them: 29/2/1900 is one, and so is
/// the day 0 that cells show which hold only a time.
package struct SerialMoment: Hashable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// Of the day, 0…86,399.
  package var second: Int

  package init(year: Int, month: Int, day: Int, second: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.second = second
  }
}

extension WrittenDate {
  /// Reads a date as offices and machines write it; `.success(nil)` is a blank
  /// cell.
  ///
  /// Day, month, year with `/`, `.`, `-` or a mixture between (`05/10/2021`,
  /// `01/10.2021`), year first when it has four digits (`2021-10-05`), or
  /// `ngày 5 tháng 10 năm 2021` with or without diacritics. A year is written
  /// with four digits. Markup and spaces around the parts do not count.
  package static func read(_ text: some StringProtocol) -> Result<WrittenDate?, DateDefect> {
    let text = String(text)
    let quick = text.utf8.withContiguousStorageIfAvailable { quickly($0) }
    if let date = quick ?? nil { return .success(date) }
    return Result { () throws(DateDefect) -> WrittenDate? in
      guard let parts = try DateReading(CellScalars(text)).parts() else { return nil }
      return try date(parts, read: text)
    }
  }

  /// `05/10/2021` and `2021-10-05` to the letter: the forms of bulk files.
  private static func quickly(_ bytes: UnsafeBufferPointer<UInt8>) -> WrittenDate? {
    guard bytes.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int? { WrittenNumber.digits(bytes[range]) }
    let dash = UInt8(ascii: "-")
    let slash = UInt8(ascii: "/")
    if bytes[4] == dash, bytes[7] == dash, let year = number(0..<4), let month = number(5..<7),
      let day = number(8..<10)
    {
      return WrittenDate(year: year, month: month, day: day)
    }
    if bytes[2] == slash, bytes[5] == slash, let day = number(0..<2), let month = number(3..<5),
      let year = number(6..<10)
    {
      return WrittenDate(year: year, month: month, day: day)
    }
    return nil
  }

  private static func date(
    _ parts: DateReading.Parts, read text: String
  ) throws(DateDefect) -> WrittenDate {
    guard parts.year.utf8.count >= 4 else { throw .yearCut(read: text, year: parts.year) }
    let year = Int(parts.year) ?? .max
    guard years.contains(year) else { throw .yearUnlikely(read: text, year: year) }
    let (month, day) = (parts.month, parts.day)
    guard (1...12).contains(month) else {
      let swapped = WrittenDate(year: year, month: day, day: month)
      throw .noSuchMonth(read: text, month: month, swapped: swapped)
    }
    guard let date = WrittenDate(year: year, month: month, day: day) else {
      let last = lastDay(of: month, in: year)
      throw .noSuchDay(read: text, day: day, month: month, year: year, lastDay: last)
    }
    return date
  }
}

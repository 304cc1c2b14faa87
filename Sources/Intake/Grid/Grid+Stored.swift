internal import LearningWeek
internal import OfficeFile
internal import VietnameseText

/// Reading cells whose value was stored rather than written: no guess is made about
/// their separators.
extension Grid {
  /// `.success(nil)` means not reported.
  func wholeNumber(
    _ row: Int, _ column: Int, upTo limit: Int
  ) -> Result<Int?, NumberDefect> {
    let text = text(row, column)
    switch kind(row, column) {
    case .percentage:
      return .failure(
        .notANumber(read: text, character: "%", offset: max(0, text.count - 1)))
    case .number:
      // `1,234` is written here by this program and is no 1234.
      if let comma = text.firstIndex(of: ","), !text.hasPrefix("-") {
        let offset = text.distance(from: text.startIndex, to: comma)
        return .failure(.fraction(read: text, offset: offset))
      }
    case .text, .day, .error, .uncomputed: break
    }
    return WrittenNumber.read(text, upTo: limit)
  }

  /// Also a number that no style makes a date, as other programs leave it, when it is
  /// a day of these times: 44474 is one, the year 2021 is none.
  func date(_ row: Int, _ column: Int) -> Result<WrittenDate?, DateDefect> {
    let text = text(row, column)
    switch kind(row, column) {
    case .number:
      if let serial = Double(text), let moment = dateSystem?.moment(of: serial),
        (1990...2099).contains(moment.year)
      {
        return .success(
          WrittenDate(year: moment.year, month: moment.month, day: moment.day))
      }
    case .day: return WrittenDate.read(text.prefix { $0 != " " })
    case .text, .percentage, .error, .uncomputed: break
    }
    return WrittenDate.read(text.cleaned)
  }

  /// A number, day or text; `.success(nil)` for a blank cell or a dash.
  func attribute(_ row: Int, _ column: Int) -> Result<AttributeValue?, NumberDefect> {
    let text = text(row, column)
    switch kind(row, column) {
    case .number:
      if let number = Double(text.replacing(",", with: ".")) { return .success(.number(number)) }
    case .percentage:
      if let number = Double(text.dropLast().replacing(",", with: ".")) {
        return .success(.number(number / 100))
      }
    case .day: return .success(.text(text))
    case .text, .error, .uncomputed: break
    }
    let cleaned = text.cleaned
    return cleaned.isEmpty ? .success(nil) : AttributeReading.value(of: cleaned)
  }

  /// The first cell of the merged range that hides this one: `A2`.
  func firstCell(merging row: Int, _ column: Int) -> String? {
    let (line, column) = (Int(rows[row].line), column + 1)
    // Sheets have some dozens; thousands are not worth the search.
    let range = merged.prefix(1000).first {
      ($0.first.row...$0.last.row).contains(line)
        && ($0.first.column...$0.last.column).contains(column)
    }
    guard let first = range?.first, first.row != line || first.column != column else {
      return nil
    }
    return first.text
  }

  /// The cells of the row that hold no value because their formula has none.
  func brokenFormulas(inRow row: Int, where isRead: (Int) -> Bool) -> [IntakeDefect] {
    if kinds.isEmpty { return [] }
    return (0..<cellCount(ofRow: row)).compactMap { column in
      let problem: IntakeDefect.Problem? =
        switch kind(row, column) {
        case .error: .formulaFails
        case .uncomputed: .formulaUncomputed
        case .text, .number, .percentage, .day: nil
        }
      guard let problem, isRead(column) else { return nil }
      let excerpt = problem == .formulaFails ? text(row, column) : ""
      return IntakeDefect(problem, at: place(row, column), excerpt: excerpt)
    }
  }
}

internal import LearningWeek
internal import Reporting
internal import VietnameseText

/// What `expect` says must hold: a value, a text in the last result, an error.
struct ExpectedResult {
  private enum Kind {
    /// `LINE = VALUE`; without a line the last result.
    case comparison(line: String?, Comparison, value: Word)
    /// `"TEXT"`
    case text(String)
    /// `error CODE LINE`
    case failure(code: String, line: String)
  }

  private enum Comparison: String, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
  }

  private let kind: Kind

  /// - Throws: `E-ARGUMENT` with how one is written.
  init(_ text: String) throws(Failure) {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count > 2, ["error", "loi"].contains(folded(String(words[0]))),
      words[1].uppercased().hasPrefix("E-")
    {
      let line = text[words[2].startIndex...]
      kind = .failure(code: words[1].uppercased(), line: String(line))
      return
    }
    if let (line, comparison, value) = Self.comparison(in: text) {
      let wanted = try ConsoleLine.words(of: value)
      guard wanted.count > 0 else { throw Self.usage }
      let isQuoted = wanted.contains(where: \.isQuoted)
      kind = .comparison(
        line: line.isEmpty ? nil : line, comparison,
        value: Word(wanted.map(\.text).joined(separator: " "), isQuoted: isQuoted))
      return
    }
    let quoted = try ConsoleLine.words(of: text)
    guard quoted.count == 1, quoted[0].isQuoted, !quoted[0].text.isEmpty else { throw Self.usage }
    kind = .text(quoted[0].text)
  }

  /// The last free comparison between spaces and what stands on either side of it.
  private static func comparison(in text: String) -> (String, Comparison, String)? {
    let characters = Array(text)
    var inQuote = false
    var found: (range: Range<Int>, comparison: Comparison)?
    var index = 0
    while index < characters.count {
      let start = index
      while index < characters.count, !characters[index].isWhitespace {
        if "\"“”".contains(characters[index]) { inQuote.toggle() }
        index += 1
      }
      if !inQuote, let comparison = Comparison(rawValue: String(characters[start..<index])) {
        found = (start..<index, comparison)
      }
      index += 1
    }
    guard let (range, comparison) = found else { return nil }
    return (
      String(characters[..<range.lowerBound]).trimmingSpaces, comparison,
      String(characters[range.upperBound...]).trimmingSpaces
    )
  }

  private static let usage = Failure(
    "E-ARGUMENT",
    Wording(vi: "kỳ vọng gì?", en: "expect what?"),
    hint: Wording(
      vi: "kỳ vọng tổng books = 1800\nkỳ vọng \"chữ có trong kết quả cuối\"\n"
        + "kỳ vọng lỗi E-UNIT-UNKNOWN xem Khoai",
      en: "expect total books = 1800\nexpect \"text in the last result\"\n"
        + "expect error E-UNIT-UNKNOWN show Khoai"))

  // MARK: - Whether it holds

  /// - Throws: `E-EXPECT` when it does not, exit code 5; what keeps the line from running.
  func answer(in session: Session) throws -> Answer {
    switch kind {
    case .text(let text): try expect(text, in: session)
    case .failure(let code, let line): try expect(failure: code, of: line, in: session)
    case .comparison(let line, let comparison, let value):
      let answer = try result(of: line, in: session)
      let (page, _) = try session.viewed(answer, session.settings)
      guard let actual = ExpectedCell(page) else { throw Self.unclear(page) }
      guard holds(comparison, actual.compared(with: value)) else {
        let wanted = comparison == .equal ? value.text : comparison.rawValue + " " + value.text
        throw Self.unmet(wanted, actual.text)
      }
    }
    let isTold = session.settings.isInteractive
    var told = Answer { language in
      Page(
        remarks: isTold ? [Wording(vi: "đúng", en: "holds").text(in: language)] : [],
        document: ["met": .truth(true)])
    }
    told.isResult = false
    return told
  }

  private func result(of line: String?, in session: Session) throws -> Answer {
    guard let line else {
      guard let last = session.lastAnswer else { throw Failure.noResult }
      return last
    }
    guard let (answer, _) = try Interpreter(session: session).answer(toLine: line) else {
      throw Self.usage
    }
    return answer
  }

  private func expect(_ text: String, in session: Session) throws {
    guard let last = session.lastAnswer else { throw Failure.noResult }
    var settings = session.settings
    settings.mode = .table
    settings.hasColour = false
    let seen = try Language.allCases.map { language in
      settings.language = language
      let (page, own) = try session.viewed(last, settings)
      return try AnswerWriter(settings: own, width: nil, rowLimit: nil, isTerminal: false)
        .text(of: page, provenance: nil)
    }
    let rows = try session.recorded(last)
    guard (seen + [rows]).contains(where: { $0.contains(text.nfc) }) else {
      throw Failure(
        "E-EXPECT",
        Wording(
          vi: "kết quả cuối không có chữ \(text.quoted)",
          en: "the last result does not hold \(text.quoted)"), exit: .expectation)
    }
  }

  private func expect(failure code: String, of line: String, in session: Session) throws {
    do {
      _ = try Interpreter(session: session).answer(toLine: line)
    } catch {
      let failure = Failure(error)
      if failure.code == code { return }
      throw Self.unmet(code, failure.code)
    }
    throw Self.unmet(code, Wording(vi: "không có lỗi", en: "no error"))
  }

  private func holds(_ comparison: Comparison, _ order: Int?) -> Bool {
    guard let order else { return comparison == .notEqual }
    return switch comparison {
    case .equal: order == 0
    case .notEqual: order != 0
    case .atLeast: order >= 0
    case .atMost: order <= 0
    case .above: order > 0
    case .below: order < 0
    }
  }

  private static func unmet(_ expected: String, _ actual: String) -> Failure {
    unmet(expected, Wording(same: actual.quoted))
  }

  private static func unmet(_ expected: String, _ actual: Wording) -> Failure {
    Failure(
      "E-EXPECT",
      Wording(
        vi: "kỳ vọng \(expected.quoted), nhưng được \(actual.vi)",
        en: "expected \(expected.quoted), got \(actual.en)"), exit: .expectation)
  }

  private static func unclear(_ page: Page) -> Failure {
    let rows = page.table?.rows.count ?? 0
    let keys = page.table?.columns.map(\.key).joined(separator: ", ") ?? ""
    return Failure(
      "E-EXPECT-UNCLEAR",
      rows == 1
        ? Wording(
          vi: "kết quả có nhiều cột, không rõ so cột nào",
          en: "the result has several columns, and which is meant is not clear")
        : Wording(
          vi: "kết quả có \(Words.number(rows)) dòng, cần đúng một",
          en: "the result has \(Words.number(rows)) rows, it takes exactly one"),
      hint: Wording(
        vi: "chọn bằng | where … và | cols …; các cột: \(keys)",
        en: "choose with | where … and | cols …; columns: \(keys)"))
  }
}

/// The one value of a result.
private struct ExpectedCell {
  private let cell: ResultTable.Cell

  /// `nil` when there is not exactly one: of one row the column `value`, else the only
  /// column, else the only one with a figure; of a result without rows its only line.
  init?(_ page: Page) {
    guard let table = page.table else {
      guard page.remarks.count == 1 else { return nil }
      cell = .text(page.remarks[0])
      return
    }
    guard table.rows.count == 1, let row = table.rows.first else { return nil }
    let figures = row.indices.filter { row[$0].number != nil }
    let column =
      table.columns.firstIndex { $0.key == "value" } ?? (row.count == 1 ? 0 : nil)
      ?? (figures.count == 1 ? figures[0] : nil)
    guard let column else { return nil }
    cell = row[column]
  }

  var text: String {
    switch cell {
    case .blank: "null"
    case .text(let text): text
    case .integer(let value), .derived(let value), .ordinal(let value): String(value)
    case .number(let value): plain(value, decimals: 6)
    case .truth(let value): value ? "true" : "false"
    case .date(let day): day.iso
    }
  }

  /// -1, 0 or 1 as the cell is below, equal to or above the value; `nil` when they cannot
  /// be compared.
  func compared(with value: Word) -> Int? {
    if ["null", "trong"].contains(folded(value.text)), !value.isQuoted {
      return cell == .blank ? 0 : nil
    }
    switch cell {
    case .blank: return nil
    case .truth(let truth):
      let words = truth ? ["true", "yes", "co"] : ["false", "no", "khong"]
      return words.contains(folded(value.text)) ? 0 : nil
    case .date(let day):
      guard let other = try? Session.day(value.text) else { return nil }
      return day == other ? 0 : day < other ? -1 : 1
    case .text(let text):
      if text == value.text.nfc { return 0 }
      if let own = Double(text), let other = Self.number(value.text, isWhole: false) {
        return own == other ? 0 : own < other ? -1 : 1
      }
      let order = vietnameseComparison(text, value.text.nfc)
      // Spelt otherwise is not equal.
      return order == 0 ? (text < value.text.nfc ? -1 : 1) : order
    case .integer, .derived, .ordinal, .number:
      let isWhole = if case .number = cell { false } else { true }
      guard let own = cell.number, let other = Self.number(value.text, isWhole: isWhole) else {
        return nil
      }
      return own == other ? 0 : own < other ? -1 : 1
    }
  }

  /// A number as programs write it; of a whole one also with dots between thousands, of
  /// another also with a decimal comma.
  private static func number(_ text: String, isWhole: Bool) -> Double? {
    if isWhole, case .success(let value?) = WrittenNumber.read(text) { return Double(value) }
    if let plain = Double(text), plain.isFinite { return plain }
    return Double(text.replacing(".", with: "").replacing(",", with: "."))
  }
}

extension ResultTable.Cell {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value), .derived(let value), .ordinal(let value): Double(value)
    case .number(let value): value
    case .blank, .text, .truth, .date: nil
    }
  }
}

internal import Reporting
internal import VietnameseText

/// What stands after a `|`: another way to write the result, or a change of its
/// rows and columns.
enum View: Hashable {
  case mode(OutputMode)
  /// Comma-separated values as Excel opens them in Vietnam.
  case excel
  case top(Int)
  case sort(column: String, descending: Bool)
  case columns([String])
  /// An SQL expression over the columns.
  case filter(String)
  /// A drawing, of the column named or of the one that fits best.
  case chart(column: String?)

  init(_ words: [Word]) throws(Failure) {
    let texts = words.map(\.text)
    guard let head = texts.first.map({ folded($0) }) else {
      throw Failure(
        "E-VIEW", Wording(vi: "sau | còn thiếu cách xem", en: "a view must follow |"),
        hint: Self.hint)
    }
    if let mode = OutputMode(rawValue: head), texts.count == 1 {
      self = .mode(mode)
      return
    }
    switch (head, texts.count) {
    case ("csv", 2) where texts[1] == "--excel": self = .excel
    case ("top", 2), ("dau", 2):
      guard let count = Int(texts[1]), count >= 0 else {
        throw Failure(
          "E-VIEW",
          Wording(
            vi: "top cần một số, không phải “\(texts[1])”",
            en: "top takes a number, not “\(texts[1])”"))
      }
      self = .top(count)
    case ("sort", 2...), ("sap", 2...):
      let direction = texts.count > 2 ? Self.direction(words[words.count - 1]) : nil
      let name = texts.dropFirst().dropLast(direction == nil ? 0 : 1)
      self = .sort(column: name.joined(separator: " "), descending: direction == .descending)
    case ("where", _), ("loc", _):
      self = .filter(Self.expression(Array(words.dropFirst())))
    case ("chart", _):
      self = .chart(column: texts.count > 1 ? texts.dropFirst().joined(separator: " ") : nil)
    case ("bieu", 2...) where folded(texts[1]) == "do":
      self = .chart(column: texts.count > 2 ? texts.dropFirst(2).joined(separator: " ") : nil)
    case ("cols", 2...), ("cot", 2...):
      self = .columns(
        texts.dropFirst().joined(separator: ",").split(separator: ",").map(String.init))
    default:
      let near = nearest(head, among: Self.words, limit: 1).first
      throw Failure(
        "E-VIEW",
        Wording(
          vi: "không có cách xem “\(texts.joined(separator: " "))”",
          en: "no view “\(texts.joined(separator: " "))”"),
        hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") } ?? Self.hint)
    }
  }

  /// How the rows are written, not which.
  var isForm: Bool {
    switch self {
    case .mode, .excel: true
    case .top, .sort, .columns, .filter, .chart: false
    }
  }

  var isChart: Bool {
    if case .chart = self { true } else { false }
  }

  /// The column of that key or heading.
  /// - Throws: `E-COLUMN` with those that there are.
  static func column(_ name: String, of table: ResultTable) throws(Failure) -> Int {
    if let index = table.column(named: name) { return index }
    let keys = table.columns.map(\.key)
    let near = nearest(name, among: keys + table.columns.map(\.heading), limit: 1).first
    throw Failure(
      "E-COLUMN",
      Wording(vi: "kết quả không có cột “\(name)”", en: "the result has no column “\(name)”"),
      hint: (near.map { Wording(vi: "ý bạn là \($0)? ", en: "did you mean \($0)? ") }
        ?? Wording(same: ""))
        + Wording(
          vi: "các cột: " + keys.joined(separator: ", "),
          en: "columns: " + keys.joined(separator: ", ")))
  }

  private enum Direction { case ascending, descending }

  private static func direction(_ word: Word) -> Direction? {
    guard !word.isQuoted else { return nil }
    switch folded(word.text) {
    case "asc", "tang": return .ascending
    case "desc", "giam": return .descending
    default: return nil
    }
  }

  /// One quoted text is the expression; among bare words a quoted one is a value:
  /// `where name = "Huyện Phù Cừ"`.
  private static func expression(_ words: [Word]) -> String {
    if words.count == 1 { return words[0].text }
    return words.map { word in
      word.isQuoted ? "'" + word.text.replacing("'", with: "''") + "'" : word.text
    }.joined(separator: " ")
  }

  static let words =
    OutputMode.allCases.map(\.rawValue) + ["top", "sort", "cols", "where", "chart"]
  private static let hint = Wording(
    vi: "cách xem: " + words.joined(separator: " "), en: "views: " + words.joined(separator: " "))
}

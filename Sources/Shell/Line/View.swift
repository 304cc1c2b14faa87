internal import Reporting
internal import VietnameseText

/// What stands after a `|`: another way to write the result, or a change of its
/// rows and columns.
enum View: Hashable {
  case mode(OutputMode)
  case top(Int)
  case sort(column: String, descending: Bool)
  case columns([String])

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
    case ("top", 2), ("dau", 2):
      guard let count = Int(texts[1]), count >= 0 else {
        throw Failure(
          "E-VIEW",
          Wording(
            vi: "top cần một số, không phải “\(texts[1])”",
            en: "top takes a number, not “\(texts[1])”"))
      }
      self = .top(count)
    case ("sort", 2...3), ("sap", 2...3):
      let direction = texts.count == 3 ? folded(texts[2]) : "asc"
      guard ["asc", "desc", "tang", "giam"].contains(direction) else {
        throw Failure(
          "E-VIEW",
          Wording(
            vi: "sau tên cột chỉ được ghi desc (giảm) hoặc asc (tăng)",
            en: "only desc or asc may follow the column"))
      }
      self = .sort(column: texts[1], descending: direction == "desc" || direction == "giam")
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

  func applied(to table: ResultTable) throws(Failure) -> ResultTable {
    switch self {
    case .mode: return table
    case .top(let count): return table.top(count)
    case .sort(let name, let descending):
      return table.sorted(by: try Self.column(name, of: table), descending: descending)
    case .columns(let names):
      var indices: [Int] = []
      for name in names { indices.append(try Self.column(name, of: table)) }
      return table.selecting(indices)
    }
  }

  private static func column(_ name: String, of table: ResultTable) throws(Failure) -> Int {
    if let index = table.column(named: name) { return index }
    let keys = table.columns.map(\.key)
    throw Failure(
      "E-COLUMN",
      Wording(vi: "kết quả không có cột “\(name)”", en: "the result has no column “\(name)”"),
      hint: Wording(
        vi: "các cột: " + keys.joined(separator: ", "),
        en: "columns: " + keys.joined(separator: ", ")))
  }

  private static let words = OutputMode.allCases.map(\.rawValue) + ["top", "sort", "cols"]
  private static let hint = Wording(
    vi: "cách xem: " + words.joined(separator: " "), en: "views: " + words.joined(separator: " "))
}

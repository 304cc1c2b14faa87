internal import Reporting

/// What `@N` and `.` stand for in a command: a row of the table shown last, and the unit
/// named last.
struct References {
  /// What names each row of the table or list shown last, the first being `@1`.
  var shown: [String] {
    get { names.value }
    set { names = Deferred(newValue) }
  }
  /// The code of the unit or candidate named last.
  var last: String?

  private var names = Deferred<[String]>([])

  /// Columns that name their rows, the first that is there.
  private static let keys = ["code", "row", "unit", "id", "award", "pack", "name"]

  /// Takes up the rows of a page as people are shown them; one without any that have
  /// names leaves those before it.
  mutating func show(_ page: Page) {
    // Nobody may ever ask; what is forgotten now is looked at first, so that one page is
    // kept and not all.
    let before = shown
    names = Deferred(Self.names(of: page) ?? before)
  }

  /// `nil` when the page shows no rows that have names.
  private static func names(of page: Page) -> [String]? {
    let parts = page.sections.compactMap(\.table).map(names(of:))
    let listed = parts.contains { !$0.isEmpty } ? Array(parts.joined()) : []
    let rows = listed.isEmpty ? page.table.map(names(of:)) ?? [] : listed
    return rows.isEmpty ? nil : rows
  }

  private static func names(of table: ResultTable) -> [String] {
    let columns = keys.lazy.compactMap { key in table.columns.firstIndex { $0.key == key } }
    guard let column = columns.first else { return [] }
    return table.rows.map { row in
      if case .text(let text) = row[column] { text } else { "" }
    }
  }

  /// The word, or what it refers to; a quoted word is always itself.
  /// - Throws: `E-ROW-NUMBER` for a row that there is not.
  func meant(by word: Word) throws(Failure) -> Word {
    guard !word.isQuoted else { return word }
    if word.text == ".", let last { return Word(last, isQuoted: true) }
    guard word.text.first == "@", let number = Int(word.text.dropFirst()), number >= 0 else {
      return word
    }
    guard number > 0, number <= shown.count, !shown[number - 1].isEmpty else {
      throw Failure(
        "E-ROW-NUMBER",
        shown.isEmpty
          ? Wording(
            vi: "\(word.text): chưa có bảng nào để chỉ vào",
            en: "\(word.text): no table has been shown to refer to")
          : Wording(
            vi: "\(word.text): bảng vừa in có \(shown.count) dòng",
            en: "\(word.text): the last table has \(Words.english(shown.count, "row"))"),
        hint: Wording(
          vi: "@3 là dòng thứ ba của bảng vừa in, . là đơn vị vừa nhắc đến",
          en: "@3 is the third row of the last table, . the unit named last"))
    }
    return Word(shown[number - 1], isQuoted: true)
  }
}

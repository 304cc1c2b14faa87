internal import LearningWeek
internal import VietnameseText

extension LineReading {
  mutating func requiredChoice<Value>(_ id: String, of words: Vocabulary<Value>) -> Value? {
    if text(id) == nil { add(.cellBlank(column: id), id) }
    return choice(id, of: words)
  }

  mutating func year() -> Int? {
    guard required("year") != nil else { return nil }
    return count("year", upTo: 9999)
  }

  /// A number, date or text; a blank cell is a defect.
  mutating func attribute(_ id: String) -> AttributeValue? {
    guard let column = columns[id], required(id) != nil else { return nil }
    switch grid.attribute(row, column) {
    case .success(let value?): return value
    case .success(nil): add(.cellBlank(column: id), id)
    case .failure(let defect): add(.notACount(column: id, defect), id)
    }
    return nil
  }

  /// Text whose lines are kept, each cleaned; a blank cell is a defect.
  mutating func requiredProse(_ id: String) -> String? {
    guard required(id) != nil else { return nil }
    let lines = raw(id).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.cleaned }
    let first = lines.firstIndex { !$0.isEmpty } ?? 0
    let last = lines.lastIndex { !$0.isEmpty } ?? 0
    return lines[first...last].joined(separator: "\n")
  }

  mutating func isSynthetic(_ context: IntakeContext) -> Bool {
    choice("synthetic", of: Words.yesOrNo) ?? context.isSynthetic
  }
}

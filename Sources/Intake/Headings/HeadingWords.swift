internal import LearningWeek
internal import VietnameseText

/// Which column of a form a heading in a summary table means.
struct HeadingWords {
  private var exact: [String: String] = [:]
  private var loose: [String: String] = [:]
  private let labels: Set<String>

  init(_ form: SummaryForm) {
    var labels: Set<String> = []
    for column in form.columns {
      exact[Self.key(column.heading)] = column.id
      if let over = column.over { exact[Self.key("\(over) \(column.heading)")] = column.id }
      for wording in [column.id] + column.wordings {
        let key = Self.key(wording)
        if loose[key] == nil { loose[key] = column.id }
        if column.role == .label { labels.insert(key) }
      }
    }
    self.labels = labels
  }

  func isLabel(_ heading: String) -> Bool { labels.contains(Self.key(heading)) }

  /// The column that the headings of `stack`, top first, name together or from some
  /// line on.
  func column(
    headed stack: [String], exactly: Bool, where isFree: (String) -> Bool
  ) -> String? {
    let words = exactly ? exact : loose
    for start in stack.indices {
      let id = words[Self.key(stack[start...].joined(separator: " "))]
      if let id, isFree(id) { return id }
    }
    return nil
  }

  /// Spaces too differ: `Số lớp/số cuộc thi`, `Số lớp/ số cuộc thi`.
  private static func key(_ heading: String) -> String {
    folded(heading).filter { $0 != " " }
  }
}

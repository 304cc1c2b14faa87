internal import LearningWeek
internal import VietnameseText

/// Finds the form's rows by number and wording.
struct RowMatcher {
  private let form: SummaryForm
  private let labels: [[RowLabel]]
  private let byNumber: [String: Int]
  private let children: [Int?: [Int]]
  private let parents: [Int?]

  init(_ form: SummaryForm) {
    self.form = form
    labels = form.rows.map { row in ([row.label] + row.aliases).map { RowLabel($0) } }
    byNumber = Dictionary(
      form.rows.enumerated().map { (Self.number($0.element.id), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let parents = form.rows.map { $0.under.flatMap { form.rowIndex(of: $0) } }
    self.parents = parents
    children = Dictionary(grouping: form.rows.indices) { parents[$0] }
  }

  /// The row with this number, as written: `1`, `1.`, `1a`, `1A)`.
  func row(numbered text: String) -> Int? {
    byNumber[Self.number(text)]
  }

  /// The row that has this number below `parent`: `a` below `1` is `1a`.
  func row(numbered text: String, under parent: Int?) -> Int? {
    guard let parent else { return nil }
    let number = Self.number(text)
    guard !number.isEmpty else { return nil }
    let joined = Self.number(form.rows[parent].id) + number
    return byNumber[joined]
  }

  func parent(of row: Int) -> Int? { parents[row] }

  func hasChildren(_ row: Int) -> Bool { children[row] != nil }

  /// The row whose wording, wherever it stands, is this one and no other's.
  func row(worded label: RowLabel) -> Int? {
    unique(form.rows.indices, label)
  }

  /// Whether the wording may be that of `row`, which the number names already: they
  /// have a third of their telling words in common.
  func agrees(_ label: RowLabel, with row: Int) -> Bool {
    labels[row].contains { $0.overlap(with: label) > 0.3 }
  }

  func isSame(_ label: RowLabel, as row: Int) -> Bool {
    labels[row].contains { $0.words == label.words || $0.core == label.core }
  }

  /// The row that an unnumbered wording means after `current`: among the rows below
  /// it, then those beside it, and so on up; of equal wordings the first that is not
  /// `taken`. Failing that, the one row of the form with this wording; then a close
  /// wording on one of the levels.
  func row(worded label: RowLabel, after current: Int?, taken: Set<Int>) -> RowMatch {
    var levels: [[Int]] = []
    var parent = current
    while let row = parent {
      levels.append(children[row, default: []])
      parent = parents[row]
    }
    levels.append(children[nil, default: []])
    for level in levels {
      let same = level.filter { isSame(label, as: $0) }
      let exact = same.filter { labels[$0].contains { $0.words == label.words } }
      let candidates = exact.isEmpty ? same : exact
      if let row = candidates.first(where: { !taken.contains($0) }) ?? candidates.first {
        return .row(row, isClose: false)
      }
    }
    if let row = row(worded: label), !taken.contains(row) { return .row(row, isClose: false) }
    for level in levels {
      if let row = close(label, among: level.filter { !taken.contains($0) }) {
        return .row(row, isClose: true)
      }
    }
    return .unknown
  }

  /// Up to three rows whose wordings have most in common with this one.
  func nearest(to label: RowLabel) -> [Int] {
    let scored = form.rows.indices.map { (row: $0, likeness: likeness(label, $0)) }
      .filter { $0.likeness >= 0.4 }
    return scored.sorted { ($1.likeness, $0.row) < ($0.likeness, $1.row) }.prefix(3).map(\.row)
  }

  /// The one row that is clearly most alike and says nothing else.
  private func close(_ label: RowLabel, among rows: [Int]) -> Int? {
    let scored = rows.map { (row: $0, likeness: likeness(label, $0)) }
      .sorted { ($1.likeness, $0.row) < ($0.likeness, $1.row) }
    guard let best = scored.first else { return nil }
    let isShort = label.isShort || labels[best.row].allSatisfy(\.isShort)
    guard best.likeness >= (isShort ? 0.9 : 0.75),
      labels[best.row].contains(where: { !$0.contradicts(label) })
    else { return nil }
    if scored.count > 1, scored[1].likeness > best.likeness - 0.05 { return nil }
    return best.row
  }

  private func likeness(_ label: RowLabel, _ row: Int) -> Double {
    labels[row].map { $0.likeness(to: label) }.max() ?? 0
  }

  private func unique(_ rows: Range<Int>, _ label: RowLabel) -> Int? {
    let exact = rows.filter { labels[$0].contains { $0.words == label.words } }
    if !exact.isEmpty { return exact.count == 1 ? exact[0] : nil }
    let same = rows.filter { labels[$0].contains { $0.core == label.core } }
    return same.count == 1 ? same[0] : nil
  }

  /// Lower case, without what ends or brackets a number: `1.a)` is `1a`, while `1.1`
  /// stays apart from `11`.
  private static func number(_ text: String) -> String {
    let groups = folded(text).split(separator: " ")
    return groups.dropFirst().reduce(into: groups.first.map(String.init) ?? "") { number, group in
      let bothDigits = number.last?.isNumber == true && group.first?.isNumber == true
      number += (bothDigits ? "." : "") + group
    }
  }
}

/// How a result is written. Raw values are the words of `--format` and `mode`.
package enum OutputMode: String, Hashable, Sendable, CaseIterable {
  case box
  case table
  case line
  case csv
  case tsv
  case json
  case jsonl
  case markdown
  case html

  /// Written to be read by people: grouped numbers, marks, notes around it. The
  /// other modes carry the values alone.
  package var isForPeople: Bool {
    switch self {
    case .box, .table, .line, .markdown, .html: true
    case .csv, .tsv, .json, .jsonl: false
    }
  }
}

/// What rendering for people depends on besides the values.
package struct PeopleStyle: Hashable, Sendable {
  /// Columns of the terminal; `nil` in a pipe or file, where nothing is wrapped.
  package var width: Int?
  package var yes: String
  package var no: String
  /// Stands after a figure that the program derived.
  package var derivedMark: String

  package init(width: Int?, yes: String, no: String, derivedMark: String = "*") {
    self.width = width
    self.yes = yes
    self.no = no
    self.derivedMark = derivedMark
  }
}

/// What the lines of a file are about.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  case units
  case returns
  /// The number table (biểu tổng hợp) of one unit.
  case summaryTable = "table"
  case nominations
  case earlierAwards = "awards"
  case evidence
  case flags
  case funding
  case narrative
  case facts
}

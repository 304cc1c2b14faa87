/// What is drawn of a result, part under part.
package struct Chart: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case bars(BarChart)
    case trends(TrendChart)
  }

  package var parts: [Part]

  package init(_ parts: [Part]) {
    self.parts = parts
  }

  /// The chart as plain text, each line ended by a newline and none wider than `width`;
  /// without one, for files, of a fixed width.
  package func text(width: Int?) -> String {
    parts.map { part in
      switch part {
      case .bars(let bars): bars.lines(width: width)
      case .trends(let trends): trends.lines(width: width)
      }
    }.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }
}

internal import VietnameseText

/// One line a figure over the years: a small column for each year, every line on its own
/// scale from zero.
package struct TrendChart: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var label: String
    /// One a year; `nil`: not reported.
    package var values: [Double?]
    /// The values as people read them, blank where there is none.
    package var texts: [String]

    package init(_ label: String, values: [Double?], texts: [String]) {
      self.label = label
      self.values = values
      self.texts = texts
    }
  }

  package var years: [String]
  package var lines: [Line]

  package init(years: [String], lines: [Line]) {
    self.years = years
    self.lines = lines
  }

  /// A heading with the first and the last year, then the lines; none wider than `width`.
  package func lines(width: Int?) -> [String] {
    let room = max(40, width ?? BarChart.usualWidth)
    let labelWidth = min(lines.map { displayWidth($0.label) }.max() ?? 0, room / 3)
    func head(_ text: String) -> String { text.truncated(to: labelWidth).padded(to: labelWidth) }
    let ends = [years.first, years.last].map { $0 ?? "" }
    let firstWidth = max(
      displayWidth(ends[0]), lines.map { displayWidth($0.texts.first ?? "") }.max() ?? 0)
    let lastWidth = max(
      displayWidth(ends[1]), lines.map { displayWidth($0.texts.last ?? "") }.max() ?? 0)
    func row(_ label: String, _ first: String, _ columns: String, _ last: String) -> String {
      let row = [
        head(label), first.padded(to: firstWidth, alignment: .right), columns,
        last.padded(to: lastWidth, alignment: .right),
      ]
      return row.joined(separator: " ").truncated(to: room)
    }
    let blank = String(repeating: " ", count: years.count)
    return [row("", ends[0], blank, ends[1])]
      + lines.map { line in
        row(line.label, line.texts.first ?? "", Self.spark(line.values), line.texts.last ?? "")
      }
  }

  /// `▂·█`: a dot where nothing was reported.
  static func spark(_ values: [Double?]) -> String {
    let top = values.compactMap(\.self).max() ?? 0
    return String(
      values.map { value -> Character in
        guard let value else { return "·" }
        guard top > 0, value > 0 else { return levels[0] }
        return levels[min(7, Int((value / top * 7).rounded()))]
      })
  }

  private static let levels = Array("▁▂▃▄▅▆▇█")
}

internal import VietnameseText

/// Bars under one title and on one scale, drawn with eighths of a cell.
package struct BarChart: Hashable, Sendable {
  package struct Bar: Hashable, Sendable {
    package var label: String
    /// Tells bars of one label apart: a year.
    package var series: String?
    /// `nil`: not reported.
    package var value: Double?
    /// The value as people read it; for a bar without one, why there is none.
    package var text: String

    package init(_ label: String, series: String? = nil, value: Double?, text: String) {
      self.label = label
      self.series = series
      self.value = value
      self.text = text
    }
  }

  package var title: String
  package var bars: [Bar]
  /// What a full bar stands for, its rest then shown in grey; `nil` makes the longest
  /// bar full.
  package var full: Double?

  package init(title: String = "", bars: [Bar], full: Double? = nil) {
    self.title = title
    self.bars = bars
    self.full = full
  }

  /// Columns where nothing says how many there are.
  static let usualWidth = 80

  /// The chart's lines, none wider than `width`.
  package func lines(width: Int?) -> [String] {
    let room = max(40, width ?? Self.usualWidth)
    let widest = bars.map { displayWidth($0.label) }.max() ?? 0
    let labelWidth = min(widest, room / 3)
    let seriesWidth = bars.compactMap(\.series).map { displayWidth($0) }.max() ?? 0
    let valued = bars.filter { $0.value != nil }
    let textWidth = valued.map { displayWidth($0.text) }.max() ?? 0
    let heads = labelWidth + (seriesWidth > 0 ? seriesWidth + 1 : 0) + textWidth + 2
    let scale = BarScale(
      values: valued.compactMap(\.value), full: full, cells: max(8, room - heads))
    var lines = title.isEmpty ? [] : [title.truncated(to: room)]
    var labelAbove: String?
    for bar in bars {
      var line = (bar.series != nil && bar.label == labelAbove ? "" : bar.label)
        .truncated(to: labelWidth).padded(to: labelWidth)
      if seriesWidth > 0 { line += " " + (bar.series ?? "").padded(to: seriesWidth) }
      if let value = bar.value {
        line += " " + bar.text.padded(to: textWidth, alignment: .right) + " " + scale.bar(value)
      } else {
        line += " " + bar.text
      }
      lines.append(line.truncated(to: room))
      labelAbove = bar.label
    }
    return lines
  }
}

/// How long bars are, in eighths of a cell.
private struct BarScale {
  /// Cells left and right of zero.
  private let below: Int
  private let above: Int
  private let unit: Double
  private let hasLimit: Bool

  init(values: [Double], full: Double?, cells: Int) {
    let top = max(full ?? 0, values.max() ?? 0, 0)
    let bottom = min(values.min() ?? 0, 0)
    let span = top - bottom
    hasLimit = full != nil && bottom == 0
    // The line at zero takes a cell.
    let cells = bottom < 0 ? cells - 1 : cells
    unit = span > 0 && span.isFinite ? Double(cells) / span : 0
    below = bottom < 0 ? max(1, Int((-bottom * unit).rounded(.up))) : 0
    above = max(0, cells - below)
  }

  /// A bar that is not nothing shows at least an eighth.
  func bar(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let length = (abs(value) * unit * 8).rounded()
    if value < 0 {
      // There are no eighths that begin at the right: halves.
      let halves = max(1, Int((length / 4).rounded()))
      let bar = (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
      return bar.padded(to: below, alignment: .right) + "│"
    }
    let eighths = value > 0 ? max(1, Int(length)) : 0
    let whole = min(eighths / 8, above)
    var bar = String(repeating: "█", count: whole)
    if whole < above, eighths % 8 > 0 { bar.append(Self.parts[eighths % 8 - 1]) }
    if hasLimit { bar += String(repeating: "░", count: max(0, above - bar.count)) }
    return below > 0 ? String(repeating: " ", count: below) + "│" + bar : bar
  }

  private static let parts = Array("▏▎▍▌▋▊▉")
}

internal import LearningWeek
internal import VietnameseText

/// The characters that a frame is drawn with.
struct FrameStyle {
  var vertical: String
  var horizontal: String
  /// Left, inner and right joints of the top, middle and bottom rule.
  var top: (String, String, String)
  var middle: (String, String, String)
  var bottom: (String, String, String)

  static let box = FrameStyle(
    vertical: "│", horizontal: "─", top: ("┌", "┬", "┐"), middle: ("├", "┼", "┤"),
    bottom: ("└", "┴", "┘"))
  static let ascii = FrameStyle(
    vertical: "|", horizontal: "-", top: ("+", "+", "+"), middle: ("+", "+", "+"),
    bottom: ("+", "+", "+"))
}

extension ResultTable {
  /// A framed table, fitted to the terminal by wrapping the widest text columns.
  func framed(_ frame: FrameStyle, _ style: PeopleStyle) throws(WorkStopped) -> String {
    var texts: [[[String]]] = []
    for (index, row) in rows.enumerated() {
      try Work.check(at: index)
      texts.append(
        row.map { text(of: $0, style).split(omittingEmptySubsequences: false) { $0.isNewline } }
          .map { $0.map(String.init) })
    }
    // Where some figures of a column carry the mark, digits stand under digits.
    let marks = columns.indices.map { index in
      rows.contains { if case .derived = $0[index] { true } else { false } }
        ? displayWidth(style.derivedMark) : 0
    }
    let widths = fittedWidths(texts, marks, style)
    // Where even that does not fit, rows stand as lines, one under the other.
    if let limit = style.width, Self.frameWidth(widths) > limit { return try labelled(style) }

    func rule(_ joints: (String, String, String)) -> String {
      joints.0
        + widths.map { String(repeating: frame.horizontal, count: $0 + 2) }
        .joined(separator: joints.1) + joints.2 + "\n"
    }

    func padded(_ text: String, column: Int, heading: Bool) -> String {
      guard columns[column].alignment == .trailing, !heading else {
        return text.padded(to: widths[column])
      }
      let room = text.hasSuffix(style.derivedMark) ? 0 : marks[column]
      return text.padded(to: widths[column] - room, alignment: .right)
        + String(repeating: " ", count: room)
    }

    /// One row of the table, as many lines high as its tallest cell.
    func lines(_ cells: [[String]], heading: Bool) -> String {
      let wrapped = zip(cells, widths).map { cell, width in cell.flatMap { $0.wrapped(to: width) } }
      let height = wrapped.map(\.count).max() ?? 1
      return (0..<max(height, 1)).map { line in
        let parts = wrapped.enumerated().map { column, texts in
          " " + padded(line < texts.count ? texts[line] : "", column: column, heading: heading)
            + " "
        }
        return frame.vertical + parts.joined(separator: frame.vertical) + frame.vertical + "\n"
      }.joined()
    }

    var drawn = rule(frame.top) + lines(headings(widths), heading: true) + rule(frame.middle)
    for (index, cells) in texts.enumerated() {
      try Work.check(at: index)
      drawn += lines(cells, heading: false)
    }
    return drawn + rule(frame.bottom)
  }

  /// Heading lines of each column: one over several stands above the first of them,
  /// and what is below it begins on the same line in all.
  private func headings(_ widths: [Int]) -> [[String]] {
    let over = zip(columns, widths).map { column, width in
      column.over.map { $0.wrapped(to: width) } ?? []
    }
    let height = over.map(\.count).max() ?? 0
    return columns.indices.map { index in
      guard let name = columns[index].over else { return [columns[index].heading] }
      let isFirst = index == 0 || columns[index - 1].over != name
      let lines = isFirst ? over[index] : []
      return lines + Array(repeating: "", count: height - lines.count) + [columns[index].heading]
    }
  }

  /// Column widths: as wide as their longest line. Where the terminal is narrower,
  /// headings that are wider than what stands below them wrap first, then the widest
  /// text columns give way, down to a short word's length; numbers never wrap.
  private func fittedWidths(
    _ texts: [[[String]]], _ marks: [Int], _ style: PeopleStyle
  ) -> [Int] {
    let content = columns.indices.map { index in
      texts.map { row in
        row[index].map { text in
          displayWidth(text) + (text.hasSuffix(style.derivedMark) ? 0 : marks[index])
        }.max() ?? 0
      }.max() ?? 0
    }
    var widths = columns.indices.map { index in
      let over = columns[index].over.map(displayWidth) ?? 0
      return max(displayWidth(columns[index].heading), over, content[index])
    }
    guard let limit = style.width else { return widths }
    let words = columns.map { column in
      column.heading.split(separator: " ").map { displayWidth($0) }.max() ?? 0
    }
    func shrink(to floors: [Int]) {
      while Self.frameWidth(widths) > limit {
        let shrinkable = widths.indices.filter { widths[$0] > floors[$0] }
        guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { return }
        widths[widest] -= 1
      }
    }
    shrink(to: columns.indices.map { max(content[$0], words[$0]) })
    // Then text, down to its longest word, so that a code stays whole; last of all
    // within words.
    let longest = columns.indices.map { index in
      columns[index].alignment == .trailing
        ? content[index]
        : texts.map { row in
          row[index].flatMap { $0.split(separator: " ") }.map { displayWidth($0) }.max() ?? 0
        }.max() ?? 0
    }
    shrink(to: columns.indices.map { max(longest[$0], words[$0]) })
    shrink(
      to: columns.indices.map { index in
        columns[index].alignment == .trailing
          ? max(content[index], min(words[index], 6)) : min(max(longest[index], words[index]), 10)
      })
    return widths
  }

  private static func frameWidth(_ widths: [Int]) -> Int {
    widths.reduce(1) { $0 + $1 + 3 }
  }
}

/// Remembers what stands on the screen and computes the bytes that turn it
/// into the next layout.
///
/// Emits nothing but text, colours, CR, LF and: `ESC[nA` up, `ESC[nB` down,
/// `ESC[nC` right, `ESC[K` clear to the end of the row, `ESC[J` clear to the end
/// of the screen, `ESC[H` `ESC[2J` home and clear.
struct ScreenPainter: Equatable, Sendable {
  private var rows: [ScreenLayout.Row] = []
  private var cursor = ScreenLayout.Position(row: 0, column: 0)
  /// The layout's row that stands in the topmost row of the window.
  private var top = 0

  /// The bytes that show a layout, of which no more than the screen holds.
  mutating func paint(_ layout: ScreenLayout, rows height: Int) -> String {
    let height = max(height, 1)
    top = min(max(top, layout.cursor.row - height + 1), layout.cursor.row)
    top = max(0, min(top, layout.rows.count - height))
    let window = Array(layout.rows[top..<min(top + height, layout.rows.count)])
    let place = ScreenLayout.Position(
      row: layout.cursor.row - top, column: layout.cursor.column)
    return replace(with: window, cursor: place)
  }

  /// The bytes that leave the whole layout on the screen and the cursor on a
  /// new row; what follows is painted afresh.
  mutating func finish(_ layout: ScreenLayout) -> String {
    let start = top > 0 ? erase() : ""
    let end = ScreenLayout.Position(row: layout.rows.count - 1, column: 0)
    let body = replace(with: layout.rows, cursor: end)
    self = ScreenPainter()
    return start + body + "\r\n"
  }

  /// The bytes that clear the screen before the next painting.
  mutating func clearScreen() -> String {
    self = ScreenPainter()
    return "\u{1B}[H\u{1B}[2J"
  }

  /// The bytes that remove what is shown, after the window has become `columns`
  /// wide and the terminal has broken longer rows by itself.
  mutating func erase(columns: Int = .max) -> String {
    var above = 0
    for row in rows.prefix(cursor.row) { above += max(1, (row.width - 1) / columns + 1) }
    above += cursor.column / columns
    self = ScreenPainter()
    var pen = TerminalPen(at: .init(row: above, column: 0), rows: above + 1)
    pen.goToStart(of: 0)
    pen.clearFromHere()
    return pen.output
  }

  private mutating func replace(
    with next: [ScreenLayout.Row], cursor place: ScreenLayout.Position
  ) -> String {
    var pen = TerminalPen(at: cursor, rows: max(rows.count, 1))
    if rows.isEmpty { pen.clearFromHere() }
    for (index, row) in next.enumerated() {
      let old = index < rows.count ? rows[index] : nil
      if row == old { continue }
      if let old, pen.position == .init(row: index, column: old.width),
        row.text.hasPrefix(old.text)
      {
        pen.write(row.text.dropFirst(old.text.count), endingAt: row.width)
        continue
      }
      pen.goToStart(of: index)
      pen.write(row.text[...], endingAt: row.width)
      if let old, row.width < old.width { pen.clearRow() }
    }
    if rows.count > next.count {
      pen.goToStart(of: next.count)
      pen.clearFromHere()
    }
    pen.go(to: place)
    rows = next
    cursor = place
    return pen.output
  }
}

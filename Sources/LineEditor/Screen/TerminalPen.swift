/// Collects output while it keeps track of the terminal's cursor. Rows are
/// counted from the first of the layout.
struct TerminalPen {
  private(set) var output = ""
  private(set) var position: ScreenLayout.Position
  /// How many rows exist below the first; beyond them only a line feed leads.
  private var rows: Int

  init(at position: ScreenLayout.Position, rows: Int) {
    self.position = position
    self.rows = rows
  }

  /// Writes text that ends in that column of the row.
  mutating func write(_ text: Substring, endingAt column: Int) {
    output += text
    position.column = column
  }

  mutating func clearRow() {
    output += "\u{1B}[K"
  }

  mutating func clearFromHere() {
    if position.column == 0 { output += "\r" }
    output += "\u{1B}[J"
  }

  /// Goes to the first column of a row. The CR comes first, since it also ends
  /// the state in which a full row waits to wrap.
  mutating func goToStart(of row: Int) {
    output += "\r"
    if row < position.row { output += "\u{1B}[\(position.row - row)A" }
    let reachable = min(row, rows - 1)
    if reachable > position.row { output += "\u{1B}[\(reachable - position.row)B" }
    output += String(repeating: "\r\n", count: max(0, row - reachable))
    rows = max(rows, row + 1)
    position = ScreenLayout.Position(row: row, column: 0)
  }

  mutating func go(to place: ScreenLayout.Position) {
    if place == position { return }
    goToStart(of: place.row)
    if place.column > 0 { output += "\u{1B}[\(place.column)C" }
    position = place
  }
}

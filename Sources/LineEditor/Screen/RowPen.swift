/// Writes clusters into rows of a given width, so that no row ever depends on
/// the terminal's own wrapping. Each row ends with all looks switched off.
struct RowPen {
  private(set) var rows: [ScreenLayout.Row] = []
  private(set) var column = 0
  private let columns: Int
  private var row = ""
  private var sequence = ""

  init(columns: Int) {
    self.columns = columns
  }

  var position: ScreenLayout.Position {
    ScreenLayout.Position(row: rows.count, column: column)
  }

  /// Starts a new row when that many cells no longer fit into this one.
  mutating func makeRoom(for width: Int) {
    if column + width > columns { breakRow() }
  }

  /// Writes a cluster under a look given as an escape sequence; a mark without
  /// a base gets a dotted circle to stand on.
  mutating func put(_ cluster: Character, _ look: String = "") {
    let width = CellWidth.of(cluster)
    makeRoom(for: max(width, 1))
    if look != sequence {
      if !sequence.isEmpty { row += "\u{1B}[0m" }
      row += look
      sequence = look
    }
    if width == 0 { row += "◌" }
    row.append(cluster)
    column += max(width, 1)
  }

  mutating func breakRow() {
    if !sequence.isEmpty { row += "\u{1B}[0m" }
    rows.append(ScreenLayout.Row(text: row, width: column))
    row = ""
    sequence = ""
    column = 0
  }
}

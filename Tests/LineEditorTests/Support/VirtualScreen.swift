@testable import LineEditor

/// A terminal's picture: understands what the editor emits, wraps as xterm does
/// and breaks rows anew when it becomes narrower.
struct VirtualScreen {
  private(set) var columns: Int
  private(set) var height: Int
  private var cells: [[String]] = [[]]
  private var row = 0
  private var column = 0
  private var wrapsNext = false
  private var pending: [UInt8] = []
  /// Rows that scrolled out at the top.
  private(set) var scrolledOut: [String] = []
  /// Sequences that the editor has no business to emit.
  private(set) var unknown: [String] = []
  private(set) var bells = 0

  init(columns: Int, rows: Int = 24) {
    self.columns = columns
    height = rows
  }

  /// The rows without blanks at their ends, nor empty rows at the bottom.
  var lines: [String] {
    var lines = cells.map(Self.line)
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  var cursor: ScreenLayout.Position {
    ScreenLayout.Position(row: row, column: column)
  }

  mutating func receive(_ text: String) {
    receive(Array(text.utf8))
  }

  mutating func receive(_ bytes: [UInt8]) {
    pending += bytes
    var rest = Substring(String(decoding: pending.prefix(wholeCount), as: UTF8.self))
    pending.removeFirst(wholeCount)
    while !rest.isEmpty {
      guard let step = step(&rest) else {
        pending = Array(rest.utf8) + pending
        return
      }
      perform(step)
    }
  }

  /// Becomes another width; rows that are too long continue on rows of their own.
  mutating func resize(columns: Int) {
    var broken: [[String]] = []
    var place = (row: 0, column: 0)
    for (index, cells) in cells.enumerated() {
      if index == row { place = (broken.count + column / columns, column % columns) }
      var rest = cells[...]
      repeat {
        broken.append(Array(rest.prefix(columns)))
        rest = rest.dropFirst(columns)
      } while !rest.isEmpty
    }
    while place.row >= broken.count { broken.append([]) }
    cells = broken
    (row, column) = place
    self.columns = columns
    wrapsNext = false
  }

  private enum Step {
    case text(Character)
    case sequence(String)
  }

  private static func line(_ cells: [String]) -> String {
    var line = cells.joined()
    while line.last == " " { line.removeLast() }
    return line
  }

  private var wholeCount: Int {
    var count = pending.count
    for back in 1...4 where back <= count {
      let byte = pending[count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if length > back { count -= back }
      break
    }
    return count
  }

  private func step(_ rest: inout Substring) -> Step? {
    guard rest.first == "\u{1B}" else { return .text(rest.removeFirst()) }
    var sequence = ""
    for character in rest.dropFirst() {
      sequence.append(character)
      if character.isLetter {
        rest.removeFirst(sequence.count + 1)
        return .sequence(sequence)
      }
    }
    return nil
  }

  private mutating func perform(_ step: Step) {
    switch step {
    case .text("\r\n"):
      column = 0
      lineFeed()
    case .text("\r"):
      column = 0
      wrapsNext = false
    case .text("\n"): lineFeed()
    case .text("\u{7}"): bells += 1
    case .text(let character): put(character)
    case .sequence(let sequence): perform(sequence)
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    row += 1
    if row == height {
      scrolledOut.append(Self.line(cells.removeFirst()))
      row -= 1
    }
    if row == cells.count { cells.append([]) }
  }

  private mutating func put(_ character: Character) {
    let width = CellWidth.of(character)
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
    }
    while cells[row].count < column + width { cells[row].append(" ") }
    cells[row][column] = String(character)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column == columns {
      column -= 1
      wrapsNext = true
    }
  }

  private mutating func perform(_ sequence: String) {
    let count = Int(sequence.dropFirst().dropLast()) ?? 1
    switch sequence.last {
    case "m", "h", "l": return
    case "A": row = max(0, row - count)
    case "B": row = min(cells.count - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "H": (row, column) = (0, 0)
    case "K": cells[row] = Array(cells[row].prefix(column))
    case "J" where sequence == "[2J": cells = [[]]
    case "J":
      cells[row] = Array(cells[row].prefix(column))
      cells.removeSubrange((row + 1)...)
    default: unknown.append(sequence)
    }
    wrapsNext = false
  }
}

/// A frame broken into terminal rows, with the place of the cursor in them.
struct ScreenLayout: Equatable, Sendable {
  struct Row: Equatable, Sendable {
    /// With colours, without any cursor movement.
    var text: String
    /// Cells, at most the width of the screen.
    var width: Int
  }

  struct Position: Equatable, Sendable {
    var row: Int
    var column: Int
  }

  let columns: Int
  private(set) var rows: [Row]
  private(set) var cursor: Position

  /// - Complexity: O(text).
  init(_ frame: Frame, columns: Int) {
    let columns = max(columns, 2)
    var pen = RowPen(columns: columns)
    var cursor = Position(row: 0, column: 0)
    let prompt = PromptText(frame.prompt, colour: frame.colour)
    let continuation = PromptText(frame.continuationPrompt, colour: frame.colour)
    let looks = frame.looks

    prompt.write(with: &pen)
    for (index, cluster) in frame.text.enumerated() {
      if index == frame.cursor {
        pen.makeRoom(for: max(CellWidth.of(cluster), 1))
        cursor = pen.position
      }
      if cluster == "\n" {
        pen.breakRow()
        continuation.write(with: &pen)
      } else {
        pen.put(cluster, looks[index] ?? "")
      }
    }
    if frame.cursor >= frame.text.count {
      pen.makeRoom(for: 1)
      cursor = pen.position
    }
    if let trailer = frame.trailer {
      let look = frame.colour ? trailer.style.sequence : ""
      for cluster in trailer.text where cluster != "\n" { pen.put(cluster, look) }
    }
    pen.breakRow()
    for line in frame.menu {
      Self.write(line, colour: frame.colour, with: &pen, columns: columns)
    }
    self.columns = columns
    self.rows = pen.rows
    self.cursor = cursor
  }

  private static func write(
    _ line: [Frame.Span], colour: Bool, with pen: inout RowPen, columns: Int
  ) {
    let whole = line.reduce(0) { $0 + CellWidth.of($1.text) }
    let limit = whole > columns ? columns - 1 : columns
    writing: for span in line {
      let look = colour ? span.style.sequence : ""
      for cluster in span.text {
        if pen.column + max(CellWidth.of(cluster), 1) > limit {
          pen.put("…", look)
          break writing
        }
        pen.put(cluster, look)
      }
    }
    pen.breakRow()
  }
}

extension Frame {
  /// The escape sequence of each styled cluster; later ranges win.
  fileprivate var looks: [Int: String] {
    guard colour else { return [:] }
    var looks: [Int: String] = [:]
    for styled in styles {
      let sequence = styled.style.sequence
      for index in styled.range.clamped(to: 0..<text.count) { looks[index] = sequence }
    }
    return looks
  }
}

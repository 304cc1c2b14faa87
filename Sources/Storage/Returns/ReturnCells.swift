internal import LearningWeek

/// The figures and texts of a return as one JSON array in the order of its
/// layout's slots. A blank cell is `null`; blanks at the end are left out.
enum ReturnCells {
  static func json(_ lines: [ReturnLine], on layout: ReturnLayout) -> [UInt8] {
    var cells: [JSONScalar] = []
    for (line, shape) in zip(lines, layout.lines) {
      for column in shape.figures {
        cells.append(line.figures[column].map { .integer($0.value) } ?? .null)
      }
    }
    for (line, shape) in zip(lines, layout.lines) {
      for column in shape.texts { cells.append(line.texts[column].map { .text($0) } ?? .null) }
    }
    while cells.last == .null { cells.removeLast() }
    return JSONScalar.array(cells)
  }

  /// Appends the same for the figures of a packed return, −1 for a blank one, which has no
  /// texts.
  static func append(_ figures: ArraySlice<Int32>, to bytes: inout [UInt8]) {
    let end = figures.lastIndex { $0 >= 0 }.map { $0 + 1 } ?? figures.startIndex
    bytes.append(UInt8(ascii: "["))
    for index in figures.startIndex..<end {
      if index > figures.startIndex { bytes.append(UInt8(ascii: ",")) }
      if figures[index] < 0 {
        bytes.append(contentsOf: "null".utf8)
      } else {
        append(UInt32(figures[index]), to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Adds the figures to `figures`, −1 for a blank one; `false` when the cells do
  /// not fit the layout.
  static func read(
    _ json: UnsafeBufferPointer<UInt8>, on layout: ReturnLayout, into figures: inout [Int]
  ) -> Bool {
    let counts = layout.slotCounts
    var slot = 0
    return FlatJSONReader.forEachElement(json) { cell in
      defer { slot += 1 }
      guard slot < counts.figures else {
        if slot >= counts.figures + counts.texts { return false }
        if case .integer = cell { return false }
        if case .number = cell { return false }
        return true
      }
      switch cell {
      case .integer(let value) where value >= 0: figures.append(value)
      case .null: figures.append(-1)
      default: return false
      }
      return true
    }
  }

  /// The lines without their places, which ``ReturnPlaces`` adds; `nil` when
  /// the cells do not fit the layout.
  static func lines(
    _ json: UnsafeBufferPointer<UInt8>, on layout: ReturnLayout, place: SourcePlace
  ) -> [ReturnLine]? {
    guard let cells = FlatJSONReader.array(json) else { return nil }
    var rest = cells[...]
    var lines = layout.lines.map { ReturnLine(row: $0.row, label: $0.label, place: place) }
    for (index, shape) in layout.lines.enumerated() {
      for column in shape.figures {
        switch rest.popFirst() {
        case nil, .null: break
        case .integer(let value):
          lines[index].figures[column] = Figure(value: value, place: place)
        default: return nil
        }
      }
    }
    for (index, shape) in layout.lines.enumerated() {
      for column in shape.texts {
        switch rest.popFirst() {
        case nil, .null: break
        case .text(let text): lines[index].texts[column] = text
        default: return nil
        }
      }
    }
    return rest.isEmpty ? lines : nil
  }
}

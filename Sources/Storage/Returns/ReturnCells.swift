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
    withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: 2 + (mostDigits + 1) * (end - figures.startIndex)
    ) { room in
      var length = 0
      room[length] = UInt8(ascii: "[")
      length += 1
      for figure in figures[..<end] {
        if length > 1 {
          room[length] = UInt8(ascii: ",")
          length += 1
        }
        if figure < 0 {
          for (place, byte) in "null".utf8.enumerated() { room[length + place] = byte }
          length += 4
        } else {
          length = write(UInt32(figure), to: room, at: length)
        }
      }
      room[length] = UInt8(ascii: "]")
      bytes.append(contentsOf: room[...length])
    }
  }

  /// Of the largest figure.
  private static let mostDigits = 10

  /// Writes the digits of `number` from `start` on; returns where they end.
  private static func write(
    _ number: UInt32, to room: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    var end = start + 1
    var power: UInt32 = 10
    while number >= power, end < start + mostDigits {
      end += 1
      power = power.multipliedReportingOverflow(by: 10).partialValue
    }
    var rest = number
    for place in (start..<end).reversed() {
      room[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    return end
  }

  /// Adds the figures to `figures`, −1 for a blank one; `false` when the cells do
  /// not fit the layout.
  static func read(
    _ json: UnsafeBufferPointer<UInt8>, on layout: ReturnLayout, into figures: inout [Int]
  ) -> Bool {
    let start = figures.count
    if readPlain(json, atMost: layout.figureCount, into: &figures) { return true }
    figures.removeSubrange(start...)
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

  /// Reads an array of nothing but figures and blanks, as nearly all are; `false` for
  /// any other, and then what was added to `figures` is of no use.
  private static func readPlain(
    _ json: UnsafeBufferPointer<UInt8>, atMost count: Int, into figures: inout [Int]
  ) -> Bool {
    guard json.count > 2, json[0] == UInt8(ascii: "[") else { return false }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { room in
      var place = 1
      for index in room.indices {
        let start = place
        var value = 0
        // 18 digits cannot pass what a number holds.
        while place < json.count, place < start + 18, json[place] &- 0x30 < 10 {
          value = value &* 10 &+ Int(json[place] & 0x0F)
          place += 1
        }
        if place == start {
          guard isNull(json, at: place) else { return false }
          value = -1
          place += 4
        }
        guard place < json.count else { return false }
        room[index] = value
        if json[place] == UInt8(ascii: "]") {
          figures.append(contentsOf: room[...index])
          return place == json.count - 1
        }
        guard json[place] == UInt8(ascii: ",") else { return false }
        place += 1
      }
      return false
    }
  }

  private static func isNull(_ json: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    place + 4 <= json.count && json[place] == UInt8(ascii: "n")
      && json[place + 1] == UInt8(ascii: "u") && json[place + 2] == UInt8(ascii: "l")
      && json[place + 3] == UInt8(ascii: "l")
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

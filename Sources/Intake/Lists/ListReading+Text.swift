internal import LearningWeek

extension ListReading {
  /// The returns of a text, read line by line as it goes by: those that are nothing but figures
  /// from their bytes, any other cell by cell as in a grid of the whole.
  ///
  /// - Returns: `nil` when the text is no list of returns, or is to be refused for its first
  ///   lines: such texts are read as a whole.
  /// - Throws: as ``readGrid(_:context:)`` does for a grid of the whole.
  static func returns(
    of bytes: [UInt8], file: String, _ context: IntakeContext
  ) throws(IntakeFailure) -> Draft? {
    var head = SeparatedText(bytes, file: file)
    guard (try? head.readRows(upTo: Heading.reach)) != nil,
      case .list(let heading)? = try? Heading.find(in: head.grid, context),
      heading.kind == .returns
    else { return nil }
    var text = SeparatedText(bytes, file: file)
    guard (try? text.readRows(upTo: heading.row + 1)) != nil else { return nil }
    var list = ListReading(text.grid, heading, context)
    guard (try? list.begin()) != nil else { return nil }
    return try list.returns(below: &text)
  }

  /// The returns of the lines that are left of `text`.
  private mutating func returns(
    below text: inout SeparatedText
  ) throws(IntakeFailure) -> Draft {
    let shape = ListShape(grid, heading)
    let lineCount = text.lineCount
    var line = LineReading(grid, columns: heading.columns, context)
    var lines = ReturnLines(
      grid, heading, context, separator: text.separator, count: lineCount)
    var row = heading.row + 1
    var fewestCells: Int?
    while !text.isAtEnd {
      if row % Self.stretch == 0 {
        try text.check()
        guard context.goesOn(row, lineCount) else { throw .stopped(file: grid.file) }
      }
      let stretch = Self.stretch - row % Self.stretch
      let taken = text.passLines(atMost: stretch) { bytes, start, number in
        let taken = lines.take(bytes, from: start, line: number, &line)
        if let taken { fewestCells = min(fewestCells ?? taken.cells, taken.cells) }
        return taken
      }
      row += taken
      if taken == stretch { continue }
      guard let odd = try text.nextRow() else { break }
      line.turn(to: 0, of: odd)
      let _: Never? = value(
        of: &line, shape, usualCells: fewestCells,
        misshapen: { line in
          if let unit = line.unit() { lines.book.reject(unit) }
        },
        { line in
          lines.enter(&line, text.bytes)
          return nil
        })
      fewestCells = min(fewestCells ?? .max, odd.cellCount(ofRow: 0))
      row += 1
    }
    end(lines: row - heading.row - 1)
    return try draft(of: lines.book)
  }

  /// Lines between two checks of whether the reading is to go on.
  private static let stretch = 4096
}

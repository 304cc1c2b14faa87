/// A return that is nothing but figures on lines of the form, each row at most once; its
/// numbers stand in a ``PackedSheet``, in the form's order.
package struct PackedReturn: Sendable {
  package var key: ReturnKey
  package var receivedOn: CivilDate
  package var mode: DeliveryMode?
  package var isSynthetic: Bool
  /// Index in ``PackedSheet/shapes``.
  package var shape: Int
  /// Of its first line in ``PackedSheet/lineNumbers``.
  package var firstLine: Int

  package init(
    key: ReturnKey, receivedOn: CivilDate, mode: DeliveryMode?, isSynthetic: Bool, shape: Int,
    firstLine: Int
  ) {
    self.key = key
    self.receivedOn = receivedOn
    self.mode = mode
    self.isSynthetic = isSynthetic
    self.shape = shape
    self.firstLine = firstLine
  }
}

/// The numbers of packed returns, as one table of a file holds them.
package struct PackedSheet: Sendable {
  /// A numeric column of the form.
  package struct Column: Hashable, Sendable {
    package var id: String
    /// 1-based column of its cells in the file; `nil` when the file has none.
    package var cell: Int?

    package init(id: String, cell: Int?) {
      self.id = id
      self.cell = cell
    }
  }

  /// A row of the form, which the lines of packed returns repeat word for word.
  package struct Row: Hashable, Sendable {
    package var id: String
    package var label: String

    package init(id: String, label: String) {
      self.id = id
      self.label = label
    }
  }

  package let file: String
  /// The sheet of a workbook.
  package let sheet: String?
  package let columns: [Column]
  /// The rows of the form.
  package let rows: [Row]
  /// Indices in `rows` of the lines of a return, in order.
  package private(set) var shapes: [[Int]] = [[]]
  /// The 1-based line of the file for each line of each return.
  package private(set) var lineNumbers: [Int32] = []
  /// For each line one number a column; −1 where it is blank.
  package private(set) var figures: [Int32] = []
  /// `shape × rows + row`: the shape that a shape becomes with one row more, 0 where none has
  /// been met.
  private var longer: [Int]

  /// Forms with more numeric columns have no packed returns.
  package static let mostColumns = 64

  package init(file: String, sheet: String? = nil, columns: [Column], rows: [Row]) {
    self.file = file
    self.sheet = sheet
    self.columns = columns
    self.rows = rows
    longer = Array(repeating: 0, count: rows.count)
  }

  /// Makes room for so many lines.
  package mutating func reserve(_ lines: Int) {
    lineNumbers.reserveCapacity(lines)
    figures.reserveCapacity(lines * columns.count)
  }

  /// Takes all lines at once, each return's together, in place of those that it has.
  ///
  /// - Precondition: `figures` has one number a column for each line.
  package mutating func take(lineNumbers: [Int32], figures: [Int32]) {
    self.lineNumbers = lineNumbers
    self.figures = figures
  }

  /// Adds a line after those of the return that was begun last and has `shape` so far
  /// (0 when it has none); returns the shape that it has now.
  ///
  /// - Parameters:
  ///   - row: index in `rows`.
  ///   - figures: one number a column, −1 for a blank cell.
  package mutating func add(
    _ row: Int, line: Int32, figures: ArraySlice<Int32>, to shape: Int
  ) -> Int {
    lineNumbers.append(line)
    for figure in figures { self.figures.append(figure) }
    return self.shape(shape, with: row)
  }

  /// The shape that `shape` becomes with one row more.
  package mutating func shape(_ shape: Int, with row: Int) -> Int {
    let known = longer[shape * rows.count + row]
    guard known == 0 else { return known }
    longer[shape * rows.count + row] = shapes.count
    longer.append(contentsOf: repeatElement(0, count: rows.count))
    shapes.append(shapes[shape] + [row])
    return shapes.count - 1
  }

  /// The numbers of a return, line by line.
  package func figures(of packed: PackedReturn) -> ArraySlice<Int32> {
    let count = shapes[packed.shape].count
    return figures[packed.firstLine * columns.count..<(packed.firstLine + count) * columns.count]
  }

  package func lineNumbers(of packed: PackedReturn) -> ArraySlice<Int32> {
    lineNumbers[packed.firstLine..<packed.firstLine + shapes[packed.shape].count]
  }

  package func isEmpty(_ packed: PackedReturn) -> Bool {
    figures(of: packed).allSatisfy { $0 < 0 }
  }

  /// The place of the line that comes first in the file.
  package func firstPlace(of packed: PackedReturn) -> SourcePlace? {
    lineNumbers(of: packed).min().map {
      SourcePlace(file: file, sheet: sheet, line: Int($0))
    }
  }

  /// The value of a line; without figures that of a blank one.
  package func line(
    _ row: Int, at line: Int32, figures: ArraySlice<Int32> = []
  ) -> ReturnLine {
    var place = SourcePlace(file: file, sheet: sheet, line: Int(line))
    var result = ReturnLine(row: rows[row].id, label: rows[row].label, place: place)
    for (column, figure) in zip(columns, figures) where figure >= 0 {
      place.column = column.cell
      result.figures[column.id] = Figure(value: Int(figure), place: place)
    }
    return result
  }

  /// The value of a return, with its lines in the order in which the file has them.
  /// - Complexity: O(cells of the return).
  package func value(of packed: PackedReturn) -> Return {
    var rest = figures(of: packed)
    var lines = zip(shapes[packed.shape], lineNumbers(of: packed)).map { row, line in
      defer { rest = rest.dropFirst(columns.count) }
      return self.line(row, at: line, figures: rest.prefix(columns.count))
    }
    if zip(lines, lines.dropFirst()).contains(where: { $0.place.line > $1.place.line }) {
      lines.sort { $0.place.line < $1.place.line }
    }
    return Return(
      unit: packed.key.unit, scope: packed.key.scope, receivedOn: packed.receivedOn,
      mode: packed.mode, lines: lines, file: file, isSynthetic: packed.isSynthetic)
  }
}

internal import LearningWeek

/// Packs the places of a return's lines and figures.
///
/// Each place is guessed from those before it: a line stands one below the
/// last, a figure in the column in which the last of its kind stood. The bytes
/// are runs: how many guesses are right, then one place that is not. A table as
/// the offices send it takes about ten bytes.
struct ReturnPlaces {
  private var previous: SourcePlace
  private var columns: [String: Int] = [:]

  private init(file: String) {
    previous = SourcePlace(file: file, line: 0)
  }

  /// The bytes for lines in the order and with the columns of `layout`, in a
  /// return of `file`.
  static func packed(
    _ lines: [ReturnLine], on layout: ReturnLayout, file: String
  ) -> [UInt8] {
    var guesses = ReturnPlaces(file: file)
    var bytes: [UInt8] = []
    var right = 0
    func add(_ place: SourcePlace, guess: SourcePlace) {
      guard place != guess else {
        right += 1
        return
      }
      PackedPlace.write(right, to: &bytes)
      PackedPlace.write(place, against: guess, to: &bytes)
      right = 0
    }
    for (line, shape) in zip(lines, layout.lines) {
      add(line.place, guess: guesses.line)
      guesses.take(line: line.place)
      for column in shape.figures {
        guard let figure = line.figures[column] else { continue }
        add(figure.place, guess: guesses.figure(column))
        guesses.take(figure.place, column: column)
      }
    }
    return bytes
  }

  /// Appends the same for a packed return, whose figures stand in one column each.
  static func append(_ packed: PackedReturn, in sheet: PackedSheet, to bytes: inout [UInt8]) {
    var right = 0
    var last: Int32 = 0
    // One bit a column.
    var known: UInt64 = 0
    let figures = sheet.figures(of: packed)
    var next = figures.startIndex
    for line in sheet.lineNumbers(of: packed) {
      if line == last + 1, last > 0 || sheet.sheet == nil {
        right += 1
      } else {
        PackedPlace.write(right, to: &bytes)
        let before = SourcePlace(
          file: sheet.file, sheet: last > 0 ? sheet.sheet : nil, line: Int(last) + 1)
        PackedPlace.write(
          SourcePlace(file: sheet.file, sheet: sheet.sheet, line: Int(line)), against: before,
          to: &bytes)
        right = 0
      }
      last = line
      for column in sheet.columns.indices {
        next += 1
        guard figures[next - 1] >= 0 else { continue }
        if known & 1 << UInt64(column) != 0 || sheet.columns[column].cell == nil {
          right += 1
          continue
        }
        PackedPlace.write(right, to: &bytes)
        var place = SourcePlace(file: sheet.file, sheet: sheet.sheet, line: Int(line))
        let before = place
        place.column = sheet.columns[column].cell
        PackedPlace.write(place, against: before, to: &bytes)
        right = 0
        known |= 1 << UInt64(column)
      }
    }
  }

  /// Puts the places into lines read from a return of `file`; `false` when the
  /// bytes do not fit them.
  static func unpack(
    _ bytes: ArraySlice<UInt8>, into lines: inout [ReturnLine], on layout: ReturnLayout,
    file: String
  ) -> Bool {
    var guesses = ReturnPlaces(file: file)
    var reader = PackedPlace.Reader(bytes)
    for index in lines.indices {
      guard let place = reader.place(guess: guesses.line) else { return false }
      lines[index].place = place
      guesses.take(line: place)
      for column in layout.lines[index].figures where lines[index].figures[column] != nil {
        guard let place = reader.place(guess: guesses.figure(column)) else { return false }
        lines[index].figures[column]?.place = place
        guesses.take(place, column: column)
      }
    }
    return reader.isAtEnd
  }

  /// Whether the bytes give a place for so many lines and figures, and no more.
  static func fit(_ bytes: ArraySlice<UInt8>, lines: Int, figures: Int) -> Bool {
    var reader = PackedPlace.Reader(bytes)
    return reader.hasPlaces(lines + figures)
  }

  private var line: SourcePlace {
    var place = previous
    place.line &+= 1
    return place
  }

  private mutating func take(line place: SourcePlace) { previous = place }

  private func figure(_ column: String) -> SourcePlace {
    var place = previous
    place.column = columns[column]
    return place
  }

  private mutating func take(_ place: SourcePlace, column: String) {
    columns[column] = place.column
  }
}

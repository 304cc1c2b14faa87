/// One reading of a cell as three numbers and what stands between them.
struct DateReading {
  struct Parts {
    var day: Int
    var month: Int
    /// As written, so that a cut year can be shown.
    var year: String
  }

  private enum Token: Equatable {
    case digits(String)
    case separator
    /// A folded word: `ngay`, `thang`, `nam`.
    case word(String)
  }

  private let cell: CellScalars
  private let tokens: [(token: Token, place: String.Index)]

  init(_ cell: CellScalars) {
    self.cell = cell
    tokens = Self.tokens(cell)
  }

  /// `nil` for a blank cell.
  func parts() throws(DateDefect) -> Parts? {
    guard !tokens.isEmpty else { return nil }
    let kinds = tokens.map(\.token)
    if kinds.first == .word("ngay") { return try worded(dropping: 1) }
    let hasWords = kinds.contains { if case .word = $0 { true } else { false } }
    return hasWords && !kinds.contains(.separator) ? try worded(dropping: 0) : try separated()
  }

  private func worded(dropping count: Int) throws(DateDefect) -> Parts {
    let pattern: [Token?] = [nil, .word("thang"), nil, .word("nam"), nil]
    let rest = Array(tokens.dropFirst(count))
    for (token, expected) in zip(rest, pattern) where !fits(token.token, expected) {
      throw .notADate(read: cell.text, offset: cell.offset(token.place))
    }
    if rest.count == 3 || rest.count == 4 { throw .yearMissing(read: cell.text) }
    return try parts(numbers: rest, count: pattern.count, order: (0, 2, 4))
  }

  private func separated() throws(DateDefect) -> Parts {
    let pattern: [Token?] = [nil, .separator, nil, .separator, nil]
    for (token, expected) in zip(tokens, pattern) where !fits(token.token, expected) {
      throw .notADate(read: cell.text, offset: cell.offset(token.place))
    }
    let yearFirst = digits(tokens[0].token).count > 2
    if tokens.count == 3, !yearFirst, digits(tokens[2].token).count <= 2 {
      throw .yearMissing(read: cell.text)
    }
    let order = yearFirst ? (4, 2, 0) : (0, 2, 4)
    return try parts(numbers: tokens, count: pattern.count, order: order)
  }

  private func parts(
    numbers: [(token: Token, place: String.Index)], count: Int, order: (Int, Int, Int)
  ) throws(DateDefect) -> Parts {
    guard numbers.count == count else {
      let place = numbers.count > count ? numbers[count].place : cell.text.endIndex
      throw .notADate(read: cell.text, offset: cell.offset(place))
    }
    func small(_ index: Int) throws(DateDefect) -> Int {
      let written = digits(numbers[index].token)
      guard written.count <= 2, let value = Int(written) else {
        throw .notADate(read: cell.text, offset: cell.offset(numbers[index].place))
      }
      return value
    }
    let (day, month, year) = order
    return Parts(
      day: try small(day), month: try small(month), year: digits(numbers[year].token))
  }

  private func fits(_ token: Token, _ expected: Token?) -> Bool {
    if let expected { return token == expected }
    return !digits(token).isEmpty
  }

  private func digits(_ token: Token) -> String {
    if case .digits(let digits) = token { digits } else { "" }
  }

  private static func tokens(_ cell: CellScalars) -> [(token: Token, place: String.Index)] {
    var result: [(token: Token, place: String.Index)] = []
    var word = ""
    var start = cell.text.startIndex
    func flush() {
      guard let first = word.unicodeScalars.first else { return }
      let isNumber = ("0"..."9").contains(first)
      result.append((isNumber ? .digits(word) : .word(folded(word)), start))
      word = ""
    }
    for (scalar, place) in cell.elements where scalar != "*" {
      let isDigit = ("0"..."9").contains(scalar)
      if let last = word.unicodeScalars.last, ("0"..."9").contains(last) != isDigit { flush() }
      switch scalar {
      case "/", ".", "-", "–", "−":
        flush()
        result.append((.separator, place))
      case " ", ",": flush()
      default:
        if word.isEmpty { start = place }
        word.unicodeScalars.append(scalar)
      }
    }
    flush()
    return result
  }
}

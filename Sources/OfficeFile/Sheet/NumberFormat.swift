/// What a number format makes of a number, as far as the value depends on it.
enum NumberFormat: Hashable {
  case plain
  case percentage
  case serial(DateStyle)

  /// The formats that every workbook has without declaring them.
  ///
  /// Source: ISO/IEC 29500-1:2016, 18.8.30.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .serial(.date)
    case 18...21, 32...35, 45...47, 55, 56: self = .serial(.time)
    case 22: self = .serial(.dateAndTime)
    default: self = .plain
    }
  }

  /// Reads a format code: `dd/mm/yyyy`, `[$-42A]d "tháng" m`, `0.0%`, `#,##0`.
  ///
  /// Of the sections for positive, negative and other numbers the first counts. An
  /// `m` is a month unless hours or seconds stand beside it.
  init(code: String) {
    var letters: [Character] = []
    var isElapsed = false
    var isPercentage = false
    var rest = code[...]
    scan: while let character = rest.popFirst() {
      switch character {
      case ";": break scan
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let bracket = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(bracket.count + 1)
        let unit = Set(bracket.lowercased())
        if unit.count == 1, let letter = unit.first, "hms".contains(letter) { isElapsed = true }
      case "%": isPercentage = true
      default: letters += String(character).lowercased()
      }
    }
    let word = String(letters)
    let shown = Set(word == "general" ? "" : word.replacing("am/pm", with: "h"))
    let hasTime = isElapsed || shown.contains("h") || shown.contains("s")
    let hasDate =
      shown.contains("y") || shown.contains("d") || shown.contains("m") && !hasTime
    switch (hasDate, hasTime) {
    case (true, true): self = .serial(.dateAndTime)
    case (true, false): self = .serial(.date)
    case (false, true): self = .serial(.time)
    case (false, false): self = isPercentage ? .percentage : .plain
    }
  }
}

import TestSupport

/// Lists of returns as people and programs leave them: mostly figures on rows of the form, with
/// whatever else may stand on a line here and there.
struct OddReturns {
  private var random: SplitMix64
  private var columns: [String] = []
  private var units: [String] = []
  /// One in so many cells is odd.
  private let rarity: Int

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
    rarity = Int.random(in: 6...300, using: &random)
  }

  /// The text of one list.
  mutating func text() -> String {
    let others = [
      "scope", "received_on", "mode", "synthetic", "year", "label", "note", "measure", "value",
      "STT", "",
    ]
    columns = ["unit", "row", "sessions", "participants"]
    for other in others where isOdd(in: 4) { columns.append(other) }
    // Once in a while the heading itself is wrong.
    if isOdd(in: 40) { columns.append("sessions") }
    if isOdd(in: 40) { columns.append("thứ khác") }
    if isOdd(in: 3) { columns.shuffle(using: &random) }
    units = ["A", "B", "325", "33", "326"].shuffled(using: &random)
    if isOdd(in: 4) {
      units += ["Huyện Văn Lâm", "", "X", "Văn", " A", "Trường THPT Văn Giang"]
      units.shuffle(using: &random)
    }
    var lines = [columns]
    if isOdd(in: 5) { lines.insert(["BÁO CÁO"], at: 0) }
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      lines += unitLines(isOdd(in: 12) ? one(of: units) : units.removeLast())
    }
    if isOdd(in: 3) { lines[2...].shuffle(using: &random) }
    if isOdd(in: 8) { lines.insert(columns, at: Int.random(in: 1...lines.count, using: &random)) }
    return written(lines)
  }

  private mutating func unitLines(_ unit: String) -> [[String]] {
    var rows = ["1a", "1b", "2", "5", "6b", "8a", "8b"].filter { _ in !isOdd(in: 3) }
    if isOdd(in: 3) { rows.shuffle(using: &random) }
    if isOdd(in: rarity) { rows += rows.prefix(1) }
    return rows.map { row in columns.map { cell($0, unit: unit, row: row) } }
  }

  private mutating func cell(_ column: String, unit: String, row: String) -> String {
    switch column {
    case "unit": return isOdd(in: 2 * rarity) ? one(of: ["Văn", "X", "", unit + " "]) : unit
    case "row":
      let odd = ["9", "Cá nhân", "", "Số tin bài về các hoạt động của Tuần lễ", " 1a", "Hội sách"]
      return isOdd(in: rarity) ? one(of: odd) : row
    case "sessions", "participants":
      let odd = [
        "1.800", "1,5", "15O", "-", " 7", "02", "1000000000", "12345678901234567890", "<b>5</b>",
      ]
      if isOdd(in: rarity) { return one(of: odd) }
      return isOdd(in: 3) ? "" : String(Int.random(in: 0...3000, using: &random))
    case "scope": return isOdd(in: rarity) ? one(of: ["", "tổng hợp", "owm"]) : "own"
    case "received_on":
      return isOdd(in: rarity)
        ? one(of: ["", "2021-10-05", "05/10/2021", "2021-12-01", "?"]) : "2021-10-12"
    case "mode": return isOdd(in: rarity) ? one(of: ["online", "cả hai", "?"]) : ""
    case "synthetic": return isOdd(in: rarity) ? one(of: ["1", "0", "2"]) : ""
    case "year": return isOdd(in: rarity) ? one(of: ["2020", "", "nay"]) : "2021"
    case "label": return isOdd(in: rarity) ? one(of: ["Cá nhân", "Tập thể"]) : ""
    case "note":
      return isOdd(in: rarity) ? one(of: ["trực tuyến", "nói \"được\"", "hai\ndòng", "a,b;c"]) : ""
    case "measure": return isOdd(in: rarity) ? one(of: ["sessions", "Người", "lạ"]) : ""
    case "value": return isOdd(in: rarity) ? one(of: ["3", "", "x"]) : ""
    case "STT": return String(Int.random(in: 1...99, using: &random))
    default: return isOdd(in: 2 * rarity) ? "thừa" : ""
    }
  }

  private mutating func written(_ lines: [[String]]) -> String {
    let separator = one(of: [",", ",", ";", "\t"])
    let end = one(of: ["\n", "\n", "\r\n", "\r"])
    let quotesAll = isOdd(in: 6)
    var text = ""
    for line in lines {
      let cells = line.map { cell in
        let mustQuote = [separator, "\"", "\n"].contains { cell.contains($0) }
        guard mustQuote || quotesAll || isOdd(in: 2 * rarity) else { return cell }
        return "\""
          + cell.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\""
      }
      // Shorter and longer lines are what people type.
      let count =
        isOdd(in: 3 * rarity) ? Int.random(in: 1...cells.count, using: &random) : cells.count
      let more =
        isOdd(in: 3 * rarity) ? ["", "ngoài"].prefix(Int.random(in: 1...2, using: &random)) : []
      text += (cells.prefix(count) + more).joined(separator: separator) + end
      if isOdd(in: rarity) { text += one(of: ["", separator, "  "]) + end }
    }
    if isOdd(in: 3 * rarity) { text += "A" + separator + "\"mở" }
    if isOdd(in: 4) { text.removeLast(Int.random(in: 1...min(9, text.count), using: &random)) }
    return text
  }

  private mutating func isOdd(in times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }

  private mutating func one(of choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}

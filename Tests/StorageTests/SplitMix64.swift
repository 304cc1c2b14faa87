import LearningWeek

/// Seeded random numbers (Steele, Lea and Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SplitMix64 {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  /// A return with lines in the form's order, everything else anyhow.
  mutating func anyReturn(of unit: UnitCode) -> Return {
    var lines: [ReturnLine] = []
    for row in ["1a", "1b", "2", "5"] where chance(80) { lines.append(anyLine(row: row)) }
    for _ in 0..<Int.random(in: 0...3, using: &self) { lines.append(anyLine(row: nil)) }
    return Return(
      unit: unit, scope: chance(50) ? .own : .consolidated,
      receivedOn: CivilDate(dayNumber: Int32.random(in: 18_900...18_930, using: &self)),
      mode: chance(50) ? nil : DeliveryMode.allCases.randomElement(using: &self),
      lines: lines, file: chance(50) ? "a.csv" : "Báo cáo.csv", isSynthetic: chance(20))
  }

  private mutating func anyLine(row: String?) -> ReturnLine {
    var line = ReturnLine(
      row: row, label: row ?? "Mục riêng \(Int.random(in: 1...9, using: &self))",
      place: anyPlace())
    for column in ["sessions", "participants", "books"] where chance(60) {
      let value = chance(20) ? 0 : Int.random(in: 0...(chance(5) ? Int.max : 4000), using: &self)
      line.figures[column] = Figure(value: value, place: anyPlace())
    }
    for column in ["note", "khác"] where chance(20) {
      line.texts[column] = ["", "Đủ", "\u{0}\u{1F}\"\\", "🎓 ghi chú"].randomElement(using: &self)
    }
    return line
  }

  private mutating func anyPlace() -> SourcePlace {
    SourcePlace(
      file: chance(90) ? "a.csv" : "b.xlsx", sheet: chance(90) ? nil : "Trang \(chance(50))",
      line: chance(70) ? 2 : Int.random(in: -3...70_000, using: &self),
      column: chance(20) ? nil : Int.random(in: -1...9, using: &self))
  }
}

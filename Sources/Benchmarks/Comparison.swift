/// One kind of work of ours beside a peer's.
struct Comparison {
  var work: String
  var peer: String
  /// Seconds per unit of work, the median of the rounds; or bytes.
  var ours: Double
  var theirs: Double
  /// What `ours ÷ theirs` may be; `nil` where nothing is demanded.
  var bar: Double?
  var quantity = Quantity.seconds

  enum Quantity {
    case seconds
    case bytes
  }

  var ratio: Double { ours / theirs }
  var meetsItsBar: Bool { bar.map { ratio <= $0 } ?? true }

  /// Measures both in turns, so that whatever slows the machine slows both.
  /// - Parameter count: units of work in one round.
  static func measure(
    _ work: String, against peer: String, bar: Double? = nil, count: Int, rounds: Int = 15,
    ours: () throws -> Void, theirs: () throws -> Void
  ) rethrows -> Comparison {
    var seconds: (ours: [Double], theirs: [Double]) = ([], [])
    // The first round fills caches and counts for nothing.
    for round in 0...rounds {
      let taken = (ours: try time(ours), theirs: try time(theirs))
      guard round > 0 else { continue }
      seconds.ours.append(taken.ours / Double(count))
      seconds.theirs.append(taken.theirs / Double(count))
    }
    return Comparison(
      work: work, peer: peer, ours: median(seconds.ours), theirs: median(seconds.theirs), bar: bar)
  }

  /// The same for whole programs, which tell their seconds themselves.
  static func measure(
    _ work: String, against peer: String, bar: Double? = nil, rounds: Int = 5,
    ours: () throws -> Double, theirs: () throws -> Double
  ) rethrows -> Comparison {
    var seconds: (ours: [Double], theirs: [Double]) = ([], [])
    for round in 0...rounds {
      let taken = (ours: try ours(), theirs: try theirs())
      guard round > 0 else { continue }
      seconds.ours.append(taken.ours)
      seconds.theirs.append(taken.theirs)
    }
    return Comparison(
      work: work, peer: peer, ours: median(seconds.ours), theirs: median(seconds.theirs), bar: bar)
  }

  private static func time(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body).seconds
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// A line each: the work, what it is held against, both times, the ratio, the bar.
  static func report(_ comparisons: [Comparison]) -> String {
    var lines = [["work", "peer", "ours", "peer's", "ratio", "bar", ""]]
    for it in comparisons {
      lines.append([
        it.work, it.peer, it.written(it.ours), it.written(it.theirs), decimal(it.ratio),
        it.bar.map { "≤ " + decimal($0) } ?? "–", it.meetsItsBar ? "" : "above the bar",
      ])
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      var text = ""
      for (column, cell) in line.enumerated() {
        let room = String(repeating: " ", count: widths[column] - cell.count)
        text += column < 2 ? cell + room + "  " : room + cell + "  "
      }
      while text.last == " " { text.removeLast() }
      return text
    }.joined(separator: "\n")
  }

  private func written(_ value: Double) -> String {
    switch quantity {
    case .seconds: Self.duration(value)
    case .bytes: Self.decimal(value / 1e6, places: 1) + " MB"
    }
  }

  private static func duration(_ seconds: Double) -> String {
    switch seconds {
    case ..<1e-5: decimal(seconds * 1e9, places: 0) + " ns"
    case ..<1e-2: decimal(seconds * 1e6, places: 0) + " µs"
    case ..<10: decimal(seconds * 1e3, places: 0) + " ms"
    default: decimal(seconds, places: 1) + " s"
    }
  }

  private static func decimal(_ value: Double, places: Int = 2) -> String {
    let scale = [1.0, 10, 100][places]
    let whole = Int((value * scale).rounded())
    guard places > 0 else { return String(whole) }
    let fraction = String(whole % Int(scale))
    return "\(whole / Int(scale))."
      + String(repeating: "0", count: places - fraction.count) + fraction
  }
}

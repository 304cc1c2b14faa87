/// What stands between the cells of a line.
enum Separator: UInt8, CaseIterable {
  case tab = 0x09
  case semicolon = 0x3B
  case comma = 0x2C

  /// The separator that a text uses, judged by its first lines.
  ///
  /// In a table most lines have equally many separators, so the one whose most
  /// frequent count holds for the most lines wins; among equals the one that the
  /// first line has, then the one that makes more cells, then tab before semicolon
  /// before comma.
  static func sniffed(in bytes: ArraySlice<UInt8>) -> Separator {
    let lines = counts(in: bytes)
    typealias Score = (lines: Int, inHeading: Int, cells: Int)
    var best = (separator: Separator.comma, score: (lines: 0, inHeading: 0, cells: 0) as Score)
    for separator in allCases {
      let found = lines.compactMap { $0[separator] }
      let times = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
      guard let top = times.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let score = (top.value, lines.first?[separator] == nil ? 0 : 1, top.key)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  /// How often each separator stands outside quotes, for the first 32 lines.
  private static func counts(in bytes: ArraySlice<UInt8>) -> [[Separator: Int]] {
    var lines: [[Separator: Int]] = []
    var line: [Separator: Int] = [:]
    var quoted = false
    for byte in bytes.prefix(1 << 18) {
      if byte == 0x22 {
        quoted.toggle()
      } else if byte == 0x0A || byte == 0x0D, !quoted {
        if !line.isEmpty { lines.append(line) }
        line = [:]
        if lines.count == 32 { return lines }
      } else if !quoted, let separator = Separator(rawValue: byte) {
        line[separator, default: 0] += 1
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}

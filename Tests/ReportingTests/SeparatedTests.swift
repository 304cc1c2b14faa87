import Testing

@testable import Reporting

/// Tables written byte by byte are what they are field by field.
struct SeparatedTests {
  private static let pieces = [
    "a", "Ấ", "Đ", "·", "–", "“", ",", "\t", "\"", "\n", "\r\n", "\u{0B}", "\u{85}", "\u{2028}",
    "\u{A0}", " ", ";", "1.5", "\u{301}", "😀",
  ]

  private static func field(_ text: String, _ separator: Character) -> String {
    if separator == "\t" {
      return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
    guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  @Test(arguments: 0..<200 as Range<Int>)
  func `every text is quoted or joined as its characters ask for`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let texts = (0..<6).map { _ in
      (0..<below(5)).map { _ in Self.pieces[below(Self.pieces.count)] }.joined()
    }
    let table = ResultTable(
      columns: [.init("a", ""), .init("b", ""), .init("c", "")],
      rows: [
        [.text(texts[0]), .integer(-12), .text(texts[1])],
        [.blank, .text(texts[2]), .truth(false)],
        [.derived(.min), .ordinal(0), .number(-0.0)],
        [.text(texts[3]), .text(texts[4]), .text(texts[5])],
      ])
    for (mode, separator) in [(OutputMode.csv, ","), (.tsv, "\t")] as [(OutputMode, Character)] {
      let written = texts.map { Self.field($0, separator) }
      let lines = [
        ["a", "b", "c"], [written[0], "-12", written[1]], ["", written[2], "false"],
        ["\(Int.min)", "0", "0"], [written[3], written[4], written[5]],
      ]
      let rendered = try table.rendered(
        as: mode, style: PeopleStyle(width: nil, yes: "", no: ""))
      #expect(
        rendered == lines.map { $0.joined(separator: String(separator)) + "\n" }.joined())
    }
  }
}

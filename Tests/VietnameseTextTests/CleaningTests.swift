import Testing

@testable import VietnameseText

@Suite struct CleaningTests {
  @Test(arguments: [
    ("<b>Các lớp</b> bồi dưỡng", "Các lớp bồi dưỡng"), ("**Tập thể**", "Tập thể"),
    ("Lễ **khai mạc** Tuần **lễ**", "Lễ khai mạc Tuần lễ"),
    ("  Hưng \u{A0} Yên\n", "Hưng Yên"), ("Hung\u{200B} Yên\u{FEFF}", "Hung Yên"),
    ("dòng 1<br/>dòng 2", "dòng 1 dòng 2"), ("<p>a</p><p>b</p>", "a b"),
    ("<span style=\"x\">a</span>b", "ab"), ("Ðức Ðông ðất", "Đức Đông đất"),
    ("Hu\u{31B}ng Ye\u{302}n", "Hưng Yên"), ("a\u{1B}[31mb", "a[31mb"), ("so\u{AD}ft", "soft"),
    ("\u{202E}abc\u{202C}", "abc"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("", ""), (" ", ""), ("Hưng  Yên", "Hưng Yên"),
    ("Yên ", "Yên"), (" Yên", "Yên"),
    ("e\u{200B}\u{302}\u{323}", "ệ"),
  ])
  func `a cell is cleaned of what nobody reads`(cell: (String, String)) {
    #expect(Array(cell.0.cleaned.unicodeScalars) == Array(cell.1.unicodeScalars))
  }

  @Test(arguments: ["a < b", "x <5", "5 ** 3", "(*)", "ghi chú *", "<", "a**", "A & B", "<3>"])
  func `what only resembles markup stays`(text: String) {
    #expect(text.cleaned == text)
  }

  @Test(arguments: 0..<200)
  func `cleaning twice changes nothing`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let parts = [
      "**", "*", "<b>", "</b>", "<", ">", " ", "\u{A0}", "\u{200B}", "ệ", "e\u{323}", "\u{302}",
      "a", "\u{FEFF}", "\n", "Ð",
    ]
    let text = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    #expect(Array(text.cleaned.cleaned.unicodeScalars) == Array(text.cleaned.unicodeScalars))
  }
}

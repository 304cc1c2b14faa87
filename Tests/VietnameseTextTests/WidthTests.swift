import Testing

@testable import VietnameseText

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Trường THPT Hưng Yên", 20), ("Tru\u{31B}\u{300}ng", 5), ("", 0), ("abc", 3), ("中文", 4),
    ("ＡＢ", 4), ("한글", 4), ("🎉", 2), ("👨‍👩‍👧", 2), ("🇻🇳", 2), ("❤️", 2), ("❤", 1), ("⌚", 2),
    ("⌚\u{FE0E}", 1), ("…–“”", 4), ("₫", 1), ("a\u{200B}b\u{FEFF}", 2), ("\u{301}", 0),
    ("so\u{AD}ft", 4), ("a\tb\r\nc\u{1B}", 3), ("│█▏", 3), ("×÷±", 3),
  ])
  func `text takes the columns of its clusters`(sample: (String, Int)) {
    #expect(displayWidth(sample.0) == sample.1)
  }

  @Test(arguments: 0..<100)
  func `the width of Vietnamese is its number of letters, composed or not`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let word = Alphabet.randomWord(using: &random)
    #expect(displayWidth(word) == word.count)
    #expect(displayWidth(decomposed(word)) == word.count)
  }
}

@Suite struct ColumnTests {
  @Test func `padding fills to the width on the side that alignment leaves`() {
    #expect("Yên".padded(to: 6) == "Yên   ")
    #expect("Yên".padded(to: 6, alignment: .right) == "   Yên")
    #expect("Yên".padded(to: 6, alignment: .centre) == " Yên  ")
    #expect("中".padded(to: 3) == "中 ")
    #expect("Yên".padded(to: 2) == "Yên")
  }

  @Test func `truncation keeps whole clusters and the width`() {
    let cut = [0, 1, 2, 5, 8, 9].map { "Hưng Yên".truncated(to: $0) }
    #expect(cut == ["", "…", "H…", "Hưng…", "Hưng Yên", "Hưng Yên"])
    #expect("中文字".truncated(to: 4) == "中…")
    #expect("Ye\u{302}n A".truncated(to: 3) == "Ye\u{302}…")
  }

  @Test func `lines break between words`() {
    let text = "Trung tâm học tập cộng đồng  xã Tân An"
    #expect(text.wrapped(to: 14) == ["Trung tâm học", "tập cộng đồng", "xã Tân An"])
  }

  @Test func `line breaks stay and a no-break space holds`() {
    #expect("một\n\nhai ba".wrapped(to: 20) == ["một", "", "hai ba"])
    #expect("một hai\u{A0}ba".wrapped(to: 8) == ["một", "hai\u{A0}ba"])
    #expect("".wrapped(to: 5) == [""])
  }

  @Test func `a word wider than the line breaks between its clusters`() {
    #expect("ab nghiêng".wrapped(to: 4) == ["ab", "nghi", "êng"])
    #expect("中文字".wrapped(to: 5) == ["中文", "字"])
    #expect("中文".wrapped(to: 0) == ["中", "文"])
  }

  @Test(arguments: 0..<100)
  func `no line is wider than asked and no letter is lost`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = phrase(using: &random)
    let width = Int.random(in: 2...12, using: &random)
    let lines = text.wrapped(to: width)
    #expect(lines.filter { displayWidth($0) > width } == [])
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(displayWidth(text.truncated(to: width)) <= width)
    #expect(displayWidth(text.padded(to: 80, alignment: .centre)) == 80)
  }
}

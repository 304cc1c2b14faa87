import Testing

@testable import LineEditor

@Suite struct EditableTextTests {
  @Test func `controls and escapes go, newlines stay, tabs become four spaces`() {
    #expect(EditableText.of("a\tb\u{1B}[31mc\u{7}\nd\u{0}\u{7F}\u{9B}") == "a    b[31mc\nd")
  }

  @Test func `every kind of line end becomes a newline`() {
    #expect(
      Array(EditableText.of("a\r\nb\rc\u{2028}d\u{2029}e\u{85}f").unicodeScalars)
        == Array("a\nb\nc\nd\ne\nf".unicodeScalars))
  }

  @Test func `what is invisible or reorders text goes, joiners stay`() {
    #expect(
      EditableText.of("H\u{200B}ư\u{FEFF}n\u{202E}g\u{AD} 👩\u{200D}🏫") == "Hưng 👩\u{200D}🏫")
  }

  @Test func `a mark joins its letter across what was left out`() {
    #expect(Array(EditableText.of("e\u{200B}\u{302}").unicodeScalars) == ["ê"])
  }
}

@Suite struct CellWidthTests {
  @Test func `letters of vietnamese take one cell in either form`() {
    #expect(CellWidth.of("Trường THPT Hưng Yên") == 20)
    #expect(CellWidth.of("Tru\u{31B}o\u{31B}\u{300}ng THPT Hu\u{31B}ng Ye\u{302}n") == 20)
    #expect(CellWidth.of("ĐđƯưỢợ") == 6)
  }

  @Test func `wide characters take two cells`() {
    #expect(
      ["漢", "ｱ", "Ａ", "가", "😀", "🇻🇳", "👩‍🏫", "❤️", "❤"].map { CellWidth.of(Character($0)) }
        == [2, 1, 2, 2, 2, 2, 2, 2, 1])
  }

  @Test func `a mark alone takes none`() {
    #expect(CellWidth.of(Character("\u{301}")) == 0)
  }
}

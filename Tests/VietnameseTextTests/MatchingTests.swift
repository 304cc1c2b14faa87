import Testing

@testable import VietnameseText

@Suite struct FoldingTests {
  @Test func `folding removes marks, case and tone and turns đ into d`() {
    #expect(folded("Đức Hợp") == "duc hop")
    #expect(folded("TRƯỜNG THPT HƯNG YÊN") == "truong thpt hung yen")
  }

  @Test func `every Vietnamese letter folds to its base, composed or not`() {
    let bases = Array("aaaeeiooouuy".unicodeScalars)
    for (row, base) in zip(Alphabet.vowels, bases) {
      for letter in (row + row.uppercased()).unicodeScalars {
        #expect(folded(String(letter)) == String(base))
        #expect(folded(decomposed(String(letter))) == String(base))
      }
    }
    #expect(folded("đĐ") == "dd")
  }

  @Test func `old and new tone placement fold alike`() {
    #expect(folded("Hòa") == folded("Hoà"))
    #expect(folded("Thuỵ") == folded("Thụy"))
  }

  @Test func `separators count as one space and vanish at the ends`() {
    for written in [
      "TH-THCS Tân An", " TH – THCS  Tân An ", "(TH/THCS) Tân_An.", "“TH, THCS” Tân\u{A0}An",
      "**TH THCS** Tân\tAn",
    ] {
      #expect(folded(written) == "th thcs tan an")
    }
  }

  @Test func `an apostrophe after consonants joins, with or without a space`() {
    for written in ["Xã Ia H'Drai", "Xã Ia H' Drai", "Xã Ia H’Drai", "Xã Ia HʼDrai"] {
      #expect(folded(written) == "xa ia hdrai")
    }
    #expect(folded("Thị trấn D'Ran") == "thi tran dran")
    #expect(folded("Trường 'Hoa Sen' 2") == "truong hoa sen 2")
    #expect(folded("Xã Đắk R'Lấp K' Dang") == "xa dak rlap kdang")
  }

  @Test func `zero-width characters and full-width forms do not count`() {
    #expect(folded("\u{FEFF}Hưng\u{200B} Yên") == "hung yen")
    #expect(folded("ＴＨＰＴ　１２") == "thpt 12")
  }

  @Test func `symbols and other scripts stay, foreign Latin letters lose their marks`() {
    #expect(folded("R&D + C") == "r&d + c")
    #expect(folded("Chŏ Müller Ło ЯК") == "cho muller lo як")
  }

  @Test func `nothing but separators folds to nothing`() {
    for written in ["", " ", " - ", "...", "\u{200B}"] { #expect(folded(written) == "") }
  }

  @Test(arguments: 0..<200)
  func `folding is idempotent and blind to composition`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = phrase(using: &random)
    #expect(folded(folded(text)) == folded(text))
    #expect(folded(decomposed(text)) == folded(text))
    #expect(folded(text.uppercased()) == folded(text))
  }
}

@Suite struct ToneKeyTests {
  @Test(arguments: [
    ("Hòa", "Hoà"), ("Thuỵ", "Thụy"), ("Khoẻ", "Khỏe"), ("Tuỳ", "tùy"), ("Loả", "LỎA"),
    ("Qúy", "Quý"), ("Gìa", "Già"), ("Hoàn", "Hòan"), ("Tuyến", "Tuýên"), ("Hoài", "Hòai"),
    ("Thuở", "Thủơ"), ("Của", "Cuả"), ("Đường", "Đừơng"), ("Xã Hoà  Bình", "xã hòa-bình"),
  ])
  func `the place of a tone does not count`(pair: (String, String)) {
    #expect(toneKey(pair.0) == toneKey(pair.1))
  }

  @Test func `the tone itself counts, and so do marks and words`() {
    let names = ["Hoa", "Hoà", "Hỏa", "Hõa", "Hóa", "Họa", "Hoă", "Hơa", "Đoa", "Doa", "Ho a"]
    #expect(Set(names.map { toneKey($0) }).count == names.count)
  }

  @Test func `the key is readable and stands by the older rule`() {
    #expect(toneKey("Trường TH-THCS Thuỵ Hoà") == "trường th thcs thụy hòa")
    #expect(toneKey("QUÝ GIÁ HOÀN TUYỂN KHUỶU") == "quý giá hoàn tuyển khuỷu")
  }

  @Test func `foreign letters keep their marks`() {
    #expect(toneKey("Müller ĆO Chŏ") == "müller ćo chŏ")
  }

  @Test(arguments: 0..<200)
  func `the tone key keeps what folding needs and is idempotent`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = phrase(using: &random)
    #expect(folded(toneKey(text)) == folded(text))
    #expect(toneKey(toneKey(text)) == toneKey(text))
    #expect(toneKey(decomposed(text)) == toneKey(text))
    #expect(Array(toneKey(text).nfc.utf8) == Array(toneKey(text).utf8))
  }
}

/// The text with every Latin letter fully apart: normalisation form D.
func decomposed(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.nfc.unicodeScalars {
    var rest = [scalar]
    while let pair = LatinTables.shared.decomposition(of: rest[0]) {
      rest = [pair.base, pair.mark] + rest.dropFirst()
    }
    result.append(contentsOf: rest)
  }
  return String(result)
}

func phrase(using random: inout SplitMix64) -> String {
  let gaps = [" ", "  ", "-", " – ", ", ", "\u{A0}", "' ", "."]
  return (0..<Int.random(in: 1...5, using: &random)).reduce(into: "") { text, _ in
    text += Alphabet.randomWord(using: &random)
    text += gaps.randomElement(using: &random) ?? " "
  }
}

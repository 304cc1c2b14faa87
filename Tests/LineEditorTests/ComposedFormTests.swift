import Testing

@testable import LineEditor

@Suite struct ComposedFormTests {
  private func scalars(_ text: String) -> [UInt32] {
    ComposedForm.of(text).unicodeScalars.map(\.value)
  }

  @Test func `every vietnamese vowel composes from base, shape and tone in either order`() {
    let shapes: [(String, String, String)] = [
      ("a", "\u{302}", "ấầẩẫậ"), ("a", "\u{306}", "ắằẳẵặ"), ("e", "\u{302}", "ếềểễệ"),
      ("o", "\u{302}", "ốồổỗộ"), ("o", "\u{31B}", "ớờởỡợ"), ("u", "\u{31B}", "ứừửữự"),
      ("A", "\u{302}", "ẤẦẨẪẬ"), ("A", "\u{306}", "ẮẰẲẴẶ"), ("E", "\u{302}", "ẾỀỂỄỆ"),
      ("O", "\u{302}", "ỐỒỔỖỘ"), ("O", "\u{31B}", "ỚỜỞỠỢ"), ("U", "\u{31B}", "ỨỪỬỮỰ"),
    ]
    let tones = ["\u{301}", "\u{300}", "\u{309}", "\u{303}", "\u{323}"]
    for (base, shape, letters) in shapes {
      for (tone, letter) in zip(tones, letters.unicodeScalars) {
        #expect(scalars(base + shape + tone) == [letter.value])
        #expect(scalars(ComposedForm.of(base + shape) + tone) == [letter.value])
        if shape == "\u{31B}" || tone == "\u{323}" {
          #expect(scalars(base + tone + shape) == [letter.value])
        }
      }
    }
  }

  @Test func `a whole decomposed name becomes its composed spelling`() {
    let decomposed = "Tru\u{31B}o\u{31B}\u{300}ng THPT Hu\u{31B}ng Ye\u{302}n"
    #expect(scalars(decomposed) == "Trường THPT Hưng Yên".unicodeScalars.map(\.value))
  }

  @Test func `the deprecated tone marks compose like the usual ones`() {
    #expect(scalars("a\u{340}e\u{341}") == [0xE0, 0xE9])
  }

  @Test func `marks of one class keep their order`() {
    #expect(scalars("a\u{301}\u{302}") == [0xE1, 0x302])
  }

  @Test func `marks without a composite stand in canonical order`() {
    #expect(scalars("x\u{301}\u{323}") == [0x78, 0x323, 0x301])
  }

  @Test func `a blocked mark does not reach the letter`() {
    #expect(scalars("a\u{305}\u{301}") == [0x61, 0x305, 0x301])
  }

  @Test func `composing again changes nothing`() {
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{306}", "\u{31B}", "\u{323}", "\u{309}", "\u{305}",
      "\u{327}",
    ]
    let bases = Array("aAeoOuUyYdđĐư ớxậç".unicodeScalars)
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      var text = String.UnicodeScalarView()
      for _ in 0..<12 {
        text.append((Bool.random(using: &random) ? bases : marks).randomElement(using: &random)!)
      }
      let composed = ComposedForm.of(String(text))
      #expect(composed == String(text), "seed \(seed): canonically equivalent")
      #expect(
        ComposedForm.of(composed).unicodeScalars.elementsEqual(composed.unicodeScalars),
        "seed \(seed): stable")
    }
  }
}

import Testing

@testable import VietnameseText

@Suite struct CompositionTests {
  @Test func `every order of the marks of ệ composes to one letter`() {
    for typed in ["ê\u{323}", "ẹ\u{302}", "e\u{302}\u{323}", "e\u{323}\u{302}", "ệ"] {
      #expect(scalars(typed.nfc) == ["ệ"])
    }
  }

  @Test func `horn and tone compose in either order`() {
    for typed in ["o\u{31B}\u{323}", "o\u{323}\u{31B}", "ơ\u{323}", "ọ\u{31B}"] {
      #expect(scalars(typed.nfc) == ["ợ"])
    }
  }

  @Test func `every Vietnamese letter is its own composition`() {
    for letter in Alphabet.marked { #expect(scalars(String(letter).nfc) == [letter]) }
  }

  @Test func `a tone typed after any vowel gives the letter with that tone`() {
    for row in Alphabet.vowels + Alphabet.vowels.map({ $0.uppercased() }) {
      let letters = Array(row.unicodeScalars)
      let typed = Alphabet.tones.map { mark in
        var text = String(letters[0])
        text.unicodeScalars.append(mark)
        return text
      }
      #expect(typed.map { scalars($0.nfc) } == letters.dropFirst().map { [$0] })
    }
  }

  @Test func `every Latin pair joins and comes apart again`() {
    for entry in LatinCompositions.pairs {
      guard let mark = Unicode.Scalar(entry.mark) else { continue }
      for run in entry.letters {
        let letters = Array(run.unicodeScalars)
        for index in stride(from: 0, to: letters.count, by: 2) {
          var typed = String(letters[index])
          typed.unicodeScalars.append(mark)
          #expect(scalars(typed.nfc) == [letters[index + 1]])
          #expect(typed == String(letters[index + 1]))
        }
      }
    }
  }

  @Test func `the deprecated tone marks become the usual ones`() {
    #expect(scalars("a\u{340}e\u{341}".nfc) == ["à", "é"])
  }

  @Test func `a letter of another script stays beside composed ones`() {
    #expect(scalars("я e\u{301} 中 🎉".nfc) == ["я", " ", "é", " ", "中", " ", "🎉"])
  }

  @Test func `marks that nothing takes up keep their place after the letter`() {
    #expect(scalars("q\u{301}\u{323}".nfc) == ["q", "\u{323}", "\u{301}"])
    #expect(scalars("\u{301}a".nfc) == ["\u{301}", "a"])
  }

  @Test(arguments: 0..<200)
  func `composition is idempotent, canonical and accepted by the standard library`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let marks: [Unicode.Scalar] = [
      "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      text += Alphabet.randomWord(using: &random)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        text.unicodeScalars.append(marks.randomElement(using: &random) ?? "\u{301}")
      }
    }
    let composed = text.nfc
    #expect(composed == text)
    #expect(scalars(composed.nfc) == scalars(composed))
    if #available(macOS 26, *) {
      var span = composed.utf8Span
      let isComposed = span.checkForNFC(quickCheck: false)
      #expect(isComposed)
    }
  }

  private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}

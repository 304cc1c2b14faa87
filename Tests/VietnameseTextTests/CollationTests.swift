import Testing

@testable import VietnameseText

@Suite struct CollationTests {
  private let names = [
    "An", "Ăn", "Ân", "Dương", "Đức", "Ea", "Em", "Êm", "Hoa", "Hoà", "Hỏa", "Hõa", "Hóa", "Họa",
    "On", "Ôn", "Ơ", "U",
  ]

  @Test(arguments: 0..<50)
  func `shuffled names come back in alphabetical order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    #expect(names.shuffled(using: &random).sorted(by: vietnameseOrder) == names)
    #expect(names.shuffled(using: &random).sorted { CollationKey($0) < CollationKey($1) } == names)
  }

  @Test func `letters stand in the order of the alphabet`() {
    let alphabet = "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z"
      .split(separator: " ").map(String.init)
    #expect(alphabet.reversed().sorted(by: vietnameseOrder) == alphabet)
  }

  @Test func `tones stand in the order of the dictionary for every vowel`() {
    for row in Alphabet.vowels {
      let letters = row.map(String.init)
      #expect(letters.reversed().sorted(by: vietnameseOrder) == letters)
    }
  }

  @Test func `numbers compare as numbers`() {
    let wards = ["Quận 1", "Quận 2", "Quận 02", "Quận 9", "Quận 10", "Quận 100", "Quận Gò Vấp"]
    #expect(wards.reversed().sorted(by: vietnameseOrder) == wards)
  }

  @Test func `very long numbers compare as numbers`() {
    let lengths = [1, 253, 254, 255, 300, 508, 509, 900]
    let numbers = lengths.map { String(repeating: "1", count: $0) }
    #expect(numbers.reversed().sorted(by: vietnameseOrder) == numbers)
  }

  @Test func `a word ends before a longer word goes on`() {
    let words = ["An", "An Bình", "An-Hòa", "Anh", "Anh Dũng"]
    #expect(words.reversed().sorted(by: vietnameseOrder) == words)
  }

  @Test func `letters outweigh tones and tones outweigh case`() {
    let words = ["hòa", "Hòa", "HÒA", "hỏa", "hòa a", "hoả b", "hoà c"]
    #expect(words.reversed().sorted(by: vietnameseOrder) == words)
  }

  @Test func `foreign marks follow the tones and other scripts follow z`() {
    let words = ["u", "ụ", "ü", "ư", "z", "я"]
    #expect(words.reversed().sorted(by: vietnameseOrder) == words)
  }

  @Test func `tone placement and composition make no difference, tone does`() {
    #expect(CollationKey("Hòa") == CollationKey("Hoà"))
    #expect(CollationKey("Hòa") == CollationKey("Ho\u{300}a"))
    #expect(CollationKey("Hòa") != CollationKey("Hóa"))
  }

  @Test func `comparison has a sign`() {
    #expect(vietnameseComparison("Dương", "Đức") == -1)
    #expect(vietnameseComparison("Đức", "Dương") == 1)
    #expect(vietnameseComparison("Hoà", "Hòa") == 0)
  }

  @Test func `the key of a plain name is short`() {
    #expect(CollationKey("").bytes == [])
    #expect(CollationKey("ab 7").bytes == [0x10, 0x13, 0x02, 0x06, 0x02, 0x37])
    #expect(CollationKey("Cá").bytes == [0x14, 0x10, 0, 2, 6, 0, 0xC0])
  }

  @Test(arguments: 0..<100)
  func `the order is total and agrees with the tone key`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let texts = (0..<8).map { _ in phrase(using: &random).lowercased() }
    for first in texts {
      for second in texts {
        let sum = vietnameseComparison(first, second) + vietnameseComparison(second, first)
        #expect(sum == 0)
        #expect((vietnameseComparison(first, second) == 0) == (toneKey(first) == toneKey(second)))
      }
    }
  }
}

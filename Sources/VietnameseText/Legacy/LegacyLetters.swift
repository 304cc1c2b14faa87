/// What the bytes of the two encodings mean.
enum LegacyLetters {
  /// One letter a byte; `nil` where TCVN3 has no letter.
  ///
  /// Source: TCVN 5712:1993, table VN3.
  static func tcvn3(_ word: [UInt8]) -> [LatinLetter?] {
    word.map { $0 < 0x80 ? LatinLetter(ascii: $0) : tcvn3Letters[$0] }
  }

  /// A letter and, after vowels that have marks, one byte for them.
  ///
  /// Source: the VNI Windows character set.
  static func vni(_ word: [UInt8]) -> [LatinLetter?] {
    var letters: [LatinLetter?] = []
    for byte in word {
      if byte < 0x80 {
        letters.append(LatinLetter(ascii: byte))
      } else if let whole = vniWhole[lower(byte)] {
        letters.append(whole)
      } else if let marks = vniMarks[lower(byte)], var letter = letters.last ?? nil {
        letters[letters.count - 1] = take(marks, onto: &letter) ? letter : nil
      } else {
        letters.append(nil)
      }
    }
    return letters
  }

  /// The accented letters of Latin-1 that VNI uses stand 32 above the capitals.
  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0xC0 ? byte | 0x20 : byte }

  private static func take(_ marks: String, onto letter: inout LatinLetter) -> Bool {
    for mark in marks.unicodeScalars { letter.add(mark) }
    return letter.isVowel && letter.foreign == 0
  }

  private static let tcvn3Letters: [UInt8: LatinLetter] = table(
    [
      0xA1: "ĂÂÊÔƠƯĐăâêôơưđ", 0xB5: "àảãáạ", 0xBB: "ằẳẵắ", 0xC6: "ặầẩẫấậè", 0xCE: "ẻẽéẹềểễếệìỉ",
      0xDC: "ĩíịò", 0xE1: "ỏõóọồổỗốộờởỡớợù", 0xF1: "ủũúụừửữứựỳỷỹýỵ",
    ])

  private static let vniWhole: [UInt8: LatinLetter] = table(
    [
      0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ",
      0xF6: "ư",
    ])

  private static let vniMarks: [UInt8: String] = [
    0xE0: "\u{302}\u{300}", 0xE1: "\u{302}\u{301}", 0xE2: "\u{302}", 0xE3: "\u{302}\u{303}",
    0xE4: "\u{302}\u{323}", 0xE5: "\u{302}\u{309}", 0xE8: "\u{306}\u{300}", 0xE9: "\u{306}\u{301}",
    0xEA: "\u{306}", 0xEB: "\u{306}\u{323}", 0xEF: "\u{323}", 0xF5: "\u{303}", 0xF8: "\u{300}",
    0xF9: "\u{301}", 0xFA: "\u{306}\u{309}", 0xFB: "\u{309}", 0xFC: "\u{306}\u{303}",
  ]

  private static func table(_ runs: [UInt8: String]) -> [UInt8: LatinLetter] {
    var table: [UInt8: LatinLetter] = [:]
    for (first, letters) in runs {
      for (index, scalar) in letters.unicodeScalars.enumerated() {
        table[first + UInt8(index)] = LatinTables.shared.letter(scalar)
      }
    }
    return table
  }
}

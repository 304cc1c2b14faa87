/// The Vietnamese letters written out, independent of the tables under test.
enum Alphabet {
  /// One row a letter: the six tones in dictionary order.
  static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ",
    "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ]
  static let marked: [Unicode.Scalar] =
    (vowels + vowels.map { $0.uppercased() }).flatMap(\.unicodeScalars) + ["đ", "Đ"]

  /// The tone marks in dictionary order.
  static let tones: [Unicode.Scalar] = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]

  static func randomWord(using random: inout SplitMix64) -> String {
    let length = Int.random(in: 1...7, using: &random)
    let plain = Array("bcdghklmnpqrstvxBCDGHKLMNPQRSTVX".unicodeScalars)
    return (0..<length).reduce(into: "") { word, _ in
      let pool = Bool.random(using: &random) ? marked : plain
      word.unicodeScalars.append(pool.randomElement(using: &random) ?? "a")
    }
  }
}

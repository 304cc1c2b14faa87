/// ASCII names made from Vietnamese ones: `Hưng Yên` → `hung-yen`.
///
/// Only for codes and file names; what people read keeps its letters.
enum Slug {
  /// Lower-case letters and digits, everything else a single `-` between them.
  static func of(_ text: String) -> String {
    var slug = ""
    var isPending = false
    for character in text.lowercased() {
      guard let letter = plain[character] ?? ascii(character) else {
        isPending = !slug.isEmpty
        continue
      }
      if isPending { slug.append("-") }
      isPending = false
      slug.append(letter)
    }
    return slug
  }

  private static func ascii(_ character: Character) -> Character? {
    guard character.isASCII, character.isLetter || character.isNumber else { return nil }
    return character
  }

  /// Each Vietnamese letter with marks and its plain letter. A `Character` compares
  /// by canonical equivalence, so decomposed text finds its letter too.
  private static let plain: [Character: Character] = {
    let families: [(Character, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("d", "đ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"),
      ("o", "òóỏõọôồốổỗộơờớởỡợ"), ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"),
    ]
    var table: [Character: Character] = [:]
    for (letter, marked) in families {
      for character in marked { table[character] = letter }
    }
    return table
  }()
}

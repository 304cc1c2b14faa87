internal import LearningWeek
internal import VietnameseText

/// What follows `by`.
enum Grouping: Hashable {
  case level(AreaLevel)
  case kind
  case row
  case activity
  case indicator
  case year

  /// - Throws: `E-ARGUMENT` naming what can follow.
  init(named text: String) throws(Failure) {
    let word = folded(text)
    guard let found = Self.words.first(where: { $0.0.contains(word) })?.1 else {
      let all = Self.words.map { $0.0[0] }
      let near = nearest(word, among: Self.words.flatMap(\.0), limit: 1).first
      throw Failure(
        "E-ARGUMENT",
        Wording(vi: "không chia theo “\(text)” được", en: "cannot go by “\(text)”"),
        hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
          ?? Wording(
            vi: "chia theo: " + Self.spoken.joined(separator: ", "),
            en: "by: " + all.joined(separator: ", ")))
    }
    self = found
  }

  /// Whether two words are one name: `chỉ tiêu`.
  static func isNamed(_ first: Word, _ second: Word) -> Bool {
    let text = folded(first.text + " " + second.text)
    return !first.isQuoted && !second.isQuoted && words.contains { $0.0.contains(text) }
  }

  /// What may be typed, as people say it.
  static let names = zip(words, spoken).map { Wording(vi: $1, en: $0.0[0]) }

  private static let spoken = [
    "tỉnh", "huyện", "xã", "loại", "mục", "hoạt động", "chỉ tiêu", "năm",
  ]

  private static let words: [([String], Grouping)] = [
    (["province", "tinh"], .level(.province)),
    (["district", "huyen", "quan"], .level(.district)),
    (["commune", "xa", "phuong"], .level(.commune)),
    (["kind", "loai"], .kind),
    (["row", "muc"], .row),
    (["activity", "hoat dong"], .activity),
    (["indicator", "chi tieu"], .indicator),
    (["year", "nam"], .year),
  ]
}

internal import LearningWeek
internal import VietnameseText

/// A unit's name as it is searched.
struct FoldedName: Sendable {
  /// Without the mark of made-up names.
  let text: String
  /// With it.
  private let marked: String
  /// Without the word for its kind; `nil` when it has none.
  let short: String?

  init(_ name: String) {
    text = folded(SampleMark.removed(from: name))
    marked = folded(name)
    let text = text
    short = Self.kinds.first { text.hasPrefix($0) }.map { String(text.dropFirst($0.count)) }
  }

  /// Whether it is `wanted`, with or without the mark.
  func equals(_ wanted: String) -> Bool { text == wanted || marked == wanted }

  /// Whether every one of `words` begins a word of the name.
  func contains(_ words: [[UInt8]]) -> Bool {
    words.allSatisfy { word in
      var rest = marked.utf8[...]
      while true {
        if rest.starts(with: word) { return true }
        guard let gap = rest.firstIndex(of: UInt8(ascii: " ")) else { return false }
        rest = rest[rest.index(after: gap)...]
      }
    }
  }

  /// The name without the word for its kind, spelt as it is.
  func spokenShort(of name: String) -> String? {
    guard let short else { return nil }
    let words = text.split(separator: " ").count - short.split(separator: " ").count
    return name.split(separator: " ").dropFirst(words).joined(separator: " ")
  }

  /// Kinds of official areas and institutions, folded.
  private static let kinds = [
    "thanh pho ", "thi tran ", "thi xa ", "dac khu ", "tinh ", "quan ", "huyen ", "phuong ", "xa ",
    "truong ", "trung tam ",
  ]
}

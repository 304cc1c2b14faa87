internal import VietnameseText

/// The words that a column takes and what they mean.
struct Vocabulary<Value: Sendable>: Sendable {
  /// The words of files and JSON, in order: what is shown as expected.
  let expected: [String]
  private let values: [String: Value]
  private let wordings: [String]

  /// `entries` give the word used in files first.
  init(_ entries: [(value: Value, wordings: [String])]) {
    expected = entries.compactMap(\.wordings.first)
    wordings = entries.flatMap(\.wordings)
    values = Dictionary(
      entries.flatMap { entry in entry.wordings.map { (folded($0), entry.value) } },
      uniquingKeysWith: { first, _ in first })
  }

  func value(of text: String) -> Value? { values[folded(text)] }

  func nearestWords(to text: String) -> [String] {
    nearest(text, among: wordings, limit: 3)
  }
}

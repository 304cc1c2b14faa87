/// The two languages that every sentence exists in.
package enum Language: String, Hashable, Sendable, CaseIterable {
  case vi
  case en
}

/// A sentence in both languages. There is no way to make one without the other.
struct Wording: Hashable, Sendable {
  var vi: String
  var en: String

  init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// A name, number or code that is the same in both.
  init(same text: String) {
    self.vi = text
    self.en = text
  }

  func text(in language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  static func + (a: Wording, b: Wording) -> Wording {
    Wording(vi: a.vi + b.vi, en: a.en + b.en)
  }
}

extension Sequence where Element == Wording {
  func joined(separator: String) -> Wording {
    Wording(
      vi: map(\.vi).joined(separator: separator), en: map(\.en).joined(separator: separator))
  }
}

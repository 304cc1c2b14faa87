internal import Intake
internal import LearningWeek
internal import VietnameseText

extension String {
  /// At most `length` characters, the last one `…` when some are left out.
  func cut(to length: Int) -> String {
    count > length ? prefix(length - 1) + "…" : self
  }

  /// “text”, cut so that a sentence stays a sentence whatever a cell holds.
  var quoted: String { "“\(cut(to: 60))”" }
}

extension Wording {
  /// `1.800` in both languages: as in the tables and documents that it speaks of.
  init(number: Int) {
    self.init(same: grouped(number))
  }

  /// `1.234,5` in both languages, at most four decimals.
  init(number: Double) {
    self.init(same: grouped(number, decimals: 4))
  }

  /// `05/10/2021` in both languages.
  init(day: CivilDate) {
    self.init(same: Words.date(day))
  }

  /// `64 MB` or `256 KB`; whole bytes below that.
  init(bytes: Int) {
    if bytes >= 1 << 20, bytes.isMultiple(of: 1 << 20) {
      self.init(same: "\(bytes >> 20) MB")
    } else if bytes >= 1 << 10, bytes.isMultiple(of: 1 << 10) {
      self.init(same: "\(bytes >> 10) KB")
    } else {
      self = Wording(number: bytes) + Wording(vi: " byte", en: " bytes")
    }
  }

  /// `3 ô` and `3 cells`, with the plural that English wants.
  init(_ number: Int, vi: String, one: String, many: String) {
    let count = Wording(number: number)
    self.init(vi: "\(count.vi) \(vi)", en: "\(count.en) \(number == 1 ? one : many)")
  }

  /// A column as the officer's table heads it and as files of the program do.
  static func column(_ id: String) -> Wording {
    let known = FileKind.allCases.lazy.flatMap { $0.columns(form: .national) }
      .first { $0.id == id }
    return Wording(vi: (known?.otherWordings.first ?? id).quoted, en: id.quoted)
  }

  /// “a”, “b” hoặc “c”: things of which one is meant; at most eight of them.
  static func alternatives(_ names: [String]) -> Wording {
    guard let last = names.last, (2...8).contains(names.count) else { return list(names) }
    return list(names.dropLast()) + Wording(vi: " hoặc ", en: " or ") + Wording(same: last.quoted)
  }

  /// “a”, “b”, “c”: at most eight of them.
  static func list(_ names: [String]) -> Wording {
    let list = names.prefix(8).map(\.quoted).joined(separator: ", ")
    return Wording(same: names.count > 8 ? list + ", …" : list)
  }

  /// A question about names that are written alike; `nil` when there are none.
  static func didYouMean(_ nearest: [String]) -> Wording? {
    if nearest.isEmpty { return nil }
    return Wording(vi: "ý bạn là ", en: "did you mean ") + alternatives(nearest)
      + Wording(same: "?")
  }
}

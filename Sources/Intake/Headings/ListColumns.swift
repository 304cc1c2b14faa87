internal import LearningWeek
internal import VietnameseText

/// The columns of a kind of list, by what their headings fold to.
struct ListColumns {
  let kind: FileKind
  let names: [ColumnName]
  private let ids: [String: String]

  init(_ kind: FileKind, form: SummaryForm) {
    self.kind = kind
    names = kind.columns(form: form)
    var ids: [String: String] = [:]
    for name in names {
      for key in name.keys where ids[key] == nil { ids[key] = name.id }
    }
    // An id wins over a wording that another column has too.
    for name in names { ids[folded(name.id)] = name.id }
    self.ids = ids
  }

  /// The column's id for a heading that is folded already.
  func id(ofKey key: String) -> String? { ids[key] }

  var required: [String] { names.filter(\.isRequired).map(\.id) }

  /// All that may be written in a heading, ids first.
  var wordings: [String] { names.flatMap { [$0.id] + $0.otherWordings } }
}

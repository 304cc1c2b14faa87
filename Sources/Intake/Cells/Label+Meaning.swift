internal import LearningWeek
internal import VietnameseText

extension [Label] {
  /// The id of the label that `text` is the id or the wording of.
  func id(meantBy text: String) -> String? {
    if let exact = first(where: { $0.id == text }) { return exact.id }
    let key = folded(text)
    return (first { folded($0.id) == key } ?? first { folded($0.text) == key })?.id
  }

  /// Up to three ids whose id or wording is written much like `text`, best first.
  func ids(near text: String) -> [String] {
    let near = nearest(text, among: flatMap { [$0.id, $0.text] }, limit: 6)
    var ids: [String] = []
    for wording in near {
      guard let id = first(where: { $0.id == wording || $0.text == wording })?.id else { continue }
      if !ids.contains(id) { ids.append(id) }
    }
    return [String](ids.prefix(3))
  }
}

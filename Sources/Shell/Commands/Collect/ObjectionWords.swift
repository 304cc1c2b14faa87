internal import LearningWeek
internal import VietnameseText

/// The built-in checks in words. Their ids have a hyphen, which no id of a pack may have.
enum ObjectionWords {
  static func id(_ reason: Objection.Reason) -> String {
    switch reason {
    case .unlikePeers: "unlike-peers"
    case .unlikeBefore: "unlike-before"
    case .manyPeople: "people-per-class"
    case .nobodyMet: "people-without-class"
    case .countedMoreThanOnce: "counted-more-than-once"
    case .moreThanThereAre: "more-than-there-are"
    case .sameAsAbove: "same-event"
    case .sameEvidence: "same-evidence"
    case .samePerson: "same-person"
    case .sameAchievement: "same-achievement"
    case .evidenceMissing: "evidence-missing"
    }
  }

  /// What people read for the id of a built-in check; `nil` for one of a pack.
  static func title(ofCheck id: String) -> Wording? { titles[id] }

  private static let titles: [String: Wording] = [
    "unlike-peers": Wording(vi: "khác xa đơn vị cùng loại", en: "unlike its peers"),
    "unlike-before": Wording(vi: "khác xa các năm trước", en: "unlike earlier years"),
    "people-per-class": Wording(vi: "quá nhiều người một lớp", en: "people per class"),
    "people-without-class": Wording(vi: "có người mà không có lớp", en: "people without a class"),
    "counted-more-than-once": Wording(vi: "đếm đơn vị quá một lần", en: "counted more than once"),
    "more-than-there-are": Wording(vi: "nhiều hơn số đơn vị", en: "more than there are"),
    "same-event": Wording(vi: "một việc ghi hai lần", en: "one event twice"),
    "same-evidence": Wording(vi: "minh chứng trùng", en: "the same evidence"),
    "same-person": Wording(vi: "đề nghị trùng người", en: "the same person"),
    "same-achievement": Wording(vi: "trùng thành tích", en: "the same achievement"),
    "evidence-missing": Wording(vi: "thiếu minh chứng", en: "evidence missing"),
    "listed-on-doubtful-figure": Wording(
      vi: "danh sách dựa vào số đáng ngờ", en: "listed on a doubtful figure"),
    "listed-on-late-revision": Wording(
      vi: "danh sách dựa vào bản sửa muộn", en: "listed on a late revision"),
    "listed-on-unreconciled-total": Wording(
      vi: "danh sách dựa vào tổng chưa khớp", en: "listed on an unreconciled total"),
    "listed-without-evidence": Wording(
      vi: "danh sách dựa vào báo cáo thiếu minh chứng", en: "listed without evidence"),
  ]

  static func severity(_ severity: Objection.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  static func spoken(severity: String) -> Wording {
    switch severity {
    case "error": Wording(vi: "sai", en: "error")
    case "warning": Wording(vi: "đáng ngờ", en: "warning")
    default: Wording(vi: "nhắc", en: "note")
    }
  }

  static func message(_ objection: Objection, in language: Language) -> String {
    let measure = objection.measure.map { Words.measure($0, in: language) } ?? ""
    let row = objection.row ?? ""
    let head = Wording(vi: "mục \(row), \(measure): ", en: "row \(row), \(measure): ")
    let wording: Wording =
      switch objection.reason {
      case .unlikePeers(let value, let median, let count):
        head
          + Wording(
            vi: "\(n(value)), trong khi trung vị của \(n(count)) đơn vị cùng loại là \(n(median))",
            en: "\(n(value)), while the median of \(n(count)) units of the kind is \(n(median))")
      case .unlikeBefore(let value, let median, let years):
        head
          + Wording(
            vi: "\(n(value)), trong khi trung vị của \(years) năm trước là \(n(median))",
            en: "\(n(value)), while the median of its \(years) earlier years is \(n(median))")
      case .manyPeople(let people, let sessions, let median, let count):
        Wording(
          vi: "mục \(row): \(n(people)) người trong ", en: "row \(row): \(n(people)) people in ")
          + Wording(sessions, vi: "lớp", one: "class", many: "classes")
          + Wording(
            vi: ", mỗi lớp \(n(Double(people) / Double(sessions))); trung vị của \(n(count)) số "
              + "là \(n(median))",
            en: ", \(n(Double(people) / Double(sessions))) each; the median of \(n(count)) is "
              + "\(n(median))")
      case .nobodyMet(let people):
        Wording(
          vi: "mục \(row): \(n(people)) người mà số lớp, cuộc là 0",
          en: "row \(row): \(n(people)) people in 0 classes")
      case .countedMoreThanOnce(let value):
        head
          + Wording(
            vi: "\(n(value)), mà mục này đếm đơn vị, một đơn vị nhiều nhất là 1",
            en: "\(n(value)), but the row counts units, and one unit is 1 at most")
      case .moreThanThereAre(let value, let units):
        head
          + Wording(
            vi: "\(n(value)), mà chỉ có \(n(units)) đơn vị; cộng không quá số ấy",
            en: "\(n(value)), but there are only \(n(units)) units; no more are added")
      case .sameAsAbove(let unit, let name, let sessions, let people):
        Wording(vi: "mục \(row): ", en: "row \(row): ")
          + Wording(sessions, vi: "cuộc", one: "event", many: "events")
          + Wording(
            vi: ", \(n(people)) người, y như \(name) (\(unit)) tự báo cáo: có thể một việc ghi "
              + "hai lần",
            en: ", \(n(people)) people, the very numbers of \(name) (\(unit)): perhaps one event "
              + "reported twice")
      case .sameEvidence(let location, let unit, let name):
        Wording(
          vi: "minh chứng \(location.quoted) đã có của \(name) (\(unit))",
          en: "the evidence \(location.quoted) is there already, of \(name) (\(unit))")
      case .samePerson(let name, let other, let unit, let unitName):
        Wording(
          vi: "\(name.quoted) có thể là \(other.quoted) của \(unitName) (\(unit)), đã được đề nghị",
          en: "\(name.quoted) may be \(other.quoted) of \(unitName) (\(unit)), proposed already")
      case .sameAchievement(let name, let other, let unit, let unitName):
        Wording(
          vi: "thành tích của \(name.quoted) trùng với của \(other.quoted), \(unitName) (\(unit))",
          en: "the achievement of \(name.quoted) is in the words of \(other.quoted), \(unitName) "
            + "(\(unit))")
      case .evidenceMissing(let missing):
        Wording(vi: "còn thiếu minh chứng: ", en: "evidence missing: ") + lacking(missing)
      }
    return wording.text(in: language)
  }

  private static func lacking(_ missing: [EvidenceKind: Int]) -> Wording {
    EvidenceKind.allCases.compactMap { kind in missing[kind].map { pieces($0, of: kind) } }
      .joined(separator: ", ")
  }

  private static func pieces(_ count: Int, of kind: EvidenceKind) -> Wording {
    switch kind {
    case .photo: Wording(count, vi: "ảnh", one: "photo", many: "photos")
    case .link: Wording(count, vi: "liên kết", one: "link", many: "links")
    case .article: Wording(count, vi: "bài viết", one: "article", many: "articles")
    case .document: Wording(count, vi: "văn bản", one: "document", many: "documents")
    }
  }

  private static func n(_ value: Int) -> String { Words.number(value) }

  private static func n(_ value: Double) -> String { grouped(value, decimals: 1) }
}

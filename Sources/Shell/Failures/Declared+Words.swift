internal import LuaRuntime
internal import Rules

extension Declared {
  /// As it is written in the pack: `row "1a"`.
  var text: String { id.map { "\(keyword) \"\($0.prefix(60))\"" } ?? keyword }
}

extension DatedField {
  /// `last_day (07/10/2021)`.
  var words: Wording {
    Wording(same: "\(field) (") + Wording(day: day) + Wording(same: ")")
  }
}

extension StepRange {
  /// `từ 88 đến dưới 90`; an open end is not mentioned.
  var words: Wording {
    var ends: [Wording] = []
    if let from { ends.append(Wording(vi: "từ ", en: "from ") + Wording(number: from)) }
    if let to { ends.append(Wording(vi: "đến ", en: "to ") + Wording(number: to)) }
    if let below { ends.append(Wording(vi: "đến dưới ", en: "to below ") + Wording(number: below)) }
    if ends.isEmpty { return Wording(vi: "(mọi giá trị)", en: "(every value)") }
    return ends.joined(separator: " ")
  }
}

extension Reference {
  /// What an id stands for, as in "there is no …".
  var words: Wording {
    switch self {
    case .unitKind: Wording(vi: "loại đơn vị", en: "kind of unit")
    case .attribute: Wording(vi: "thông tin của đơn vị", en: "attribute")
    case .flag: Wording(vi: "loại đánh dấu", en: "flag")
    case .activity: Wording(vi: "nhóm hoạt động", en: "activity")
    case .indicator: Wording(vi: "chỉ tiêu quốc gia", en: "national indicator")
    case .law: Wording(vi: "văn bản", en: "law")
    case .row: Wording(vi: "mục", en: "row")
    case .column: Wording(vi: "cột", en: "column")
    case .measure: Wording(vi: "số liệu", en: "measure")
    case .award: Wording(vi: "hình thức khen thưởng", en: "award")
    case .quota: Wording(vi: "chỉ tiêu chung", en: "shared quota")
    case .criterion: Wording(vi: "tiêu chí", en: "criterion")
    case .fundingSource: Wording(vi: "nguồn kinh phí", en: "source of funding")
    case .section: Wording(vi: "mục báo cáo", en: "section of the report")
    case .recipient: Wording(vi: "nơi nhận báo cáo", en: "recipient")
    case .candidate:
      Wording(vi: "đơn vị hoặc cá nhân của ví dụ", en: "unit or candidate of the case")
    }
  }
}

extension LuaPlace {
  /// `ở dòng 5`, with the file when it is another one than `place`'s.
  func words(seenFrom place: LuaPlace?) -> Wording {
    place?.chunk == chunk
      ? Wording(vi: "ở dòng \(line)", en: "on line \(line)")
      : Wording(vi: "ở \(chunk):\(line)", en: "at \(chunk):\(line)")
  }
}

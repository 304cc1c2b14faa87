internal import LearningWeek
internal import VietnameseText

/// Words and numbers that many pages share.
enum Words {
  static func number(_ value: Int) -> String { grouped(value) }

  static func number(_ value: Double) -> String { grouped(value, decimals: 2) }

  /// `1 change`, `2 changes`: an English noun with the plural that it wants.
  static func english(_ count: Int, _ noun: String) -> String {
    number(count) + " " + noun + (count == 1 ? "" : "s")
  }

  /// A command's usage with its keywords and placeholders in the language.
  static func usage(_ usage: String, in language: Language) -> String {
    guard language == .vi else { return usage }
    var text = ""
    var word = ""
    // Here `in` is no place but a side.
    let usage = usage.replacing("in|out", with: "vào|ra")
      .replacing("stated|built", with: "tự ghi|cộng lại")
    for character in usage + "\u{0}" {
      if character.isLetter {
        word.append(character)
      } else {
        // An option is typed as it is in either language.
        text += text.hasSuffix("-") ? word : usageWords[word] ?? word
        word = ""
        if character != "\u{0}" { text.append(character) }
      }
    }
    return text
  }

  private static let usageWords: [String: String] = [
    "by": "theo", "in": "trong", "row": "mục", "kind": "loại", "activity": "hoạt động",
    "indicator": "chỉ tiêu", "year": "năm", "YEAR": "NĂM", "LEVEL": "CẤP", "KIND": "LOẠI",
    "UNIT": "ĐƠN_VỊ", "NAME": "TÊN",
    "AWARD": "HÌNH_THỨC", "FILE": "TỆP", "DATE": "NGÀY", "TEXT": "CHỮ", "PACK": "BỘ",
    "MEASURE": "SỐ_LIỆU", "COMMAND": "LỆNH", "MODE": "KIỂU", "FLAG": "DẤU", "ID": "MÃ",
    "VALUE": "GIÁ_TRỊ", "LINE": "DÒNG", "TOPIC": "ĐỀ_MỤC", "RUN": "LƯỢT_CHẠY", "HASH": "MÃ_KIỂM",
    "ROW": "MỤC",
    "DIR": "THƯ_MỤC", "journal": "nhật ký", "R": "MỤC", "SCOPE": "PHẠM_VI",
  ]

  /// `05/10/2021`, as offices write it.
  static func date(_ day: CivilDate) -> String {
    let (year, month, date) = day.parts
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(two(date))/\(two(month))/\(year)"
  }

  /// `21/11/2026 10:36` of an ISO date-time, without its zone.
  static func moment(_ iso: String) -> String {
    guard let day = CivilDate(iso: String(iso.prefix(10))), iso.count >= 16 else { return iso }
    return date(day) + " " + iso.dropFirst(11).prefix(5)
  }

  /// A recipient of returns: a kind, a body outside the campaign, or a unit's code.
  static func recipient(_ id: String, _ declared: [Label], in language: Language) -> String {
    id == "ministry"
      ? Wording(vi: "Bộ GDĐT", en: "the Ministry").text(in: language)
      : kind(id, declared, in: language) ?? id
  }

  /// Units that report past every area of the level asked for.
  static let direct = Wording(vi: "(báo cáo thẳng)", en: "(reporting directly)")

  /// A unit kind as people say it; a declared one in the pack's wording.
  static func kind(_ id: String, _ declared: [Label], in language: Language) -> String? {
    if let label = declared.first(where: { $0.id == id }) { return label.text }
    return builtInKinds[id]?.text(in: language)
  }

  private static let builtInKinds: [String: Wording] = [
    "province": Wording(vi: "cấp tỉnh", en: "province"),
    "district": Wording(vi: "cấp huyện", en: "district"),
    "commune": Wording(vi: "cấp xã", en: "commune"),
    "agency": Wording(vi: "cơ quan", en: "agency"),
    "school": Wording(vi: "trường", en: "school"),
    "centre": Wording(vi: "trung tâm", en: "centre"),
    "community_centre": Wording(vi: "trung tâm HTCĐ", en: "community learning centre"),
    "library": Wording(vi: "thư viện", en: "library"),
    "press": Wording(vi: "báo, đài", en: "press"),
    "association": Wording(vi: "hội", en: "association"),
    "college": Wording(vi: "trường cao đẳng", en: "college"),
  ]

  /// What a candidate is: the unit's kind, or person, household, initiative.
  static func candidateKind(
    _ candidate: Candidate, _ declared: [Label], in language: Language
  ) -> String {
    switch candidate.kind {
    case .collective: kind(candidate.unitKind.id, declared, in: language) ?? candidate.unitKind.id
    case .individual: Wording(vi: "cá nhân", en: "individual").text(in: language)
    case .household: Wording(vi: "hộ gia đình", en: "household").text(in: language)
    case .initiative: Wording(vi: "sáng kiến, mô hình", en: "initiative").text(in: language)
    }
  }

  /// A measure as people say it.
  static func measure(_ id: String, in language: Language) -> String {
    measures[id]?.text(in: language) ?? id
  }

  private static let measures: [String: Wording] = [
    "sessions": Wording(vi: "lớp, cuộc", en: "sessions"),
    "participants": Wording(vi: "lượt người", en: "participants"),
    "articles": Wording(vi: "tin bài", en: "articles"),
    "publications": Wording(vi: "ấn phẩm", en: "publications"),
    "donors": Wording(vi: "tập thể, cá nhân tặng sách", en: "donors"),
    "books": Wording(vi: "sách", en: "books"),
    "districts": Wording(vi: "huyện", en: "districts"),
    "institutions": Wording(vi: "cơ sở giáo dục", en: "institutions"),
    "collectives": Wording(vi: "tập thể", en: "collectives"),
    "individuals": Wording(vi: "cá nhân", en: "individuals"),
  ]
}

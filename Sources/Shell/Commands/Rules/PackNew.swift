internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage

extension Command {
  static let packNew = Command(
    "pack new", "tạo bộ", .rules, usage: "UNIT YEAR",
    summary: Wording(
      vi: "tạo khung bộ quy tắc cho một tỉnh hoặc huyện, một năm",
      en: "make the beginning of a pack for a province or district and a year"),
    detail: Wording(
      vi: "Khung nạp được, soát và kiểm thử đều đạt; mọi chỗ ghi \"ví dụ\" là của bạn để thay.",
      en: "It loads and passes lint and test; whatever it calls \"ví dụ\" is yours to replace."),
    examples: ["pack new Hưng Yên 2026", "tạo bộ Huyện Khoái Châu 2022"], usesRules: false
  ) { session, arguments in
    guard let last = arguments.words.last, arguments.words.count > 1 else {
      throw Failure(
        "E-ARGUMENT",
        Wording(vi: "tạo bộ cho đâu, năm nào?", en: "a pack for which place and year?"),
        hint: Wording(vi: "tạo bộ Hưng Yên 2026", en: "pack new Hưng Yên 2026"))
    }
    guard let year = Int(last.text), (2000...2999).contains(year),
      let day = PackScaffold.firstDay(of: year)
    else {
      throw Failure(
        "E-ARGUMENT",
        Wording(vi: "“\(last.text)” không phải một năm", en: "“\(last.text)” is not a year"),
        hint: Wording(vi: "tạo bộ Hưng Yên 2026", en: "pack new Hưng Yên 2026"))
    }
    let text = arguments.words.dropLast().map(\.text).joined(separator: " ")
    let area = try session.area(text, on: day)
    let made = try session.packs.makePack(of: area, year: year)
    let folder = session.packs.folder.path
    return Answer { language in
      Page(
        remarks: remarks(on: made, for: area, in: folder).map { $0.text(in: language) },
        document: [
          "pack": .string(made.name), "area": .string(area.code.text), "year": .integer(year),
          "files": .array(made.files.map { .string(folder + "/" + $0) }),
        ])
    }
  }

  /// What was made and what to do next.
  private static func remarks(
    on made: (name: String, files: [String]), for area: PackScaffold.Area, in folder: String
  ) -> [Wording] {
    let path = folder + "/" + made.name + ".lua"
    return [
      Wording(
        vi: "đã tạo \(made.name) cho \(area.name) (\(area.code)):",
        en: "made \(made.name) for \(area.name) (\(area.code)):")
    ]
      + made.files.sorted().map { Wording(same: "  \(folder)/\($0)") }
      + [
        Wording(vi: "Tiếp theo:", en: "What next:"),
        Wording(
          vi: "  1. mở \(path), thay mọi chỗ ghi source = \"ví dụ\" bằng quy định của địa phương",
          en: "  1. open \(path), replace whatever says source = \"ví dụ\" by your own rules"),
        Wording(
          vi: "  2. chọn \(made.name), rồi soát và kiểm thử",
          en: "  2. use \(made.name), then lint and test"),
        Wording(
          vi: "  3. sửa xong lần nào thì nạp lại lần ấy",
          en: "  3. after each change: reload"),
      ]
  }
}

extension Session {
  /// The province or district that a text means among those in force on a day:
  /// provinces first, since a town may be called as its province is.
  fileprivate func area(_ text: String, on day: CivilDate) throws -> PackScaffold.Area {
    let units = try store.units(on: day)
    let names = Dictionary(
      units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    var near: [String] = []
    for level in [AreaLevel.province, .district] {
      switch UnitDirectory(units.filter { $0.level == level }).lookup(text) {
      case .found(let unit):
        return PackScaffold.Area(
          code: unit.code, name: unit.name, level: level,
          province: level == .district ? unit.parent.flatMap { names[$0] } : nil)
      case .ambiguous(let found):
        throw ambiguousArea(text, found, names)
      case .unknown(let nearest):
        near += nearest
      }
    }
    throw Failure(
      "E-UNIT-UNKNOWN",
      Wording(
        vi: "ngày \(Words.date(day)) không có tỉnh hoặc huyện nào là “\(text)”",
        en: "no province or district “\(text)” was in force on \(Words.date(day))"),
      hint: units.isEmpty
        ? Wording(
          vi: "danh mục đơn vị hành chính có từ ngày 11/09/2019",
          en: "the official lists begin on 11/09/2019")
        : near.isEmpty
          ? Wording(
            vi: "xem các tỉnh: đơn vị tỉnh --on \(day.iso)",
            en: "units province --on \(day.iso) lists the provinces")
          : Wording(
            vi: "gần giống: \(near.prefix(5).joined(separator: ", "))",
            en: "nearest: \(near.prefix(5).joined(separator: ", "))"))
  }

  private func ambiguousArea(
    _ text: String, _ found: [ReportingUnit], _ names: [UnitCode: String]
  ) -> Failure {
    let shown = found.prefix(9).map { unit in
      let above = unit.parent.flatMap { names[$0] }.map { ", " + $0 } ?? ""
      return "\(unit.name)\(above) (\(unit.code))"
    }
    let more = found.count - shown.count
    return Failure(
      "E-UNIT-AMBIGUOUS",
      Wording(
        vi: "“\(text)” hợp với \(found.count) đơn vị", en: "“\(text)” fits \(found.count) units"),
      hint: Wording(
        vi: "gõ mã:\n\(shown.joined(separator: "\n"))"
          + (more > 0 ? "\nvà \(more) đơn vị nữa" : ""),
        en: "type the code:\n\(shown.joined(separator: "\n"))"
          + (more > 0 ? "\nand \(more) more" : "")))
  }
}

internal import Intake
internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

extension Command {
  static let export = Command(
    "export", "xuất", .out, usage: "KIND > FILE",
    summary: Wording(
      vi: "ghi số liệu ra tệp, phần lớn nhập lại được",
      en: "write data to a file, most of it to be imported again"),
    detail: ExportKind.kinds
      + Wording(
        vi: ". Nhập lại theo thứ tự đơn vị, báo cáo, rồi các loại khác; bốn loại cuối chỉ để "
          + "đọc. Tệp để nhập lại nên là .csv.",
        en: ". Import again in the order units, returns, then the others; the last four are for "
          + "reading. A file to be imported again should be .csv."),
    examples: ["export returns > bao-cao.csv", "xuất danh sách --excel > danh-sach.csv"],
    options: [
      CommandOption(
        "excel",
        Wording(
          vi:
            "mở được ngay bằng Excel: dấu chấm phẩy, dấu phẩy thập phân, không ô nào thành công thức",
          en: "opens in Excel as it is: semicolons, decimal commas, no cell becomes a formula"))
    ]
  ) { session, arguments in
    let kind = try ExportKind(named: arguments.text)
    let desk = try session.chosenDesk()
    var answer = try kind.answer(session, desk)
    if arguments.has("excel") { answer.views.append(.excel) }
    return answer
  }
}

/// What can be exported.
enum ExportKind: Hashable {
  /// In the form in which it is imported.
  case file(FileKind)
  case figures
  /// What a command gives, whole.
  case result(Command.Listing)

  /// - Throws: `E-KIND-UNKNOWN` with what there is.
  init(named text: String?) throws(Failure) {
    guard let text else {
      throw Failure(
        "E-ARGUMENT", Wording(vi: "xuất gì?", en: "export what?"),
        hint: Self.kinds)
    }
    let wanted = folded(text)
    let found = Self.all.first { $0.name == wanted || folded($0.vietnamese) == wanted }
    guard let found else {
      let near = nearest(text, among: Self.names + Self.all.map(\.vietnamese), limit: 1).first
      throw Failure(
        "E-KIND-UNKNOWN",
        Wording(vi: "không xuất được “\(text)”", en: "cannot export “\(text)”"),
        hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
          ?? Self.kinds)
    }
    self = found.kind
  }

  /// The English words, for help and completion.
  static let names = all.map(\.name)
  static let kinds = Wording(vi: "các loại: ", en: "kinds: ") + list
  private static var list: Wording {
    Wording(
      vi: all.map(\.vietnamese).joined(separator: ", "), en: names.joined(separator: ", "))
  }

  private static let all: [(name: String, vietnamese: String, kind: ExportKind)] = [
    ("units", "đơn vị", .file(.units)), ("returns", "báo cáo", .file(.returns)),
    ("nominations", "đề nghị", .file(.nominations)), ("awards", "đã khen", .file(.earlierAwards)),
    ("evidence", "minh chứng", .file(.evidence)), ("flags", "đánh dấu", .file(.flags)),
    ("funding", "kinh phí", .file(.funding)), ("narrative", "thuyết minh", .file(.narrative)),
    ("facts", "thông tin", .file(.facts)), ("figures", "số liệu", .figures),
    ("table", "biểu", .result(.table)), ("shortlist", "danh sách", .result(.shortlist)),
    ("journal", "nhật ký", .result(.journal)),
  ]

  func answer(_ session: Session, _ desk: CampaignDesk) throws -> Answer {
    let table: ResultTable
    switch self {
    case .result(let result): return try result.command.run(session, Arguments())
    case .figures: table = try ExportedReturns(desk.data()).figures
    case .file(.returns): table = try ExportedReturns(desk.data()).lines()
    case .file(.units):
      table = ExportedRecords.units(try session.store.enteredUnits(of: desk.campaign))
    case .file(let kind): table = ExportedRecords(data: try desk.data()).table(of: kind)
    }
    return Answer(provenance: try desk.provenance()) { _ in Page(table: table) }
  }
}

extension Command {
  /// Commands whose rows `export` writes.
  enum Listing: Hashable, Sendable {
    case table
    case shortlist
    case journal

    fileprivate var command: Command {
      switch self {
      case .table: .table
      case .shortlist: .shortlist
      case .journal: .audit
      }
    }
  }
}

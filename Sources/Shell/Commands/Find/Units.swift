internal import LearningWeek
internal import Reporting
internal import Storage
internal import VietnameseText

extension Command {
  static let units = Command(
    "units", "đơn vị", .find, usage: "[LEVEL|KIND] [in UNIT] [--on DATE]",
    summary: Wording(
      vi: "các đơn vị của đợt", en: "the units of the campaign"),
    detail: Wording(
      vi: "--on: đơn vị hành chính có hiệu lực ngày đó, ví dụ 2025-07-01.",
      en: "--on: official units in force that day, such as 2025-07-01."),
    examples: [
      "units district", "đơn vị school in Huyện Khoái Châu", "units province --on 2025-07-01",
    ],
    clauses: [.within],
    options: [
      CommandOption(
        "on", value: "DATE", Wording(vi: "có hiệu lực vào ngày", en: "in force on that day"))
    ]
  ) { session, arguments in
    let filter = try arguments.text.map {
      try UnitFilter(named: $0, declared: session.desk?.campaign.kinds ?? [])
    }
    var listed: [ReportingUnit]
    var provenance: Provenance?
    if arguments.has("on") || session.desk == nil {
      listed = try session.store.units(on: try session.day(arguments))
      if let place = arguments.text(of: .within) {
        listed = try session.officialUnits(listed, in: place)
      }
    } else {
      let desk = try session.chosenDesk()
      let tree = try desk.rollUp().cube.tree
      let within = try session.unit(in: arguments, of: desk)
      listed =
        within.map { unit in
          tree.units.indices.filter { tree.lies($0, within: unit) }.map { tree.units[$0] }
        } ?? tree.units
      provenance = try desk.provenance()
    }
    if let filter { listed = listed.filter(filter.takes) }
    let shown = listed
    let kinds = session.desk?.campaign.kinds ?? []
    return Answer(provenance: provenance) { UnitPage.list(shown, kinds, $0) }
  }
}

/// What follows `units`: a level or a kind.
enum UnitFilter {
  case level(AreaLevel)
  case kind(UnitKind)

  init(named text: String, declared: [Label]) throws(Failure) {
    let word = folded(text)
    if case .level(let level)? = try? Grouping(named: text) {
      self = .level(level)
      return
    }
    let ids = UnitKind.builtIn.map(\.id) + declared.map(\.id)
    let found = ids.first { id in
      folded(id) == word || Self.names(of: id, declared).contains(word)
    }
    guard let found else {
      let near = nearest(text, among: ids, limit: 2)
      throw Failure(
        "E-KIND-UNKNOWN",
        Wording(vi: "không có cấp hay loại “\(text)”", en: "no level or kind “\(text)”"),
        hint: near.isEmpty
          ? Wording(vi: "các loại: ", en: "kinds: ")
            + ids.map { id in
              Wording(
                vi: (Words.kind(id, declared, in: .vi) ?? id).replacing(", ", with: " hoặc "),
                en: id)
            }.joined(separator: ", ")
          : Wording(
            vi: "ý bạn là \(near.joined(separator: ", "))?",
            en: "did you mean \(near.joined(separator: ", "))?"))
    }
    self = .kind(UnitKind(found))
  }

  /// What a kind is called, folded; `báo, đài` is called by either word.
  private static func names(of id: String, _ declared: [Label]) -> [String] {
    Language.allCases.flatMap { language in
      let name = Words.kind(id, declared, in: language) ?? id
      return [folded(name)] + name.split(separator: ", ").map { folded(String($0)) }
    }
  }

  func takes(_ unit: ReportingUnit) -> Bool {
    switch self {
    case .level(let level): unit.level == level
    case .kind(let kind): unit.kind == kind
    }
  }
}

/// How units are listed.
enum UnitPage {
  static func list(_ units: [ReportingUnit], _ kinds: [Label], _ language: Language) -> Page {
    let columns = [
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "tên", en: "name").text(in: language)),
      ResultTable.Column("kind", Wording(vi: "loại", en: "kind").text(in: language)),
      ResultTable.Column("level", Wording(vi: "cấp", en: "level").text(in: language)),
      ResultTable.Column("parent", Wording(vi: "trực thuộc", en: "parent").text(in: language)),
      ResultTable.Column("area", Wording(vi: "địa bàn", en: "area").text(in: language)),
    ]
    func row(_ unit: ReportingUnit, kind: String, level: String?) -> [ResultTable.Cell] {
      [
        .text(unit.code.text), .text(unit.name), .text(kind), .init(level),
        .init(unit.parent?.text), .init(unit.area?.text),
      ]
    }
    func machine() -> ResultTable {
      ResultTable(
        columns: columns, rows: units.map { row($0, kind: $0.kind.id, level: $0.level?.name) })
    }
    func people() -> ResultTable {
      ResultTable(
        columns: columns,
        rows: units.map { unit in
          row(
            unit, kind: Words.kind(unit.kind.id, kinds, in: language) ?? unit.kind.id,
            level: unit.level.flatMap { Words.kind($0.name, [], in: language) })
        })
    }
    let count = Wording(
      vi: "\(Words.number(units.count)) đơn vị", en: Words.english(units.count, "unit")
    ).text(in: language)
    return Page(
      title: count, table: machine(), spoken: people(), document: .array(machine().objects))
  }
}

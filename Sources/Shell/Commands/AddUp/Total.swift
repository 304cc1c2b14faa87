internal import LearningWeek
internal import Reporting
internal import VietnameseText

extension Command {
  static let total = Command(
    "total", "tổng", .addUp,
    usage: "[MEASURE] [row R] [by LEVEL|kind|row|activity|indicator|year] [in UNIT]",
    summary: Wording(vi: "cộng số liệu", en: "add figures up"),
    detail: Wording(
      vi: "Số có dấu * do chương trình tính, không phải số đơn vị ghi.",
      en: "Figures marked * are computed, not as a unit stated them."),
    examples: ["total participants", "total by district", "tổng participants theo huyện"],
    clauses: [.by, .within, .row],
    options: [
      CommandOption(
        "all",
        Wording(
          vi: "cộng mọi đợt cùng năm trong tệp, ví dụ các tỉnh",
          en: "over all campaigns of the year in the file, such as the provinces'"))
    ]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let form = desk.campaign.form
    var query = TotalQuery()
    if let text = arguments.text { query.measure = try measure(text, of: form) }
    if let text = arguments.text(of: .row) { query.row = try row(text, of: form) }
    if let text = arguments.text(of: .by) {
      let grouping = try Grouping(named: text)
      if grouping == .year { return try TotalByYear(session, desk, query, arguments).answer }
      query.grouping = try grouping.ofTotals
    }
    if arguments.has("all") { return try overAllCampaigns(session, desk, query, arguments) }
    if let unit = try session.unit(in: arguments, of: desk) { query.root = unit }
    // Of one unit, its own return may be all that is asked for.
    let totals = try desk.totals()
    let isWhole =
      if case .built = totals.rollUp.basis(of: query.root) { true } else { query.grouping != .none }
    let rollUp = isWhole ? totals.rollUp : try desk.rollUp()
    let lines = rollUp.totals(query)
    var whole = query
    whole.grouping = .none
    let sums = rollUp.totals(whole)
    let kinds = desk.campaign.kinds
    let basis = rollUp.basis(of: query.root)
    let name = rollUp.cube.tree.units[query.root].name
    let isSynthetic =
      isWhole
      ? totals.isSynthetic
      : try desk.isSynthetic(basis, of: rollUp.cube.tree.units[query.root].code)
    let campaign = desk.campaign
    let provenance = try desk.provenance(dataRevision: totals.revision, isSynthetic: isSynthetic)
    return Answer(provenance: provenance) { language in
      TotalPage.page(
        lines, sums: sums, query, kinds, [campaign], basis: basis, name: name, language)
    }
  }

  /// Rows and activities are each province's own; indicators, levels and kinds are the country's.
  private static func overAllCampaigns(
    _ session: Session, _ desk: CampaignDesk, _ query: TotalQuery, _ arguments: Arguments
  ) throws -> Answer {
    guard ![.row, .activity].contains(query.grouping), query.row == nil,
      arguments.text(of: .within) == nil
    else {
      throw Failure(
        "E-ARGUMENT",
        Wording(
          vi: "các đợt có mục và hoạt động riêng, không cộng theo đó được",
          en: "campaigns have rows and activities of their own, over which nothing adds up"),
        hint: Wording(vi: "tổng theo chỉ tiêu --all", en: "total by indicator --all"))
    }
    let desks = try session.campaignsOfTheYear(desk)
    let lines = TotalLine.merged(
      try desks.map { try $0.rollUp().totals(query) }, grouping: query.grouping)
    var whole = query
    whole.grouping = .none
    let sums = TotalLine.merged(
      try desks.map { try $0.rollUp().totals(whole) }, grouping: .none)
    let basis = try desks.map { try $0.rollUp().basis(of: 0) }.reduce(Basis.nothing) {
      $0.joined($1)
    }
    let campaigns = desks.map(\.campaign)
    let name = String(desk.campaign.year)
    let isSynthetic = try desks.contains { try $0.data().isSynthetic }
    return Answer(provenance: try desk.provenance().shows(synthetic: isSynthetic)) { language in
      TotalPage.page(
        lines, sums: sums, query, campaigns.flatMap(\.kinds), campaigns, basis: basis, name: name,
        language)
    }
  }

  static func measure(_ text: String, of form: SummaryForm) throws(Failure) -> String {
    let wanted = folded(text)
    if let measure = form.measures.first(where: { folded($0) == wanted }) { return measure }
    let spoken = form.measures.filter { measure in
      Language.allCases.contains { folded(Words.measure(measure, in: $0)) == wanted }
    }
    if let measure = spoken.first { return measure }
    // The office's own heading of a column is its measure's name, too.
    let headed = form.columns.first { column in
      column.role == .figure
        && (folded(column.heading) == wanted || folded(column.heading).hasPrefix(wanted + " "))
    }
    if let headed, form.measures.contains(headed.id) { return headed.id }
    let spokenNames = form.measures.map { Words.measure($0, in: .vi) }
    let near = nearest(text, among: form.measures, limit: 2)
    throw Failure(
      "E-MEASURE-UNKNOWN",
      Wording(vi: "không có số liệu “\(text)”", en: "no measure “\(text)”"),
      hint: near.isEmpty
        ? Wording(
          vi: "các số liệu: " + spokenNames.joined(separator: "; "),
          en: "measures: " + form.measures.joined(separator: ", "))
        : Wording(
          vi: "ý bạn là \(near.joined(separator: ", "))?",
          en: "did you mean \(near.joined(separator: ", "))?"))
  }

  static func row(_ text: String, of form: SummaryForm) throws(Failure) -> String {
    let wanted = folded(text)
    if let row = form.rows.first(where: { folded($0.id) == wanted }) { return row.id }
    let matches = form.rows.filter { folded($0.label).contains(wanted) }
    if matches.count == 1 { return matches[0].id }
    let candidates = matches.isEmpty ? [] : matches.map(\.id)
    throw Failure(
      matches.isEmpty ? "E-ROW-UNKNOWN" : "E-ROW-AMBIGUOUS",
      matches.isEmpty
        ? Wording(vi: "biểu không có mục “\(text)”", en: "the form has no row “\(text)”")
        : Wording(
          vi: "“\(text)” có trong các mục \(candidates.joined(separator: ", "))",
          en: "“\(text)” stands in rows \(candidates.joined(separator: ", "))"),
      hint: Wording(vi: "gõ mục để xem các mục", en: "rows lists them"))
  }
}

/// How `total` looks.
enum TotalPage {
  static func page(
    _ lines: [TotalLine], sums: [TotalLine], _ query: TotalQuery, _ kinds: [Label],
    _ campaigns: [Campaign], basis: Basis, name: String, _ language: Language
  ) -> Page {
    let notes = query.grouping == .indicator ? IndicatorNotes(campaigns) : nil
    func group(_ line: TotalLine) -> String {
      if line.isRemainder { return query.grouping.remainder.text(in: language) }
      if let notes { return notes.label(of: line) }
      if query.grouping == .none, line.code == nil { return name }
      if query.grouping == .kind {
        return Words.kind(line.group, kinds, in: language) ?? line.group
      }
      return line.group
    }
    func document() -> JSONValue {
      .array(
        lines.map { line in
          [
            "group": .string(line.group),
            "code": .optional(line.code) { .string($0) },
            "row": .optional(line.row) { .string($0) }, "measure": .string(line.measure),
            "value": .optional(line.value) { .integer($0) }, "derived": .truth(line.isDerived),
          ]
        })
    }
    let columns = [
      ResultTable.Column("group", Wording(vi: "nhóm", en: "group").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("row", Wording(vi: "mục", en: "row").text(in: language)),
      ResultTable.Column("measure", Wording(vi: "số liệu", en: "measure").text(in: language)),
      ResultTable.Column(
        "value", Wording(vi: "giá trị", en: "value").text(in: language), .trailing),
      ResultTable.Column(
        "derived", Wording(vi: "tính ra", en: "derived").text(in: language)),
    ]
    func rows(_ measure: (String) -> String) -> [[ResultTable.Cell]] {
      lines.map { line in
        [
          .text(group(line)), .init(line.code), .init(line.row), .text(measure(line.measure)),
          value(of: line), .truth(line.isDerived),
        ]
      }
    }
    let derivedNote = Wording(
      vi: "* do chương trình tính, không phải số đơn vị ghi",
      en: "* computed, not as a unit stated it")
    let isCrossed = query.grouping != .none
    return Page(
      title: isCrossed ? nil : BasisWords.sentence(basis, name: name).text(in: language),
      table: ResultTable(columns: columns, rows: rows { $0 }),
      // The mark on each figure says what is derived.
      spoken: ResultTable(columns: columns, rows: rows { Words.measure($0, in: language) })
        .selecting([0, 1, 2, 3, 4]),
      sections: isCrossed
        ? crossTables(
          lines, sums: query.grouping.hasSums ? sums : [], isOwn: query.grouping == .kind, of: name,
          group: group, language) : [],
      remarks: (campaigns.count > 1
        ? [name + ": " + campaigns.map(\.name).joined(separator: ", ")] : [])
        + (lines.contains(where: \.isDerived) ? [derivedNote.text(in: language)] : [])
        + (notes?.remarks.map { $0.text(in: language) } ?? []),
      document: document())
  }

  private static func value(of line: TotalLine) -> ResultTable.Cell {
    line.value.map { line.isDerived ? .derived($0) : .integer($0) } ?? .blank
  }

  /// Measures side by side, so many that a screen of 80 columns holds them.
  private static let measuresAcross = 4

  /// A row a group and a column a measure, in as many tables as fit the screen;
  /// measures that no group reported are left out. `isOwn` says that the groups hold units' own
  /// figures, of which no basis need be told.
  private static func crossTables(
    _ lines: [TotalLine], sums: [TotalLine], isOwn: Bool, of name: String,
    group: (TotalLine) -> String,
    _ language: Language
  ) -> [Page.Section] {
    var groups: [(key: String, name: String, code: String?, basis: Basis)] = []
    var cells: [String: [String: ResultTable.Cell]] = [:]
    var measures: [String] = []
    for line in lines {
      let key = (line.code ?? "") + "\u{0}" + line.group + (line.isRemainder ? "\u{0}rest" : "")
      if cells[key] == nil { groups.append((key, group(line), line.code, line.basis)) }
      cells[key, default: [:]][line.measure] = value(of: line)
      if !measures.contains(line.measure) { measures.append(line.measure) }
    }
    measures.removeAll { measure in !lines.contains { $0.measure == measure && $0.value != nil } }
    let bases = Set(groups.map(\.basis))
    let titles = bases.count == 1 && !isOwn ? bases.map { BasisWords.sentence($0, name: name) } : []
    var sections: [Page.Section] = []
    for start in stride(from: 0, to: measures.count, by: measuresAcross) {
      let across = measures[start..<min(start + measuresAcross, measures.count)]
      var columns = [
        ResultTable.Column("group", Wording(vi: "nhóm", en: "group").text(in: language)),
        ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
        ResultTable.Column("basis", Wording(vi: "nguồn số", en: "basis").text(in: language)),
      ]
      columns += across.map {
        ResultTable.Column($0, Words.measure($0, in: language), .trailing)
      }
      // A group that reported nothing at all is shown once, in the first table.
      let shown = groups.filter { group in
        let values = cells[group.key] ?? [:]
        return across.contains { values[$0] != .blank && values[$0] != nil }
          || start == 0 && values.values.allSatisfy { $0 == .blank }
      }
      var rows = shown.map { group -> [ResultTable.Cell] in
        [
          .text(group.name), .init(group.code),
          .text(BasisWords.short(group.basis).text(in: language)),
        ] + across.map { cells[group.key]?[$0] ?? .blank }
      }
      if let sum = sums.first {
        // The whole stands on its own basis: it is what the unit states, or the sum.
        rows.append(
          [
            .text(Wording(vi: "Cả \(name)", en: "All of \(name)").text(in: language)),
            .init(sum.code), .text(BasisWords.short(sum.basis).text(in: language)),
          ]
            + across.map { measure in
              sums.first { $0.measure == measure }.map { value(of: $0) } ?? .blank
            })
      }
      var table = ResultTable(columns: columns, rows: rows)
      if bases.count == 1 || isOwn { table = table.selecting([0, 1] + (3..<columns.count)) }
      sections.append(
        Page.Section(
          title: start == 0 ? titles.first?.text(in: language) ?? "" : "", table: table))
    }
    return sections
  }
}

extension TotalQuery.Grouping {
  /// What belongs to none of the groups.
  var remainder: Wording {
    switch self {
    case .none, .level, .kind: Words.direct
    case .row: Wording(vi: "(mục đơn vị tự thêm)", en: "(rows that units added)")
    case .activity: Wording(vi: "(không thuộc hoạt động nào)", en: "(of no activity)")
    case .indicator: Wording(vi: "(chưa gắn chỉ tiêu)", en: "(of no indicator)")
    }
  }

  /// Its groups are parts of the whole of each measure.
  fileprivate var hasSums: Bool {
    switch self {
    case .level, .kind: true
    case .none, .row, .activity, .indicator: false
    }
  }
}

/// What a total rests on, in words.
enum BasisWords {
  static func short(_ basis: Basis) -> Wording {
    switch basis {
    case .nothing: Wording(vi: "chưa có", en: "nothing")
    case .own: Wording(vi: "báo cáo riêng", en: "own")
    case .stated: Wording(vi: "đơn vị ghi", en: "stated")
    case .built(missing: 0): Wording(vi: "cộng cấp dưới", en: "built")
    case .built(let missing):
      Wording(
        vi: "cộng, thiếu \(Words.number(missing))", en: "built, \(Words.number(missing)) missing")
    }
  }

  static func sentence(_ basis: Basis, name: String) -> Wording {
    switch basis {
    case .nothing:
      Wording(vi: "\(name): chưa có báo cáo nào", en: "\(name): no return yet")
    case .own:
      Wording(vi: "\(name): theo báo cáo riêng", en: "\(name): from its own return")
    case .stated:
      Wording(
        vi: "\(name): số do chính đơn vị báo cáo tổng hợp",
        en: "\(name): as its own consolidated return states")
    case .built(missing: 0):
      Wording(
        vi: "\(name): cộng từ báo cáo của các đơn vị, đã đủ",
        en: "\(name): built from the units' returns, complete")
    case .built(let missing):
      Wording(
        vi: "\(name): cộng từ báo cáo của các đơn vị, còn thiếu \(Words.number(missing))",
        en: "\(name): built from the units' returns, \(Words.number(missing)) missing")
    }
  }
}

internal import LearningWeek
internal import Reporting

extension Command {
  static let status = Command(
    "status", "tiến độ", .collect, usage: "[by LEVEL|kind] [in UNIT]",
    summary: Wording(
      vi: "ai đã báo cáo, đúng hạn, trễ, còn thiếu", en: "who has reported, on time, late, missing"),
    detail: Wording(
      vi: "Không có theo: mọi đơn vị phải báo cáo, thiếu và trễ đứng trước.",
      en: "Without by: every expected unit, those missing and late first."),
    examples: ["status", "status by district", "tiến độ theo huyện"], clauses: [.by, .within],
    takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let data = try desk.data()
    guard !data.expected.isEmpty else { throw Failure.notOpen }
    let rollUp = try desk.rollUp()
    var status = CampaignStatus(data, tree: rollUp.cube.tree)
    if let unit = try session.unit(in: arguments, of: desk) { status = status.within(unit) }
    let provenance = try desk.provenance()
    let counts = status.counts
    guard let grouping = arguments.text(of: .by) else {
      let verdicts =
        data.verdicts.isEmpty
        ? [:]
        : status.units.reduce(into: [UnitCode: Verdict]()) { current, unit in
          current[unit.code] = data.verdict(on: unit.code)
        }
      return Answer(provenance: provenance) { StatusPage.units(status, counts, verdicts, $0) }
    }
    let groups: [StatusGroup]
    let by = try Grouping(named: grouping)
    switch by {
    case .level(let level): groups = status.grouped(by: level)
    case .kind: groups = status.groupedByKind()
    default:
      throw Failure(
        "E-ARGUMENT",
        Wording(vi: "tiến độ chia theo cấp hoặc theo loại", en: "status goes by level or kind"),
        hint: Wording(
          vi: "tiến độ theo huyện, tiến độ theo loại", en: "status by district, status by kind"))
    }
    let kinds = desk.campaign.kinds
    return Answer(provenance: provenance) {
      StatusPage.groups(groups, counts, kinds, showsCodes: by != .kind, $0)
    }
  }
}

/// How `status` looks.
enum StatusPage {
  static func units(
    _ status: CampaignStatus, _ counts: StatusCounts, _ verdicts: [UnitCode: Verdict],
    _ language: Language
  ) -> Page {
    // The column is there once an office has begun to accept or send back.
    let hasVerdicts = !verdicts.isEmpty
    let columns =
      [
        ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
        ResultTable.Column("name", Wording(vi: "đơn vị", en: "unit").text(in: language)),
        ResultTable.Column("state", Wording(vi: "tình trạng", en: "state").text(in: language)),
        ResultTable.Column("empty", Wording(vi: "trống", en: "empty").text(in: language)),
        ResultTable.Column(
          "received_on", Wording(vi: "ngày nhận", en: "received").text(in: language)),
        ResultTable.Column(
          "days_late", Wording(vi: "trễ (ngày)", en: "days late").text(in: language), .trailing),
      ] + (hasVerdicts ? [verdictColumn(language)] : [])
    func cells(
      _ unit: UnitStatus, _ state: String, _ word: (Verdict.Decision) -> String
    ) -> [ResultTable.Cell] {
      [
        .text(unit.code.text), .text(unit.name), .text(state), .truth(unit.isEmpty),
        .init(unit.receivedOn), .init(unit.daysLate),
      ] + (hasVerdicts ? [.init(verdicts[unit.code].map { word($0.decision) })] : [])
    }
    // What an officer has to act on stands first; JSON keeps the order of the tree.
    let order: [UnitStatus.State] = [.missing, .late, .onTime]
    func ordered() -> [UnitStatus] {
      if !hasVerdicts {
        return order.flatMap { state in status.units.filter { $0.state == state } }
      }
      let sentBack = status.units.filter { verdicts[$0.code]?.decision == .sentBack }
      let rest = status.units.filter { verdicts[$0.code]?.decision != .sentBack }
      return sentBack + order.flatMap { state in rest.filter { $0.state == state } }
    }
    func rows() -> [[ResultTable.Cell]] {
      ordered().map { unit in cells(unit, unit.state.rawValue) { $0.rawValue } }
    }
    func spoken() -> [[ResultTable.Cell]] {
      ordered().map { unit in
        cells(unit, word(unit.state, in: language)) { VerdictWords.short($0).text(in: language) }
      }
    }
    func document() -> JSONValue {
      .object(
        members(counts) + [
          .init(
            "units",
            .array(
              status.units.map { unit in
                .object(
                  [
                    .init("code", .string(unit.code.text)), .init("name", .string(unit.name)),
                    .init("state", .string(unit.state.rawValue)),
                    .init("empty", .truth(unit.isEmpty)),
                    .init("received_on", .optional(unit.receivedOn) { .string($0.iso) }),
                    .init("days_late", .optional(unit.daysLate) { .integer($0) }),
                  ]
                    + (hasVerdicts
                      ? [
                        .init(
                          "verdict",
                          .optional(verdicts[unit.code]) { .string($0.decision.rawValue) })
                      ] : []))
              }))
        ])
    }
    return Page(
      title: summary(counts, language), table: ResultTable(columns: columns, rows: rows()),
      spoken: ResultTable(columns: columns, rows: spoken()),
      remarks: remarks(verdicts, language), document: document())
  }

  private static func verdictColumn(_ language: Language) -> ResultTable.Column {
    ResultTable.Column("verdict", Wording(vi: "xem xét", en: "verdict").text(in: language))
  }

  private static func remarks(
    _ verdicts: [UnitCode: Verdict], _ language: Language
  ) -> [String] {
    guard !verdicts.isEmpty else { return [] }
    let sentBack = verdicts.values.count { $0.decision == .sentBack }
    let accepted = verdicts.count - sentBack
    return [
      Wording(
        vi: "đã tiếp nhận \(Words.number(accepted)), đang trả lại \(Words.number(sentBack))",
        en: "accepted \(Words.number(accepted)), sent back \(Words.number(sentBack))"
      ).text(in: language)
    ]
  }

  /// - Parameter showsCodes: whether people see the groups' codes; a kind's is its name.
  static func groups(
    _ groups: [StatusGroup], _ counts: StatusCounts, _ kinds: [Label], showsCodes: Bool,
    _ language: Language
  ) -> Page {
    let columns = [
      ResultTable.Column("group", Wording(vi: "nhóm", en: "group").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      number("expected", vi: "phải báo cáo", en: "expected", language),
      number("received", vi: "đã nhận", en: "received", language),
      number("on_time", vi: "đúng hạn", en: "on time", language),
      number("late", vi: "trễ", en: "late", language),
      number("empty", vi: "trống", en: "empty", language),
      number("missing", vi: "thiếu", en: "missing", language),
      number("rate", vi: "tỉ lệ", en: "rate", language),
    ]
    func rows(_ rate: (Double) -> ResultTable.Cell) -> [[ResultTable.Cell]] {
      groups.map { group in
        let name =
          group.code.map { Words.kind($0, kinds, in: language) ?? group.name }
          ?? Words.direct.text(in: language)
        return [.text(name), .init(group.code)] + cells(group.counts) + [rate(group.counts.rate)]
      }
    }
    let document = JSONValue.object(
      members(counts) + [
        .init(
          "groups",
          .array(
            groups.map { group in
              .object(
                [
                  .init("group", .string(group.name)),
                  .init("code", .optional(group.code) { .string($0) }),
                ] + members(group.counts))
            }))
      ])
    return Page(
      title: summary(counts, language),
      table: ResultTable(columns: columns, rows: rows { .number(rounded($0)) }),
      spoken: ResultTable(columns: columns, rows: rows { .text(percent($0)) })
        .selecting(columns.indices.filter { showsCodes || columns[$0].key != "code" }),
      document: document)
  }

  private static func number(
    _ key: String, vi: String, en: String, _ language: Language
  ) -> ResultTable.Column {
    ResultTable.Column(key, Wording(vi: vi, en: en).text(in: language), .trailing)
  }

  private static func cells(_ counts: StatusCounts) -> [ResultTable.Cell] {
    [
      .integer(counts.expected), .integer(counts.received), .integer(counts.onTime),
      .integer(counts.late), .integer(counts.empty), .integer(counts.missing),
    ]
  }

  private static func members(_ counts: StatusCounts) -> [JSONValue.Member] {
    [
      .init("expected", .integer(counts.expected)), .init("received", .integer(counts.received)),
      .init("on_time", .integer(counts.onTime)), .init("late", .integer(counts.late)),
      .init("empty", .integer(counts.empty)), .init("missing", .integer(counts.missing)),
      .init("rate", .number(rounded(counts.rate))),
    ]
  }

  /// Four decimals: a unit in ten thousand still shows.
  private static func rounded(_ rate: Double) -> Double {
    (rate * 10_000).rounded(.toNearestOrAwayFromZero) / 10_000
  }

  /// One decimal, rounded half up as a spreadsheet does; but only everybody is
  /// 100,0 % and only nobody 0,0 %.
  private static func percent(_ rate: Double) -> String {
    var tenths = Int((rate * 1000).rounded(.toNearestOrAwayFromZero))
    if rate < 1 { tenths = min(tenths, 999) }
    if rate > 0 { tenths = max(tenths, 1) }
    return "\(tenths / 10),\(tenths % 10) %"
  }

  private static func summary(_ counts: StatusCounts, _ language: Language) -> String {
    let percent = percent(counts.rate)
    let n = { (value: Int) in Words.number(value) }
    return Wording(
      vi: "Phải báo cáo \(n(counts.expected)) · đã nhận \(n(counts.received)) (\(percent)), kể cả "
        + "\(n(counts.empty)) báo cáo trống: đúng hạn \(n(counts.onTime)), trễ \(n(counts.late)) "
        + "· còn thiếu \(n(counts.missing))",
      en: "Expected \(n(counts.expected)) · received \(n(counts.received)) (\(percent)), "
        + "\(n(counts.empty)) empty ones included: on time \(n(counts.onTime)), late "
        + "\(n(counts.late)) · missing \(n(counts.missing))"
    ).text(in: language)
  }

  static func word(_ state: UnitStatus.State, in language: Language) -> String {
    switch state {
    case .onTime: Wording(vi: "đúng hạn", en: "on time").text(in: language)
    case .late: Wording(vi: "trễ", en: "late").text(in: language)
    case .missing: Wording(vi: "chưa nộp", en: "missing").text(in: language)
    }
  }
}

extension Failure {
  /// The campaign has no expected list yet.
  static let notOpen = Failure(
    "E-NOT-OPEN",
    Wording(
      vi: "đợt chưa mở: chưa có danh sách phải báo cáo",
      en: "the campaign is not open: there is no expected list yet"),
    hint: Wording(vi: "gõ: mở đợt", en: "type: open"))
}

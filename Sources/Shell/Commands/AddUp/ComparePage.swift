internal import LearningWeek
internal import Reporting
internal import VietnameseText

/// What a year's figures come from.
struct YearSource {
  var year: Int
  var names: [String]
  /// Of the campaigns that are open.
  var counts: StatusCounts?

  init(_ year: Int, _ desks: [CampaignDesk]) throws {
    self.year = year
    names = desks.map(\.campaign.name)
    let open = try desks.filter { try !$0.data().expected.isEmpty }
    let units = try open.flatMap {
      CampaignStatus(try $0.data(), tree: try $0.rollUp().cube.tree).units
    }
    counts = open.isEmpty ? nil : StatusCounts(units)
  }

  /// `2021: hung-yen/2021, 23 of 796 have not reported`.
  var wording: Wording {
    let head = "\(year): " + names.joined(separator: ", ")
    guard let counts, counts.missing > 0 else { return Wording(same: head) }
    let (missing, all) = (Words.number(counts.missing), Words.number(counts.expected))
    return Wording(
      vi: "\(head), còn \(missing)/\(all) đơn vị chưa báo cáo",
      en: "\(head), \(missing) of \(all) have not reported")
  }
}

/// How `compare` looks.
struct ComparePage {
  var years: YearPair
  var query: YearQuery
  var answer: YearAnswer
  var kinds: [Label]
  var sources: [YearSource]

  func page(in language: Language) -> Page {
    var sections = sections(language)
    if !answer.unplaced.isEmpty {
      sections.append(
        Page.Section(
          title: Wording(
            vi: "Không quy đổi được, không chia cho đơn vị nào (số của năm \(years.restated))",
            en: "Could not be restated and shared out to no unit (figures of \(years.restated))"
          ).text(in: language), table: unplaced(language), isWhole: true))
    }
    return Page(
      table: table(language, isSpoken: false),
      spoken: table(language, isSpoken: true), sections: sections,
      remarks: sources.map { $0.wording.text(in: language) }, document: document)
  }

  /// A table a measure, or one of all measures where nothing else tells the lines apart; lines
  /// that neither year reported stay for programs.
  private func sections(_ language: Language) -> [Page.Section] {
    let whole = table(language, isSpoken: true)
    let isRestated = answer.lines.contains { $0.restating != .none }
    let places = answer.lines.indices.filter { index in
      answer.lines[index].kept != nil || answer.lines[index].restated != nil
    }
    func part(_ chosen: [Int], _ columns: [Int]) -> ResultTable {
      var part = whole
      part.rows = chosen.map { whole.rows[$0] }
      return part.selecting(columns + [4, 5, 6, 7] + (isRestated ? [8] : []))
    }
    guard query.grouping != .none else {
      let name = answer.lines.first?.group ?? ""
      return [Page.Section(title: name, table: part(places, [3]), remarks: remarks(language))]
    }
    var measures: [String] = []
    for index in places where !measures.contains(answer.lines[index].measure) {
      measures.append(answer.lines[index].measure)
    }
    var sections = measures.map { measure in
      Page.Section(
        title: Words.measure(measure, in: language),
        table: part(
          places.filter { answer.lines[$0].measure == measure },
          query.grouping == .kind ? [0] : [0, 1]))
    }
    if sections.isEmpty { sections = [Page.Section(title: "", table: part([], [0, 1]))] }
    sections[sections.count - 1].remarks = remarks(language)
    return sections
  }

  // MARK: - The two years

  private func table(_ language: Language, isSpoken: Bool) -> ResultTable {
    func heading(_ vi: String, _ en: String) -> String {
      Wording(vi: vi, en: en).text(in: language)
    }
    let columns = [
      ResultTable.Column("group", heading("nhóm", "group")),
      ResultTable.Column("code", heading("mã", "code")),
      ResultTable.Column("row", heading("mục", "row")),
      ResultTable.Column("measure", heading("số liệu", "measure")),
      ResultTable.Column("first", String(years.first), .trailing),
      ResultTable.Column("second", String(years.second), .trailing),
      ResultTable.Column("difference", heading("chênh", "difference"), .trailing),
      ResultTable.Column("percent", heading("tỉ lệ", "change"), .trailing),
      ResultTable.Column("restated", heading("quy đổi", "restated")),
      ResultTable.Column("exact", heading("đủ", "exact")),
    ]
    let rows = answer.lines.map { line -> [ResultTable.Cell] in
      let (first, second) = ordered(line)
      return [
        .text(isSpoken ? group(line, language) : line.group), .init(line.code), .init(line.row),
        .text(isSpoken ? Words.measure(line.measure, in: language) : line.measure),
        .init(first), .init(second), .init(difference(line)),
        isSpoken ? .init(percent(line).map(Self.signed)) : .init(percent(line)),
        isSpoken
          ? .init(Self.word(line.restating)?.text(in: language)) : .truth(line.restating != .none),
        .truth(line.restating != .partial),
      ]
    }
    return ResultTable(columns: columns, rows: rows)
  }

  private func group(_ line: YearLine, _ language: Language) -> String {
    if line.isRemainder { return query.grouping.remainder.text(in: language) }
    if query.grouping == .kind { return Words.kind(line.group, kinds, in: language) ?? line.group }
    return line.group
  }

  private func ordered(_ line: YearLine) -> (Int?, Int?) {
    years.kept == years.first ? (line.kept, line.restated) : (line.restated, line.kept)
  }

  /// Nothing where one is not reported, or may lack a part.
  private func difference(_ line: YearLine) -> Int? {
    let (first, second) = ordered(line)
    guard let first, let second, line.restating != .partial else { return nil }
    let (difference, isTooLarge) = second.subtractingReportingOverflow(first)
    return isTooLarge ? nil : difference
  }

  /// Of the first year's figure, rounded half away from zero to one decimal; nothing of 0.
  private func percent(_ line: YearLine) -> Double? {
    guard let first = ordered(line).0, first > 0, let difference = difference(line),
      difference.magnitude < 1 << 50
    else { return nil }
    return (Double(difference) / Double(first) * 1000).rounded(.toNearestOrAwayFromZero) / 10
  }

  private static func signed(_ percent: Double) -> String {
    let tenths = Int((percent * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths > 0 ? "+" : tenths < 0 ? "-" : ""
    return sign + grouped(Int((tenths.magnitude) / 10)) + ",\(tenths.magnitude % 10) %"
  }

  static func word(_ restating: Restating) -> Wording? {
    switch restating {
    case .none: nil
    case .exact: Wording(vi: "quy đổi", en: "restated")
    case .partial: Wording(vi: "chưa đủ", en: "not exact")
    }
  }

  private func remarks(_ language: Language) -> [String] {
    var remarks: [Wording] = []
    if answer.lines.contains(where: { $0.restating != .none }) {
      remarks.append(
        Wording(
          vi: "quy đổi: số của năm \(years.restated) tính theo đơn vị của năm \(years.kept)",
          en: "restated: the figures of \(years.restated) in the units of \(years.kept)"))
    }
    if answer.lines.contains(where: { $0.restating == .partial }) {
      remarks.append(
        Wording(
          vi: "chưa đủ: cũng là quy đổi, nhưng có thể thiếu một phần nên không tính chênh",
          en: "not exact: restated too, but a part may be missing, so no difference is shown"))
    }
    if !answer.uncovered.isEmpty {
      let names = answer.uncovered.prefix(9).map { "\($0.name) (\($0.code))" }
      let more = answer.uncovered.count - names.count
      let list = names.joined(separator: ", ")
      remarks.append(
        Wording(
          vi: "tệp không có số liệu năm \(years.restated) của: \(list)"
            + (more > 0 ? " và \(more) nơi nữa" : ""),
          en: "the file holds nothing of \(years.restated) for: \(list)"
            + (more > 0 ? " and \(more) more" : "")))
    }
    return remarks.map { $0.text(in: language) }
  }

  // MARK: - What could not be placed

  private func unplaced(_ language: Language) -> ResultTable {
    let columns = [
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("unit", Wording(vi: "đơn vị", en: "unit").text(in: language)),
      ResultTable.Column(
        "into", Wording(vi: "nằm ở một hoặc nhiều nơi", en: "in one or more of").text(in: language)),
      ResultTable.Column("figures", Wording(vi: "số liệu", en: "figures").text(in: language)),
    ]
    let rows = answer.unplaced.map { unit -> [ResultTable.Cell] in
      [
        .text(unit.unit.text), .text(unit.name), .text(Self.names(unit.targets, language)),
        .text(
          unit.figures.map { figure in
            let row = figure.row.map { $0 + " " } ?? ""
            return row + Words.measure(figure.measure, in: language) + " "
              + Words.number(figure.value)
          }.joined(separator: "; ")),
      ]
    }
    return ResultTable(columns: columns, rows: rows)
  }

  private static func names(_ areas: [AreaLineage.Area], _ language: Language) -> String {
    if areas.isEmpty {
      return Wording(vi: "không rõ", en: "not known").text(in: language)
    }
    let names = areas.prefix(4).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    let more = areas.count - 4
    return more <= 0
      ? names
      : names
        + Wording(vi: " và \(more) nơi nữa", en: " and \(more) more").text(in: language)
  }

  // MARK: - For programs

  private var document: JSONValue {
    [
      "years": .array([.integer(years.first), .integer(years.second)]),
      "as_of": .integer(years.kept),
      "lines": .array(
        answer.lines.map { line in
          let (first, second) = ordered(line)
          return [
            "group": .string(line.group), "code": .optional(line.code) { .string($0) },
            "row": .optional(line.row) { .string($0) }, "measure": .string(line.measure),
            "first": .optional(first) { .integer($0) },
            "second": .optional(second) { .integer($0) },
            "difference": .optional(difference(line)) { .integer($0) },
            "percent": .optional(percent(line)) { .number($0) },
            "restated": .truth(line.restating != .none),
            "exact": .truth(line.restating != .partial),
          ]
        }),
      "not_restated": .array(
        answer.unplaced.flatMap { unit in
          unit.figures.map { figure in
            [
              "code": .string(unit.unit.text), "name": .string(unit.name),
              "into": .array(unit.targets.map { .string($0.code.text) }),
              "row": .optional(figure.row) { .string($0) }, "measure": .string(figure.measure),
              "value": .integer(figure.value),
            ]
          }
        }),
      "not_covered": .array(
        answer.uncovered.map { ["code": .string($0.code.text), "name": .string($0.name)] }),
    ]
  }
}

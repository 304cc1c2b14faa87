internal import LearningWeek
internal import Reporting

/// `total … by year`: one line a year of the same areas, restated in the units of the campaign in
/// use.
struct TotalByYear {
  private let lines: [Line]
  private let kept: Int
  private let provenance: Provenance
  private let sources: [YearSource]

  private struct Line {
    var year: Int
    var line: YearLine
    var isDerived: Bool
  }

  init(
    _ session: Session, _ desk: CampaignDesk, _ query: TotalQuery, _ arguments: Arguments
  ) throws {
    let campaigns = CampaignYears(session: session, desk: desk)
    let unit = try session.unit(in: arguments, of: desk) ?? 0
    let asked = YearQuery(
      measure: query.measure, row: query.row,
      within: unit == 0 ? nil : YearQuery.Place(campaign: 0, unit: unit))
    var lines: [Line] = []
    var sources: [YearSource] = []
    var isSynthetic = false
    for year in try campaigns.all() {
      // A year of other areas has nothing to say here.
      guard let others = try campaigns.ifAny(of: year, overlapping: [desk]) else { continue }
      sources.append(try YearSource(year, others))
      isSynthetic = try isSynthetic || others.contains { try $0.data().isSynthetic }
      if year == desk.campaign.year {
        var own = query
        own.root = unit
        lines += try desk.rollUp().totals(own).map { total in
          Line(
            year: year,
            line: YearLine(
              group: total.group, code: total.code, row: total.row, measure: total.measure,
              restated: total.value), isDerived: total.isDerived)
        }
        continue
      }
      let answer = try session.comparison(kept: [desk], restated: others).answer(asked)
      lines += answer.lines.map { Line(year: year, line: $0, isDerived: $0.restated != nil) }
    }
    self.lines = lines
    self.kept = desk.campaign.year
    self.sources = sources
    self.provenance = try desk.provenance().shows(synthetic: isSynthetic)
  }

  var answer: Answer { Answer(provenance: provenance, page: page) }

  private func page(in language: Language) -> Page {
    let columns = [
      ResultTable.Column("group", Wording(vi: "năm", en: "year").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("row", Wording(vi: "mục", en: "row").text(in: language)),
      ResultTable.Column("measure", Wording(vi: "số liệu", en: "measure").text(in: language)),
      ResultTable.Column(
        "value", Wording(vi: "giá trị", en: "value").text(in: language), .trailing),
      ResultTable.Column("derived", Wording(vi: "tính ra", en: "derived").text(in: language)),
      ResultTable.Column("restated", Wording(vi: "quy đổi", en: "restated").text(in: language)),
      ResultTable.Column("exact", Wording(vi: "đủ", en: "exact").text(in: language)),
    ]
    func row(_ line: Line, isSpoken: Bool) -> [ResultTable.Cell] {
      let restating = line.line.restating
      return [
        .text(String(line.year)), .init(line.line.code), .init(line.line.row),
        .text(
          isSpoken ? Words.measure(line.line.measure, in: language) : line.line.measure),
        line.line.restated.map { line.isDerived ? .derived($0) : .integer($0) } ?? .blank,
        .truth(line.isDerived),
        isSpoken
          ? .init(ComparePage.word(restating)?.text(in: language)) : .truth(restating != .none),
        .truth(restating != .partial),
      ]
    }
    let isRestated = lines.contains { $0.line.restating != .none }
    let table = ResultTable(columns: columns, rows: lines.map { row($0, isSpoken: false) })
    let reported = lines.filter { $0.line.restated != nil }
    let spoken = ResultTable(columns: columns, rows: reported.map { row($0, isSpoken: true) })
    var remarks: [Wording] = []
    if reported.contains(where: \.isDerived) {
      remarks.append(
        Wording(
          vi: "* do chương trình tính, không phải số đơn vị ghi",
          en: "* computed, not as a unit stated it"))
    }
    if isRestated {
      remarks.append(
        Wording(
          vi: "quy đổi: tính theo đơn vị của năm \(kept); qua năm cho biết thiếu gì",
          en: "restated: in the units of \(kept); compare says what is missing"))
    }
    let narrow = spoken.selecting([0, 3, 4] + (isRestated ? [6] : []))
    return Page(
      table: table, spoken: spoken, sections: [Page.Section(title: "", table: narrow)],
      remarks: (remarks + sources.map(\.wording)).map { $0.text(in: language) },
      document: .array(table.objects))
  }
}

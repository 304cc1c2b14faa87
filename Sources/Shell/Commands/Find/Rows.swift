internal import LearningWeek
internal import Reporting

extension Command {
  static let rows = Command(
    "rows", "mục", .find,
    summary: Wording(
      vi: "các mục của biểu và chỉ tiêu quốc gia",
      en: "the form's rows and their national indicators"),
    examples: ["rows", "mục | cols row,label,indicator"], takesWords: false
  ) { session, _ in
    let campaign = try session.chosenDesk().campaign
    return Answer { language in
      let columns = [
        ResultTable.Column("row", Wording(vi: "TT", en: "row").text(in: language)),
        ResultTable.Column("label", Wording(vi: "nội dung", en: "label").text(in: language)),
        ResultTable.Column("unit", Wording(vi: "đơn vị tính", en: "unit").text(in: language)),
        ResultTable.Column(
          "measures", Wording(vi: "số liệu", en: "measures").text(in: language)),
        ResultTable.Column("activity", Wording(vi: "hoạt động", en: "activity").text(in: language)),
        ResultTable.Column(
          "indicator", Wording(vi: "chỉ tiêu quốc gia", en: "indicator").text(in: language)),
        ResultTable.Column("adds", Wording(vi: "cộng", en: "adds").text(in: language)),
      ]
      let table = ResultTable(
        columns: columns,
        rows: campaign.form.rows.map { row in
          [
            .text(row.id), .text(row.label), .init(row.measureUnit),
            .text(row.cells.map(\.measure).joined(separator: ", ")), .init(row.activity),
            .init(row.indicator), .truth(row.adds && !row.isHeading),
          ]
        })
      let document = campaign.form.rows.map { row -> JSONValue in
        [
          "row": .string(row.id), "label": .string(row.label),
          "unit": .optional(row.measureUnit) { .string($0) },
          "measures": .array(row.cells.map { .string($0.measure) }),
          "activity": .optional(row.activity) { .string($0) },
          "indicator": .optional(row.indicator) { .string($0) },
          "adds": .truth(row.adds && !row.isHeading),
        ]
      }
      // The activity is the province's own grouping; `total by activity` shows it.
      return Page(
        table: table, spoken: table.selecting([0, 1, 2, 3, 5, 6]), document: .array(document))
    }
  }
}

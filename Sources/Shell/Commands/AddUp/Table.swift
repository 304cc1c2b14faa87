internal import LearningWeek
internal import Reporting

extension Command {
  static let table = Command(
    "table", "biểu", .addUp, usage: "[UNIT] [--stated|--built]",
    summary: Wording(
      vi: "biểu tổng hợp của một đơn vị, theo mẫu", en: "a unit's summary table in the form's order"
    ),
    detail: Wording(
      vi: "Không có đơn vị: cả đợt. Ô trống là chưa báo cáo; số có * do chương trình cộng.",
      en: "Without UNIT: the whole campaign. Blank is not reported; * is computed."),
    examples: ["table", "table Huyện Khoái Châu", "biểu --built"],
    options: [
      CommandOption(
        "stated", Wording(vi: "số đơn vị tự tổng hợp", en: "as the unit itself states")),
      CommandOption(
        "built", Wording(vi: "cộng từ các đơn vị trực thuộc", en: "added from those below")),
    ]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let rollUp = try desk.rollUp()
    let unit = try arguments.text.map { try session.unit($0, of: desk) } ?? 0
    if arguments.has("stated"), arguments.has("built") {
      throw Failure(
        "E-OPTION",
        Wording(
          vi: "chỉ chọn một: --stated hoặc --built", en: "choose one: --stated or --built"))
    }
    let choice: Preference.Choice? =
      arguments.has("stated") ? .stated : arguments.has("built") ? .built : nil
    let table = rollUp.table(of: unit, using: choice)
    let form = rollUp.cube.form
    let isSynthetic = try desk.isSynthetic(table.basis, of: table.unit)
    return Answer(provenance: try desk.provenance().shows(synthetic: isSynthetic)) {
      TablePage.page(table, form, $0)
    }
  }
}

/// How `table` looks: the office's form.
enum TablePage {
  static func page(_ table: SummaryTable, _ form: SummaryForm, _ language: Language) -> Page {
    var columns = [
      ResultTable.Column("row", "TT"), ResultTable.Column("label", heading(.label, form)),
      ResultTable.Column("unit", heading(.measureUnit, form)),
    ]
    for column in form.columns {
      switch column.role {
      case .figure:
        columns.append(.init(column.id, column.heading, over: column.over, .trailing))
      case .text: columns.append(.init(column.id, column.heading))
      case .number, .label, .measureUnit: break
      }
    }
    columns.append(
      .init("derived", Wording(vi: "tính ra", en: "derived").text(in: language)))
    // Over a built total every number is a sum that the program made.
    let isBuilt = if case .built = table.basis { true } else { false }
    let rows = table.lines.map { line -> [ResultTable.Cell] in
      var cells: [ResultTable.Cell] = [
        .init(line.row), .text(line.label), .init(line.measureUnit),
      ]
      for column in form.columns {
        switch column.role {
        case .figure:
          let cell = line.cells.first { $0.column == column.id }
          cells.append(
            cell?.value.map { cell?.isDerived == true || isBuilt ? .derived($0) : .integer($0) }
              ?? .blank)
        case .text: cells.append(.init(line.texts[column.id]))
        case .number, .label, .measureUnit: break
        }
      }
      let hasFigure = line.cells.contains { $0.value != nil }
      return cells + [.truth(line.isDerived || isBuilt && hasFigure)]
    }
    var remarks: [String] = []
    if isBuilt || table.lines.contains(where: \.isDerived) {
      remarks.append(
        Wording(
          vi: "* do chương trình cộng, không phải số đơn vị ghi",
          en: "* added by the program, not as the unit wrote it"
        ).text(in: language))
    }
    // An open form has them among its lines.
    for line in table.unmapped where !form.hasOpenRows {
      let place = Failure.Place(line.place).text
      remarks.append(
        Wording(
          vi: "mục ngoài mẫu, giữ lại và không cộng: \(line.label) (\(place))",
          en: "row not on the form, kept and not added: \(line.label) (\(place))"
        ).text(in: language))
    }
    let result = ResultTable(columns: columns, rows: rows)
    let hasUnits = form.columns.contains { $0.role == .measureUnit }
    return Page(
      title: BasisWords.sentence(table.basis, name: table.name).text(in: language),
      // The mark on each figure says it to people; programs read the last column.
      table: result,
      spoken: table.basis == .nothing
        ? result.top(0)
        : result.selecting(columns.indices.dropLast().filter { hasUnits || $0 != 2 }),
      remarks: remarks, document: .array(result.objects))
  }

  private static func heading(_ role: FormColumn.Role, _ form: SummaryForm) -> String {
    form.columns.first { $0.role == role }?.heading ?? ""
  }
}

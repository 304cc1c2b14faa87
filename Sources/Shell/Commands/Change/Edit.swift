internal import Intake
internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let edit = Command(
    "edit", "sửa", .change, usage: "UNIT ROW MEASURE VALUE [--reason TEXT]",
    summary: Wording(
      vi: "sửa một con số: trong bản thử, hoặc thành bản sửa của báo cáo",
      en: "correct one figure: in a trial, or as a revision of the return"),
    detail: Wording(
      vi:
        "Ngoài bản thử cần --reason. GIÁ_TRỊ là - thì coi như chưa báo cáo. Tỉnh, huyện: sửa báo cáo "
        + "tổng hợp; đơn vị khác: báo cáo riêng; --scope chọn khác.",
      en:
        "Outside a trial it needs --reason. VALUE - means not reported. Of a province or district the "
        + "consolidated return is meant, of others their own; --scope says otherwise."),
    examples: [
      "edit M328-PT1 5a participants 48 --reason Đơn vị báo nhầm",
      "sửa Huyện Phù Cừ 1a sessions 12",
    ],
    options: [
      .reason,
      CommandOption(
        "scope", value: "SCOPE",
        Wording(
          vi: "own: báo cáo riêng; consolidated: báo cáo tổng hợp",
          en: "own: the unit alone; consolidated: with all below it")),
      CommandOption(
        "received", value: "DATE",
        Wording(vi: "ngày nhận, không ghi là hôm nay", en: "day of receipt, else today")),
    ], writes: true, canBeTried: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let edit = try session.figureEdit(arguments, of: desk)
    let before = Trial.figure(
      of: edit.unit, edit.scope, row: edit.row, column: edit.column, in: try desk.data())
    let subject = try TriedWords(desk: desk).subject(.figure(edit))
    let isTrial = desk.trial != nil
    let reason = isTrial ? nil : try Edited.reason(arguments)
    let words = [
      "edit", edit.unit.text, edit.row, edit.column, edit.value.map(String.init) ?? "-",
    ]
    let summary = try session.enter(
      .figure(edit), of: desk,
      by: session.author(command: words.joined(separator: " "), reason: reason))
    let page = Edited(
      edit: edit, subject: subject, before: before, isChanged: summary.changesAnything,
      tried: desk.trial?.changes.count)
    return Answer { page.page($0) }
  }
}

/// How `edit` answers.
private struct Edited {
  var edit: FigureEdit
  var subject: Wording
  var before: Int?
  var isChanged: Bool
  /// Changes in the trial; `nil` when it is written.
  var tried: Int?

  func page(_ language: Language) -> Page {
    let arrow =
      TriedWords.figure(before) + Wording(same: " → ") + TriedWords.figure(edit.value)
    let said =
      !isChanged
      ? Wording(vi: "đã là ", en: "it is ") + TriedWords.figure(edit.value)
        + Wording(vi: ", không đổi gì", en: " already; nothing changed")
      : arrow
        + (tried.map {
          Wording(
            vi: " (thử, \($0) thay đổi)", en: " (a trial, \(Words.english($0, "change")))")
        } ?? Wording(same: ""))
    return Page(
      remarks: [(subject + Wording(same: ": ") + said).text(in: language)],
      document: [
        "unit": .string(edit.unit.text), "scope": .string(edit.scope.rawValue),
        "row": .string(edit.row), "column": .string(edit.column),
        "from": .optional(before) { .integer($0) }, "to": .optional(edit.value) { .integer($0) },
        "changed": .truth(isChanged), "trial": .optional(tried) { .integer($0) },
      ])
  }

  /// The reason of a correction that is written.
  static func reason(_ arguments: Arguments) throws(Failure) -> String {
    do {
      return try Decided.reason(arguments)
    } catch {
      var failure = error
      failure.hint = Wording(
        vi: "thêm --reason và lý do; hoặc gõ giả định trước, để thử mà chưa ghi",
        en: "add --reason and why; or type try first, to see what follows without writing")
      throw failure
    }
  }
}

extension Session {
  fileprivate func figureEdit(
    _ arguments: Arguments, of desk: CampaignDesk
  ) throws -> FigureEdit {
    var words = arguments.words.map(\.text)
    guard words.count >= 4, let value = words.popLast(), let measure = words.popLast(),
      let rowID = words.popLast()
    else {
      throw Decided.missing(
        "cần đơn vị, mục, số liệu và giá trị", "needs a unit, a row, a measure and a value",
        "edit")
    }
    let unit = try desk.rollUp().cube.tree.units[
      unit(words.joined(separator: " "), of: desk)]
    let form = desk.campaign.form
    let row = try Self.row(rowID, of: form)
    return FigureEdit(
      unit: unit.code, scope: try scope(arguments, of: unit), row: row.id,
      column: try Self.column(measure, of: row, form), value: try Self.figure(value),
      receivedOn: try arguments.options["received"].map { text throws(Failure) in
        try Self.day(text)
      } ?? surroundings.today())
  }

  private func scope(
    _ arguments: Arguments, of unit: ReportingUnit
  ) throws(Failure) -> ReturnScope {
    guard let text = arguments.options["scope"] else {
      return unit.level == .province || unit.level == .district ? .consolidated : .own
    }
    guard let scope = ReturnScope(rawValue: text.lowercased()) else {
      throw Failure(
        "E-OPTION",
        Wording(
          vi: "--scope là own (riêng đơn vị) hoặc consolidated (cả cấp dưới), không phải “\(text)”",
          en: "--scope is own or consolidated, not “\(text)”"))
    }
    return scope
  }

  private static func row(_ text: String, of form: SummaryForm) throws(Failure) -> FormRow {
    guard let row = form.rows.first(where: { folded($0.id) == folded(text) }) else {
      let near = nearest(text, among: form.rows.map(\.id), limit: 3)
      throw Failure(
        "E-ROW-UNKNOWN",
        Wording(vi: "biểu không có mục “\(text)”", en: "the form has no row “\(text)”"),
        hint: near.isEmpty
          ? Wording(vi: "gõ mục để xem các mục", en: "rows lists them")
          : Wording(
            vi: "gần giống: \(near.joined(separator: ", "))",
            en: "nearest: \(near.joined(separator: ", "))"))
    }
    guard !row.cells.isEmpty else {
      throw Failure(
        "E-ROW-HEADING",
        Wording(
          vi: "mục \(row.id) chỉ là tiêu đề, không có số để sửa",
          en: "row \(row.id) is a heading, it has no figure to correct"))
    }
    return row
  }

  /// The column in which the row has the measure; a column's own name will do.
  private static func column(
    _ text: String, of row: FormRow, _ form: SummaryForm
  ) throws(Failure) -> String {
    if let cell = row.cells.first(where: {
      [folded($0.measure), folded($0.column)].contains(folded(text))
    }) {
      return cell.column
    }
    if let measure = try? Command.measure(text, of: form), let column = row.column(of: measure) {
      return column
    }
    let known = row.cells.map(\.measure).joined(separator: ", ")
    throw Failure(
      "E-MEASURE-UNKNOWN",
      Wording(
        vi: "mục \(row.id) không có số liệu “\(text)”", en: "row \(row.id) has no measure “\(text)”"
      ),
      hint: Wording(vi: "mục này có: \(known)", en: "it has: \(known)"))
  }

  private static func figure(_ text: String) throws(Failure) -> Int? {
    switch WrittenNumber.read(text, upTo: IntakeBounds.figure) {
    case .success(let value): return value
    case .failure(let defect): throw Failure("E-NUMBER", defect.words)
    }
  }
}

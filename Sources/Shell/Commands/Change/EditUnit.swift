internal import Intake
internal import LearningWeek
internal import Reporting
internal import Rules
internal import Storage
internal import VietnameseText

extension Command {
  static let editUnit = Command(
    "edit-unit", "sửa đơn vị", .change,
    usage: "UNIT [--name TEXT] [--kind KIND] [--set NAME=VALUE]",
    summary: Wording(
      vi: "sửa tên, loại, địa bàn, tuyến báo cáo, ngày mở, ngày đóng, thuộc tính của đơn vị",
      en: "change a unit's name, kind, area, reporting line, days of opening, attributes"),
    detail: Wording(
      vi:
        "Có hiệu lực từ đợt này; đợt trước giữ như cũ. Dấu - xoá một giá trị. Nhập lại tệp đơn vị "
        + "cũng là sửa.",
      en: "It holds from this campaign on; earlier ones keep theirs. A dash clears a value. "
        + "Importing a file of units again edits them too."),
    examples: [
      "edit-unit M323-PT1 --set enrolment=1050; staff=66 --reason Theo công văn 12",
      "sửa đơn vị M323-PT1 --report-to 323; 33 --until 2022-01-01",
    ],
    options: [
      CommandOption(
        "name", value: "TEXT", Wording(vi: "tên", en: "its name"), takesRest: true),
      CommandOption("kind", value: "KIND", Wording(vi: "loại", en: "its kind"), takesRest: true),
      CommandOption(
        "area", value: "UNIT", Wording(vi: "địa bàn", en: "the area that it lies in"),
        takesRest: true),
      CommandOption(
        "parent", value: "UNIT", Wording(vi: "đơn vị chủ quản", en: "the unit it belongs to"),
        takesRest: true),
      CommandOption(
        "report-to", value: "UNIT",
        Wording(vi: "nơi nhận báo cáo, cách nhau dấu ;", en: "whom it reports to, several with ;"),
        takesRest: true),
      CommandOption(
        "block", value: "TEXT", Wording(vi: "khối, cụm thi đua", en: "its block"),
        takesRest: true),
      CommandOption(
        "from", value: "DATE", Wording(vi: "ngày đầu hoạt động", en: "first day it exists")),
      CommandOption(
        "until", value: "DATE",
        Wording(vi: "ngày đầu không còn", en: "first day it no longer exists")),
      CommandOption(
        "set", value: "NAME=VALUE",
        Wording(vi: "thuộc tính, cách nhau dấu ;", en: "attributes, several with ;"),
        takesRest: true),
      .reason,
    ], writes: true
  ) { session, arguments in
    let desk = try session.chosenDesk()
    guard let text = arguments.text else {
      throw Decided.missing("cần đơn vị", "needs a unit", "edit-unit")
    }
    let before = try desk.rollUp().cube.tree.units[session.unit(text, of: desk)]
    let form = UnitForm(session: session, desk: desk, options: arguments.options)
    let after = try form.applied(to: before)
    let changes = UnitChange.all(from: before, to: after)
    let summary = try session.store.save(
      units: changes.isEmpty ? [] : [after], campaign: desk.campaign,
      by: session.author(
        command: "edit-unit \(before.code)", reason: arguments.options["reason"]))
    desk.forget()
    let touchesList = changes.contains { ["kind", "report_to", "parent"].contains($0.name) }
    if summary.changesAnything, touchesList, try session.store.isOpen(desk.campaign.name) {
      session.notice(
        Wording(
          vi:
            "chú ý: danh sách phải báo cáo đã chốt giữ nơi nhận và hạn như cũ (phải báo cáo, miễn báo cáo)",
          en: "note: the frozen list keeps its recipients and days (must-report, excuse change it)")
      )
    }
    let labels = desk.campaign.attributes
    return Answer { UnitChange.page(changes, of: after, labels, $0) }
  }
}

/// What the options of `edit-unit` make of a unit.
private struct UnitForm {
  var session: Session
  var desk: CampaignDesk
  var options: [String: String]

  func applied(to before: ReportingUnit) throws -> ReportingUnit {
    var unit = before
    if let name = given("name") {
      guard let name else { throw refusal("name") }
      unit.name =
        before.isSynthetic ? SampleMark.removed(from: name) + SampleMark.text : name
    }
    if let kind = given("kind") {
      guard let kind, let read = UnitWords.kind(kind, desk.campaign) else {
        throw Failure(
          "E-KIND-UNKNOWN",
          Wording(
            vi: "không có loại đơn vị “\(kind ?? "-")”", en: "no kind of unit “\(kind ?? "-")”"),
          hint: Wording(vi: "các loại: ", en: "kinds: ")
            + Wording(same: UnitWords.kinds(desk.campaign).joined(separator: ", ")))
      }
      guard read.level == before.level else { throw refusal("kind") }
      unit.kind = read
    }
    if let area = given("area") { unit.area = try area.map(code) }
    if let parent = given("parent") { unit.parent = try parent.map(code) }
    if let line = given("report-to") { unit.reportsTo = try Self.parts(line ?? "").map(code) }
    if let block = given("block") { unit.block = block }
    if let from = given("from") { unit.openFrom = try from.map(day) }
    if let until = given("until") { unit.openUntil = try until.map(day) }
    if let from = unit.openFrom, let until = unit.openUntil, from >= until {
      throw Failure(
        "E-DATE-ORDER",
        Wording(
          vi: "\(Words.date(until)) không sau \(Words.date(from))",
          en: "\(Words.date(until)) is not after \(Words.date(from))"))
    }
    for part in Self.parts(options["set"] ?? "") {
      let (name, value) = try attribute(part, of: before)
      unit.attributes[name] = value
    }
    return unit
  }

  /// What an option says: `nil` in it for a dash, which clears.
  private func given(_ option: String) -> String?? {
    options[option].map { text in
      let text = text.cleaned
      return text.isEmpty || text == "-" ? nil : text
    }
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ";").map { String($0).cleaned }.filter { !$0.isEmpty }
  }

  private func code(_ text: String) throws -> UnitCode {
    // Recipients outside the campaign are known by the word its deadlines use.
    if desk.campaign.deadlines.flatMap(\.to).contains(text) { return UnitCode(text) }
    return try desk.rollUp().cube.tree.units[session.unit(text, of: desk)].code
  }

  private func day(_ text: String) throws -> CivilDate { try Session.day(text) }

  private func attribute(
    _ text: String, of unit: ReportingUnit
  ) throws(Failure) -> (String, AttributeValue?) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let written = String(parts[0]).cleaned
    let declared = desk.campaign.attributes
    let name =
      declared.first { folded($0.id) == folded(written) || folded($0.text) == folded(written) }?
      .id ?? unit.attributes.keys.first { folded($0) == folded(written) }
    guard parts.count == 2, let name else {
      let near = nearest(written, among: declared.flatMap { [$0.id, $0.text] }, limit: 1).first
      throw Failure(
        "E-ATTRIBUTE-UNKNOWN",
        Wording(vi: "không có thuộc tính “\(written)”", en: "no attribute “\(written)”"),
        hint: near.map { Wording(vi: "ý bạn là \($0)?", en: "did you mean \($0)?") }
          ?? Wording(same: "--set " + declared.map { $0.id + "=" }.joined(separator: "; ")))
    }
    let value = String(parts[1]).cleaned
    guard let read = UnitWords.attribute(value) else {
      throw Failure(
        "E-ATTRIBUTE-VALUE",
        Wording(vi: "“\(value)” đọc được hai cách", en: "“\(value)” can be read in two ways"),
        hint: Wording(vi: "viết số liền, không dấu chấm", en: "write the digits without separators")
      )
    }
    return (name, value == "-" ? nil : read.value)
  }

  private func refusal(_ option: String) -> Failure {
    Failure(
      "E-OPTION",
      Wording(
        vi: "--\(option): không đổi được như vậy", en: "--\(option) cannot be changed to that"))
  }
}

/// A field of a unit that was changed.
struct UnitChange {
  var name: String
  var before: String?
  var after: String?

  static func all(from old: ReportingUnit, to new: ReportingUnit) -> [UnitChange] {
    func fields(_ unit: ReportingUnit) -> [(String, String?)] {
      [
        ("name", unit.name), ("kind", unit.kind.id), ("parent", unit.parent?.text),
        ("area", unit.area?.text),
        (
          "report_to",
          unit.reportsTo.isEmpty ? nil : unit.reportsTo.map(\.text).joined(separator: "; ")
        ),
        ("block", unit.block), ("open_from", unit.openFrom?.iso),
        ("open_until", unit.openUntil?.iso),
      ]
    }
    let attributes = Set(old.attributes.keys).union(new.attributes.keys).sorted()
    let all =
      zip(fields(old), fields(new)).map { UnitChange(name: $0.0, before: $0.1, after: $1.1) }
      + attributes.map { name in
        UnitChange(
          name: name, before: old.attributes[name].map(text), after: new.attributes[name].map(text))
      }
    return all.filter { $0.before != $0.after }
  }

  private static let words: [String: Wording] = [
    "name": Wording(vi: "tên", en: "name"), "kind": Wording(vi: "loại", en: "kind"),
    "parent": Wording(vi: "chủ quản", en: "belongs to"),
    "area": Wording(vi: "địa bàn", en: "area"),
    "report_to": Wording(vi: "báo cáo cho", en: "reports to"),
    "block": Wording(vi: "khối", en: "block"),
    "open_from": Wording(vi: "hoạt động từ", en: "open from"),
    "open_until": Wording(vi: "thôi hoạt động từ", en: "closed from"),
  ]

  private static func text(_ value: AttributeValue) -> String {
    switch value {
    case .number(let number): Words.number(number)
    case .text(let text): text
    }
  }

  static func page(
    _ changes: [UnitChange], of unit: ReportingUnit, _ labels: [Label], _ language: Language
  ) -> Page {
    func table(_ field: (String) -> String) -> ResultTable {
      ResultTable(
        columns: [
          ResultTable.Column("field", Wording(vi: "mục", en: "field").text(in: language)),
          ResultTable.Column("before", Wording(vi: "trước", en: "before").text(in: language)),
          ResultTable.Column("after", Wording(vi: "sau", en: "after").text(in: language)),
        ], rows: changes.map { [.text(field($0.name)), .init($0.before), .init($0.after)] })
    }
    let machine = table { $0 }
    let spoken = table { name in
      words[name]?.text(in: language) ?? labels.first { $0.id == name }?.text ?? name
    }
    let said =
      changes.isEmpty
      ? Wording(vi: "không đổi gì", en: "nothing changed")
      : Wording(vi: "đã sửa \(unit.name) (\(unit.code))", en: "changed \(unit.name) (\(unit.code))")
    return Page(
      table: changes.isEmpty ? nil : machine, spoken: changes.isEmpty ? nil : spoken,
      remarks: [said.text(in: language)],
      document: [
        "changed": .truth(!changes.isEmpty), "code": .string(unit.code.text),
        "fields": .array(machine.objects), "message": .string(said.text(in: language)),
      ])
  }
}

internal import LearningWeek
internal import Reporting
internal import Rules

extension Command {
  static let check = Command(
    "check", "kiểm tra", .collect, usage: "[in UNIT]",
    summary: Wording(
      vi: "chạy các kiểm tra của bộ quy tắc trên mọi báo cáo",
      en: "run the pack's checks on every return"),
    examples: ["check", "kiểm tra trong Huyện Khoái Châu"], clauses: [.within], takesWords: false
  ) { session, arguments in
    let desk = try session.chosenDesk()
    var findings = try desk.run().check()
    let tree = try desk.rollUp().cube.tree
    if let unit = try session.unit(in: arguments, of: desk) {
      findings = findings.filter { finding in
        tree.index(of: finding.unit).map { tree.lies($0, within: unit) } ?? false
      }
    }
    let shown = findings
    let returns = try desk.data().returns.count
    let checks = desk.pack.checks.count
    return Answer(provenance: try desk.provenance()) {
      CheckPage.page(shown, returns: returns, checks: checks, $0)
    }
  }
}

/// How `check` looks: worst first.
enum CheckPage {
  static func page(
    _ findings: [Finding], returns: Int, checks: Int, _ language: Language
  ) -> Page {
    let columns = [
      ResultTable.Column("severity", Wording(vi: "mức", en: "severity").text(in: language)),
      ResultTable.Column("check", Wording(vi: "kiểm tra", en: "check").text(in: language)),
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "đơn vị", en: "unit").text(in: language)),
      ResultTable.Column("message", Wording(vi: "nội dung", en: "message").text(in: language)),
      ResultTable.Column("place", Wording(vi: "chỗ", en: "place").text(in: language)),
    ]
    let ordered =
      findings.filter { $0.severity == .error } + findings.filter { $0.severity != .error }
    let rows = ordered.map { finding -> [ResultTable.Cell] in
      let places = finding.reads.compactMap { reading in
        reading.place.map { Failure.Place($0).text }
      }
      return [
        .text(finding.severity.rawValue), .text(finding.check), .text(finding.unit.text),
        .text(finding.unitName), .text(finding.title), .init(places.first),
      ]
    }
    let table = ResultTable(columns: columns, rows: rows)
    return Page(
      table: rows.isEmpty ? nil : table,
      remarks: rows.isEmpty
        ? [
          Wording(
            vi: "\(Words.number(returns)) báo cáo, \(checks) phép kiểm tra: không có gì sai",
            en: "\(Words.number(returns)) returns, \(checks) checks: nothing wrong"
          ).text(in: language)
        ] : [],
      document: .array(table.objects))
  }
}

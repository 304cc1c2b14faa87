internal import LearningWeek
internal import Reporting

extension Command {
  static let reconcile = Command(
    "reconcile", "đối chiếu", .collect, usage: "[UNIT]",
    summary: Wording(
      vi: "đơn vị nào ghi tổng khác với cộng các phần",
      en: "units whose own total differs from the sum of their parts"),
    examples: ["reconcile", "đối chiếu Huyện Khoái Châu"]
  ) { session, arguments in
    let desk = try session.chosenDesk()
    let rollUp = try desk.rollUp()
    var lines = rollUp.reconciliation()
    if let text = arguments.text {
      let tree = rollUp.cube.tree
      let range = tree.subtree(of: try session.unit(text, of: desk))
      lines = lines.filter { line in tree.index(of: line.unit).map(range.contains) ?? false }
    }
    let units =
      try arguments.text.map { text in
        rollUp.cube.tree.subtree(of: try session.unit(text, of: desk))
      } ?? rollUp.cube.tree.subtree(of: 0)
    let scope = ReconcileScope(of: rollUp, in: units)
    let shown = lines
    return Answer(provenance: try desk.provenance()) { ReconcilePage.page(shown, scope, $0) }
  }
}

/// How many units there was anything to reconcile for.
struct ReconcileScope {
  /// Units with a consolidated return and returns from below.
  var compared = 0
  /// Of these, units below which some have not reported.
  var incomplete = 0

  init(of rollUp: RollUp, in units: Range<Int>) {
    let cube = rollUp.cube
    for unit in units {
      let below = cube.tree.subtree(of: unit).dropFirst()
      guard rollUp.hasStatement(unit), below.contains(where: cube.hasReturned) else { continue }
      compared += 1
      if case .incomplete = rollUp.basisReason(of: unit) { incomplete += 1 }
    }
  }

  var wording: Wording {
    compared == 0
      ? Wording(
        vi: "Không có gì để đối chiếu: chưa đơn vị nào vừa tự tổng hợp vừa có báo cáo cấp dưới",
        en: "Nothing to reconcile: no unit has both its own total and returns from below")
      : Wording(
        vi: "Đã đối chiếu \(compared) đơn vị vừa tự tổng hợp vừa có báo cáo cấp dưới",
        en: compared == 1
          ? "Reconciled 1 unit that has both its own total and returns from below"
          : "Reconciled \(compared) units that have both their own total and returns from below")
        + (incomplete == 0
          ? Wording(same: "")
          : Wording(
            vi: "; \(incomplete) đơn vị còn thiếu báo cáo cấp dưới nên dùng số tự ghi",
            en:
              "; \(incomplete == compared ? "where" : "for \(incomplete) of them, where") some below have not "
              + "reported, the stated total is used"))
  }
}

/// How `reconcile` looks.
enum ReconcilePage {
  static func page(
    _ lines: [ReconciliationLine], _ scope: ReconcileScope, _ language: Language
  ) -> Page {
    let columns = [
      ResultTable.Column("code", Wording(vi: "mã", en: "code").text(in: language)),
      ResultTable.Column("name", Wording(vi: "đơn vị", en: "unit").text(in: language)),
      ResultTable.Column("row", Wording(vi: "mục", en: "row").text(in: language)),
      ResultTable.Column("column", Wording(vi: "cột", en: "column").text(in: language)),
      ResultTable.Column(
        "stated", Wording(vi: "tự ghi", en: "stated").text(in: language), .trailing),
      ResultTable.Column(
        "built", Wording(vi: "cộng lại", en: "built").text(in: language), .trailing),
      ResultTable.Column(
        "difference", Wording(vi: "chênh", en: "gap").text(in: language), .trailing),
      ResultTable.Column("used", Wording(vi: "đang dùng", en: "used").text(in: language)),
      ResultTable.Column("why", Wording(vi: "vì", en: "why").text(in: language)),
    ]
    func rows(_ column: (ReconciliationLine) -> String) -> [[ResultTable.Cell]] {
      lines.map { line in
        [
          .text(line.unit.text), .text(line.name), .text(line.row), .text(column(line)),
          .init(line.stated), .init(line.built), .init(line.difference),
          .text(used(line.used).text(in: language)), .text(why(line.why).text(in: language)),
        ]
      }
    }
    var remarks = [scope.wording.text(in: language)]
    if lines.isEmpty, scope.compared > 0 {
      remarks.append(
        Wording(
          vi: "Mọi số tự ghi đều bằng số cộng từ cấp dưới.",
          en: "Every stated figure equals the sum of what came from below."
        ).text(in: language))
    }
    let table = ResultTable(columns: columns, rows: rows(\.column))
    // People read the measure in their language; programs, the column's id.
    let spoken = ResultTable(
      columns: columns, rows: rows { Words.measure($0.column, in: language) })
    return Page(
      table: lines.isEmpty ? nil : table, spoken: lines.isEmpty ? nil : spoken, remarks: remarks,
      document: .array(table.objects))
  }

  private static func used(_ choice: Preference.Choice) -> Wording {
    switch choice {
    case .stated: Wording(vi: "số tự ghi", en: "stated")
    case .built: Wording(vi: "số cộng lại", en: "built")
    }
  }

  private static func why(_ reason: BasisReason) -> Wording {
    switch reason {
    case .noAlternative: Wording(vi: "chỉ có một nguồn", en: "the only source")
    case .everyoneReported: Wording(vi: "mọi đơn vị đã báo cáo", en: "everyone reported")
    case .incomplete(let missing):
      Wording(vi: "còn thiếu \(missing) đơn vị", en: "lacks \(Words.english(missing, "unit"))")
    case .nobodyExpected:
      Wording(
        vi: "không có danh sách phải báo cáo ở dưới", en: "nobody below is on the expected list")
    case .emptyStatement: Wording(vi: "báo cáo tổng hợp trống", en: "the statement is empty")
    case .preferred(let reason): Wording(vi: "chọn: \(reason)", en: "preferred: \(reason)")
    }
  }
}

internal import LearningWeek
internal import LuaRuntime
internal import Reporting
internal import Rules

/// How `test` looks: a line a case, what did not hold, what no case reaches.
enum TestPage {
  static func page(_ report: TestReport, isStrict: Bool, _ language: Language) -> Page {
    let columns = [
      ResultTable.Column("case", Wording(vi: "ví dụ", en: "case").text(in: language)),
      ResultTable.Column("passed", Wording(vi: "đạt", en: "passed").text(in: language)),
      ResultTable.Column("line", Wording(vi: "dòng", en: "line").text(in: language), .trailing),
      ResultTable.Column("difference", Wording(vi: "khác ở", en: "difference").text(in: language)),
    ]
    let rows = report.results.map { result -> [ResultTable.Cell] in
      let differences =
        result.failures.map { Failure($0, ofCase: result.title).message.text(in: language) }
        + (result.error.map { [Failure($0).message.text(in: language)] } ?? [])
      return [
        .text(result.title), .truth(result.hasPassed), .init(result.place?.line),
        .text(differences.joined(separator: "\n")),
      ]
    }
    let passed = report.results.count { $0.hasPassed }
    var remarks = [
      Wording(
        vi: "\(passed)/\(report.results.count) ví dụ đạt",
        en: "\(passed)/\(report.results.count) cases passed")
    ]
    if report.unreached.isEmpty, report.defects.isEmpty, !report.results.isEmpty {
      remarks.append(
        Wording(
          vi: "mọi tiêu chí, điều kiện và bậc điểm đều có ví dụ",
          en: "every criterion, requirement and step has a case"))
    }
    let table = ResultTable(columns: columns, rows: rows)
    return Page(
      table: rows.isEmpty ? nil : table, remarks: remarks.map { $0.text(in: language) },
      asides: { asides(report, isStrict: isStrict, language, width: $0) },
      document: [
        "passed": .integer(passed), "failed": .integer(report.results.count - passed),
        "cases": .array(table.objects),
        "defects": LintPage.document(report.defects, language),
        "unreached": .array(
          report.unreached.map { .string(Failure($0).message.text(in: language)) }),
      ])
  }

  /// Defects of the cases as `lint` shows them, then a line for each rule that no case
  /// reaches.
  private static func asides(
    _ report: TestReport, isStrict: Bool, _ language: Language, width: Int?
  ) -> String {
    let gap = isStrict ? PackDefect.Severity.error : .note
    return LintPage.laidOut(report.defects, language, width: width)
      + report.unreached.map { rule in
        var failure = Failure(rule)
        // The same for every one of them.
        failure.hint = nil
        return failure.text(in: language, heading: gap.words, width: width)
      }.joined()
  }
}

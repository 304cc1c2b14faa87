import LearningWeek
import LuaRuntime
import TestSupport
import Testing

@testable import Rules
@testable import Shell

private let place = LuaPlace(chunk: "hung-yen/2021.lua", line: 12)
private let other = LuaPlace(chunk: "common/national.lua", line: 3)
private let row = Declared("row", "1a")
private let criterion = Declared("criterion", "early")
private let diagnosis = LuaDiagnosis(
  message: "attempt to call a table value", place: place, values: [("a", "nil")])

/// One sample for each case, in the order of the enum.
private let faults: [PackFault] = [
  .unreadableFile(name: "hung-yen/2021.lua", code: 2),
  .notAPlainFile(name: "hung-yen/2021.lua"),
  .script(.syntax(diagnosis)),
  .idWithoutTable(row),
  .tableWithoutID(keyword: "row"),
  .misspeltID(Declared("row", "Mục 1")),
  .duplicateID(row, first: LuaPlace(chunk: "hung-yen/2021.lua", line: 5)),
  .duplicateID(row, first: other),
  .duplicateID(row, first: nil),
  .repeatedDeclaration(keyword: "campaign", first: other),
  .missingDeclaration(keyword: "campaign"),
  .notADeclaration(keyword: "row", found: .number(5)),
  .misplacedDeclaration(row),
  .unknownField(row, field: "measure"),
  .missingField(Declared("campaign"), field: "area"),
  .missingWording(row),
  .severalWordings(row, ["Số lớp", "Số cuộc"]),
  .exclusiveFields(Declared("deadline"), ["before", "by"]),
  .oneFieldOf(criterion, ["points", "share"]),
  .lawNotInForce(
    Declared("award", "giay_khen"), law: "nd152_2025", on: CivilDate(dayNumber: 18_907)),
  .circularRows(["1", "1a", "1"]),
  .datesOutOfOrder(
    Declared("campaign"), earlier: DatedField("first_day", CivilDate(dayNumber: 18_901)),
    later: DatedField("last_day", CivilDate(dayNumber: 18_900))),
  .yearOfFirstDay(year: 2022, firstDay: CivilDate(dayNumber: 18_901)),
  .stepsOverlap(
    criterion, StepRange(from: 88, to: 90, below: nil), StepRange(from: 90, to: 95, below: nil)),
  .stepsGap(
    criterion, StepRange(from: nil, to: nil, below: 1.5),
    StepRange(from: 2, to: nil, below: nil)),
  .emptyStep(criterion, StepRange(from: 5, to: nil, below: 5)),
  .stepNotWhole(criterion, StepRange(from: 0.5, to: 2, below: nil)),
  .stepAboveMaximum(
    criterion, StepRange(from: nil, to: nil, below: nil), points: 6, maximum: 5),
  .decimalComma(text: "1,5"),
  .unusedCriterion(id: "early"),
  .missingSource(criterion),
  .undefinedGlobal(name: "ratoi"),
  .tooManyPlaces(award: "co", places: 3, units: 2),
  .noPlaces(award: "co"),
  .percentAboveWhole(award: "co", percent: 120),
  .unusedQuota(id: "khac"),
  .minimumOutOfReach(award: "co", minimum: 90, most: 60.5),
  .requirementNeverMet(criterion, text: "Đúng hạn"),
]

private let references: [Reference] = [
  .unitKind, .attribute, .flag, .activity, .indicator, .law, .row, .column, .measure, .award,
  .quota, .criterion, .fundingSource, .section, .recipient, .candidate,
]

private let shapes: [FieldShape] = [
  .text, .textList, .wholeNumber(from: 0, to: 6), .wholeNumber(from: 1, to: nil),
  .wholeNumber(from: nil, to: 6), .wholeNumber(from: nil, to: nil), .positiveNumber, .number,
  .truth, .function, .table, .list, .date, .time, .choice(["warning", "error"]), .selector,
  .formula, .requirement, .order, .quota, .labelledPair,
]

private let findings: [FieldFinding] = [
  .nothing, .truth(true), .number(1234.5), .text("2021-02-30"), .table, .function,
  .object("unit"),
]

private let mistakes: [RuleMistake] = [
  .unknownRow("9z", nearest: ["9"]),
  .unknownRow("9z", nearest: []),
  .notMeasuredByRow(row: "2", measure: "sessions", known: ["articles"]),
  .notMeasuredByRow(row: "1", measure: "sessions", known: []),
  .unknownMeasure("particpants", nearest: ["participants"]),
  .unknownTextColumn("nota", nearest: ["note"]),
  .unknownLevel("huyen", nearest: []),
  .undeclaredFlag("disipline", nearest: ["discipline"]),
  .unknownFundingSource("khac", nearest: []),
  .notANumber(function: "ratio", argument: 2, found: .text("x")),
  .declarationWhileRunning("row"),
  .staleObject(type: "unit"),
  .notWhole(2.5),
]

private let rules: [RuleReference] = [
  .criterion("reach"),
  .criterionRequirement(criterion: "reach", text: "Đủ minh chứng"),
  .requirement(award: "giay_khen", text: "Nộp báo cáo đúng hạn"),
  .block(award: "giay_khen"),
  .quota(award: "giay_khen", block: "school"),
  .quota(award: "giay_khen", block: nil),
  .order(award: "giay_khen", text: "score"),
  .check("people_per_class"),
]

private let ruleFaults: [RuleFault] = [
  .script(.runtime(diagnosis)),
  .notANumber(.nothing),
  .tooLarge(1e30),
  .notATruth(.text("có")),
  .notABlock(.table),
  .notComparable(.text("cao")),
  .notPlaces(.number(1.5)),
  .noPlacesForBlock("press", known: ["school", "centre"]),
]

@Suite struct RulesWordsTests {
  private func failure(_ fault: PackFault, nearest: [String] = [], line: String = "") -> Failure {
    var defect = PackDefect(fault, at: place, nearest: nearest)
    defect.excerpt = LuaSource(name: place.chunk, line).excerpt(ofLine: 1, at: fault.target)
    return Failure(defect)
  }

  @Test func `every fault of a pack is said in both languages`() {
    var failures = faults.map { failure($0) }
    failures.append(
      failure(
        .unknownField(row, field: "measure"), nearest: ["measures"],
        line: "row \"1a\" { \"Phổ biến\", measure = {} }"))
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-pack")
  }

  @Test func `every reference, expected shape and finding has words`() {
    let failures =
      references.map {
        failure(.unknownReference(row, field: "under", to: $0, id: "9"), nearest: [])
      }
      + shapes.map {
        failure(.wrongField(row, field: "x", expected: $0, found: .nothing))
      }
      + findings.map {
        failure(.wrongField(row, field: "y", expected: .time, found: $0))
      }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-pack-fields")
  }

  @Test func `every fault of a script of a pack has words`() {
    let scripts: [ScriptFault] =
      [
        .syntax(diagnosis), .runtime(diagnosis), .bound(.work(limit: 20_000), diagnosis),
        .interrupted,
        .missingModule(
          name: "common.x",
          LuaDiagnosis(message: "", place: place, kind: .missingModule(name: "common.x"))),
        .unfit(path: "", .cycle), .unfit(path: "quota[3]", .notFinite),
      ] + mistakes.map { .mistake($0, diagnosis) }
      + [
        .notReported(
          NotReported(subject: .figure(unit: "HY01", row: "1a", measure: "sessions")),
          diagnosis),
        .notReported(
          NotReported(subject: .total(unit: "HY01", measure: "participants")), diagnosis),
        .notReported(NotReported(subject: .field("received_on")), diagnosis),
      ]
    let failures = scripts.map { Failure($0) }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-pack-scripts")
  }

  @Test func `a pack with several errors names them all`() {
    let one = PackDefect(.unknownField(row, field: "measure"), at: place)
    let two = PackDefect(.missingField(row, field: "unit"), at: other)
    let failures = [
      Failure(loading: "hung-yen/2021", defects: [one]),
      Failure(loading: "hung-yen/2021", defects: [one, two]),
    ]
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-pack-loading")
  }

  @Test func `a case that failed says what was expected and what came`() {
    func failed(_ item: CaseItem, _ actual: CaseActual, subject: String = "A") -> Failure {
      let expectation = CaseExpectation(subject: subject, item: item, place: place)
      return Failure(
        CaseFailure(expectation: expectation, actual: actual), ofCase: "hòa ở suất cuối")
    }
    let (six, four) = (Points(scaled: 600, decimals: 2), Points(scaled: 425, decimals: 2))
    let reach = CaseItem.points(criterion: "reach", six)
    let award = CaseItem.outcome(award: "giay_khen", .decided(.below))
    let failures = [
      failed(reach, .points(four, [])),
      failed(reach, .points(four, [.zeroDivisor, .clamped(from: 7)]), subject: ""),
      failed(reach, .notScored),
      failed(.score(six), .score(four)),
      failed(award, .outcome(.shortlisted, unmet: [])),
      failed(
        .outcome(award: "giay_khen", .eligible),
        .outcome(
          .ineligible,
          unmet: ["Nộp báo cáo đúng hạn", "Đủ minh chứng"].map {
            RequirementCheck(text: $0, isMet: false)
          })),
      failed(award, .absent(.otherKind)),
      failed(award, .absent(.notAmong)),
      failed(award, .absent(.notNominated)),
      Failure(UnreachedRule.criterion(id: "reach", title: "Quy mô tham gia", place: place)),
      Failure(
        UnreachedRule.requirement(
          of: Declared("award", "giay_khen"), text: "Đủ minh chứng", place: nil)),
      Failure(
        UnreachedRule.step(
          criterion: "early", StepRange(from: 1, to: nil, below: 5), place: place)),
    ]
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-cases")
  }

  @Test func `a run that failed says each failure once`() {
    func failed(_ rule: RuleReference, _ unit: Int?, _ fault: RuleFault) -> RuleFailure {
      RuleFailure(
        rule: rule,
        subject: unit.map { RuleSubject(code: "HY\($0)", name: "Trường THCS số \($0)") },
        fault: fault, place: place,
        excerpt: SourceExcerpt(line: 12, text: "  return a.quota + b", column: 3))
    }
    let failures =
      rules.map { Failure(failed($0, 1, .notANumber(.nothing))) }
      + ruleFaults.map { Failure(failed(.quota(award: "giay_khen", block: nil), nil, $0)) }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    let manyUnits = (1...1200).map { failed(.criterion("reach"), $0, .notANumber(.nothing)) }
    let manyRules = (1...60).map { failed(.criterion("c\($0)"), 1, .notANumber(.nothing)) }
    let errors: [RunError] = [
      .failures(manyUnits), .failures(manyUnits + [manyRules[0]]), .failures(manyRules),
      .bound(
        .work(limit: 20_000),
        failed(.criterion("reach"), 7, .script(.bound(.work(limit: 20_000), diagnosis)))),
      .interrupted,
    ]
    let runs = errors.map { Failure($0) }
    for failure in runs { expectGoodWords(failure) }
    #expect(runs[2].parts.count == 50)
    expectSnapshot((failures + runs).map { shown($0) }.joined(), named: "failures-run")
  }
}

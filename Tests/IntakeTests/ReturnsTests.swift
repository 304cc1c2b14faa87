import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct ReturnsTests {
  private func line(
    _ row: String?, _ label: String? = nil, _ figures: [String: Figure] = [:],
    _ texts: [String: String] = [:], at line: Int
  ) -> ReturnLine {
    let formLabel = HungYen.form.rows.first { $0.id == row }?.label
    return ReturnLine(
      row: row, label: label ?? formLabel ?? "", figures: figures, texts: texts,
      place: place(line))
  }

  private func result(
    _ unit: UnitCode, _ scope: ReturnScope, on iso: String = "2021-11-02",
    mode: DeliveryMode? = nil, _ lines: [ReturnLine], isSynthetic: Bool = false
  ) -> Return {
    Return(
      unit: unit, scope: scope, receivedOn: day(iso), mode: mode, lines: lines, file: "f",
      isSynthetic: isSynthetic)
  }

  private func draft(_ returns: [Return], _ warnings: [IntakeWarning] = []) -> Draft {
    Draft(kind: .returns, file: "f", contents: .returns(ReturnBatch(returns)), warnings: warnings)
  }

  @Test func `one file holds the returns of many units`() throws {
    let text = """
      unit,row,sessions,participants,note,year,scope,received_on,mode
      Huyện Văn Lâm,1a,3,40,,2021,,,
      A,1a,2,30,trực tuyến,2021,own,2021-10-12,online
      325,1b,,1.800,,,,20/10/2021,
      A,8a,,02,,,,,

      """
    #expect(
      try read(text)
        == draft([
          result(
            "325", .consolidated, on: "2021-10-20",
            [
              line(
                "1a", nil, ["sessions": figure(3, 2, 3), "participants": figure(40, 2, 4)],
                at: 2), line("1b", nil, ["participants": figure(1800, 4, 4)], at: 4),
            ]),
          result(
            "A", .own, on: "2021-10-12", mode: .online,
            [
              line(
                "1a", nil, ["sessions": figure(2, 3, 3), "participants": figure(30, 3, 4)],
                ["note": "trực tuyến"], at: 3),
              line("8a", nil, ["participants": figure(2, 5, 4)], at: 5),
            ]),
        ]))
  }

  @Test func `a line may carry one measure, by its name, column or heading`() throws {
    let text = """
      unit,row,measure,value
      A,2,articles,35
      A,1a,sessions,3
      A,1a,Người,40
      A,6a,districts,10
      A,6a,participants,0
      A,5b,sessions,
      """
    #expect(
      try read(text + "\n")
        == draft([
          result(
            "A", .own,
            [
              line("2", nil, ["sessions": figure(35, 2, 4)], at: 2),
              line(
                "1a", nil, ["sessions": figure(3, 3, 4), "participants": figure(40, 4, 4)],
                at: 3),
              line(
                "6a", nil, ["sessions": figure(10, 5, 4), "participants": figure(0, 6, 4)],
                at: 5),
            ])
        ]))
  }

  @Test func `nothing, zero and an empty return are three things`() throws {
    let text = "unit,row,sessions\nA,1a,0\nB,,\n325,1a,\n"
    #expect(
      try read(text)
        == draft([
          result("A", .own, [line("1a", nil, ["sessions": figure(0, 2, 3)], at: 2)]),
          result("B", .own, []), result("325", .consolidated, []),
        ]))
  }

  @Test func `a row may be named by its wording`() throws {
    // Without a table around it only the same wording will do.
    let near = "Bồi dưỡng tập huấn cho cán bộ quản lý"
    #expect(
      try read("unit,row,participants\nA,\(near),5\n").returns.flatMap(\.lines).map(\.row)
        == [nil])
    let exact = "Bồi dưỡng, tập huấn cho cán bộ quản lý, giáo viên"
    let found = try read("unit\trow\tparticipants\nA\t\(exact)\t5\n")
    #expect(
      found
        == draft([
          result("A", .own, [line("1b", exact, ["participants": figure(5, 2, 3)], at: 2)])
        ]))
  }

  @Test func `a row that the pack does not know is kept with a warning`() throws {
    #expect(
      try read("unit,row,label,sessions\nA,9,Trồng cây,3\nA,Hội sách,,4\n")
        == draft(
          [
            result(
              "A", .own,
              [
                line(nil, "Trồng cây", ["sessions": figure(3, 2, 4)], at: 2),
                line(nil, "Hội sách", ["sessions": figure(4, 3, 4)], at: 3),
              ])
          ],
          [
            warning(.rowUnmapped(nearest: []), line: 2, column: 2, "9"),
            warning(.rowUnmapped(nearest: []), line: 3, column: 2, "Hội sách"),
          ]))
  }

  @Test func `where units' own rows are expected there is nothing to warn of`() throws {
    let context = IntakeContext.hungYen { $0.campaign.form.hasOpenRows = true }
    #expect(
      try read("unit,row,sessions\nA,Hội sách,4\n", context)
        == draft([
          result("A", .own, [line(nil, "Hội sách", ["sessions": figure(4, 2, 3)], at: 2)])
        ]))
  }

  @Test func `a figure where the form has none is kept with a warning`() throws {
    #expect(
      try read("unit,row,participants\nA,2,7\n")
        == draft(
          [result("A", .own, [line("2", nil, ["participants": figure(7, 2, 3)], at: 2)])],
          [
            warning(
              .figureNotInForm(row: "2", column: "participants"), line: 2, column: 3, "7")
          ]))
  }

  @Test func `what the officer says holds where the file is silent`() throws {
    let context = IntakeContext.hungYen {
      $0.receivedOn = day("2021-10-09")
      $0.scope = .consolidated
      $0.isSynthetic = true
    }
    let text = "unit,row,sessions,scope,received_on\nA,1a,1,,\nB,1a,2,own,2021-10-08\n"
    #expect(
      try read(text, context)
        == draft([
          result(
            "A", .consolidated, on: "2021-10-09",
            [line("1a", nil, ["sessions": figure(1, 2, 3)], at: 2)], isSynthetic: true),
          result(
            "B", .own, on: "2021-10-08",
            [line("1a", nil, ["sessions": figure(2, 3, 3)], at: 3)], isSynthetic: true),
        ]))
  }

  @Test func `lines without a unit are the unit's that the officer names`() throws {
    let context = IntakeContext.hungYen { $0.unit = "A" }
    #expect(
      try read("unit,row,sessions\n,1a,1\nB,1a,2\n", context).returns.map(\.unit)
        == ["A", "B"])
  }

  @Test func `an own and a consolidated return of one unit are two`() throws {
    let text = "unit,row,sessions,scope\n325,1a,1,own\n325,1a,2,tổng hợp\n"
    #expect(
      try read(text)
        == draft([
          result("325", .own, [line("1a", nil, ["sessions": figure(1, 2, 3)], at: 2)]),
          result("325", .consolidated, [line("1a", nil, ["sessions": figure(2, 3, 3)], at: 3)]),
        ]))
  }

  @Test func `a day of receipt to come is taken with a warning`() throws {
    #expect(
      try read("unit,row,sessions,received_on\nA,1a,1,05/11/2021\n").warnings
        == [
          warning(.receivedInFuture(day("2021-11-05")), line: 2, column: 4, "05/11/2021")
        ])
  }

  @Test func `choices of a text column are kept to`() throws {
    let context = IntakeContext.hungYen {
      $0.campaign.form.columns[5].role = .text(choices: ["Tốt", "Khá"])
    }
    #expect(
      try read("unit,row,note\nA,1a,tot\n", context).returns.flatMap(\.lines).map(\.texts)
        == [["note": "Tốt"]])
    #expect(
      failure("unit,row,note\nA,1a,Kháa\n", context)?.defects
        == [
          defect(
            .notAChoice(column: "note", nearest: ["Khá"], expected: ["Tốt", "Khá"]), line: 2,
            column: 3, "Kháa")
        ])
  }
}

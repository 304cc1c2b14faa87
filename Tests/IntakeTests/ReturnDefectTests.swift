import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct ReturnDefectTests {
  @Test func `all defects of a file are named with their cells`() {
    let text = """
      unit,row,sessions,participants,year,scope,received_on,mode
      Văn,1a,3,40,,,,
      Huyện Văn Lam,1a,1.80,-3,2020,owm,31/9/2021,onlin
      ,1a,3a,"1,5",,,,
      A,,3,,,,,
      """
    #expect(
      failure(text + "\n")
        == IntakeFailure(
          file: "f",
          defects: [
            defect(
              .unitAmbiguous(
                column: "unit",
                [
                  UnitChoice(code: "325", name: "Huyện Văn Lâm"),
                  UnitChoice(code: "326", name: "Huyện Văn Giang"),
                ]), line: 2, column: 1, "Văn"),
            defect(
              .unitUnknown(column: "unit", nearest: ["Huyện Văn Lâm"]), line: 3, column: 1,
              "Huyện Văn Lam"),
            defect(
              .notACount(
                column: "sessions", .brokenGroup(read: "1.80", group: "80", offset: 2)),
              line: 3, column: 3, "1.80"),
            defect(
              .notACount(column: "participants", .negative(read: "-3")), line: 3, column: 4,
              "-3"),
            defect(.yearOfOtherCampaign(expected: 2021), line: 3, column: 5, "2020"),
            defect(
              .notAChoice(
                column: "scope", nearest: ["own"], expected: ["own", "consolidated"]), line: 3,
              column: 6, "owm"),
            defect(
              .notADate(
                column: "received_on",
                .noSuchDay(read: "31/9/2021", day: 31, month: 9, year: 2021, lastDay: 30)),
              line: 3, column: 7, "31/9/2021"),
            defect(
              .notAChoice(
                column: "mode", nearest: ["online"], expected: ["online", "in_person", "both"]),
              line: 3, column: 8, "onlin"),
            defect(.cellBlank(column: "unit"), line: 4, column: 1),
            defect(
              .notACount(
                column: "sessions", .notANumber(read: "3a", character: "a", offset: 1)),
              line: 4, column: 3, "3a"),
            defect(
              .notACount(column: "participants", .fraction(read: "1,5", offset: 1)), line: 4,
              column: 4, "1,5"),
            defect(.rowBlank, line: 5, column: 2),
          ]))
  }

  @Test func `a row given twice is refused with both lines`() {
    #expect(
      failure("unit,row,sessions\nA,1a,3\nB,1a,3\nA,1A,\n")
        == IntakeFailure(
          file: "f",
          defects: [
            defect(.rowRepeated(row: "1a", unit: "A", first: place(2)), line: 4, column: 2, "1A")
          ]))
  }

  @Test func `a measure given twice is refused with both lines`() {
    #expect(
      failure("unit,row,measure,value\nA,2,articles,3\nA,2,sessions,4\n")?.defects
        == [defect(.rowRepeated(row: "2", unit: "A", first: place(2)), line: 3, column: 2, "2")])
  }

  @Test func `a measure of a unit's own row given twice is refused`() {
    #expect(
      failure("unit,row,measure,value\nA,Hội sách,sessions,3\nA,Hội sách,sessions,4\n")?.defects
        == [
          defect(
            .rowRepeated(row: "Hội sách", unit: "A", first: place(2)), line: 3, column: 2,
            "Hội sách")
        ])
  }

  @Test func `an unknown measure is refused with those of the row`() {
    #expect(
      failure("unit,row,measure,value\nA,2,article,3\nA,9,book,1\nA,2,,5\n")?.defects
        == [
          defect(
            .measureUnknown(row: "2", nearest: ["articles"]), line: 2, column: 3, "article"),
          defect(.measureUnknown(row: nil, nearest: []), line: 3, column: 3, "book"),
          defect(.cellBlank(column: "measure"), line: 4, column: 3),
        ])
  }

  @Test func `lines of a return may not contradict each other`() {
    let text = """
      unit,row,sessions,received_on,mode
      A,1a,3,2021-10-09,online
      A,1b,3,,
      A,1c,3,10/10/2021,
      A,1d,3,,both
      """
    #expect(
      failure(text + "\n")?.defects
        == [
          defect(
            .returnContradicted(column: "received_on", first: "2021-10-09", at: place(2, 4)),
            line: 4, column: 4, "10/10/2021"),
          defect(
            .returnContradicted(column: "mode", first: "online", at: place(2, 5)), line: 5,
            column: 5, "both"),
        ])
  }

  @Test func `a figure that no people could be is refused`() {
    let limit = IntakeBounds.figure
    #expect(
      failure("unit,row,sessions\nA,1a,1000000000\n")?.defects
        == [
          defect(
            .notACount(column: "sessions", .tooLarge(read: "1000000000", limit: limit)), line: 2,
            column: 3, "1000000000")
        ])
  }

  @Test func `a file that was cut in its last line is refused`() {
    #expect(
      failure("unit,row,sessions,note\nA,1a,3,x\nA,1b,18")?.defects
        == [defect(.lineCut(cells: 3, expected: 4), line: 3, "18")])
  }

  @Test func `short lines that end, or are all short, were not cut`() throws {
    #expect(
      try read("unit,row,sessions,note\nA,1a,3,x\nA,1b,18\n").returns.flatMap(\.lines).count == 2)
    #expect(
      try read("unit,row,sessions,note\nA,1a,3\nA,1b,18").returns.flatMap(\.lines).count == 2)
  }

  @Test func `content right of the headings is refused`() {
    #expect(
      failure("unit,row,,sessions\nA,1a,,3\nA,1b,7,4\nA,1c,,5,6\n")?.defects
        == [
          defect(.cellsBeyondHeading(headings: 3), line: 3, column: 3, "7"),
          defect(.cellsBeyondHeading(headings: 3), line: 4, column: 5, "6"),
        ])
  }

  @Test func `strictness refuses what would be kept apart`() {
    let context = IntakeContext.hungYen { $0.strict = true }
    #expect(
      failure("unit,row,participants\nA,Hội sách,4\nA,2,7\n", context)?.defects
        == [
          defect(.remark(.rowUnmapped(nearest: [])), line: 2, column: 2, "Hội sách"),
          defect(
            .remark(.figureNotInForm(row: "2", column: "participants")), line: 3, column: 3, "7"),
        ])
  }

  @Test func `valid lines are taken without the others when asked`() throws {
    let context = IntakeContext.hungYen { $0.acceptValid = true }
    let draft = try read("unit,row,sessions\nB,1a,x\nA,1b,4\nC,1a,2\n", context)
    #expect(
      draft
        == Draft(
          kind: .returns, file: "f",
          contents: .returns([
            Return(
              unit: "A", scope: .own, receivedOn: day("2021-11-02"),
              lines: [
                ReturnLine(
                  row: "1b", label: HungYen.form.rows[2].label,
                  figures: ["sessions": figure(4, 3, 3)], place: place(3))
              ], file: "f")
          ]),
          warnings: [
            IntakeWarning(
              .leftOut(
                .notACount(
                  column: "sessions", .notANumber(read: "x", character: "x", offset: 0))),
              at: place(2, 3), excerpt: "x"),
            IntakeWarning(
              .leftOut(.unitUnknown(column: "unit", nearest: [])), at: place(4, 1), excerpt: "C"),
          ]))
  }

  @Test func `defects past the bound are counted`() throws {
    let lines = String(repeating: "C,1a,1\n", count: 250)
    let failure = failure("unit,row,sessions\n" + lines)
    let each = (2...201).map {
      defect(.unitUnknown(column: "unit", nearest: []), line: $0, column: 1, "C")
    }
    #expect(failure == IntakeFailure(file: "f", defects: each, omitted: 50))
    let context = IntakeContext.hungYen { $0.acceptValid = true }
    let more = IntakeWarning(.leftOutMore(count: 50), at: place(1))
    #expect(try read("unit,row,sessions\n" + lines, context).warnings.last == more)
  }
}

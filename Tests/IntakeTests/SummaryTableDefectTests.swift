import Intake
import LearningWeek
import Testing
import VietnameseText

@Suite struct SummaryTableDefectTests {
  private static let head = "TT\tCác hoạt động\tĐơn vị\tSố lớp\tNgười\tGhi chú\n"

  private func context(_ change: (inout IntakeContext) -> Void = { _ in }) -> IntakeContext {
    .hungYen {
      $0.unit = "A"
      change(&$0)
    }
  }

  @Test func `every defect of a table is named with its cell`() {
    let text =
      Self.head + """
        1a\t\t\tkhoảng 3\t1.80\t
        1b\t\t\t//\t\t
        \t\t\t7\t\t
        1a\t\t\t4\t\t

        """
    // A row whose figures are defective was met all the same.
    #expect(
      failure(text, context())?.defects
        == [
          defect(
            .notACount(
              column: "sessions", .notANumber(read: "khoảng 3", character: "k", offset: 0)),
            line: 2, column: 4, "khoảng 3"),
          defect(
            .notACount(
              column: "participants", .brokenGroup(read: "1.80", group: "80", offset: 2)),
            line: 2, column: 5, "1.80"),
          defect(.notACount(column: "sessions", .ditto(read: "//")), line: 3, column: 4, "//"),
          defect(.rowBlank, line: 4),
          defect(.rowRepeated(row: "1a", unit: "A", first: place(2)), line: 5, column: 2),
        ])
  }

  @Test func `a figure column that is missing is refused`() {
    #expect(
      failure("TT\tCác hoạt động\tSố lớp\n1a\t\t3\n", context())?.defects
        == [defect(.columnMissing("participants", kind: .summaryTable), line: 1)])
  }

  @Test func `a row met by its number and again by its wording is refused`() {
    let text = Self.head + "7\t\t\t3\t\t\n\tTổ chức hội thảo, sinh hoạt chuyên đề\t\t4\t\t\n"
    #expect(
      failure(text, context())?.defects
        == [
          defect(
            .rowRepeated(row: "7", unit: "A", first: place(2)), line: 3, column: 2,
            "Tổ chức hội thảo, sinh hoạt chuyên đề")
        ])
  }

  @Test func `a said table without the heading of one is refused`() {
    let context = context { $0.kind = .summaryTable }
    #expect(
      failure("unit,row,x\nA,1a,3\n", context)?.defects
        == [
          defect(.headingUnknown(nearest: [.summaryTable]), line: 1, "unit · row · x")
        ])
  }

  @Test func `a table that was cut in its last line is refused`() {
    #expect(
      failure(Self.head + "1a\t\t\t3\t40\t\n1b\t\t\t1", context())?.defects
        == [defect(.lineCut(cells: 4, expected: 6), line: 3, column: 4, "1")])
  }

  @Test func `strictness refuses unknown rows, columns and strange numbers`() {
    let context = context { $0.strict = true }
    let text =
      "TT\tCác hoạt động\tNguồn\tSố lớp\tNgười\n"
      + "2\tTổ chức hội thảo/ sinh hoạt chuyên đề\t\t3\t\n9\tTrồng cây\tx\t1\t\n"
      + "2\t\t\t35\t7\n"
    #expect(
      failure(text, context)?.defects
        == [
          defect(.remark(.columnLeftOut), line: 1, column: 3, "Nguồn"),
          defect(
            .remark(.rowNumberDiffers(row: "7", written: "2")), line: 2, column: 1, "2"),
          defect(.remark(.rowUnmapped(nearest: [])), line: 3, column: 2, "Trồng cây"),
          defect(
            .remark(.figureNotInForm(row: "2", column: "participants")), line: 4, column: 5, "7"),
        ])
  }

  @Test func `valid rows are taken without the others when asked`() throws {
    let context = context { $0.acceptValid = true }
    let draft = try read(Self.head + "1a\t\t\tx\t\t\n1b\t\t\t2\t\t\n", context)
    #expect(
      draft.returns.flatMap(\.lines)
        == [
          ReturnLine(
            row: "1b", label: HungYen.form.rows[2].label,
            figures: ["sessions": figure(2, 3, 4)], place: place(3))
        ])
    #expect(
      draft.warnings.first
        == IntakeWarning(
          .leftOut(
            .notACount(column: "sessions", .notANumber(read: "x", character: "x", offset: 0))),
          at: place(2, 4), excerpt: "x"))
  }
}

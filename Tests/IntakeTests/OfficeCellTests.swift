import Intake
import LearningWeek
import TestSupport
import Testing
import VietnameseText

@Suite struct OfficeCellTests {
  private let heading = row(1, "Đơn vị", "Mục", "Số lớp", "Số người", "Ngày nhận")

  private func defects(_ rows: String..., properties: String = "") throws -> [IntakeDefect]? {
    try failure(sheet(heading, rows.joined(), properties: properties))?.defects
  }

  private func returns(_ rows: String..., properties: String = "") throws -> [Return] {
    try read(sheet(heading, rows.joined(), properties: properties)).flatMap(\.returns)
  }

  @Test func `a number is what is stored and a text what is written`() throws {
    let returns = try returns(
      row(2, "A", "1a", number("1800"), "1.800"),
      row(3, "A", "1b", number("1.8E3"), number("3.0000000000000004")))
    #expect(
      returns.flatMap(\.lines).map { $0.figures.mapValues(\.value) } == [
        ["sessions": 1800, "participants": 1800], ["sessions": 1800, "participants": 3],
      ])
  }

  @Test func `what is no whole number is named by sheet and cell`() throws {
    let defects = try defects(
      row(2, "A", "1a", number("1.234"), number("0.5", style: 2)),
      row(3, "A", "1b", number("1", style: 2), number("-3")),
      row(4, "A", "1c", number("44474", style: 1), number("1E+12")),
      row(5, "A", "1d", "<c t=\"b\"><v>1</v></c>", "1,5"))
    func count(_ column: String, _ defect: NumberDefect) -> IntakeDefect.Problem {
      .notACount(column: column, defect)
    }
    let date = "2021-10-05"
    #expect(
      defects == [
        defect(count("sessions", .fraction(read: "1,234", offset: 1)), "S", 2, 3, "1,234"),
        defect(
          count("participants", .notANumber(read: "50%", character: "%", offset: 2)), "S", 2, 4,
          "50%"),
        defect(
          count("sessions", .notANumber(read: "100%", character: "%", offset: 3)), "S", 3, 3,
          "100%"),
        defect(count("participants", .negative(read: "-3")), "S", 3, 4, "-3"),
        defect(
          count("sessions", .notANumber(read: date, character: "-", offset: 4)), "S", 4, 3, date),
        defect(
          count(
            "participants", .tooLarge(read: "1000000000000", limit: IntakeBounds.figure)),
          "S", 4, 4, "1000000000000"),
        defect(
          count("sessions", .notANumber(read: "true", character: "t", offset: 0)), "S", 5, 3,
          "true"),
        defect(count("participants", .fraction(read: "1,5", offset: 1)), "S", 5, 4, "1,5"),
      ])
  }

  @Test func `dates are serials with a style, serials without, and texts`() throws {
    let cells = [
      number("44474", style: 1), number("44474"), number("44474.6", style: 3), "5/10/2021",
      "<c t=\"d\"><v>2021-10-05T08:00:00</v></c>",
    ]
    for cell in cells {
      let found = try returns(row(2, "A", "1a", number("1"), "", cell))
      #expect(found.map(\.receivedOn) == [day("2021-10-05")])
    }
    let found = try returns(
      row(2, "A", "1a", number("1"), "", number("43012", style: 1)),
      row(3, "B", "1a", number("1"), "", number("43012")),
      properties: "<workbookPr date1904=\"true\"/>")
    #expect(found.map(\.receivedOn) == [day("2021-10-05"), day("2021-10-05")])
  }

  @Test func `what is no day is named`() throws {
    let problems = try ["2021", "20211005", "60", "0", "0.33", "-1"].map { value in
      try defects(row(2, "A", "1a", "", "", number(value, style: value == "2021" ? 0 : 1)))
    }
    func date(_ defect: DateDefect, _ read: String) -> [IntakeDefect] {
      [IntakeTests.defect(.notADate(column: "received_on", defect), "S", 2, 5, read)]
    }
    #expect(problems[0] == date(.notADate(read: "2021", offset: 4), "2021"))
    #expect(problems[1] == date(.notADate(read: "20211005", offset: 8), "20211005"))
    #expect(
      problems[2]
        == date(
          .noSuchDay(read: "1900-02-29", day: 29, month: 2, year: 1900, lastDay: 28),
          "1900-02-29"))
    #expect(problems[3]?.map(\.excerpt) == ["1900-01-00"])
    #expect(problems[4]?.map(\.excerpt) == ["1900-01-00"])
    #expect(problems[5] == date(.notADate(read: "-1", offset: 0), "-1"))
  }

  @Test func `a formula gives its value, and is a defect without one`() throws {
    let fine = try returns(row(2, "A", "1a", "<c><f>1+1</f><v>2</v></c>"))
    #expect(fine.flatMap(\.lines).map { $0.figures["sessions"]?.value } == [2])
    let defects = try defects(
      row(2, "A", "1a", "<c><f>B9+1</f></c>", "<c t=\"e\"><f>B9/0</f><v>#DIV/0!</v></c>"),
      row(3, "<c t=\"e\"><v>#N/A</v></c>", "1a", number("1")))
    #expect(
      defects == [
        defect(.formulaUncomputed, "S", 2, 3),
        defect(.formulaFails, "S", 2, 4, "#DIV/0!"), defect(.formulaFails, "S", 3, 1, "#N/A"),
      ])
  }

  @Test func `a broken formula takes its unit's return out and no other's`() throws {
    let archive = sheet(
      heading, row(2, "A", "1a", number("1")), row(3, "A", "1b", "<c t=\"e\"><v>#REF!</v></c>"),
      row(4, "B", "1a", number("2")))
    let drafts = try read(archive, .hungYen { $0.acceptValid = true })
    #expect(drafts.flatMap(\.returns).map(\.unit) == ["B"])
    #expect(
      drafts.flatMap(\.warnings).map(\.subject) == [
        .leftOut(.formulaFails), .remark(.returnLeftOut("A", lines: 1)),
      ])
  }

  @Test func `attributes of a unit keep what their cells are`() throws {
    let archive = sheet(
      row(1, "Mã", "Tên", "Loại", "a", "b", "c", "d", "e", "f"),
      row(
        2, number("12001"), "Xã Một", "commune", number("0.1"), number("0.125", style: 2),
        number("44474", style: 1), number("1.234"), "0912", number("912")))
    guard case .units(let units) = try read(archive).first?.contents else {
      Issue.record("no units")
      return
    }
    #expect(units.map(\.unit.code) == ["12001"])
    #expect(
      units.first?.unit.attributes == [
        "a": .number(0.1), "b": .number(0.125), "c": .text("2021-10-05"), "d": .number(1.234),
        "e": .text("0912"), "f": .number(912),
      ])
  }

  @Test func `an amount is what is stored, too`() throws {
    let archive = sheet(
      row(1, "Đơn vị", "Nguồn", "Số tiền"), row(2, "A", "state", number("1500000")),
      row(3, "A", "state", number("1.234")))
    #expect(
      try failure(archive)?.defects == [
        defect(
          .notACount(column: "amount", .fraction(read: "1,234", offset: 1)), "S", 3, 3, "1,234")
      ])
  }

  @Test func `what merged cells hide is not read`() throws {
    let archive = sheet(
      heading, row(2, "A", "1a", number("3"), number("77")),
      row(3, number("8"), "", number("9")), row(5, "B", "1a", number("1")),
      tail: "<mergeCells><mergeCell ref=\"C2:D2\"/><mergeCell ref=\"A3:C4\"/></mergeCells>")
    // The range's first cell is A3: its 8 stays, and no unit is called that.
    #expect(
      try failure(archive)?.defects
        == [defect(.unitUnknown(column: "unit", nearest: []), "S", 3, 1, "8")])
    let drafts = try read(
      sheet(
        heading, row(2, "A", "1a", number("3"), number("77")),
        tail: "<mergeCells><mergeCell ref=\"C2:D2\"/></mergeCells>"))
    #expect(
      drafts.flatMap(\.returns).flatMap(\.lines).map { $0.figures.mapValues(\.value) }
        == [["sessions": 3]])
  }

  @Test func `a blank cell that is merged says with which`() throws {
    let archive = sheet(
      heading, row(2, "A", "1a", number("3")), row(3, "", "1b", number("4")),
      row(4, "", "1c", number("5")), tail: "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>")
    #expect(
      try failure(archive)?.defects == [
        defect(.cellMerged(column: "unit", first: "A2"), "S", 3, 1),
        defect(.cellBlank(column: "unit"), "S", 4, 1),
      ])
  }

  @Test func `letters apart from their marks read as one`() throws {
    let archive = sheet(
      row(1, "Đơn vị", "Mu\u{323}c", "Số lớp"),
      row(2, "Huye\u{323}\u{302}n Va\u{306}n La\u{302}m", "1a", number("1")))
    #expect(try read(archive).flatMap(\.returns).map(\.unit) == ["325"])
  }

  @Test func `text of old fonts is recognised`() throws {
    let text = "Tr­êng THCS NguyÔn HuÖ, huyÖn V¨n L©m, tØnh H­ng Yªn"
    let archive = sheet(row(1, "§¬n vÞ", "Môc", "Sè líp"), row(2, text, "1a", number("1")))
    #expect(try failure(archive)?.defects.map(\.problem) == [.encodingLegacy(.tcvn3)])
  }

  @Test func `control characters and the longest texts are read`() throws {
    let long = String(repeating: "ữ", count: 32_767)
    let archive = sheet(
      row(1, "Đơn vị", "Mục", "Số lớp", "Ghi chú"),
      row(2, "A_x0000__x0007_", "1a", number("1"), "a_x000B_" + long))
    let lines = try read(archive).flatMap(\.returns).flatMap(\.lines)
    #expect(lines.map { $0.texts["note"] } == ["a " + long])
  }
}

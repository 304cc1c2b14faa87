import Intake
import LearningWeek
import TestSupport
import Testing

@Suite struct OfficeSheetTests {
  private let file = SourcePlace(file: "f", line: 1)
  private let returns =
    row(1, "Đơn vị", "Mục", "Số lớp") + row(2, "A", "1a", number("3"))
  private let more =
    row(1, "Đơn vị", "Mục", "Số lớp") + row(2, "B", "1a", number("4"))
  private let table =
    row(1, "TT", "Các hoạt động", "Đơn vị", "Số lớp", "Người")
    + row(2, "2", "Số tin bài về các hoạt động của Tuần lễ", "", number("35"))

  private func book(_ sheets: (String, String)...) -> Archive {
    .workbook(sheets.map { Archive.Sheet($0.0, rows: $0.1) })
  }

  @Test func `blank sheets are not spoken of`() throws {
    let drafts = try read(book(("Sheet1", ""), ("Sheet2", returns), ("Sheet3", row(9, " "))))
    #expect(drafts.flatMap(\.returns).map(\.unit) == ["A"])
    #expect(drafts.flatMap(\.warnings) == [])
  }

  @Test func `sheets of one kind are one list`() throws {
    let drafts = try read(book(("Văn Lâm", returns), ("Văn Giang", more)))
    #expect(drafts.map(\.kind) == [.returns])
    #expect(drafts.flatMap(\.returns).map(\.unit) == ["A", "B"])
    #expect(drafts.flatMap(\.returns).map { $0.lines[0].place.sheet } == ["Văn Lâm", "Văn Giang"])
  }

  @Test func `units of one sheet are known to the others, wherever it stands`() throws {
    let units =
      row(1, "Mã", "Tên", "Loại", "Trực thuộc")
      + row(2, "S9", "Trường mới", "school", "325")
    let returns = row(1, "Đơn vị", "Mục", "Số lớp") + row(2, "Trường mới", "1a", number("3"))
    let drafts = try read(book(("Số liệu", returns), ("Đơn vị", units)))
    #expect(drafts.map(\.kind) == [.units, .returns])
    #expect(drafts.flatMap(\.returns).map(\.unit) == ["S9"])
    #expect(drafts.flatMap(\.returns).map(\.scope) == [.own])
  }

  @Test func `defects of all sheets are reported together`() throws {
    let broken = row(1, "Đơn vị", "Mục", "Số lớp") + row(2, "C", "1a", number("0.5"))
    let found = try failure(book(("Một", broken), ("Hai", returns), ("Ba", broken)))
    let places = found?.defects.map { "\($0.place.sheet ?? "")!\($0.place.cellName ?? "")" }
    #expect(places == ["Một!A2", "Một!C2", "Ba!A2", "Ba!C2"])
  }

  @Test func `one unit's return may not stand on two sheets`() throws {
    let found = try failure(book(("Một", returns), ("Hai", returns)))
    let first = SourcePlace(file: "f", sheet: "Một", line: 2)
    #expect(found?.defects == [defect(.returnInTwoSheets("A", first: first), "Hai", 2, 0)])
    let units = row(1, "Mã", "Tên", "Loại") + row(2, "S9", "Trường mới", "school")
    let doubled = try failure(book(("Một", units), ("Hai", units)))
    #expect(doubled?.defects == [defect(.codeRepeated("S9", first: first), "Hai", 2, 0)])
  }

  @Test func `of two tables of one unit the officer names one`() throws {
    let archive = book(("Văn Lâm", table), ("Văn Giang", table))
    #expect(
      try failure(archive, .hungYen { $0.unit = "325" })
        == refused(.sheetsAlike(["Văn Lâm", "Văn Giang"])))
    let drafts = try read(
      archive,
      .hungYen {
        $0.unit = "325"
        $0.sheet = "Van Giang"
      })
    #expect(drafts.flatMap(\.returns).flatMap(\.lines).map(\.place.sheet) == ["Văn Giang"])
  }

  @Test func `a sheet that is not there is said with those that are`() throws {
    let archive = book(("Văn Lâm", returns), ("Ghi chú", ""))
    #expect(
      try failure(archive, .hungYen { $0.sheet = "Van Lam 2" })
        == refused(.sheetUnknown("Van Lam 2", nearest: ["Văn Lâm", "Ghi chú"])))
    let text = failure(ofFile: Array("unit,row\nA,1a\n".utf8), .hungYen { $0.sheet = "1" })
    #expect(text == refused(.sheetUnknown("1", nearest: [])))
  }

  @Test func `sheets of no known kind are named, and refused when strict`() throws {
    let archive = book(("Số liệu", returns), ("Lịch", row(1, "Thứ hai", "Họp")))
    #expect(
      try read(archive).flatMap(\.warnings) == [IntakeWarning(.sheetsUnread(["Lịch"]), at: file)])
    #expect(
      try failure(archive, .hungYen { $0.strict = true })
        == refused(.remark(.sheetsUnread(["Lịch"]))))
  }

  @Test func `when no sheet is known each says why`() throws {
    let found = try failure(book(("Lịch", row(4, "Thứ hai", "Họp")), ("Tên", row(2, "An"))))
    #expect(
      found?.defects == [
        defect(.headingUnknown(nearest: []), "Lịch", 4, 0, "Thứ hai · Họp"),
        defect(.headingUnknown(nearest: []), "Tên", 2, 0, "An"),
      ])
  }

  @Test func `a file with nothing to see has nothing to read`() throws {
    #expect(try failure(book(("Sheet1", ""))) == refused(.sheetMissing(hidden: [])))
    let hidden = Archive.workbook([
      Archive.Sheet("Sheet1", rows: ""), Archive.Sheet("Nháp", state: "hidden", rows: returns),
    ])
    #expect(try failure(hidden) == refused(.sheetMissing(hidden: ["Nháp"])))
    let letter = Archive.document("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>")
    #expect(try failure(letter) == refused(.sheetMissing(hidden: [])))
  }

  @Test func `a sheet may be wide and its last cells blank, but not full`() throws {
    let blank = "<c r=\"XFD2\" t=\"inlineStr\"><is><t> </t></is></c>"
    let full = "<c r=\"XFD2\"><v>1</v></c>"
    func book(_ cell: String) -> Archive {
      sheet(
        row(1, "Đơn vị", "Mục", "Số lớp"),
        row(2, "A", "1a", number("3")).replacing("</row>", with: cell + "</row>"))
    }
    #expect(try read(book(blank)).flatMap(\.returns).map(\.unit) == ["A"])
    #expect(
      try failure(book(full))?.defects
        == [defect(.tooManyCells(limit: IntakeBounds.cellsPerLine), "S", 2, 16384)])
  }

  @Test func `one long text in very many cells is refused`() throws {
    let text = String(repeating: "a", count: 200_000)
    let rows = (1...2000).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }
    let archive = Archive.workbook(
      [Archive.Sheet("S", rows: rows.joined())], strings: ["<t>\(text)</t>"])
    let limit = IntakeBounds.sheetTextBytes
    #expect(
      try failure(archive)?.defects.map(\.problem)
        == [.container(.exceeds(.bytes, limit: limit))])
  }

  static let others: [(String, FileFormat)] = [
    ("application/vnd.oasis.opendocument.spreadsheet", .ods),
    ("application/vnd.oasis.opendocument.text", .odt), ("application/epub+zip", .zip),
  ]

  @Test(arguments: others)
  func `other containers are refused by name`(type: String, format: FileFormat) throws {
    #expect(try failure(Archive([("mimetype", type)])) == refused(.formatUnsupported(format)))
  }

  @Test func `files of before 2007 and files under a password are two things`() {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var bytes = signature + [UInt8](repeating: 0, count: 4088)
    #expect(failure(ofFile: bytes) == refused(.formatUnsupported(.legacyOffice)))
    let name: [UInt8] = "EncryptedPackage".utf8.reduce(into: []) { $0 += [$1, 0] }
    bytes.replaceSubrange(1024..<1024 + name.count, with: name)
    #expect(failure(ofFile: bytes) == refused(.container(.encrypted)))
  }

  @Test func `faults of the container and of its cells have their place`() throws {
    var locked = sheet(returns)
    locked.password = "x"
    #expect(try failure(locked) == refused(.container(.encrypted)))
    #expect(
      failure(ofFile: Array(try sheet(returns).bytes().dropLast(30)))
        == refused(.container(.cut)))
    let text = "<row r=\"4\"><c r=\"B4\" t=\"s\"><v>7</v></c></row>"
    #expect(try failure(sheet(text))?.defects == [defect(.cellBroken, "S", 4, 2, "7")])
  }
}

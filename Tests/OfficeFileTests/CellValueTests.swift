import OfficeFile
import TestSupport
import Testing

@Suite struct CellValueTests {
  private let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="[$-42A]d &quot;tháng&quot; m"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/>
    <xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="3"/></cellXfs>
    """

  @Test func `numbers are what is stored, whatever their style prints`() throws {
    let found = try values(
      """
      <row r="1"><c r="A1"><v>1800</v></c><c r="B1" s="6"><v>1.8E3</v></c>
      <c r="C1"><v>0.1</v></c><c r="D1" s="3"><v>0.5</v></c><c r="E1"><v>-2</v></c></row>
      """, styles: styles)
    #expect(
      found == [
        "A1": .number(1800), "B1": .number(1800), "C1": .number(0.1), "D1": .percentage(0.5),
        "E1": .number(-2),
      ])
  }

  @Test func `a date is a number with the style of one`() throws {
    let found = try values(
      """
      <row r="1"><c r="A1" s="1"><v>44474</v></c><c r="B1" s="2"><v>44474</v></c>
      <c r="C1" s="4"><v>44474.5</v></c><c r="D1" s="5"><v>0.25</v></c>
      <c r="E1" s="99"><v>44474</v></c></row>
      """, styles: styles)
    #expect(
      found == [
        "A1": .serial(44474, .date), "B1": .serial(44474, .date),
        "C1": .serial(44474.5, .dateAndTime), "D1": .serial(0.25, .time),
        "E1": .number(44474),
      ])
  }

  @Test func `texts are shared, rich, inline or a formula's`() throws {
    let found = try values(
      """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
      <c r="C1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>
      <c r="D1" t="str"><f>A1</f><v>Xã Tân Tiến</v></c><c r="E1" t="s"><v>2</v></c></row>
      """,
      strings: [
        "<t>Trường &amp; lớp</t>",
        "<r><rPr><b/></rPr><t>Lễ</t></r><r><t xml:space=\"preserve\"> khai mạc</t></r>"
          + "<rPh sb=\"0\" eb=\"2\"><t>đọc</t></rPh>",
        "<t>dòng một_x000A_dòng hai_x005F_x_x0000_.</t>",
      ])
    #expect(
      found == [
        "A1": .text("Trường & lớp"), "B1": .text("Lễ khai mạc"), "C1": .text("a b"),
        "D1": .text("Xã Tân Tiến"), "E1": .text("dòng một\ndòng hai_x."),
      ])
  }

  @Test func `truths, errors and formulas are told apart`() throws {
    let found = try rows(
      book(
        """
        <row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3" t="e"><f>A1/0</f><v>#DIV/0!</v></c>
        <c r="C3"><f>A1+1</f><v>3</v></c><c r="D3"><f>A1</f></c><c r="E3" s="7"/>
        <c r="F3" t="str"><f>""</f><v></v></c></row>
        """))
    let cell = { CellAddress(row: 3, column: $0) }
    #expect(
      found["S"] == [
        SheetRow(
          number: 3,
          cells: [
            SheetCell(cell(1), .truth(true)),
            SheetCell(cell(2), .error("#DIV/0!"), isFormula: true),
            SheetCell(cell(3), .number(3), isFormula: true),
            SheetCell(cell(4), .uncomputed, isFormula: true),
          ])
      ])
  }

  @Test func `rows and cells without an address follow the last`() throws {
    let found = try values(
      "<row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>")
    #expect(
      found == ["A1": .number(1), "C1": .number(2), "D1": .number(3), "A2": .number(4)])
  }

  @Test func `the strict edition reads alike and has dates in words`() throws {
    let found = try values(
      """
      <row r="1"><c r="A1"><v>5</v></c><c r="B1" t="d"><v>2021-10-05</v></c>
      <c r="C1" t="d"><v>2021-10-05T12:00:00Z</v></c></row>
      """, isStrict: true)
    #expect(
      found == [
        "A1": .number(5), "B1": .serial(44474, .date), "C1": .serial(44474.5, .dateAndTime),
      ])
  }

  @Test func `merged ranges come with the sheet`() throws {
    let archive = book(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
      tail: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B9:A1\"/></mergeCells>")
    let opened = try Workbook(OfficeContainer(archive.bytes()))
    let merged = try opened.read(opened.sheets[0]) { _ in true }
    #expect(
      merged == [
        MergedRange(
          first: CellAddress(row: 1, column: 1), last: CellAddress(row: 2, column: 2))
      ])
  }

  @Test func `sheets come in order with what hides them`() throws {
    let archive = Archive.workbook([
      Archive.Sheet("Số liệu", rows: ""), Archive.Sheet("Nháp", state: "hidden", rows: ""),
      Archive.Sheet("Rất ẩn", state: "veryHidden", rows: ""),
      Archive.Sheet("Khác", state: "visible", rows: ""),
    ])
    let sheets = try Workbook(OfficeContainer(archive.bytes())).sheets
    #expect(sheets.map(\.name) == ["Số liệu", "Nháp", "Rất ẩn", "Khác"])
    #expect(sheets.map(\.isHidden) == [false, true, true, false])
  }

  @Test func `a reader that has enough stops the sheet`() throws {
    let archive = book((1...9).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined())
    let opened = try Workbook(OfficeContainer(archive.bytes()))
    var taken: [Int] = []
    _ = try opened.read(opened.sheets[0]) {
      taken.append($0.number)
      return taken.count < 3
    }
    #expect(taken == [1, 2, 3])
  }
}

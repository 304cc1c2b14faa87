import OfficeFile
import TestSupport
import Testing

@Suite struct DocumentTests {
  private func tables(_ body: String) throws -> [TextDocument.Table] {
    try TextDocument(OfficeContainer(Archive.document(body).bytes())).tables()
  }

  /// `number` and, row by row, the texts of the cells by address.
  private func table(_ number: Int, _ rows: [Int: [Int: String]]) -> TextDocument.Table {
    TextDocument.Table(
      number: number,
      rows: rows.sorted { $0.key < $1.key }.map { row, cells in
        SheetRow(
          number: row,
          cells: cells.sorted { $0.key < $1.key }.map {
            SheetCell(CellAddress(row: row, column: $0.key), .text($0.value))
          })
      })
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  private func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  @Test func `text is put together from its runs and paragraphs`() throws {
    let found = try tables(
      """
      <w:p><w:r><w:t>Ngoài bảng</w:t></w:r></w:p><w:tbl><w:tr><w:tc>
      <w:p><w:r><w:t xml:space="preserve">Số </w:t></w:r><w:r><w:t>lớp</w:t></w:r></w:p>
      <w:p/><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>
      <w:noBreakHyphen/><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
      """)
    #expect(found == [table(1, [1: [1: "Số lớp\n\na b\nc-d"]])])
  }

  @Test func `merged cells carry their text at the top left`() throws {
    let start = "<w:vMerge w:val=\"restart\"/>"
    let found = try tables(
      "<w:tbl>"
        + row(
          cell("TT", start), cell("Số lượng", "<w:gridSpan w:val=\"2\"/>"),
          cell("Ghi chú", start))
        + row(
          cell("", "<w:vMerge/>"), cell("Lớp"), cell("Người"),
          cell("thừa", "<w:vMerge w:val=\"continue\"/>"))
        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("7") + "</w:tr>"
        + row(cell(""), cell("")) + row(cell("1"))
        + "</w:tbl>")
    #expect(
      found == [
        table(
          1,
          [
            1: [1: "TT", 2: "Số lượng", 4: "Ghi chú"], 2: [2: "Lớp", 3: "Người"],
            3: [2: "7"], 5: [1: "1"],
          ])
      ])
  }

  @Test func `a table in a cell is a table of its own`() throws {
    let inner = "<w:tbl>" + row(cell("trong")) + "</w:tbl>"
    let found = try tables(
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ngoài</w:t></w:r></w:p>\(inner)<w:p/></w:tc></w:tr>"
        + "</w:tbl><w:tbl>" + row(cell("sau")) + "</w:tbl>")
    #expect(
      found == [
        table(1, [1: [1: "ngoài"]]), table(2, [1: [1: "trong"]]), table(3, [1: [1: "sau"]]),
      ])
  }

  @Test func `what a tracked change took away is gone, what it put in is there`() throws {
    let found = try tables(
      """
      <w:tbl><w:tr><w:tc><w:p><w:ins><w:r><w:t>12</w:t></w:r></w:ins>
      <w:del><w:r><w:delText>21</w:delText><w:tab/></w:r></w:del>
      <w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom></w:p></w:tc></w:tr>
      <w:tr><w:trPr><w:del w:id="1"/></w:trPr>\(cell("bỏ"))</w:tr>
      <w:tr>\(cell("giữ"))</w:tr></w:tbl>
      """)
    #expect(found == [table(1, [1: [1: "12"], 3: [1: "giữ"]])])
  }

  @Test func `a text box is read once though it is written twice`() throws {
    let box = "<w:p><w:r><w:t>hộp</w:t></w:r></w:p>"
    let found = try tables(
      """
      <w:tbl><w:tr><w:tc><w:p><w:r><mc:AlternateContent>
      <mc:Choice Requires="wps">\(box)</mc:Choice><mc:Fallback>\(box)</mc:Fallback>
      </mc:AlternateContent></w:r></w:p></w:tc></w:tr></w:tbl>
      """)
    #expect(found == [table(1, [1: [1: "hộp"]])])
  }

  @Test func `the strict edition reads alike and a text without tables has none`() throws {
    var archive = Archive.document("<w:tbl>" + row(cell("a")) + "</w:tbl>")
    let part = """
      <w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:tbl>\
      \(row(cell("a")))</w:tbl></w:body></w:document>
      """
    archive.replace("word/document.xml", part)
    #expect(
      try TextDocument(OfficeContainer(archive.bytes())).tables() == [table(1, [1: [1: "a"]])])
    #expect(try tables("<w:p><w:r><w:t>Kính gửi</w:t></w:r></w:p>") == [])
  }
}

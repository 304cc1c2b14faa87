import OfficeFile
import Testing

@Suite struct CellAddressTests {
  @Test func `columns are lettered as in a sheet`() {
    let columns = [1, 2, 26, 27, 52, 53, 702, 703, 16384]
    #expect(
      columns.map(CellAddress.letters)
        == ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"])
    #expect(CellAddress(row: 7, column: 2).text == "B7")
  }

  @Test func `every column is read back from its letters`() throws {
    let cells = (1...16384).map { "<c r=\"\(CellAddress.letters(ofColumn: $0))1\"><v>1</v></c>" }
    let found = try rows(book("<row r=\"1\">\(cells.joined())</row>"))
    #expect(found["S"]?.first?.cells.map(\.address.column) == Array(1...16384))
  }
}

import Testing

@testable import Reporting

struct ViewTests {
  private static let table = ResultTable(
    columns: [.init("name", "Tên"), .init("value", "Giá trị", .trailing)],
    rows: [
      [.text("Đức"), .integer(2)], [.text("Dương"), .blank], [.text("Ân"), .integer(10)],
      [.text("An"), .integer(2)],
    ])

  private static func names(_ table: ResultTable) -> [ResultTable.Cell] {
    table.rows.map { $0[0] }
  }

  @Test func `text sorts in Vietnamese order`() {
    #expect(
      Self.names(Self.table.sorted(by: 0, descending: false))
        == [.text("An"), .text("Ân"), .text("Dương"), .text("Đức")])
  }

  @Test func `blanks come last either way and equal rows keep their order`() {
    #expect(
      Self.names(Self.table.sorted(by: 1, descending: false))
        == [.text("Đức"), .text("An"), .text("Ân"), .text("Dương")])
    #expect(
      Self.names(Self.table.sorted(by: 1, descending: true))
        == [.text("Ân"), .text("Đức"), .text("An"), .text("Dương")])
  }

  @Test func `columns are found by key or heading without diacritics`() {
    #expect(Self.table.column(named: "gia tri") == 1)
    #expect(Self.table.column(named: "VALUE") == 1)
    #expect(Self.table.column(named: "khác") == nil)
  }

  @Test func `the top of a table is its first rows`() {
    #expect(Self.table.top(2).rows == Array(Self.table.rows.prefix(2)))
    #expect(Self.table.top(9) == Self.table)
  }
}

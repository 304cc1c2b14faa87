import Testing

@testable import VietnameseText

@Suite struct DateTests {
  @Test(arguments: [
    "05/10/2021", "5/10/2021", "5.10.2021", "2021-10-05", "05/10.2021", "5-10-2021", "2021/10/05",
    "ngày 5 tháng 10 năm 2021", "Ngày 05 tháng 10 năm 2021", "ngay 5 thang 10 nam 2021",
    "5 tháng 10 năm 2021", "<b>05/10/2021</b>", " 05 / 10 / 2021 ", "**05/10/2021**",
    "NGÀY\u{A0}5 THÁNG 10, NĂM 2021", "nga\u{300}y 5 tha\u{301}ng 10 n\u{103}m 2021",
  ])
  func `a date is read in every form offices use`(text: String) {
    #expect(WrittenDate.read(text) == .success(WrittenDate(year: 2021, month: 10, day: 5)))
  }

  @Test func `a blank cell has no date`() {
    #expect(WrittenDate.read(" <b> </b>") == .success(nil))
  }

  @Test(arguments: [
    ("01/10/202", DateDefect.yearCut(read: "01/10/202", year: "202")),
    ("01/10/21", .yearCut(read: "01/10/21", year: "21")),
    ("ngày 1 tháng 10 năm 202", .yearCut(read: "ngày 1 tháng 10 năm 202", year: "202")),
    ("05/10", .yearMissing(read: "05/10")),
    ("ngày 5 tháng 10", .yearMissing(read: "ngày 5 tháng 10")),
    ("01/10/1021", .yearUnlikely(read: "01/10/1021", year: 1021)),
    ("01/10/20211", .yearUnlikely(read: "01/10/20211", year: 20211)),
    (
      "10/25/2021",
      .noSuchMonth(
        read: "10/25/2021", month: 25, swapped: WrittenDate(year: 2021, month: 10, day: 25))
    ),
    ("40/25/2021", .noSuchMonth(read: "40/25/2021", month: 25, swapped: nil)),
    ("0/0/2021", .noSuchMonth(read: "0/0/2021", month: 0, swapped: nil)),
    (
      "31/09/2021",
      .noSuchDay(read: "31/09/2021", day: 31, month: 9, year: 2021, lastDay: 30)
    ),
    (
      "29/02/2021",
      .noSuchDay(read: "29/02/2021", day: 29, month: 2, year: 2021, lastDay: 28)
    ),
    ("0/10/2021", .noSuchDay(read: "0/10/2021", day: 0, month: 10, year: 2021, lastDay: 31)),
    ("hôm qua", .notADate(read: "hôm qua", offset: 0)),
    ("10/2021", .notADate(read: "10/2021", offset: 7)),
    ("2021", .notADate(read: "2021", offset: 4)),
    ("05//10/2021", .notADate(read: "05//10/2021", offset: 3)),
    ("5/10/2021 8h00", .notADate(read: "5/10/2021 8h00", offset: 10)),
    ("5/10/2021/1", .notADate(read: "5/10/2021/1", offset: 9)),
    ("5 10 2021", .notADate(read: "5 10 2021", offset: 2)),
    ("5/010/2021", .notADate(read: "5/010/2021", offset: 2)),
    (
      "Hà Nội, ngày 5 tháng 10 năm 2021",
      .notADate(read: "Hà Nội, ngày 5 tháng 10 năm 2021", offset: 0)
    ),
  ])
  func `what is no date is refused with the reason`(cell: (String, DateDefect)) {
    #expect(WrittenDate.read(cell.0) == .failure(cell.1))
  }

  @Test func `leap days exist in leap years only`() {
    let years = [1900, 2000, 2020, 2021, 2100, 2400]
    #expect(
      years.filter { WrittenDate(year: $0, month: 2, day: 29) != nil } == [2000, 2020, 2400])
  }

  @Test func `dates print for people, machines and documents`() throws {
    let day = try #require(WrittenDate(year: 2021, month: 2, day: 5))
    #expect(day.vietnamese == "05/02/2021")
    #expect(day.iso == "2021-02-05")
    #expect(day.inWords == "ngày 05 tháng 02 năm 2021")
    let late = try #require(WrittenDate(year: 2021, month: 3, day: 27))
    #expect(late.inWords == "ngày 27 tháng 3 năm 2021")
  }

  @Test func `dates are ordered by day`() throws {
    let texts = ["30/09/2020", "01/10/2020", "02/10/2020", "01/01/2021"]
    let days = try texts.map { try #require(try WrittenDate.read($0).get()) }
    #expect(days.reversed().sorted() == days)
  }

  @Test(arguments: 0..<200)
  func `every printed form reads back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let day = try #require(
      WrittenDate(
        year: Int.random(in: 1900...2999, using: &random),
        month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random)))
    for text in [day.iso, day.vietnamese, day.inWords] {
      #expect(WrittenDate.read(text) == .success(day))
    }
  }
}

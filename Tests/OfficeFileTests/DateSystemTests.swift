import OfficeFile
import TestSupport
import Testing

@Suite struct DateSystemTests {
  /// As Excel shows them.
  static let known: [(Double, SerialMoment)] = [
    (0, SerialMoment(year: 1900, month: 1, day: 0)),
    (1, SerialMoment(year: 1900, month: 1, day: 1)),
    (59, SerialMoment(year: 1900, month: 2, day: 28)),
    (60, SerialMoment(year: 1900, month: 2, day: 29)),
    (61, SerialMoment(year: 1900, month: 3, day: 1)),
    (36526, SerialMoment(year: 2000, month: 1, day: 1)),
    (36585, SerialMoment(year: 2000, month: 2, day: 29)),
    (44474, SerialMoment(year: 2021, month: 10, day: 5)),
    (44474.25, SerialMoment(year: 2021, month: 10, day: 5, second: 21600)),
    (44474.9999999, SerialMoment(year: 2021, month: 10, day: 6)),
    (73050, SerialMoment(year: 2099, month: 12, day: 31)),
    (2_958_465, SerialMoment(year: 9999, month: 12, day: 31)),
  ]

  @Test(arguments: known)
  func `serial numbers from 1900 mean these days`(serial: Double, moment: SerialMoment) {
    #expect(DateSystem.from1900.moment(of: serial) == moment)
  }

  @Test func `from 1904 the same day is 1462 less`() {
    for serial in stride(from: 1462.0, through: 73050, by: 1) {
      #expect(
        DateSystem.from1904.moment(of: serial - 1462) == DateSystem.from1900.moment(of: serial))
    }
  }

  @Test func `each day follows the one before`() throws {
    var previous = try #require(DateSystem.from1900.moment(of: 61))
    for serial in 62...120_000 {
      let moment = try #require(DateSystem.from1900.moment(of: Double(serial)))
      let isNext =
        moment.year == previous.year && moment.month == previous.month
        && moment.day == previous.day + 1
        || moment.day == 1
          && (moment.year == previous.year && moment.month == previous.month + 1
            || moment.month == 1 && previous.month == 12 && moment.year == previous.year + 1)
      guard isNext else {
        Issue.record("\(previous) is followed by \(moment)")
        return
      }
      previous = moment
    }
  }

  @Test func `no day has a negative number or five digits of year`() {
    #expect(DateSystem.from1900.moment(of: -1) == nil)
    #expect(DateSystem.from1900.moment(of: 2_958_466) == nil)
  }

  @Test func `a workbook says which system it counts in`() throws {
    let archive = Archive.workbook(
      [Archive.Sheet("S", rows: "")], properties: "<workbookPr date1904=\"1\"/>")
    #expect(try Workbook(OfficeContainer(archive.bytes())).dateSystem == .from1904)
  }

  static let codes: [(String, CellValue)] = [
    ("dd/mm/yyyy", .serial(1, .date)), ("d-mmm-yy", .serial(1, .date)),
    ("mm/yyyy", .serial(1, .date)), ("mmmm", .serial(1, .date)),
    ("[$-42A]dd mmmm yyyy;@", .serial(1, .date)), ("yyyy-mm-dd hh:mm", .serial(1, .dateAndTime)),
    ("hh:mm", .serial(1, .time)), ("mm:ss", .serial(1, .time)), ("[h]:mm", .serial(1, .time)),
    ("h:mm AM/PM", .serial(1, .time)), ("General", .number(1)), ("#,##0", .number(1)),
    ("0.00E+00", .number(1)), ("0\" day\"", .number(1)), ("[Red]#,##0 \\d", .number(1)),
    ("#,##0 \"đ\"", .number(1)), ("0%", .percentage(1)), ("0.0%;[Red]-0.0%", .percentage(1)),
    ("@", .number(1)), ("_(* #,##0_);_(* (#,##0)", .number(1)),
  ]

  @Test(arguments: codes)
  func `a format code tells what the number is`(code: String, value: CellValue) throws {
    let escaped = code.replacing("\"", with: "&quot;")
    let found = try values(
      "<row><c s=\"0\"><v>1</v></c></row>",
      styles: "<numFmts><numFmt numFmtId=\"200\" formatCode=\"\(escaped)\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"200\"/></cellXfs>")
    #expect(found == ["A1": value])
  }
}

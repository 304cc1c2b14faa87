import Intake
import LearningWeek
import TestSupport
import Testing
import VietnameseText

@testable import Shell

/// One sample for each case, in the order of the enum.
private let problems: [(IntakeDefect.Problem, read: String)] = [
  (.fileMissing, ""),
  (.fileIsFolder, ""),
  (.fileIsDevice, ""),
  (.fileUnreadable(13), ""),
  (.fileEmpty, ""),
  (.fileTooLarge(limit: 64 << 20), ""),
  (.formatUnsupported(.xlsx), ""),
  (.formatUnsupported(.docx), ""),
  (.formatUnsupported(.xlsb), ""),
  (.formatUnsupported(.ods), ""),
  (.formatUnsupported(.odt), ""),
  (.formatUnsupported(.zip), ""),
  (.formatUnsupported(.legacyOffice), ""),
  (.formatUnsupported(.pdf), ""),
  (.formatUnsupported(.rtf), ""),
  (.formatUnsupported(.html), ""),
  (.formatUnsupported(.gzip), ""),
  (.formatUnsupported(.image), ""),
  (.formatUnsupported(.sqlite), ""),
  (.formatUnsupported(.unmarkedUTF16), ""),
  (.formatUnsupported(.binary), ""),
  (.encodingUnknown(offset: 1799), ""),
  (.encodingLegacy(.tcvn3), ""),
  (.encodingLegacy(.vni), ""),
  (.encodingWindows1258, ""),
  (.container(.cut), ""),
  (.container(.damaged(part: "xl/worksheets/sheet1.xml")), ""),
  (.container(.partMissing("xl/styles.xml")), ""),
  (.container(.partRepeated("xl/workbook.xml")), ""),
  (.container(.partMistaken("xl/workbook.xml")), ""),
  (.container(.malformed(part: "word/document.xml", line: 2)), ""),
  (.container(.declaresEntities(part: "xl/sharedStrings.xml")), ""),
  (.container(.leadsNowhere(part: "xl/workbook.xml", target: "../../a.xml")), ""),
  (.container(.encrypted), ""),
  (.container(.compressionUnknown(part: "xl/workbook.xml")), ""),
  (.container(.libraryMissing), ""),
  (.container(.exceeds(.bytes, limit: 256 << 20)), ""),
  (.container(.exceeds(.entries, limit: 4096)), ""),
  (.container(.exceeds(.depth, limit: 256)), ""),
  (.container(.exceeds(.sheets, limit: 1024)), ""),
  (.container(.exceeds(.tables, limit: 1024)), ""),
  (.container(.exceeds(.sharedTexts, limit: 2 << 20)), ""),
  (.container(.exceeds(.styles, limit: 1 << 17)), ""),
  (.container(.exceeds(.mergedRanges, limit: 1 << 17)), ""),
  (.container(.exceeds(.relationships, limit: 4096)), ""),
  (.sheetUnknown("Thang 10", nearest: ["Tháng 9", "Ghi chú"]), ""),
  (.sheetUnknown("Thang 10", nearest: []), ""),
  (.sheetMissing(hidden: []), ""),
  (.sheetMissing(hidden: ["Nháp"]), ""),
  (.sheetsAlike(["Văn Lâm", "Văn Giang"]), ""),
  (.lineTooLong(limit: 1 << 20), ""),
  (.tooManyCells(limit: 512), ""),
  (.cellTooLong(limit: 256 << 10), "Báo cáo kết quả tổ chức Tuần lễ"),
  (.quoteUnclosed, "Trường THCS Lê Lợi"),
  (.textAfterQuote, "Lê Lợi\" x"),
  (.lineCut(cells: 3, expected: 5), "33"),
  (.cellsBeyondHeading(headings: 5), "200"),
  (.headingMissing, ""),
  (.headingUnknown(nearest: []), "a · b · c"),
  (.headingUnknown(nearest: [.returns, .funding]), "Đơn vị · Số tiền"),
  (.headingAmbiguous([.nominations, .earlierAwards]), "Loại · Tên · Đơn vị"),
  (.columnMissing("row", kind: .returns), ""),
  (.columnUnknown(kind: .funding, nearest: ["amount"]), "amout"),
  (.columnUnknown(kind: .funding, nearest: []), "Màu"),
  (.columnRepeated("unit", first: 2), "Đơn vị"),
  (.unitNotGiven, ""),
  (.cellBroken, "7"),
  (.cellBroken, ""),
  (.formulaFails, "#REF!"),
  (.formulaUncomputed, ""),
  (.cellBlank(column: "unit"), ""),
  (.cellMerged(column: "unit", first: "A2"), ""),
  (.notACount(column: "sessions", .notANumber(read: "12a", character: "a", offset: 2)), "12a"),
  (.notACount(column: "sessions", .negative(read: "-3")), "-3"),
  (.notACount(column: "sessions", .fraction(read: "1,5", offset: 1)), "1,5"),
  (
    .notACount(column: "sessions", .brokenGroup(read: "1.80", group: "80", offset: 2)), "1.80"
  ),
  (.notACount(column: "sessions", .brokenGroup(read: "1.", group: "", offset: 2)), "1."),
  (
    .notACount(column: "sessions", .ambiguous(read: "1,800", grouped: 1800, offset: 1)), "1,800"
  ),
  (.notACount(column: "sessions", .ditto(read: "nt")), "nt"),
  (
    .notACount(column: "sessions", .tooLarge(read: "1000000000", limit: 999_999_999)),
    "1000000000"
  ),
  (.notADate(column: "received_on", .notADate(read: "05-x", offset: 3)), "05-x"),
  (.notADate(column: "received_on", .yearMissing(read: "05/10")), "05/10"),
  (.notADate(column: "received_on", .yearCut(read: "01/10/202", year: "202")), "01/10/202"),
  (
    .notADate(column: "received_on", .yearUnlikely(read: "01/10/1021", year: 1021)),
    "01/10/1021"
  ),
  (
    .notADate(
      column: "received_on",
      .noSuchMonth(
        read: "10/25/2021", month: 25, swapped: WrittenDate(year: 2021, month: 10, day: 25))),
    "10/25/2021"
  ),
  (
    .notADate(column: "received_on", .noSuchMonth(read: "30/25/2021", month: 25, swapped: nil)),
    "30/25/2021"
  ),
  (
    .notADate(
      column: "received_on",
      .noSuchDay(read: "31/09/2021", day: 31, month: 9, year: 2021, lastDay: 30)), "31/09/2021"
  ),
  (
    .notAChoice(
      column: "scope", nearest: ["Tổng hợp"], expected: ["own", "consolidated"]), "tong hơp x"
  ),
  (.notAChoice(column: "female", nearest: [], expected: ["1", "0"]), "?"),
  (.unitUnknown(column: "unit", nearest: ["Trường THCS Lê Lợi"]), "THCS Lê Lơi"),
  (.unitUnknown(column: "unit", nearest: []), "Atlantis"),
  (
    .unitAmbiguous(
      column: "unit",
      [
        UnitChoice(code: "12142", name: "Xã Tân Tiến (Văn Giang)"),
        UnitChoice(code: "12085", name: "Xã Tân Tiến (Khoái Châu)"),
      ]), "Tân Tiến"
  ),
  (.undeclared(.award, nearest: ["giay_khen"]), "giay_ken"),
  (.undeclared(.flag, nearest: []), "kỷ luật"),
  (.undeclared(.section, nearest: []), "iv"),
  (.undeclared(.fundingSource, nearest: ["Xã hội hóa"]), "xã hội hoá khác"),
  (.yearOfOtherCampaign(expected: 2021), "2020"),
  (.measureUnknown(row: "1a", nearest: ["sessions"]), "session"),
  (.measureUnknown(row: nil, nearest: []), "cân nặng"),
  (.rowBlank, ""),
  (
    .periodReversed(
      from: CivilDate(dayNumber: 18_901), until: CivilDate(dayNumber: 18_900)), ""
  ),
  (.rowRepeated(row: "1a", unit: "HY01", first: SourcePlace(file: "a.csv", line: 2)), "1a"),
  (.codeRepeated("HY01", first: SourcePlace(file: "a.csv", line: 2)), "HY01"),
  (
    .returnContradicted(
      column: "received_on", first: "08/10/2021", at: SourcePlace(file: "a.csv", line: 2)),
    "09/10/2021"
  ),
  (.returnInTwoSheets("HY01", first: SourcePlace(file: "a.xlsx", sheet: "Một", line: 2)), ""),
  (.codeRepeated("HY01", first: SourcePlace(file: "a.xlsx", sheet: "Một", line: 2)), "HY01"),
  (.remark(.rowUnmapped(nearest: ["Lễ khai mạc"])), "Lễ khai mac xã"),
  (.remark(.sheetsUnread(["Lịch"])), ""),
]

private let warnings: [(IntakeWarning.Subject, read: String)] = [
  (.leftOut(.cellBlank(column: "unit")), ""),
  (.leftOutMore(count: 1), ""),
  (.leftOutMore(count: 1200), ""),
  (.remark(.rowUnmapped(nearest: [])), "Hội chợ sách"),
  (.remark(.rowNumberDiffers(row: "1b", written: "1a")), "1a"),
  (.remark(.rowLabelDiffers(row: "2", expected: "Số tin bài về các hoạt động")), "Số tin, bài"),
  (.remark(.figureNotInForm(row: "6a", column: "sessions")), "10"),
  (.remark(.totalLeftOut), "Tổng cộng"),
  (.remark(.rowsNotInTable(["5a", "6b"])), ""),
  (.remark(.columnLeftOut), "Đơn vị tổ chức"),
  (.remark(.attributeUndeclared(nearest: ["enrolment"])), "enrollment"),
  (.remark(.levelLeftOut(kind: .school)), "Xã"),
  (.remark(.receivedInFuture(CivilDate(dayNumber: 18_901))), "01/10/2021"),
  (.remark(.noLines), ""),
  (.remark(.sheetsHidden(["Nháp", "Số cũ"])), ""),
  (.remark(.sheetsUnread(["Lịch", "#3"])), ""),
]

@Suite struct IntakeWordsTests {
  private let place = SourcePlace(file: "so-lieu.csv", sheet: "Sheet1", line: 4, column: 3)

  @Test func `every defect of a file is said in both languages`() {
    let failures = problems.map { Failure(IntakeDefect($0, at: place, excerpt: $1)) }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-intake-defects")
  }

  @Test func `every remark on a file is a line in both languages`() {
    let lines = warnings.map { IntakeWarning($0, at: place, excerpt: $1).line }
    for line in lines { expectGoodWords(line) }
    let text = lines.map { "vi \($0.vi)\nen \($0.en)\n" }.joined()
    expectSnapshot(text, named: "failures-intake-warnings")
  }

  @Test func `a file with one defect says that one and that nothing was stored`() {
    let defect = IntakeDefect(
      .notACount(column: "sessions", .notANumber(read: "12a", character: "a", offset: 2)),
      at: SourcePlace(file: "so-lieu.csv", line: 4, column: 3), excerpt: "12a")
    let missing = IntakeDefect(
      .fileMissing, at: SourcePlace(file: "so-lieu.csv", line: 1))
    let blank = IntakeDefect(
      .cellBlank(column: "unit"), at: SourcePlace(file: "so-lieu.csv", line: 5, column: 1))
    let failures = [
      Failure(IntakeFailure(file: "so-lieu.csv", defects: [defect])),
      Failure(IntakeFailure(file: "so-lieu.csv", defects: [missing])),
      Failure(IntakeFailure(file: "so-lieu.csv", defects: [defect, blank])),
      Failure(IntakeFailure(file: "so-lieu.csv", defects: [defect, blank], omitted: 1198)),
    ]
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-intake-files")
  }
}

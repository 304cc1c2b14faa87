import Intake
import LearningWeek
import Testing

@Suite struct FileFormatTests {
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 0, 0]

  static let signatures: [(FileFormat, [UInt8])] = [
    (.xlsx, zip + Array("[Content_Types].xml..xl/workbook.xml".utf8)),
    (.docx, zip + Array("[Content_Types].xml..word/document.xml".utf8)),
    (.zip, zip + Array("photos/1.jpg".utf8)), (.zip, [0x50, 0x4B, 0x05, 0x06, 0, 0]),
    (.legacyOffice, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
    (.pdf, Array("%PDF-1.7\n".utf8)), (.rtf, Array("{\\rtf1\\ansi".utf8)),
    (.html, Array("\n <!DOCTYPE html><table>".utf8)), (.html, Array("<html><body>".utf8)),
    (.html, [0xEF, 0xBB, 0xBF] + Array("<?xml version=\"1.0\"?>".utf8)),
    (.gzip, [0x1F, 0x8B, 8, 0]), (.image, [0x89, 0x50, 0x4E, 0x47, 0x0D]),
    (.image, [0xFF, 0xD8, 0xFF, 0xE0]), (.image, Array("GIF89a".utf8)),
    (.sqlite, Array("SQLite format 3\0".utf8)),
    (.unmarkedUTF16, "unit,row\n".utf16.flatMap { [UInt8($0), 0] }),
    (.unmarkedUTF16, "unit,row\n".utf16.flatMap { [0, UInt8($0)] }),
    (.binary, [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 3]),
  ]

  @Test(arguments: signatures)
  func `what is no text is refused by its name`(format: FileFormat, bytes: [UInt8]) {
    let refusal = defect(.formatUnsupported(format), line: 1)
    #expect(failure(of: bytes) == IntakeFailure(file: "f", defects: [refusal]))
  }

  @Test func `a label in markup is no page`() throws {
    let table = "<b>TT</b>\tCác hoạt động\tNgười\n8\tKhen thưởng về tổ chức Tuần lễ\t\n"
    #expect(
      failure(table)?.defects == [defect(.unitNotGiven, line: 1)])
  }
}

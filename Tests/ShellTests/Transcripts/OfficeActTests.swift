import TestSupport
import Testing

@testable import Shell

/// What an office does with the returns it gets, beside adding them up.
@Suite struct OfficeActTests {
  @Test func `accepting, sending back, remarks, and changes of the frozen list`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.type(
        "accept 330", "send-back M323-PT1", "send-back M323-PT1 --reason Mục 5a thiếu số người",
        "status | top 3", "status | top 2 | cols code,verdict", "show M323-PT1",
        "undo", "show M323-PT1 | cols value | top 6", "accept Trường không có",
        "note 330", "note 330 Mở thêm 2 lớp xóa mù chữ",
        "ghi chú \"Huyện Phù Cừ\" Hẹn kiểm tra --on 2021-12-05",
        "note Huyện Phù Cừ \"Đã kiểm tra\" --on 6/12/2021",
        "note 330 Đã khai giảng --on 5/11/2021",
        "show 330", "must-report M323-PT1 --reason Đã có", "excuse M323-PT1",
        "excuse M323-PT1 --reason Đã giải thể", "status in M323-PT1",
        "excuse M323-PT1 --reason Đã giải thể",
        "must-report M323-PT1 --until 30/10/2021 --reason Mở lại", "show M323-PT1 | top 8",
        "audit M323-PT1", "verify journal")
      expectSnapshot(transcript.text, named: "office-acts-\(language.rawValue)")
      #expect(transcript.linesTooWide == [])
    }
  }
}

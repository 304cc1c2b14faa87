import Foundation
import TestSupport
import Testing

@testable import Shell

/// Proposals for commendation: entered, found to be there twice, accepted and sent back.
@Suite struct NominationTests {
  @Test func `nominations come from the console, and are accepted or sent back`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.type(
        "nominate individual Nguyễn Thị Hoà --unit M323-PT1 --award giay_khen_ca_nhan "
          + "--female yes --achievement Dạy 3 lớp xóa mù chữ --received 10/10/2021",
        "why Nguyễn Thị Hoà | top 4 | cols part,id,met",
        "nominate individual Nguyễn Thị Hòa --unit M323-PT1 --award giay_khen_ca_nhan",
        "nominate individual NGUYỄN THỊ HOA --unit M323-PT1 --position Giáo viên",
        "đề nghị hộ gia đình Trần Văn Bê --unit M323-PT1 --achievement Dạy 3 lớp xoá mù chữ",
        "đề nghị sáng kiến Tủ sách trong ngõ --unit THPT Hưng Yên",
        "đề nghị tập thể M323-PT1 --award giay_khen_tap_the", "check in M323-PT1",
        "send-back Nguyễn Thị Hòa giay_khen_ca_nhan",
        "send-back Nguyễn Thị Hòa giay_khen_ca_nhan --reason Chưa có xác nhận của trường",
        "why-not Nguyễn Thị Hòa", "show M323-PT1 | cols value",
        "nominate individual Nguyễn Thị Hòa --unit M323-PT1 --award giay_khen_ca_nhan "
          + "--achievement Dạy 3 lớp xóa mù chữ, có xác nhận", "why Nguyễn Thị Hòa | top 1",
        "accept M323-PT1/nguyen-thi-hoa", "accept Trần Văn Bê",
        "accept Trần Văn Bê giay_khen_ca_nhan", "tiếp nhận M323-PT1 giay_khen_tap_the",
        "undo", "audit M323-PT1 | cols command,reason", "verify journal",
        "nominate", "nominate nobody Lê Văn A", "nominate individual Lê Văn A",
        "nominate tập thể", "nominate individual Lê Văn A --unit M323-PT1 --female mayb",
        "nominate individual Lê Văn A --unit M323-PT1 --award giay_khen_tap_the",
        "nominate individual Lê Văn A --unit M323-PT1 --award giay_khen_ca_nha")
      expectSnapshot(transcript.text, named: "nominations-\(language.rawValue)")
      #expect(transcript.linesTooWide == [])
    }
  }

  @Test func `a file's repetitions are told when it comes in, and nothing is merged`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let file = try folder.write(
        """
        kind,name,unit,position,female,achievement,award
        cá nhân,Lê Thị Hoà,M323-PT1,Giáo viên,nữ,Tặng 100 cuốn sách,giay_khen_ca_nhan
        cá nhân,LÊ THỊ HOÀ,M323-PT1,,,,
        hộ gia đình,Vũ Văn Nam,M323-PT1,,,tặng 100 cuốn sách,

        """, to: "de-nghi.csv")
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(
        on: database, language: language, width: nil, readOnly: false)
      let name = folder.path
      transcript.type(
        "import \(file) --dry-run | cols kind,added", "import \(file) | cols kind,added",
        "select kind, name, award from nomination where unit = 'M323-PT1' order by 1, 2;")
      expectSnapshot(
        transcript.text.replacing(name, with: "…"),
        named: "nominations-file-\(language.rawValue)")
    }
  }

  @Test func `what was entered is told to programs`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let run = ProgramRun.of(
      lines: [
        "nominate individual Lê Thị Hoa --unit M323-PT1 --format json",
        "nominate individual LÊ THỊ HOA --unit M323-PT1 --award giay_khen_ca_nhan --format json",
        "send-back M323-PT1/le-thi-hoa --reason thiếu --format json",
      ], on: database)
    #expect(run.code == .ok)
    expectSnapshot(run.output, named: "nominations-json")
  }
}

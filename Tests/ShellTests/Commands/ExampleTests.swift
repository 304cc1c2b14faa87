import Reporting
import TestSupport
import Testing

@testable import Shell

/// The examples that help gives.
@Suite struct ExampleTests {
  /// Those of files that are the reader's own, of years, runs, nominations and trials
  /// that the sample has not, and of a place that the example before it gave away.
  private static let unready = [
    "nhập truong.xlsx": "E-FILE-MISSING", "read cong-viec.txt": "E-FILE",
    "read kiem-tra.lua": "E-FILE", "compare 2021 2023 by district": "E-YEAR-UNKNOWN",
    "qua năm 2021 2025 participants theo tỉnh": "E-YEAR-UNKNOWN",
    "compare 2021 2025 by district --as-of 2021": "E-YEAR-UNKNOWN",
    "replay phien.txt": "E-FILE", "chạy lại phien.txt": "E-FILE",
    "bỏ phiếu giay_khen_tap_the M323-PT3": "E-NO-BALLOT",
    "accept M323-PT1 giay_khen_tap_the": "E-CANDIDATE-UNKNOWN",
    "trả lại M323-PT1 giay_khen_tap_the --reason Chưa nêu thành tích": "E-CANDIDATE-UNKNOWN",
    "diff sealed now": "E-NOT-SEALED", "diff 4ae07c5": "E-RUN-UNKNOWN",
    "chốt 4ae07c5f --reason Hội đồng họp ngày 20/11/2021": "E-RUN-UNKNOWN",
    "diff 4ae07c5f now --exit-code": "E-RUN-UNKNOWN", "so sánh now nhap/2021.lua": "E-FILE",
    "verify sealed": "E-NOT-SEALED", "sửa Huyện Phù Cừ 1a sessions 12": "E-REASON",
    "apply --reason Đơn vị xác nhận qua điện thoại": "E-NO-TRIAL",
    "áp dụng --reason Theo công văn 12": "E-NO-TRIAL", "discard": "E-NO-TRIAL",
    "bỏ": "E-NO-TRIAL",
  ]

  /// What every example is tried in: a copy of the province, whose rules may be written
  /// to, with files of its own.
  private final class Workshop {
    private let folder: TemporaryFolder
    let transcript: Transcript

    init() throws {
      folder = try TemporaryFolder()
      for pack in ["hung-yen/2021.lua", "hung-yen/2021.cases.lua", "common/national.lua"] {
        _ = try folder.copy(Repository.scripts + "/" + pack, to: "Scripts/" + pack)
      }
      transcript = try Transcript(
        on: try SampleDatabase.copy(of: SampleDatabase.province, into: folder), language: .en,
        width: nil, readOnly: false, scripts: folder.path + "/Scripts")
    }

    /// Runs a line, its own files in the folder, after one that left a result.
    func code(of line: String) -> String? {
      _ = transcript.answer(to: "total books")
      let own = line.replacing(/(?<name>[a-z-]+\.(csv|txt|lua|xlsx))/) { match in
        line.contains("Scripts/") ? String(match.name) : folder.path + "/" + match.name
      }
      // Not of any text: the folder's name is made of letters by chance.
      let code = /^error (?<code>E-[A-Z-]+)/.anchorsMatchLineEndings()
      return transcript.answer(to: own).errors.firstMatch(of: code).map { String($0.code) }
    }
  }

  @Test func `every command has at least two examples`() {
    #expect(CommandTable.all.filter { $0.examples.count < 2 }.map(\.name) == [])
    #expect(HelpTopic.all.filter { $0.examples.count < 2 }.map(\.name) == [])
  }

  @Test func `every example runs`() throws {
    for (name, examples) in CommandTable.all.map({ ($0.name, $0.examples) })
      + HelpTopic.all.map({ ($0.name, $0.examples) })
    {
      let workshop = try Workshop()
      for example in examples {
        #expect(workshop.code(of: example) == Self.unready[example], "\(name): \(example)")
      }
    }
  }

  @Test func `topics are explained in both languages, and what is none is answered`() throws {
    for language in Language.allCases {
      let transcript = try Transcript(on: SampleDatabase.published, language: language)
      transcript.type(HelpTopic.all.map { "help " + $0.name })
      transcript.type(
        "trợ giúp cách xem", "?ten don vi", "help veiws", "help nothing at all", "help export",
        "?record")
      #expect(transcript.linesTooWide == [])
      expectSnapshot(transcript.text, named: "topics-\(language.rawValue)")
    }
  }
}

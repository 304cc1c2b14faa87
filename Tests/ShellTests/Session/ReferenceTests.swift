import TestSupport
import Testing

@testable import Shell

/// `@N` and `.`, and the names that may be shortened.
@Suite struct ReferenceTests {
  private func output(_ lines: [String], _ mode: String = "csv") -> ProgramRun {
    ProgramRun.of(
      lines: lines, on: SampleDatabase.province, ["--readonly", "--keep-going", "--format", mode])
  }

  private func last(_ lines: [String]) -> String? {
    output(lines).output.split(separator: "\n").last.map(String.init)
  }

  @Test func `a number is a row of the last table as it was shown`() {
    let book = "| cols code"
    #expect(
      last(["status by district | sort missing desc", "units in @1 | top 1 \(book)"]) == "327")
    #expect(last(["units district", "units in @2 | top 1 \(book)"]) == "325")
    #expect(last(["units district | top 5 | cols name", "units in @2 | top 1 \(book)"]) == "325")
    #expect(
      last(["rows | where \"fold(label) like 'so sach%'\"", "total books row @1 | cols value"])
        == "1800")
    #expect(last(["packs", "use @1", "use | cols pack"])?.isEmpty == false)
  }

  @Test func `the candidates of an ambiguous name are rows, too`() {
    let run = output(["show Khoái Châu", "show @1 | json"])
    #expect(run.output.contains("\"code\":\"330\""), "\(run)")
    let people = output(["why Giang", "why @2 | json"])
    #expect(people.output.contains("\"outcome\""), "\(people)")
  }

  @Test func `what a screen shows in parts is numbered through`() throws {
    let transcript = try Transcript(on: SampleDatabase.province, language: .en)
    _ = transcript.answer(to: "total by district")
    #expect(transcript.answer(to: "show @3").output.contains("│ Huyện Văn Giang "))
    _ = transcript.answer(to: "shortlist giay_khen_tap_the")
    #expect(transcript.answer(to: "why @3").output.hasPrefix("Trường THPT Mỹ Hào (mẫu)"))
  }

  @Test func `a full stop is the unit named last, before that the whole area`() {
    #expect(last(["total books in . | cols code"]) == "33")
    #expect(last(["show 330 | json", "units district in . | cols code"]) == "330")
    #expect(last(["units in Huyện Phù Cừ | top 1", "total sessions in . | cols code"]) == "333")
    #expect(last(["why M326-PT4 | json", "score . | json"])?.contains("M326-PT4") == true)
  }

  @Test func `quoted, both are what they are, and a row that is not there is told`() throws {
    var text = ""
    for language in Language.allCases {
      let transcript = try Transcript(on: SampleDatabase.province, language: language)
      transcript.type(
        "show @1", "units district | top 2", "show @3", "show @0", "show \"@1\"", "find \".\"",
        "find thpt hung yen | where \"code is null\"", "show @2 | cols nothing")
      text += transcript.text
    }
    expectSnapshot(text, named: "references")
  }

  @Test func `pack alone lists the packs and pack new makes one`() throws {
    func resolved(_ line: String) throws -> String {
      try CommandTable.resolve(ConsoleLine.words(of: line), allowsPrefix: true).0.name
    }
    #expect(try resolved("pack") == "packs")
    #expect(try resolved("pack new Hưng Yên 2026") == "pack new")
    #expect(throws: Failure.self) { try resolved("s") }
    #expect(throws: Failure.self) { try resolved("re") }
  }
}

import TestSupport
import Testing

@testable import Shell

/// `expect`: a script that checks itself.
@Suite struct ExpectTests {
  private func run(_ lines: [String], _ options: [String] = []) -> ProgramRun {
    ProgramRun.of(lines: lines, on: SampleDatabase.province, ["--readonly"] + options)
  }

  @Test(arguments: [
    "expect total participants = 187550", "expect total participants = 187.550",
    "kỳ vọng tổng participants = 187550", "ky vong total participants != 187551",
    "expect total sessions > 218", "expect total sessions >= 219", "expect total sessions <= 219",
    "expect total sessions < 1000", "expect total sessions row 5b = null",
    "expect status by district | where code='323' | cols rate = 0.9767",
    "expect status by district | where code='323' | cols rate = 0,9767",
    "expect status | where \"code = '11953'\" | cols state = late",
    "expect units | where code='33' | cols name = \"Tỉnh Hưng Yên\"",
    "expect units | where code='33' | cols name = Tỉnh Hưng Yên",
    "expect units | where code='33' | cols name != Tinh Hung Yen",
    "expect = 6 * 7 = 42", "expect select count(*) from campaign = 1",
    "expect status | where code='11953' | cols empty = false",
    "expect status | where code='11953' | cols empty = không",
    "expect status | where code='11953' | cols received_on > 1/10/2021",
    "expect error E-ROW-UNKNOWN total row 99", "kỳ vọng lỗi e-command-unknown statsu",
  ])
  func `what is so passes without a word`(line: String) {
    #expect(run([line]) == ProgramRun(output: "", errors: "", code: .ok))
  }

  @Test(arguments: [
    "expect total participants = 187551", "expect total participants > 187550",
    "expect total sessions row 5b = 0", "expect total participants = null",
    "expect units | where code='33' | cols name = Tinh Hung Yen",
    "expect units | where code='33' | cols name = tỉnh hưng yên",
    "expect error E-ROW-UNKNOWN total", "expect error E-ROW-UNKNOWN statsu",
    "expect = 6 * 7 = 43",
  ])
  func `what is not so ends the batch with 5`(line: String) {
    let run = run([line, "total books"])
    #expect(run.code == .expectation)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error E-EXPECT: expected “"))
  }

  @Test func `without a line the last result is meant, and stays the last`() {
    let lines = [
      "total books", "expect = 1800", "expect \"Tỉnh Hưng Yên\"", "expect \"1.800\"",
      "expect \"1800\"", "set timing off", "expect > 1000",
    ]
    #expect(run(lines).code == .ok)
    #expect(run(["total books", "expect \"Hải Dương\""]).code == .expectation)
    #expect(run(["expect = 1"]).code == .command)
  }

  @Test func `what it takes and what was wrong is said in both languages`() throws {
    var text = ""
    for language in Language.allCases {
      let transcript = try Transcript(on: SampleDatabase.published, language: language)
      transcript.type(
        "expect", "expect total", "expect total = ", "expect = 1", "expect total books = 5",
        "total books", "expect > 2000", "expect \"chữ khác\"", "expect table = 5",
        "expect table | where \"row = '1a'\" = 5", "expect error E-ROW-UNKNOWN total books",
        "expect statsu = 5", "total books", "expect = 1800", "expect total books = 1800 | json")
      text += transcript.text
    }
    expectSnapshot(text, named: "expect")
  }

  @Test func `in JSON it says that it holds`() {
    #expect(run(["expect total books = 1800"], ["--format", "json"]).output == "{\"met\":true}\n")
  }
}

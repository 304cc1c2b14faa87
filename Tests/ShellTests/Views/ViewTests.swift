import Reporting
import TestSupport
import Testing

@testable import Shell

/// `where`, `sort` and `chart` behind a bar.
@Suite struct ViewTests {
  private func output(_ line: String, language: Language = .en, _ options: [String] = []) -> String
  {
    ProgramRun.of(
      lines: [line], on: SampleDatabase.province, language: language,
      ["--readonly", "--format", "csv"] + options
    ).output
  }

  @Test(arguments: [
    "status by district | where \"missing > 2 and late > 4\" | cols code",
    "status by district | where missing>2 and late>4 | cols code",
    "tiến độ theo huyện | lọc \"missing > 2 and late > 4\" | cột code",
  ])
  func `rows are chosen by an expression over the columns`(line: String) {
    #expect(output(line) == "code\n325\n327\n329\n330\n332\n")
  }

  @Test func `a quoted name among bare words is a value`() {
    #expect(
      output("status by district | where group = \"Huyện Phù Cừ\" | cols code") == "code\n333\n")
  }

  @Test func `a column goes by its key for programs' words and by its heading for people's`() {
    for (language, heading, word) in [
      (Language.vi, "tình_trạng", "chưa nộp"), (.vi, "tinh_trang", "chưa nộp"),
    ] {
      let spoken = output(
        "status | where \(heading) = \"\(word)\" | cols code", language: language)
      #expect(spoken == output("status | where state='missing' | cols code"))
      #expect(spoken.split(separator: "\n").count == 24)
    }
  }

  @Test func `numbers sort by their size however they are written for people`() throws {
    let transcript = try Transcript(on: SampleDatabase.province, width: nil)
    transcript.session.settings.mode = .table
    let people = transcript.answer(to: "status by district | sort rate desc | cols code").output
    transcript.session.settings.mode = .csv
    let programs = transcript.answer(to: "status by district | sort rate desc | cols code").output
    func codes(_ text: String) -> [Substring] { text.matches(of: /\b3\d\d\b/).map(\.0) }
    #expect(codes(people) == codes(programs))
    #expect(codes(people).count == 10)
  }

  @Test func `a mistake in a condition is pointed at and the columns are named`() throws {
    var seen: [Language: String] = [:]
    for language in Language.allCases {
      let transcript = try Transcript(on: SampleDatabase.published, language: language)
      transcript.type(
        "table | where \"participants > 1000 and sesions < 9\"", "table | where \"participants >\"",
        "table | where \"load_extension('x')\"", "table | where", "table | where \"\"",
        "table | where \"participants > 20000\" | cols row,participants",
        "lang | where \"1\"", "table | chart note", "rows | chart", "table | chart nothing",
        "chart", "chart statsu")
      seen[language] = transcript.text
    }
    for language in Language.allCases {
      expectSnapshot(seen[language] ?? "", named: "views-mistakes-\(language.rawValue)")
    }
  }

  @Test func `charts of totals, progress, points, quotas and years`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "chart total participants by district", "status by district | chart", "chart status",
        "score | top 5 | chart", "biểu đồ danh sách",
        "shortlist | where \"rank <= 3\" | chart score",
        "total participants by kind", "chart", "chart score | top 3", "table | chart participants",
        "status | chart | markdown", "status | chart | html", "status by district | chart | json",
      ])
    for language in Language.allCases {
      let years = try Transcript(
        on: YearDatabase.path, pack: "hung-yen/2025", language: language,
        scripts: YearDatabase.scripts)
      years.type(
        "chart total participants by year", "total by year | chart",
        "compare 2021 2025 participants by commune | chart",
        "compare 2021 2025 by indicator | chart")
      #expect(years.linesTooWide == [])
      expectSnapshot(
        (seen[language] ?? "") + years.text, named: "charts-\(language.rawValue)")
    }
  }

  @Test func `a chart in a pipe is plain text, and rows where rows are asked for`() {
    let chart = ProgramRun.of(
      lines: ["status by district | chart"], on: SampleDatabase.province, ["--readonly"])
    #expect(chart.output.contains("█"))
    #expect(!chart.output.unicodeScalars.contains("\u{1B}"))
    #expect(
      output("status by district | chart") == output("status by district"))
    #expect(
      ProgramRun.of(
        lines: ["chart status by district"], on: SampleDatabase.province,
        ["--readonly", "--format", "json"]
      ).output
        == ProgramRun.of(
          lines: ["status by district"], on: SampleDatabase.province,
          ["--readonly", "--format", "json"]
        ).output)
  }
}

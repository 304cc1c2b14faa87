import Reporting
import TestSupport
import Testing

@testable import Shell

/// Two years side by side, across what became of the areas.
@Suite struct YearTests {
  private func seen(
    pack: String, mode: OutputMode? = nil, _ lines: [String]
  ) throws -> [Language: String] {
    var seen: [Language: String] = [:]
    for language in Language.allCases {
      let transcript = try Transcript(
        on: YearDatabase.path, pack: pack, language: language, width: mode == nil ? 80 : nil,
        scripts: YearDatabase.scripts)
      if let mode { transcript.session.settings.mode = mode }
      transcript.type(lines)
      seen[language] = transcript.text
      #expect(transcript.linesTooWide == [])
    }
    return seen
  }

  private func expect(
    _ seen: [Language: String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for language in Language.allCases {
      expectSnapshot(
        seen[language] ?? "", named: "years-\(name)-\(language.rawValue)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `districts that were merged, either year's units`() throws {
    let seen = try seen(
      pack: "tp-hcm/2021",
      [
        "compare 2020 2021 by district", "qua năm 2021 2020 participants theo huyện --as-of 2020",
        "compare 2020 2021 participants in 769", "compare 2020 2021 by row", "total by year",
      ])
    expect(seen, "merged-districts")
  }

  @Test func `provinces that are one, and districts that are gone`() throws {
    let seen = try seen(
      pack: "hung-yen/2025",
      [
        "compare 2021 2025", "compare 2021 2025 participants by commune",
        "compare 2021 2025 participants by district",
        "compare 2021 2025 participants by district --as-of 2021",
        "compare 2021 2025 by indicator", "compare 2021 2025 sessions by kind",
        "compare 2021 2025 participants in 12205", "total participants by year",
      ])
    expect(seen, "reform")
  }

  @Test func `a rule reads what a unit's predecessors reported`() throws {
    let seen = try seen(
      pack: "hung-yen/2025",
      // Two whole communes and perhaps one more; as before; in another campaign, wholly and half;
      // nothing reported then.
      ["use hung-yen/2025"]
        + ["12049", "12205", "12452", "33", "11983"].map { "score \($0) | cols id,points,max" })
    expect(seen, "rules")
  }

  @Test func `indicators over the provinces of a year`() throws {
    let seen = try seen(
      pack: "hung-yen/2021",
      [
        "total by indicator", "total by indicator --all", "total --all", "total by province --all",
        "tổng participants theo huyện --all", "total by row --all",
      ])
    expect(seen, "indicators")
  }

  @Test func `years that are not there, and words that are not understood`() throws {
    let seen = try seen(
      pack: "tp-hcm/2021",
      [
        "compare", "compare 2021", "compare 2021 2021", "compare 2021 2024",
        "compare 2020 2021 by week", "compare 2020 2021 by year",
        "compare 2020 2021 --as-of 2019", "compare 2020 2021 in nowhere",
        "compare 2020 2021 nothing",
      ])
    expect(seen, "mistakes")
  }

  @Test(arguments: [OutputMode.json, .csv])
  func `what a program gets of two years`(mode: OutputMode) throws {
    let seen = try seen(
      pack: "hung-yen/2025", mode: mode,
      [
        "compare 2021 2025 participants by commune | top 9", "compare 2021 2025",
        "total articles by year",
      ])
    expect(seen, "pipe-\(mode.rawValue)")
  }
}

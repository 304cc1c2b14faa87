import TestSupport
import Testing

@testable import Shell

@Suite struct WidthTests {
  @Test func `no line of a result is wider than the terminal`() throws {
    let transcript = try Transcript(on: SampleDatabase.province)
    for language in Language.allCases {
      transcript.session.settings.language = language
      for width in [80, 120] {
        transcript.width = width
        transcript.type(
          "help", "info", "packs", "rows", "schema", "units district", "find thpt hung yen",
          "show M323-PT1", "status", "status by district", "total by district", "total", "table",
          "table Huyện Phù Cừ", "check", "reconcile", "lint", "test", "score", "shortlist",
          "why-not M323-PT1", "margin", "audit", "select * from figure limit 3;")
        for command in CommandTable.all { transcript.type("help " + command.name) }
      }
    }
    #expect(transcript.linesTooWide == [])
  }
}

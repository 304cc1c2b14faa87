import Reporting
import Testing

@testable import Shell

struct InvocationTests {
  @Test func `sources keep their order and the database may stand anywhere`() throws {
    let invocation = try Invocation.parsed(from: [
      "--use", "hung-yen/2021", "-c", "status", "my.db", "-f", "a.txt", "--format=json",
    ])
    #expect(invocation.database == "my.db")
    #expect(invocation.pack == "hung-yen/2021")
    #expect(invocation.sources == [.line("status"), .file("a.txt")])
    #expect(invocation.mode == .json)
  }

  @Test func `words after two dashes are never options`() throws {
    #expect(try Invocation.parsed(from: ["--", "-c"]).database == "-c")
  }

  @Test(arguments: [
    ["--formt", "json"], ["--format", "xml"], ["--format"], ["a.db", "b.db"], ["--yes=1"], ["-x"],
  ])
  func `a wrong call exits with 2`(words: [String]) {
    let failure = #expect(throws: Failure.self) { try Invocation.parsed(from: words) }
    #expect(failure?.exit == .invocation)
  }

  @Test(arguments: Language.allCases)
  func `the page of help fits a screen`(language: Language) {
    let lines = Invocation.usage(in: language).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 24)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }
}

import Foundation
import Reporting
import TestSupport
import Testing

@testable import Shell

/// The sessions in the README are what the program prints.
@Suite(.serialized)
struct ReadmeTests {
  private static let path = Repository.root + "/README.md"
  private static let prompt = "hung-yen 2021> "

  @Test(arguments: Language.allCases)
  func `the session in the README is what the console answers today`(language: Language) throws {
    let readme = try String(contentsOfFile: Self.path, encoding: .utf8)
    let opening = "```console \(language.rawValue)\n"
    let start = try #require(readme.range(of: opening)).upperBound
    let end = try #require(readme.range(of: "```\n", range: start..<readme.endIndex)).lowerBound
    let lines = readme[start..<end].split(separator: "\n").filter { $0.hasPrefix(Self.prompt) }
    #expect(lines.count == 4)

    let transcript = try Transcript(on: SampleDatabase.province, language: language)
    transcript.session.settings.mode = .box
    var session = ""
    for line in lines {
      let (output, errors) = transcript.answer(to: String(line.dropFirst(Self.prompt.count)))
      #expect(errors == "")
      session += line + "\n" + output + "\n"
    }
    session.removeLast()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      let recorded = readme[..<start] + session + readme[end...]
      try String(recorded).write(toFile: Self.path, atomically: true, encoding: .utf8)
      Issue.record("recorded the session in \(Self.path): read it, then run again")
      return
    }
    #expect(String(readme[start..<end]) == session)
  }
}

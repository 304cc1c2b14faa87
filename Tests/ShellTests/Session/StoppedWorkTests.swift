import LearningWeek
import Reporting
import TestSupport
import Testing

@testable import Shell

/// Work that is asked to stop, as Control-C does, at each of the places where it asks.
@Suite struct StoppedWorkTests {
  /// What a line answers, written as in a pipe.
  private func write(_ line: String, in transcript: Transcript) throws -> String {
    let answered = try Interpreter(session: transcript.session).answer(toLine: line)
    let (answer, _) = try #require(answered)
    let (page, settings) = try transcript.session.viewed(answer, transcript.session.settings)
    return try AnswerWriter(settings: settings, width: nil, rowLimit: nil, isTerminal: false)
      .text(of: page, provenance: nil)
  }

  @Test(arguments: [
    "status | csv", "total by commune", "table", "reconcile", "check | csv", "score | tsv",
    "shortlist | csv", "why M326-PT4", "units | html", "export returns", "status | line",
    "export flags --excel",
  ])
  func `it stops wherever it asks, says so, and the same line runs afterwards`(line: String) throws
  {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    func transcript() throws -> Transcript {
      try Transcript(on: database, language: .en, width: nil, readOnly: true)
    }
    let unhurried = Patience(checks: .max)
    let whole = try unhurried.during { try write(line, in: transcript()) }
    #expect(unhurried.checks > 1)
    let before = try CampaignState(of: database)
    for checks in Set([0, unhurried.checks / 2, unhurried.checks - 1]).sorted() {
      let stopped = try transcript()
      let error = #expect(throws: (any Error).self) {
        try Patience(checks: checks).during { try write(line, in: stopped) }
      }
      #expect(error.map { Failure($0).code } == "E-INTERRUPTED", "after \(checks) checks")
      #expect(try write(line, in: stopped) == whole)
    }
    #expect(try CampaignState(of: database) == before)
  }

  @Test(arguments: ["status --format json", "units | html", "table | top 1"])
  func `what is written in pieces is the whole, long lines too`(line: String) throws {
    let transcript = try Transcript(on: SampleDatabase.province, language: .en, width: nil)
    let whole = try write(line, in: transcript)
    #expect(transcript.answer(to: line).output == whole)
    if !line.contains("table") { #expect(whole.utf8.count > 1 << 16) }
  }

  @Test func `a stopped import stores nothing, and goes in afterwards`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    // A heading that comes again is no line of its own.
    let heading = "unit,row,sessions,participants\n"
    let file = try folder.write(
      String(repeating: heading, count: 9000) + "M323-PT1,5a,3,450\n", to: "returns.csv")
    let transcript = try Transcript(on: database, language: .en, width: nil, readOnly: false)
    let line = "import \(file) --received 2021-10-27"
    let before = try CampaignState(of: database)
    for checks in 0..<2 {
      let error = #expect(throws: (any Error).self) {
        try Patience(checks: checks).during { try write(line, in: transcript) }
      }
      #expect(error.map { Failure($0).code } == "E-INTERRUPTED", "after \(checks) checks")
    }
    #expect(try CampaignState(of: database) == before)
    #expect(try write(line + " | csv", in: transcript).contains("returns,0,1,0,true"))
  }

  @Test func `a command that was stopped says truly whether its change is stored`() throws {
    let line = "override M328-PT1 giay_khen_tap_the in --reason x"
    var said: Set<String> = []
    for checks in 0..<12 {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let before = try CampaignState(of: database).journal.count
      let transcript = try Transcript(on: database, language: .en, width: nil, readOnly: false)
      do {
        let interpreter = Interpreter(session: transcript.session)
        _ = try Patience(checks: checks).during { try interpreter.answer(toLine: line) }
        break
      } catch {
        let hint = Failure(error).hint?.en ?? ""
        said.insert(hint)
        let stored = try CampaignState(of: database).journal.count - before
        #expect(stored == (hint == "nothing was changed" ? 0 : 1), "after \(checks) checks")
      }
    }
    #expect(said == ["nothing was changed", "audit shows it, undo takes it back"])
  }
}

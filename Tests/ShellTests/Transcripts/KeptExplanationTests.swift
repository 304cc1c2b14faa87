import Foundation
import LearningWeek
import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// `why` from what an earlier `why` kept, against `why` that computes everything.
@Suite struct KeptExplanationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Everybody who is considered in any award: code and name.
  private func candidates(on database: String) -> [(code: String, name: String)] {
    let run = ProgramRun.of(lines: ["score | cols code,name | tsv"], on: database)
    return run.output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells[0], cells[1])
    }
  }

  @Test func `what totals and lists keep beside them leaves explanations as they are`() throws {
    let database = try folder.copy(SampleDatabase.province, to: "kept.db")
    let codes = candidates(on: database).map(\.code)
    _ = ProgramRun.of(lines: ["why \(codes[0])"], on: database)
    let count = try keptCount(codes, on: database)
    _ = ProgramRun.of(lines: ["shortlist", "total by district"], on: database)
    #expect(count > 0)
    #expect(try keptCount(codes, on: database) == count)
  }

  /// Of those who compete, how many explanations the file can answer from now.
  private func keptCount(_ codes: [String], on database: String) throws -> Int {
    let store = try Store(path: database, readOnly: true)
    guard let run = try store.runs(of: "hung-yen/2021").last?.identity else { return 0 }
    return try codes.count { code in
      try store.explanation(
        of: CandidateFinder.exact(code),
        in: ExplainedRun(
          pack: run.pack, packHash: run.packHash, programVersion: run.programVersion),
        isMeant: { CandidateFinder.names(of: $1).contains($0) })?
        .candidate.awards.contains { $0.standing != nil } ?? false
    }
  }

  /// - Parameter preparation: lines that come before the first question.
  private func compare(_ preparation: [String]) throws {
    let computed = try folder.copy(SampleDatabase.province, to: "computed.db")
    if !preparation.isEmpty { _ = ProgramRun.of(lines: preparation, on: computed) }
    let kept = try folder.copy(computed, to: "kept.db")
    let candidates = candidates(on: computed)
    let first = try #require(candidates.first?.code)
    #expect(ProgramRun.of(lines: ["why \(first)"], on: kept).code == .ok)

    let count = try keptCount(candidates.map(\.code), on: kept)
    #expect(count > candidates.count / 2)
    func expectSame(
      _ lines: [String], _ language: Language, _ options: [String] = [], width: Int? = nil
    ) {
      let runs = [(computed, ["--readonly"]), (kept, [])].map { database, access in
        ProgramRun.of(
          lines: lines, on: database, language: language, ["--keep-going"] + access + options,
          width: width)
      }
      #expect(runs[0] == runs[1])
    }
    expectSame(candidates.map { "why \($0.code)" }, .vi, ["--format", "json"])
    let some = stride(from: 0, to: candidates.count, by: 12).map { candidates[$0] }
    for language in Language.allCases {
      expectSame(some.map { "why \($0.name)" }, language, width: 100)
      expectSame(some.map { "why-not \($0.code)" }, language)
    }
    // All of that was answered from what is kept, and left it as it was.
    #expect(try keptCount(candidates.map(\.code), on: kept) == count)
    #expect(try keptCount(candidates.map(\.code), on: computed) == 0)
  }

  @Test func `every candidate of the sample province is explained the same either way`() throws {
    try compare([])
  }

  @Test func `so it is after ballots, overrides, flags and returns sent back`() throws {
    let codes = candidates(on: SampleDatabase.province).map(\.code)
    try compare([
      "override \(codes[3]) giay_khen_tap_the in --reason thử",
      "flag \(codes[4]) discipline --reason thử",
      "edit \(codes[5]) 1a participants 9999 --reason thử",
      "extend \(codes[6]) 2021-12-01 --reason thử",
    ])
  }

  @Test func `what a change makes of a candidate is explained at once`() throws {
    let database = try folder.copy(SampleDatabase.province, to: "kept.db")
    let code = try #require(candidates(on: database).first?.code)
    func why() -> String {
      ProgramRun.of(lines: ["why \(code) | json"], on: database).output
    }
    _ = ProgramRun.of(lines: ["why \(code)"], on: database)
    let before = why()
    _ = ProgramRun.of(lines: ["flag \(code) discipline --reason thử"], on: database)
    let flagged = why()
    #expect(flagged != before)
    _ = ProgramRun.of(lines: ["undo"], on: database)
    #expect(why() == before)
    // Another program renames the unit.
    let library = PackLibrary(folder: Repository.scripts)
    let campaign = try #require(library.load("hung-yen/2021").pack?.campaign)
    let other = try Store(path: database)
    var unit = try #require(try other.directory(of: campaign).unit(UnitCode(code)))
    unit.name = "Trường đổi tên"
    let author = Store.Author(who: "minh", at: "2021-10-28T10:00:00+07:00", command: "x")
    _ = try other.save(units: [unit], campaign: campaign, by: author)
    #expect(why() != before)
    #expect(why().contains("Trường đổi tên"))
  }

  @Test func `a trial is explained as tried`() throws {
    let database = try folder.copy(SampleDatabase.province, to: "kept.db")
    let code = try #require(candidates(on: database).first?.code)
    _ = ProgramRun.of(lines: ["why \(code)"], on: database)
    let plain = ProgramRun.of(lines: ["why \(code) | json"], on: database)
    let tried = ProgramRun.of(
      lines: ["try", "flag \(code) discipline --reason thử", "why \(code) | json"], on: database)
    #expect(plain.code == .ok && tried.code == .ok)
    #expect(!tried.output.contains(plain.output))
  }

  @Test func `another pack of the same name is computed`() throws {
    let database = try folder.copy(SampleDatabase.province, to: "kept.db")
    let code = try #require(candidates(on: database).first?.code)
    _ = ProgramRun.of(lines: ["why \(code)"], on: database)
    let scripts = try folder.copy(Repository.scripts, to: "Scripts")
    func why() -> String {
      ProgramRun.of(lines: ["why \(code) | json"], on: database, ["--scripts", scripts]).output
    }
    let before = why()
    #expect(before == ProgramRun.of(lines: ["why \(code) | json"], on: database).output)
    let path = scripts + "/hung-yen/2021.lua"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let edited = text.replacingOccurrences(of: "max = 30", with: "max = 3")
    #expect(edited != text)
    try edited.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(why() != before)
  }
}

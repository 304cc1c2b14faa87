import Foundation
import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// A pack that the database knows is loaded when it is first needed, and nobody sees it.
@Suite struct LatePackTests {
  private let folder: TemporaryFolder
  private let scripts: String
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    scripts = try folder.copy(Repository.scripts, to: "Scripts")
    database = try folder.copy(SampleDatabase.published, to: "late.db")
  }

  /// - Parameter database: one in memory knows no pack.
  private func run(_ line: String, on database: String) -> ProgramRun {
    ProgramRun.of(
      [database, "--use", "hung-yen/2021", "--scripts", scripts, "--lang", "en", "-c", line])
  }

  private func edit(_ file: String, _ change: (String) -> String) throws {
    let path = scripts + "/" + file
    try change(String(contentsOfFile: path, encoding: .utf8))
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func `a database that was written under a pack knows it`() throws {
    let known = try Store(path: database, readOnly: true).loadedPack(named: "hung-yen/2021")
    #expect(known?.files.first == "hung-yen/2021.lua")
    #expect(known?.files.count ?? 0 > 1)
    #expect(known?.programVersion == Program.version)
  }

  @Test func `a line that asks nothing of the pack does not load it, another does`() throws {
    Repository.enter()
    let store = try Store(path: database)
    let surroundings = Surroundings.fixed(output: { _ in }, errors: { _ in })
    let session = Session(
      store: store, packs: .init(folder: scripts), surroundings: surroundings,
      settings: Settings(Invocation(), surroundings))
    #expect(session.chooseLater("Hưng Yên 2021"))
    #expect(session.carryOut("lang vi") == .ok)
    #expect(session.loadedDesk == nil)
    #expect(session.carryOut("info") == .ok)
    #expect(session.loadedDesk?.pack.name == "hung-yen/2021")
    #expect(!session.chooseLater("binh-phuoc/2020"))
    #expect(!session.chooseLater("no such pack"))
  }

  @Test(arguments: ["hung-yen/2021.lua", "common/national.lua"])
  func `a file that no longer loads ends the call as ever`(file: String) throws {
    let text = "campaign {"
    try edit(file) { $0 + text }
    for line in ["lang", "lint"] {
      let broken = run(line, on: database)
      #expect(broken.code == .lua)
      #expect(broken == run(line, on: ":memory:"))
    }
  }

  @Test func `a file that is gone ends the call as ever`() throws {
    try FileManager.default.removeItem(atPath: scripts + "/hung-yen/2021.lua")
    let gone = run("lang", on: database)
    #expect(gone.code == .command)
    #expect(gone == run("lang", on: ":memory:"))
  }

  @Test func `a batch works with the files that it began with`() throws {
    let before = run("use", on: database)
    Repository.enter()
    var output = ""
    var lines = ["lang", "use"]
    let code = Program.run(
      arguments: [database, "--use", "hung-yen/2021", "--scripts", scripts, "--lang", "en"],
      in: .fixed(
        output: { output += $0 }, errors: { _ in },
        nextLine: {
          if lines.count == 1 { try? edit("hung-yen/2021.lua") { $0 + "\n-- later" } }
          return lines.isEmpty ? nil : lines.removeFirst()
        }))
    #expect(code == .ok)
    #expect(output.hasSuffix(before.output))
    let after = ProgramRun.of(
      [database, "--use", "hung-yen/2021", "--scripts", scripts, "--format", "json", "-c", "use"])
    let then = ProgramRun.of(
      [database, "--use", "hung-yen/2021", "--format", "json", "-c", "use"])
    #expect(after.output != then.output)
  }
}

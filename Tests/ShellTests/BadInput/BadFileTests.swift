import Foundation
import TestSupport
import Testing

@testable import Shell

/// Files that must be refused whole: exit 1, the place of every mistake, nothing
/// stored.
@Suite struct BadFileTests {
  /// An import of the file; the folder's path is left out of what was said.
  private func imported(
    _ file: String, _ options: String, in folder: TemporaryFolder, on database: String,
    language: Language = .en, _ format: [String] = []
  ) -> ProgramRun {
    var run = ProgramRun.of(
      lines: ["import \"\(file)\" \(options)"], on: database, language: language, format)
    run.errors = run.errors.replacing(folder.path + "/", with: "")
    return run
  }

  @Test(arguments: BadFile.all)
  func `a bad file is refused at its place and nothing is stored`(bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try folder.bytes(of: database)
    let file = try folder.write(bad.bytes, to: bad.name)
    let run = imported(file, bad.options, in: folder, on: database, ["--format", "json"])
    #expect(run.code == .command)
    #expect(run.output == "")
    #expect(try folder.bytes(of: database) == before)
    let error = try JSONDocument(run.errors)["error"]
    let errors = error["errors"] == .null ? [error] : error["errors"].items
    #expect(
      errors.map { BadFile.Place(line: $0["line"].whole, column: $0["column"].whole) }
        == bad.places)
    #expect(errors.allSatisfy { $0["file"].text == bad.name })
  }

  @Test func `what is said of bad files, in both languages`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    for language in Language.allCases {
      var text = ""
      for bad in BadFile.all {
        let file = try folder.write(bad.bytes, to: bad.name)
        let run = imported(file, bad.options, in: folder, on: database, language: language)
        text += "# \(bad.title)\n" + run.errors + "\n"
      }
      expectSnapshot(text, named: "bad-files-\(language.rawValue)")
    }
  }

  @Test func `a line of 100 MB is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let file = try folder.write("unit,row,sessions\n333,1a,", to: "dai.csv")
    let handle = try FileHandle(forWritingTo: URL(filePath: file))
    try handle.seekToEnd()
    let megabyte = Data(repeating: UInt8(ascii: "1"), count: 1 << 20)
    for _ in 0..<100 { try handle.write(contentsOf: megabyte) }
    try handle.close()
    let run = imported(file, "", in: folder, on: database, ["--format", "json"])
    #expect(run.code == .command)
    let error = try JSONDocument(run.errors)["error"]
    #expect(error["code"] == .string("E-LINE-LENGTH"))
    #expect(error["line"] == .integer(2))
    #expect(error["file"] == .string("dai.csv"))
  }

  @Test func `what is no file is refused`() throws {
    let folder = try TemporaryFolder()
    var text = ""
    for language in Language.allCases {
      for file in [folder.path + "/nothing.csv", folder.path + "/", "/dev/null"] {
        let run = imported(file, "", in: folder, on: ":memory:", language: language)
        #expect(run.code == .command)
        text += run.errors + "\n"
      }
    }
    expectSnapshot(text, named: "bad-files-absent")
  }

  @Test func `one bad file of several stores nothing of that file`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let good = try folder.write("unit,row,sessions\n333,1a,3\n", to: "dung.csv")
    let bad = try folder.write("unit,row,sessions\n332,1a,3\n331,1a,x\n", to: "sai.csv")
    let run = ProgramRun.of(lines: ["import \(good) \(bad)"], on: database)
    #expect(run.code == .command)
    let stored = ProgramRun.of(
      lines: ["select distinct unit from figure where unit in ('331', '332', '333');"],
      on: database, ["--format", "csv"])
    #expect(stored.output == "unit\n333\n")
  }
}

import TestSupport
import Testing

@testable import Shell

/// Each exit code, by a call that earns it.
@Suite struct ExitCodeTests {
  /// A folder of packs with one pack `bad/2021`, and its cases if there are any.
  static func packs(
    _ text: String, cases: String? = nil, in folder: TemporaryFolder
  ) throws -> String {
    try folder.write(text, to: "Scripts/bad/2021.lua")
    if let cases { try folder.write(cases, to: "Scripts/bad/2021.cases.lua") }
    return folder.path + "/Scripts"
  }

  static let smallPack = """
    campaign { "Tuần lễ thử", area = "33", year = 2021, first_day = "2021-10-01",
      last_day = "2021-10-07" }
    deadline { from = "school", to = "province", by = "2021-10-20" }
    row "1" { "Lớp", unit = "Lớp" }
    criterion "lop" { "Số lớp", max = 10, source = "ví dụ",
      points = function(u) return u:total("sessions") end }

    """

  @Test(arguments: [
    ["status"], ["find nothing like it"], ["units library in 333"], ["# a comment", ""], ["check"],
  ])
  func `0 when it went well, with or without a result`(lines: [String]) {
    let run = ProgramRun.of(lines: lines, on: SampleDatabase.province, ["--readonly"])
    #expect(run.code == .ok)
  }

  @Test(arguments: [
    "statsu", "show nobody at all", "total row 9", "import nothing.csv", "use nowhere/2021",
    "import Scripts/hung-yen/2021.table.tsv", "status | sort nothing", "score > /nowhere/at.csv",
    "select * from nothing;", "read nothing.txt",
  ])
  func `1 when a command fails`(line: String) throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let run = ProgramRun.of(lines: [line], on: database)
    #expect(run.code == .command)
    #expect(run.output == "")
  }

  @Test func `1 when nothing says which pack`() {
    #expect(ProgramRun.of([":memory:", "-c", "status"]).code == .command)
    #expect(ProgramRun.of([":memory:", "--use", "nowhere/2021"]).code == .command)
  }

  @Test(arguments: [
    ["--lnag", "vi"], ["--lang", "fr"], ["--format"], ["--format", "paper"], ["--yes=no"],
    ["a.db", "b.db"], [":memory:", "-f", "nothing.txt"],
  ])
  func `2 when it is called wrongly`(arguments: [String]) {
    let run = ProgramRun.of(arguments)
    #expect(run.code == .invocation)
    #expect(run.output == "")
  }

  @Test func `3 when a database is missing and may not be made`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none.db"
    let run = ProgramRun.of([path, "--readonly", "-c", "packs"])
    #expect(run.code == .database)
    #expect(run.output == "")
    // Not even now is it there.
    #expect(ProgramRun.of([path, "--readonly", "-c", "packs"]) == run)
  }

  @Test func `3 when the file is not ours, and it is left as it was`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Danh sách lớp\n", to: "danh-sach.txt")
    #expect(ProgramRun.of([path, "-c", "packs"]).code == .database)
    #expect(Batch.contents(of: path) == "Danh sách lớp\n")
  }

  @Test func `3 when a database is cut short`() throws {
    let folder = try TemporaryFolder()
    let whole = try folder.bytes(of: SampleDatabase.published)
    let path = try folder.write(whole.prefix(whole.count / 3), to: "cut.db")
    let run = ProgramRun.of(lines: ["table"], on: path)
    #expect(run.code == .database)
    #expect(try folder.bytes(of: path) == Array(whole.prefix(whole.count / 3)))
  }

  @Test(arguments: [
    "campaign { \"Tuần lễ thử\", area = \"33\" year = 2021 }\n",
    smallPack + "award \"x\" { \"Giấy khen\", qouta = 2 }\n",
    smallPack + "local n = raito(1, 2)\n",
    "campaign { \"Tuần lễ thử\" }\n",
  ])
  func `4 when a pack does not load`(text: String) throws {
    let folder = try TemporaryFolder()
    let scripts = try Self.packs(text, in: folder)
    let run = ProgramRun.of([
      ":memory:", "--scripts", scripts, "--use", "bad/2021", "-c", "info",
    ])
    #expect(run.code == .lua)
    #expect(run.output == "")
  }

  @Test(arguments: ["= nil + 1", "= nothing.here", "lua error(\"x\")", "= 1 +"])
  func `4 when Lua at the prompt throws`(line: String) {
    #expect(ProgramRun.of(lines: [line], on: ":memory:").code == .lua)
  }

  @Test func `5 when an example of the pack fails`() throws {
    let folder = try TemporaryFolder()
    let scripts = try Self.packs(
      Self.smallPack,
      cases: """
        case "hai lớp" {
          unit = { kind = "school", values = { ["1"] = { sessions = 2 } } },
          expect = { lop = 3 },
        }

        """, in: folder)
    let run = ProgramRun.of([
      ":memory:", "--scripts", scripts, "--use", "bad/2021", "--format", "json", "-c", "test",
    ])
    #expect(run.code == .expectation)
    let document = try JSONDocument(run.output)
    #expect(document["passed"] == .integer(0))
    #expect(document["failed"] == .integer(1))
  }

  @Test func `a session that only reads refuses to write`() {
    let run = ProgramRun.of(lines: ["generate"], on: SampleDatabase.published, ["--readonly"])
    #expect(
      run
        == ProgramRun(
          output: "",
          errors: """
            error E-READONLY: generate writes, and the database is open for reading only
              → start again without --readonly

            """, code: .command))
  }
}

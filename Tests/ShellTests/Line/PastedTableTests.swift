import TestSupport
import Testing

@testable import Shell

/// A table on the lines below `import`.
@Suite struct PastedTableTests {
  private static let table = ["unit,row,sessions,participants", "333,1a,3,100", "333,1b,2,"]
  private static let imported = "console\treturns\t1\t0\t0\ttrue"

  private func published() throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    return (folder, try SampleDatabase.copy(of: SampleDatabase.published, into: folder))
  }

  @Test(arguments: [
    ("import\nunit,row", true), ("nhập --unit 33\nTT", true), ("import", true),
    ("import\nunit,row\n", false), ("import\n  ", false), ("import a.csv", false),
    ("import a.csv\nunit", false), ("status\nunit", false), ("", false),
  ])
  func `a table goes on to a blank line`(statement: String, isOpen: Bool) {
    #expect(PastedTable.isOpen(statement) == isOpen)
  }

  @Test func `four spaces are the tab that was pasted`() {
    #expect(PastedTable("import\nTT    Người\n1a    \n")?.text == "TT\tNgười\n1a\t\n\n")
    #expect(PastedTable("import\n\n")?.text == "")
    #expect(PastedTable("status\n1a") == nil)
  }

  @Test func `the lines below are read as a file is, from a script, a pipe or one argument`() throws
  {
    let (folder, database) = try published()
    let lines = ["import --received 2021-10-12"] + Self.table
    let after = ["", "total sessions in 333"]
    let script = try folder.write((lines + after).joined(separator: "\n"), to: "script.txt")
    let last = "Huyện Phù Cừ\t333\t\tsessions\t5\ttrue\n"
    let fromFile = ProgramRun.of(lines: [], on: database, ["-f", script])
    #expect(fromFile.code == .ok)
    #expect(fromFile.output.contains(Self.imported))
    #expect(fromFile.output.hasSuffix(last))
    let (other, piped) = try published()
    let fromPipe = ProgramRun.of([piped, "--use", "hung-yen/2021"], input: lines + after)
    #expect(fromPipe.output == fromFile.output)
    let (third, single) = try published()
    let fromArgument = ProgramRun.of(
      lines: [lines.joined(separator: "\n"), "total sessions in 333"], on: single)
    #expect(fromArgument.output == fromFile.output)
    withExtendedLifetime((folder, other, third)) {}
  }

  @Test func `a defect is told with its line below the command, and nothing is stored`() throws {
    let (folder, database) = try published()
    let before = try folder.bytes(of: database)
    let run = ProgramRun.of(
      lines: ["import --received 2021-10-12\nunit,row,sessions\n333,1a,x3"], on: database)
    #expect(run.code == .command)
    #expect(run.errors.hasPrefix("error E-NUMBER: console:2:3: "))
    #expect(try folder.bytes(of: database) == before)
  }

  @Test func `without a table the way to give one is told`() throws {
    let (folder, database) = try published()
    for line in ["import", "import\n\n"] {
      let run = ProgramRun.of(lines: [line], on: database)
      #expect(run.code == .command)
      #expect(run.errors.contains("the table on the lines below"))
    }
    withExtendedLifetime(folder) {}
  }

  @Test func `a saved session imports the table again`() throws {
    let (folder, database) = try published()
    let script = folder.path + "/saved.txt"
    let lines = ["import --received 2021-10-12"] + Self.table
    let first = ProgramRun.of(
      lines: [lines.joined(separator: "\n"), "total in 333", "save \(script)"], on: database)
    #expect(first.code == .ok)
    let (other, again) = try published()
    let second = ProgramRun.of(lines: [], on: again, ["-f", script])
    #expect(second.code == .ok)
    #expect(first.output.hasPrefix(second.output))
    withExtendedLifetime(other) {}
  }
}

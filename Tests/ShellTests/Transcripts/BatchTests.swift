import TestSupport
import Testing

@testable import Shell

/// Lines from pipes and files.
@Suite struct BatchTests {
  private func piped(_ lines: [String], _ options: [String] = []) -> ProgramRun {
    ProgramRun.of(
      [SampleDatabase.published, "--readonly", "--use", "hung-yen/2021", "--format", "csv"]
        + options, input: lines)
  }

  @Test func `a batch stops at the first error and names file and line`() {
    #expect(
      piped(["# totals", "total books", "statsu", "total donors"])
        == ProgramRun(
          output: "group,code,row,measure,value,derived\nTỉnh Hưng Yên,33,,books,1800,false\n",
          errors: """
            error E-COMMAND-UNKNOWN: stdin:3: no command “statsu”
              | statsu
              → did you mean: status?

            """, code: .command))
  }

  @Test func `a file of lines is named where it fails`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "\u{FEFF}mode csv\r\n\r\ntotal books\r\ntotal bokos\r\n", to: "a.txt")
    #expect(
      ProgramRun.of(lines: [], on: SampleDatabase.published, ["--readonly", "-f", file])
        == ProgramRun(
          output: """
            mode csv
            group,code,row,measure,value,derived
            Tỉnh Hưng Yên,33,,books,1800,false

            """,
          errors: """
            error E-MEASURE-UNKNOWN: \(file):4: no measure “bokos”
              | total bokos
              → did you mean books?

            """, code: .command))
  }

  @Test func `with --keep-going every line runs and the first failure gives the code`() {
    let run = piped(["= nil + 1", "total books", "statsu"], ["--keep-going"])
    #expect(
      run.output == "group,code,row,measure,value,derived\nTỉnh Hưng Yên,33,,books,1800,false\n")
    #expect(run.code == .lua)
    #expect(piped(["statsu", "= nil + 1"], ["--keep-going"]).code == .command)
  }

  @Test func `quit ends a batch and nothing after it runs`() {
    #expect(piped(["quit", "statsu"]) == ProgramRun(output: "", errors: "", code: .ok))
  }

  @Test func `a command in a script must be spelt out`() {
    #expect(piped(["shortl"]).code == .command)
  }

  @Test func `results go to a file in the form that its ending asks for`() throws {
    let folder = try TemporaryFolder()
    for (name, content) in [
      ("a.csv", "group,code,row,measure,value,derived\nTỉnh Hưng Yên,33,,books,1800,false\n"),
      (
        "a.json",
        "[{\"group\":\"Tỉnh Hưng Yên\",\"code\":\"33\",\"row\":null,\"measure\":\"books\","
          + "\"value\":1800,\"derived\":false}]\n"
      ),
    ] {
      let file = folder.path + "/" + name
      #expect(
        piped(["total books > \(file)"])
          == ProgramRun(output: "", errors: "wrote \(file)\n", code: .ok))
      #expect(Batch.contents(of: file) == content)
    }
    let file = folder.path + "/b.csv"
    _ = piped(["total books | cols value > \(file)", "total books | cols value >> \(file)"])
    #expect(Batch.contents(of: file) == "value\n1800\nvalue\n1800\n")
  }
}

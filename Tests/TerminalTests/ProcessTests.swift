import Foundation
import TestSupport
import Testing

/// The program as scripts call it.
@Suite(.enabled(if: ShippedProgram.path != nil, ShippedProgram.isMissing))
struct ProcessTests {
  private func run(
    _ arguments: [String], input: String = "", _ environment: [String: String] = [:]
  ) throws -> ShippedProgram.Run {
    try ShippedProgram.run(
      arguments, input: input, home: try TemporaryFolder(), environment: environment)
  }

  @Test func `results in a pipe hold no escapes and lines as long as they are`() throws {
    for mode in ["box", "table", "tsv", "csv", "line", "markdown"] {
      let run = try run(
        [
          ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021", "--format", mode, "-c",
          "status by district", "-c", "table", "-c", "help",
        ])
      #expect(run.code == 0)
      #expect(!run.output.utf8.contains(0x1B))
      #expect(!run.errors.utf8.contains(0x1B))
      if mode == "table" {
        #expect(run.output.split(separator: "\n").map(\.count).max() ?? 0 > 120)
      }
    }
  }

  @Test func `the exit code of the process is the program's`() throws {
    let sample = [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021", "-c"]
    #expect(try run(["--version"]).code == 0)
    #expect(try run(sample + ["statsu"]).code == 1)
    #expect(try run(["--lnag"]).code == 2)
    #expect(try run(["/nowhere/at.db", "--readonly", "-c", "packs"]).code == 3)
    #expect(try run(sample + ["= nil + 1"]).code == 4)
  }

  @Test func `lines from a pipe run until the first that fails`() throws {
    let run = try run(
      [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021", "--lang", "en"],
      input: "total books | cols value\nstatsu\ntotal books\n")
    #expect(
      run
        == ShippedProgram.Run(
          output: "value\n1800\n",
          errors: """
            error E-COMMAND-UNKNOWN: stdin:2: no command “statsu”
              | statsu
              → did you mean: status?

            """, code: 1))
  }

  @Test func `a reader that has seen enough ends it quietly`() throws {
    let home = try TemporaryFolder()
    let script = "\"$0\" \"$@\" 2>\"$HOME/errors\" | head -n 1 >\"$HOME/seen\""
    let process = ChildProcess(
      "/bin/sh",
      [
        "-c", script, ShippedProgram.path ?? "", ":memory:", "-c",
        "units --on 2020-10-01 | cols code,name",
      ], environment: ShippedProgram.environment(home: home), folder: Repository.root)
    #expect(try process.run() == 0)
    let seen = String(decoding: try home.bytes(of: home.path + "/seen"), as: UTF8.self)
    #expect(seen == "code\tname\n")
    #expect(try home.bytes(of: home.path + "/errors") == [])
  }

  @Test func `the language follows the variable, the option and the locale`() throws {
    func first(_ arguments: [String], _ environment: [String: String]) throws -> String {
      String(try run([":memory:"] + arguments + ["-c", "lang"], environment).output.prefix(7))
    }
    #expect(try first([], ["TUANLE_LANG": "en"]) == "English")
    #expect(try first(["--lang", "vi"], ["TUANLE_LANG": "en"]) == "đang dù")
    #expect(try first([], ["TUANLE_LANG": "", "LC_ALL": "", "LANG": "vi_VN.UTF-8"]) == "đang dù")
    #expect(
      try first([], ["TUANLE_LANG": "", "LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8"]) == "English")
  }
}

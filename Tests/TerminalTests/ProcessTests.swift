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

  @Test func `five processes give the same bytes`() throws {
    let lines = ["shortlist", "score", "check", "why M326-PT4", "total by district"]
    let runs = try (1...5).map { _ in
      try run(
        [ShippedProgram.sample, "--readonly", "--use", "hung-yen/2021", "--format", "json"]
          + lines.flatMap { ["-c", $0] })
    }
    #expect(runs[0].code == 0, "\(runs[0].errors)")
    #expect(runs[0].output.utf8.count > 100_000)
    #expect(runs.allSatisfy { $0 == runs[0] })
  }

  @Test func `five processes that read the same files in any order give the same bytes`() throws {
    let home = try TemporaryFolder()
    var random = SplitMix64(seed: 33)
    var units = "code,name,kind,parent,enrolment\n"
    for number in 1...60 { units += "T\(number),Trường số \(number),school,323,\(number * 10)\n" }
    try home.write(units, to: "units.csv")
    let heading = "unit,row,sessions,participants,received_on\n"
    let lines = (1...60).map { number in
      "T\(number),5a,\(number % 5),\(number * 7 % 90),2021-10-1\(number % 9)\n"
    }
    let nominations = (1...60).map { number in
      "cá nhân,Người \(number % 7),T\(number),Tặng sách \(number),giay_khen_ca_nhan\n"
    }
    var runs: Set<String> = []
    for round in 1...5 {
      let shuffled = lines.shuffled(using: &random)
      var files: [String] = []
      for part in 0..<4 {
        let text = heading + shuffled[part * 15..<part * 15 + 15].joined()
        files.append(try home.write(text, to: "returns-\(round)-\(part).csv"))
      }
      files.append(
        try home.write(
          "kind,name,unit,achievement,award\n" + nominations.shuffled(using: &random).joined(),
          to: "nominations-\(round).csv"))
      files.shuffle(using: &random)
      let result = try run(
        [home.path + "/\(round).db", "--use", "hung-yen/2021", "--format", "json", "--yes"]
          + (["import \(home.path)/units.csv", "open"] + files.map { "import \($0)" })
          .flatMap { ["-c", $0] })
      #expect(result.code == 0, "\(result.errors)")
      let seen = try run(
        [home.path + "/\(round).db", "--readonly", "--use", "hung-yen/2021", "--format", "json"]
          + ["shortlist", "score", "total by district", "status by kind"].flatMap { ["-c", $0] })
      #expect(seen.code == 0, "\(seen.errors)")
      runs.insert(seen.output)
    }
    #expect(runs.count == 1)
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

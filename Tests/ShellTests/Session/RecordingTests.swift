import Reporting
import TestSupport
import Testing

@testable import Shell

/// `record`, `replay`, `save`, `history` and the start-up file.
@Suite struct RecordingTests {
  private static let lines = [
    "total books", "status by district | top 3", "tổng sách ở đâu", "# a comment", "why M326-PT4",
    "= 6 * 7", "lua function f(x)\n  return x * 2\nend", "= f(21)", "test | top 1",
    "show Khoái Châu", "show @1 | cols value",
  ]

  /// Records the lines on a database.
  private func recording(
    of lines: [String], in folder: TemporaryFolder, on database: String = SampleDatabase.province,
    language: Language = .vi
  ) -> (file: String, run: ProgramRun) {
    let file = folder.path + "/phien.txt"
    let run = ProgramRun.of(
      lines: lines, on: database, language: language,
      ["--readonly", "--keep-going", "--record", file])
    return (file, run)
  }

  @Test func `a recorded session says what was typed and what it gave`() throws {
    let folder = try TemporaryFolder()
    let (file, run) = recording(of: Self.lines, in: folder)
    #expect(run.code == .command)
    expectSnapshot(Batch.contents(of: file) ?? "", named: "recording")
  }

  @Test func `a recorded session replays the same in either language and writes nothing`() throws {
    let folder = try TemporaryFolder()
    let (file, _) = recording(
      of: Self.lines + ["total books > \(folder.path)/books.csv"], in: folder)
    _ = try folder.write("as it was", to: "books.csv")
    for language in Language.allCases {
      let run = ProgramRun.of(
        lines: ["replay \(file)"], on: SampleDatabase.province, language: language, ["--readonly"])
      #expect(run.code == .ok, "\(run.errors)")
      let words =
        language == .vi
        ? "11 dòng lệnh cho kết quả như đã ghi" : "11 lines gave what was recorded"
      #expect(run.output == "\(file): \(words)\n")
    }
    #expect(Batch.contents(of: folder.path + "/books.csv") == "as it was")
  }

  @Test func `the first difference ends it with 5, its place, and what was and is`() throws {
    let folder = try TemporaryFolder()
    let (file, _) = recording(of: Self.lines, in: folder)
    let text = Batch.contents(of: file) ?? ""
    var seen = ""
    for (old, new) in [
      ("1800", "1801"), ("! E-UNIT-AMBIGUOUS", "! E-UNIT-UNKNOWN"), ("  42\n", ""),
      ("> total books\n", "> total donors\n"),
    ] {
      let changed = try folder.write(text.replacing(old, with: new), to: "changed.txt")
      for language in Language.allCases {
        let run = ProgramRun.of(
          lines: ["replay \(changed)", "total books"], on: SampleDatabase.province,
          language: language, ["--readonly"])
        #expect(run.code == .expectation)
        #expect(run.output == "")
        seen += run.errors.replacing(folder.path, with: "…")
      }
    }
    expectSnapshot(seen, named: "replay-differences")
  }

  @Test func `a session that changes data replays on a new database`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/phien.txt"
    let lines = [
      "import Scripts/hung-yen/2021.table.tsv --unit 33 --received 2021-10-27", "total books",
      "import Scripts/hung-yen/2021.table.tsv --unit 33 --received 2021-10-27",
    ]
    #expect(ProgramRun.of(lines: lines, on: ":memory:", ["--record", file]).code == .ok)
    #expect(ProgramRun.of(lines: ["replay \(file)"], on: ":memory:").code == .ok)
    let twice = ProgramRun.of(lines: ["replay \(file)", "replay \(file)"], on: ":memory:")
    #expect(twice.code == .expectation)
  }

  @Test func `lines of a file that was read are recorded, and it is not`() throws {
    let folder = try TemporaryFolder()
    let script = try folder.write("total books\ntotal donors\n", to: "viec.txt")
    let (file, _) = recording(of: ["read \(script)"], in: folder)
    let lines = (Batch.contents(of: file) ?? "").split(separator: "\n").filter {
      $0.hasPrefix("> ")
    }
    #expect(lines == ["> total books", "> total donors"])
  }

  @Test func `recording begins and ends at a command, and a bad place for it is told`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/a.txt"
    let run = ProgramRun.of(
      lines: [
        "total books", "record \(file)", "total donors", "record", "ghi phiên off", "total books",
        "record",
      ], on: SampleDatabase.published, ["--readonly", "--format", "csv"])
    #expect(run.code == .ok)
    #expect(
      (Batch.contents(of: file) ?? "").split(separator: "\n").filter { $0.hasPrefix("> ") }
        == ["> total donors"])
    let nowhere = folder.path + "/no/where.txt"
    #expect(
      ProgramRun.of(lines: ["total"], on: SampleDatabase.published, ["--record", nowhere]).code
        == .invocation)
    #expect(
      ProgramRun.of(lines: ["record \(nowhere)"], on: SampleDatabase.published).code == .command)
    #expect(ProgramRun.of(lines: ["replay \(nowhere)"], on: ":memory:").code == .command)
    let script = try folder.write("total books\n", to: "script.txt")
    let other = ProgramRun.of(lines: ["replay \(script)"], on: ":memory:")
    #expect(other.code == .command)
    #expect(other.errors.contains("E-RECORDING"))
  }

  @Test func `what was typed is saved as a script that does the same`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/viec.txt"
    let run = ProgramRun.of(
      lines: [
        "total books", "statsu", "lua y = 6\ny = y * 7", "= y", "history", "# a comment",
        "lưu \(file)",
      ], on: SampleDatabase.published, ["--readonly", "--keep-going", "--format", "csv"])
    #expect(
      Batch.contents(of: file)
        == "total books\n# E-COMMAND-UNKNOWN: statsu\nlua y = 6 \\\ny = y * 7\n= y\n# a comment\n")
    let again = ProgramRun.of(
      lines: [], on: SampleDatabase.published, ["--readonly", "--format", "csv", "-f", file])
    #expect(again.code == .ok)
    #expect(
      again.output
        == "group,code,row,measure,value,derived\nTỉnh Hưng Yên,33,,books,1800,false\n42\n")
    #expect(run.code == .command)
  }

  @Test func `history lists what was typed, or what holds a text`() throws {
    let run = ProgramRun.of(
      lines: [
        "total books", "tổng donors", "statsu", "history TONG", "history nothing", "lịch sử",
      ],
      on: SampleDatabase.published, ["--readonly", "--keep-going", "--format", "csv"])
    #expect(
      run.output == """
        group,code,row,measure,value,derived
        Tỉnh Hưng Yên,33,,books,1800,false
        group,code,row,measure,value,derived
        Tỉnh Hưng Yên,33,,donors,3,false
        entry,line
        2,tổng donors
        entry,line
        entry,line
        1,total books
        2,tổng donors
        3,statsu
        4,history TONG
        5,history nothing

        """)
  }

  @Test func `a mistake in the start-up file is a warning and what follows runs`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("# mine\nmode csv\nstatsu\nlang en\n", to: "config/tuanle/rc")
    var errors = ""
    var surroundings = Surroundings.fixed(
      environment: ["XDG_CONFIG_HOME": folder.path + "/config"], output: { _ in },
      errors: { errors += $0 })
    surroundings.inputIsTerminal = true
    let transcript = try Transcript(on: ":memory:", pack: nil)
    let session = Session(
      store: transcript.session.store, packs: transcript.session.packs,
      surroundings: surroundings, settings: transcript.session.settings)
    StartupFile(surroundings.environment).run(in: session)
    #expect(session.settings.mode == .csv)
    #expect(session.settings.language == .en)
    #expect(
      errors.replacing(folder.path, with: "…") == """
        cảnh báo E-COMMAND-UNKNOWN: …/config/tuanle/rc:3: không có lệnh “statsu”
          | statsu
          → ý bạn là: status?

        """)
    #expect(session.log.lines == [])
  }

  @Test func `timing is told on request, after each line`() throws {
    let run = ProgramRun.of(
      lines: ["set timing on", "= 1", "set timing off", "= 2"], on: ":memory:", ["--format", "csv"])
    #expect(run.errors.matches(of: /(?m)^\d+(,\d+)? s$/).count == 2)
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(ProgramRun.of(lines: ["set timing maybe"], on: ":memory:").code == .command)
  }
}

import LearningWeek
import Reporting
import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// Figures and decisions that are tried before they are written.
@Suite struct TrialTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
  }

  private func run(_ lines: String..., options: [String] = ["--format", "json"]) -> ProgramRun {
    ProgramRun.of(lines: lines, on: database, options)
  }

  @Test func `a trial as an officer sees it, with the prompt`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.session.settings.isInteractive = true
      let console = Console(session: transcript.session, isPlain: true)
      var seen = ""
      for line in [
        "edit M328-PT1 5a participants 48", "discard", "apply --reason x", "try", "try", "undo",
        "edit M328-PT1 5a participants 48", "sửa THPT Mỹ Hào 5a \"lượt người\" 48",
        "edit M328-PT1 6b participants -", "sửa Huyện Khoái Châu 1a sessions 12",
        "edit M328-PT1 5a participants 480", "edit M328-PT1 5a participants 1.200", "try",
        "shortlist giay_khen_tap_the | top 3 | cols rank,code,outcome", "diff",
        "flag M326-PT4 discipline --reason Thử", "ballot giay_khen_tap_the M328-PT1",
        "override M323-PT3 giay_khen_tap_the out --reason \"Xin rút\"",
        "prefer 330 built --reason \"Đã kiểm\"", "extend M11956-MN 2021-11-05 --reason \"Mưa lũ\"",
        "try", "status | top 1", "import x.csv", "use hung-yen/2021", "seal",
        "select count(*) from figure;", "undo", "quit", "quit now", "quit", "apply",
        "edit M328-PT1 5a participants -3", "edit M328-PT1 5a participants 1,5",
        "edit M328-PT1 1 participants 3", "edit M328-PT1 2 participants 3",
        "edit M328-PT1 5z participants 3", "edit M328-PT1 5a 3",
        "edit M328-PT1 5a participants 3 --scope all",
        "apply --reason \"Đơn vị xác nhận\"", "audit | cols entry,command,added,revised,reason",
        "shortlist giay_khen_tap_the | top 3 | cols rank,code,outcome", "undo", "diff",
        "edit M11956-MN 5a participants 30 --received 2021-10-18 --reason \"Báo qua điện thoại\"",
        "status in 11956", "try", "edit M328-PT1 5a participants 48", "discard", "quit",
      ] {
        seen += console.prompt + line + "\n"
        let (output, errors) = transcript.answer(to: line)
        seen += errors.split(separator: "\n").map { "! \($0)\n" }.joined() + output + "\n"
      }
      #expect(transcript.session.isOver)
      expectSnapshot(seen, named: "trial-\(language.rawValue)")
      #expect(transcript.linesTooWide == [])
    }
  }

  @Test func `a pasted prompt of a trial is taken off`() {
    #expect(Console.withoutPrompt("hung-yen 2021 [thử 3]> rows") == "rows")
    #expect(Console.withoutPrompt("hung-yen 2021 [try 12] [old rules]> rows") == "rows")
    #expect(Console.withoutPrompt("hung-yen 2021 [try x]> rows") == nil)
  }

  @Test func `nothing of a trial reaches the file before it is applied`() throws {
    let bytes = try folder.bytes(of: database)
    let trial = run(
      "try", "edit M328-PT1 5a participants 48", "shortlist", "why M328-PT1", "diff", "undo",
      "flag M326-PT4 discipline --reason x", "shortlist", "discard")
    #expect(trial.code == .ok)
    #expect(try folder.bytes(of: database) == bytes)
    // Neither does one that nobody ends.
    let left = run("try", "edit M328-PT1 5a participants 48", options: [])
    #expect(left.code == .ok)
    #expect(left.errors.hasSuffix("note: 1 tried changes were not applied and are gone\n"))
    #expect(try folder.bytes(of: database) == bytes)
  }

  @Test func `a trial is let where the file may not be written, and cannot be applied there`()
    throws
  {
    let read = run(
      "try", "edit M328-PT1 5a participants 48", "shortlist", options: ["--readonly"])
    #expect(read.code == .ok)
    let applied = run(
      "try", "edit M328-PT1 5a participants 48", "apply --reason x", options: ["--readonly"])
    #expect(applied.code == .command)
    #expect(applied.errors.contains("E-READONLY"))
    #expect(
      run("edit M328-PT1 5a participants 48 --reason x", options: ["--readonly"]).code == .command)
  }

  @Test func `what is applied gives what was tried`() throws {
    func awards(_ document: String) throws -> JSONDocument { try JSONDocument(document)["awards"] }
    let lines = run(
      "try", "edit M328-PT1 5a participants 48", "edit M12160-TH 5a participants 2000", "shortlist",
      "apply --reason x", "shortlist"
    ).output.split(separator: "\n").map(String.init)
    #expect(try awards(lines[3]) == awards(lines[5]))
    #expect(try awards(run("shortlist").output) == awards(lines[5]))
  }

  @Test func `the documents of try and edit have their keys`() throws {
    let lines = run(
      "try", "edit M328-PT1 5a participants 48", "try", "discard",
      "edit M328-PT1 5a participants - --reason x"
    ).output.split(separator: "\n").map(String.init)
    for (line, shape) in [
      (0, JSONShape.trial), (1, .edit), (2, .trial), (4, .edit),
    ] {
      #expect(shape.defects(of: try JSONDocument(lines[line])) == [])
    }
  }

  @Test func `changes that somebody else wrote meanwhile are not overwritten`() throws {
    let transcript = try Transcript(on: database, language: .en, width: nil, readOnly: false)
    _ = transcript.answer(to: "try")
    _ = transcript.answer(to: "edit M328-PT1 5a participants 48")
    #expect(run("edit M328-PT1 5b participants 7 --reason x").code == .ok)
    let before = try CampaignState(of: database)
    let stale = transcript.answer(to: "apply --reason y")
    #expect(stale.errors.contains("E-TRIAL-STALE"))
    #expect(try CampaignState(of: database) == before)
    // The change now stands on the new data.
    let applied = transcript.answer(to: "apply --reason y")
    #expect(applied.errors == "")
    let figures = run(
      "select row, value from figure where unit = 'M328-PT1' and \"column\" = 'participants';")
    #expect(
      figures.output == """
        [{"row":"5a","value":48},{"row":"5b","value":7},{"row":"6b","value":660}]

        """)
  }

  @Test func `the first figure by hand opens the campaign`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/new.db"
    let direct = ProgramRun.of(
      lines: ["edit 330 1a sessions 3 --reason x", "total sessions in 330"], on: path,
      ["--format", "jsonl"])
    #expect(direct.code == .ok, "\(direct.errors)")
    #expect(direct.errors.hasPrefix("first figure: the campaign is open"))
    #expect(direct.output.contains("\"value\":3"))
    let tried = ProgramRun.of(
      lines: ["try", "edit 330 1a sessions 3", "apply --reason x", "audit"],
      on: folder.path + "/other.db", ["--format", "json"])
    #expect(tried.code == .ok, "\(tried.errors)")
    #expect(tried.errors.hasPrefix("first figure: the campaign is open"))
  }
}

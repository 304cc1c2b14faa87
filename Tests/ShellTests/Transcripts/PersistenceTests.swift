import LearningWeek
import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// What a second call of the program finds, and what stays as it was.
@Suite struct PersistenceTests {
  static let publishedTable =
    "import Scripts/hung-yen/2021.table.tsv --unit 33 --received 2021-10-27"

  @Test func `a second import of the same file changes nothing and says so`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try CampaignState(of: database)
    let run = ProgramRun.of(
      lines: [Self.publishedTable], on: database, ["--format", "json"])
    #expect(
      run.output == """
        [{"file":"Scripts/hung-yen/2021.table.tsv","kind":"table","added":0,"revised":0,\
        "unchanged":1,"stored":false}]

        """)
    #expect(run.code == .ok)
    #expect(try CampaignState(of: database) == before)
    for (language, sentence) in [
      (Language.vi, "Scripts/hung-yen/2021.table.tsv: không có gì mới, không đổi gì"),
      (.en, "Scripts/hung-yen/2021.table.tsv: nothing new, nothing changed"),
    ] {
      let run = ProgramRun.of(
        lines: [Self.publishedTable], on: database, language: language, width: 120)
      #expect(run.output.split(separator: "\n").last.map(String.init) == sentence)
    }
  }

  @Test func `generating the same province again changes nothing and says so`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let before = try CampaignState(of: database)
    let run = ProgramRun.of(lines: ["generate"], on: database)
    #expect(run.output == "this synthetic data is there already; nothing changed\n")
    #expect(try CampaignState(of: database) == before)
  }

  @Test func `a campaign that is open stays as it is when opened again`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try CampaignState(of: database)
    let run = ProgramRun.of(lines: ["open"], on: database)
    #expect(run.output == "the campaign is open already; the list stays\n")
    #expect(try CampaignState(of: database) == before)
  }

  @Test func `a dry run says what it would do and stores nothing`() throws {
    let run = ProgramRun.of(
      lines: [Self.publishedTable + " --dry-run", "audit"], on: ":memory:", ["--format", "json"])
    #expect(
      run.output == """
        [{"file":"Scripts/hung-yen/2021.table.tsv","kind":"table","added":1,"revised":0,\
        "unchanged":0,"stored":false}]
        []

        """)
  }

  @Test func `a correction is a new revision and the old figures stay in the journal`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let file = try folder.write("unit,row,sessions,participants\n33,1a,11,900\n", to: "sua.csv")
    let run = ProgramRun.of(
      lines: ["import \(file) --scope consolidated", "total sessions"], on: database,
      ["--format", "jsonl"])
    #expect(
      run.output.split(separator: "\n").map(String.init) == [
        """
        {"file":"\(file)","kind":"returns","added":0,"revised":1,"unchanged":0,"stored":true}
        """,
        """
        {"group":"Tỉnh Hưng Yên","code":"33","row":null,"measure":"sessions","value":11,\
        "derived":true}
        """,
      ])
    #expect(try CampaignState(of: database).journal.map(\.entry) == [1, 2, 3])
  }

  @Test func `undoing every decision gives back the data as it was, and keeps the journal`() throws
  {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let before = try CampaignState(of: database)
    let decisions = [
      "override M326-PT4 giay_khen_tap_the out --reason x", "ballot giay_khen_tap_the M328-PT1",
      "flag M326-PT4 discipline --reason x", "extend 11974 2021-11-05 --reason x",
      "prefer 330 built --reason x",
    ]
    let entered = ProgramRun.of(lines: decisions, on: database)
    #expect(entered.code == .ok, "\(entered.errors)")
    let changed = try CampaignState(of: database)
    #expect(changed.revision != before.revision)
    #expect(changed.journal.starts(with: before.journal))
    let lines = decisions.map { _ in "undo" } + ["verify journal"]
    let undone = ProgramRun.of(lines: lines, on: database)
    #expect(undone.code == .ok, "\(undone.errors)")
    let after = try CampaignState(of: database)
    #expect(after.revision == before.revision)
    #expect(after.journal.starts(with: changed.journal))
    #expect(after.journal.count == before.journal.count + 2 * decisions.count)
  }

  @Test func `a second call on the same file gives the same bytes`() throws {
    let lines = ["status", "total by district", "table", "shortlist", "audit"]
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let first = ProgramRun.of(lines: lines, on: database, ["--format", "json"])
    #expect(first.code == .ok)
    #expect(ProgramRun.of(lines: lines, on: database, ["--format", "json"]) == first)
  }
}

/// What a command that changes nothing must leave alone.
struct CampaignState: Equatable {
  struct Entry: Equatable {
    var entry: Int
    var hash: String
  }

  var revision: String
  var journal: [Entry]

  init(of database: String) throws {
    let store = try Store(path: database, readOnly: true)
    let library = PackLibrary(folder: Repository.scripts)
    let pack = try #require(library.load("hung-yen/2021").pack)
    revision = try store.data(of: pack.campaign).revision
    journal = try store.journal(of: nil).map {
      Entry(entry: $0.id, hash: String(describing: $0.hash))
    }
  }
}

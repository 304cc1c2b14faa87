import LearningWeek
import Reporting
import TestSupport
import Testing

@testable import Shell

/// Two lists held against each other: before and after a correction, a draft of the
/// rules, runs, the sealed list.
@Suite struct DiffTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
  }

  private func run(_ lines: String..., options: [String] = ["--format", "json"]) -> ProgramRun {
    ProgramRun.of(lines: lines, on: database, options)
  }

  /// A copy of the packs in which the rules of Hưng Yên 2021 are others.
  private func draft(_ old: String, _ new: String) throws -> String {
    let pack = Repository.scripts + "/hung-yen/2021.lua"
    let text = String(decoding: try folder.bytes(of: pack), as: UTF8.self)
    #expect(text.contains(old))
    return try folder.write(text.replacing(old, with: new), to: "nhap.lua")
  }

  @Test func `what people see of each kind of difference`() throws {
    let correction = try folder.write(
      "unit,row,sessions,participants,scope\nM328-PT1,5a,1,48,own\n", to: "sua.csv")
    let looser = try draft("minimum = 50", "minimum = 60")
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      // No width: the paths of the files are as long as the machine makes them.
      let transcript = try Transcript(
        on: database, language: language, width: nil, readOnly: false)
      transcript.session.settings.mode = .box
      transcript.type(
        "diff now", "diff sealed now", "shortlist | top 1",
        "flag M326-PT4 discipline --reason Đang thanh tra", "diff",
        "diff 06b6 now | cols change,code | top 3",
        "import \(correction) --received 2021-10-25 | csv", "diff",
        "so sánh trước sau | cols change,code | top 3",
        "seal", "override M328-PT1 giay_khen_tap_the in --reason \"Hội đồng xét lại\"", "diff",
        "undo", "diff now \(looser)", "diff now hung-yen/2021", "diff now binh-phuoc/2020",
        "diff now nothing", "diff now nowhere.lua", "diff a b c", "help diff")
      expectSnapshot(
        transcript.text.replacing(self.folder.path + "/", with: ""),
        named: "diff-\(language.rawValue)")
    }
  }

  @Test func `the document has its keys, and --exit-code tells a script`() throws {
    #expect(run("diff now --exit-code").code == .ok)
    _ = run("shortlist", "flag M326-PT4 discipline --reason x")
    #expect(run("diff before now").code == .ok)
    for language in Language.allCases {
      let run = ProgramRun.of(
        lines: ["diff before now --exit-code"], on: database, language: language,
        ["--format", "json"])
      #expect(run.code == .expectation)
      #expect(JSONShape.comparison.defects(of: try JSONDocument(run.output)) == [])
    }
  }

  @Test func `a figure that changed is named with its place, and the rule that did not is not`()
    throws
  {
    let correction = try folder.write(
      "unit,row,sessions,participants,scope\nM328-PT1,5a,1,48,own\n", to: "sua.csv")
    _ = run("import \(correction) --received 2021-10-25")
    let document = try JSONDocument(run("diff before now").output)
    let changes = document["awards"].items.flatMap { $0["changes"].items }
    let change = try #require(changes.first { $0["code"].text == "M328-PT1" })
    #expect(change["change"].text == "outcome")
    let reason = try #require(change["reasons"].items.first { $0["criterion"].text == "quy_mo" })
    #expect(reason["rule_changed"] == .truth(false))
    #expect(reason["points"] == .object(["from": .integer(30), "to": .number(2.25)]))
    let figure = try #require(
      reason["figures"].items.first { $0["what"].text == "row 5a, participants" })
    #expect(figure["value"] == .object(["from": .integer(480), "to": .integer(48)]))
    #expect(figure["place"].text == correction + ":2:4")
  }

  @Test func `another rule is named by its file and line, with no figure`() throws {
    let draft = try draft("max = 30", "max = 20")
    let document = try JSONDocument(run("diff now \(draft)").output)
    #expect(document["differs"].items.map(\.text) == ["pack"])
    let reasons = document["awards"].items.flatMap { $0["changes"].items }
      .flatMap { $0["reasons"].items }
    #expect(!reasons.isEmpty)
    #expect(reasons.allSatisfy { $0["rule_changed"] == .truth(true) })
    #expect(reasons.allSatisfy { $0["figures"].items.isEmpty })
    #expect(reasons.allSatisfy { $0["criterion"].text == "quy_mo" })
  }

  @Test func `a run by rules that are gone is not said to differ in figures`() throws {
    let scripts = try folder.copy(Repository.scripts, to: "Scripts")
    let options = ["--format", "json", "--scripts", scripts]
    _ = run("shortlist", options: options)
    let draft = try draft("max = 30", "max = 20")
    _ = try folder.write(try folder.bytes(of: draft), to: "Scripts/hung-yen/2021.lua")
    let id = try JSONDocument(run("runs").output).items[0]["run"].text ?? ""
    func changes() throws -> [JSONDocument] {
      let document = try JSONDocument(run("diff \(id) now", options: options).output)
      return document["awards"].items.flatMap { $0["changes"].items }
        .flatMap { $0["reasons"].items }.map { $0["rule_changed"] }
    }
    #expect(Set(try changes()) == [.truth(true)])
    _ = run("edit M328-PT1 5b participants 1 --reason x")
    #expect(Set(try changes()) == [.null])
  }

  @Test func `a draft that is the pack in other places is no difference`() throws {
    let draft = try draft("max = 30", "max = 30")
    let document = try JSONDocument(run("diff now \(draft)").output)
    #expect(document["same"] == .truth(true))
    #expect(document["from"] == document["to"])
  }

  @Test func `a draft with errors says them and computes nothing`() throws {
    let draft = try draft("max = 30", "mx = 30")
    let run = run("diff now \(draft)")
    #expect(run.code == .lua)
    #expect(run.output == "")
    #expect(try JSONDocument(run.errors)["error"]["file"].text == draft)
  }

  @Test func `a kept run is compared where nothing may be written, without its figures`() throws {
    _ = run("shortlist", "flag M326-PT4 discipline --reason x")
    let id = try JSONDocument(run("runs").output).items[0]["run"].text ?? ""
    let read = run("diff \(id) now", options: ["--format", "json", "--readonly"])
    let written = run("diff \(id) now")
    #expect(read.code == .ok)
    let (bare, full) = (try JSONDocument(read.output), try JSONDocument(written.output))
    func changes(_ document: JSONDocument) -> [[String?]] {
      document["awards"].items.flatMap { $0["changes"].items }
        .map { [$0["change"].text, $0["code"].text] }
    }
    #expect(changes(bare) == changes(full))
    func figures(_ document: JSONDocument) -> Int {
      document["awards"].items.flatMap { $0["changes"].items }.flatMap { $0["reasons"].items }
        .reduce(0) { $0 + $1["figures"].items.count }
    }
    #expect(figures(bare) == 0)
    #expect(figures(full) == 1)
    #expect(run("diff before now", options: ["--readonly"]).code == .command)
  }

  @Test func `comparing leaves the file as it was`() throws {
    _ = run("shortlist", "flag M326-PT4 discipline --reason x")
    let before = try CampaignState(of: database)
    let bytes = try folder.bytes(of: database)
    _ = run("diff", "diff before now", "verify journal")
    #expect(try CampaignState(of: database) == before)
    #expect(try folder.bytes(of: database) == bytes)
  }
}

import LearningWeek
import Reporting
import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// Runs that are kept, verified and sealed.
@Suite struct RunTests {
  private let folder: TemporaryFolder
  private let database: String

  init() throws {
    folder = try TemporaryFolder()
    database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
  }

  private func run(_ lines: String..., options: [String] = ["--format", "json"]) -> ProgramRun {
    ProgramRun.of(lines: lines, on: database, options)
  }

  private func documents(_ run: ProgramRun) throws -> [JSONDocument] {
    try run.output.split(separator: "\n").map { try JSONDocument(String($0)) }
  }

  @Test func `a list is kept, sealed, verified and told apart from what is computed now`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.type(
        "runs", "verify sealed", "seal --lift --reason x", "shortlist giay_khen_tap_the | top 2",
        "lượt chạy", "verify 06", "seal --reason Hội đồng họp",
        "seal", "runs", "shortlist giay_khen_tap_the | top 2",
        "flag M326-PT4 discipline --reason Đang thanh tra", "shortlist giay_khen_tap_the | top 2",
        "shortlist giay_khen_tap_the --now | top 2", "runs", "verify sealed", "kiểm lại c808",
        "verify 06b62caea503 faf79f2b", "verify 06b62caea503 123", "verify 123456789abc",
        "verify 12", "verify", "status | top 2", "bỏ", "seal c8", "runs | cols run,state", "undo",
        "chốt --lift", "chốt --lift --reason \"Họp lại\"", "runs | cols run,state",
        "help seal", "help verify", "help runs", "audit", "verify journal")
      expectSnapshot(transcript.text, named: "runs-\(language.rawValue)")
    }
  }

  @Test func `the documents of runs, verify and seal have their keys in both languages`() throws {
    for language in Language.allCases {
      let run = ProgramRun.of(
        lines: ["shortlist", "seal", "runs", "verify sealed", "verify 123456789abc"], on: database,
        language: language, ["--format", "json", "--keep-going"])
      #expect(run.code == .expectation)
      let documents = try documents(run)
      let shapes: [JSONShape] = [.shortlist, .seal, .runs, .verification, .verification]
      for (document, shape) in zip(documents, shapes) {
        #expect(shape.defects(of: document) == [])
      }
      #expect(documents.count == shapes.count)
    }
  }

  @Test func `the same list is kept once, and reading only keeps none`() throws {
    _ = run("shortlist", options: ["--readonly"])
    #expect(run("runs").output == "[]\n")
    for _ in 1...2 { _ = run("shortlist", "shortlist giay_khen_tap_the") }
    #expect(try documents(run("runs")).first?.items.count == 1)
  }

  @Test
  func `a sealed list is the same bytes whatever comes later, and other packs' lists are not`()
    throws
  {
    let first = run("shortlist").output
    _ = run("seal")
    #expect(run("shortlist").output == first)
    _ = run(
      "flag M326-PT4 discipline --reason x", "override M328-PT1 giay_khen_tap_the in --reason x")
    #expect(run("shortlist").output == first)
    let readOnly = ["--format", "json", "--readonly"]
    #expect(ProgramRun.of(lines: ["shortlist"], on: database, readOnly).output == first)
    #expect(run("shortlist --now").output != first)
    // The rules may change, too.
    let scripts = try folder.copy(Repository.scripts, to: "Scripts")
    let pack = scripts + "/hung-yen/2021.lua"
    let text = String(decoding: try folder.bytes(of: pack), as: UTF8.self)
    try folder.write(text.replacing("max = 30", with: "max = 20"), to: "Scripts/hung-yen/2021.lua")
    let changed = run("shortlist", options: ["--format", "json", "--scripts", scripts])
    #expect(changed.output == first)
    let verified = run("verify sealed", options: ["--format", "json", "--scripts", scripts])
    #expect(verified.code == .expectation)
    let document = try JSONDocument(verified.output)
    #expect(document["differs"].items.map(\.text) == ["pack", "data"])
    #expect(document["holds"] == .truth(false))
    #expect(document["basis"] == .null)
  }

  @Test func `a run made on another machine verifies on a file with the same content`() throws {
    let there = try documents(run("shortlist"))[0]["run"]
    let (id, hash) = (there["id"].text ?? "", there["result_hash"].text ?? "")
    let elsewhere = try TemporaryFolder()
    let other = try SampleDatabase.copy(of: SampleDatabase.province, into: elsewhere)
    func verify(_ words: String) -> ProgramRun {
      ProgramRun.of(
        lines: ["verify \(words)"], on: other, ["--format", "json", "--readonly"])
    }
    #expect(verify(id).code == .ok)
    #expect(verify("\(id) \(hash)").code == .ok)
    #expect(verify("\(id) \(String(repeating: "0", count: 64))").code == .expectation)
    #expect(verify(String(id.reversed())).code == .expectation)
    #expect(verify("123").code == .command)
  }

  /// The run that the sample gives, with its result.
  private func sampleRun() throws -> (RunIdentity, [AwardDecision]) {
    let transcript = try Transcript(on: SampleDatabase.province)
    let result = try transcript.session.chosenDesk().result()
    return (result.identity, result.decisions)
  }

  @Test func `a sealed list that is not what was sealed is not shown`() throws {
    let (identity, decisions) = try sampleRun()
    let store = try Store(path: database)
    try store.keep(
      identity, decisions: Array(decisions.reversed()),
      by: Store.Author(who: "x", at: "2021", command: "x"))
    #expect(run("seal").code == .ok)
    let shown = run("shortlist")
    #expect(shown.code == .database)
    #expect(shown.output == "")
    #expect(try JSONDocument(shown.errors)["error"]["code"].text == "E-SEAL-BROKEN")
  }

  @Test func `what another program would have given is named by its first difference`() throws {
    var (identity, decisions) = try sampleRun()
    decisions[0].candidates[0].entry.criteria[0].points = Points(scaled: 0, decimals: 2)
    identity.resultHash = String(repeating: "0", count: 64)
    try Store(path: database).keep(
      identity, decisions: decisions, by: Store.Author(who: "x", at: "2021", command: "x"))
    let verified = run("verify \(identity.id)")
    #expect(verified.code == .expectation)
    let document = try JSONDocument(verified.output)
    #expect(document["basis"].text == "now")
    #expect(
      document["first_difference"].text
        == "giay_khen_tap_the, Trường THPT Văn Giang số 4 (mẫu) (M326-PT4): quy_mo 0 → 30")
  }
}

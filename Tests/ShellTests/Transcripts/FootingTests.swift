import LearningWeek
import Rules
import TestSupport
import Testing

@testable import Shell

/// What a shortlist rests on that is in doubt: told with how it would change, which is what really
/// happens when the doubt is taken away.
@Suite struct FootingTests {
  /// A school tied over the last place mends its return after the last day, with two zeros too many.
  private static func wild(people: String) -> String {
    """
    unit,row,sessions,participants,received_on
    M328-PT1,5a,4,\(people),2021-10-27
    M328-PT1,6b,1,660,2021-10-27

    """
  }

  private static let pack = """
    campaign { "Tuần lễ thử", area = "33", year = 2021, first_day = "2021-10-01",
      last_day = "2021-10-07" }
    deadline { from = { "school" }, to = "district", by = "2021-10-10" }
    deadline { from = "district", to = "province", by = "2021-10-15" }
    row "1" { "Lớp" }
    criterion "quy_mo" { "Quy mô", max = 100, among = "district", source = "ví dụ",
      points = function(u) return u:rolled("1", "participants", 0) / 10 end }
    award "huyen" { "Cờ cho huyện", to = "collective", among = { "district" }, quota = 1,
      minimum = 1, source = "ví dụ" }

    """

  private static let districtFiles = [
    "units.csv": """
    code,name,kind,parent,report_to
    S1,Trường A,school,326,326
    S2,Trường B,school,327,327

    """,
    "returns.csv": """
    unit,row,sessions,participants,scope,received_on
    S1,1,2,1000,own,2021-10-05
    S2,1,2,800,own,2021-10-05
    326,1,2,600,consolidated,2021-10-12
    327,1,2,800,consolidated,2021-10-12

    """,
  ]

  private func doubts(_ session: Session, _ desk: CampaignDesk) throws -> [ListFooting.Doubt] {
    try ListFooting(
      session: session, desk: desk, objections: desk.objections(session),
      findings: desk.checkReport().findings
    ).doubts { _ in true }.found
  }

  @Test func `the list without a wild figure or a late revision is what it would become`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
    let transcript = try Transcript(on: database, language: .en, readOnly: false)
    let desk = try transcript.session.chosenDesk()
    func importWild(_ people: String) throws {
      let file = try folder.write(Self.wild(people: people), to: "wild\(people).csv")
      transcript.type("import \(file)")
    }
    try importWild("48000")
    let base = try desk.result()
    let found = try doubts(transcript.session, desk)
    let figure = try #require(
      found.first { if case .figure = $0.ground { true } else { false } }?.change)
    let late = try #require(
      found.first { if case .lateRevision = $0.ground { true } else { false } }?.change)
    #expect(
      figure.moves.map { "\($0.candidate.code) \($0.from) \($0.to?.rawValue ?? "-")" }
        == ["M328-PT1 shortlisted below", "M323-PT3 below shortlisted"])
    try importWild("")
    #expect(base.change(to: try desk.result()) == figure)
    transcript.type("undo", "undo")
    #expect(base.change(to: try desk.result()) == late)
  }

  @Test func `what the list rests on is told by check, and announced by shortlist`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      let file = try folder.write(Self.wild(people: "48000"), to: "wild.csv")
      _ = transcript.answer(to: "import \(file)")
      transcript.type(
        "shortlist giay_khen_tap_the | top 2 | cols code,outcome",
        "check in M328-PT1 | cols check,message", "check | top 4 | cols check,code",
        "check | csv | top 4 | cols check,code")
      transcript.width = nil
      transcript.type("check in M328-PT1 --format json")
      expectSnapshot(
        transcript.text.replacing(folder.path + "/", with: ""),
        named: "footing-\(language.rawValue)")
      #expect(transcript.linesTooWide == [])
    }
  }

  @Test func `a district listed on one of two totals, and the list on the other`() throws {
    let folder = try TemporaryFolder()
    let scripts = try ExitCodeTests.packs(Self.pack, in: folder)
    for (name, text) in Self.districtFiles { _ = try folder.write(text, to: name) }
    for language in Language.allCases {
      let transcript = try Transcript(
        on: ":memory:", pack: "bad/2021", language: language, scripts: scripts)
      for file in ["units.csv", "returns.csv"] {
        _ = transcript.answer(to: "import \(folder.path)/\(file)")
      }
      let desk = try transcript.session.chosenDesk()
      let base = try desk.result()
      let found = try doubts(transcript.session, desk)
      transcript.type("shortlist | cols code,score,outcome", "check", "reconcile")
      _ = transcript.answer(to: "prefer 326 stated --reason thử")
      #expect(found.map(\.change) == [base.change(to: try desk.result())])
      transcript.type("shortlist | cols code,score,outcome")
      expectSnapshot(
        transcript.text.replacing(folder.path + "/", with: ""),
        named: "footing-totals-\(language.rawValue)")
    }
  }

  @Test func `a list that rests on nothing doubtful is announced without a word`() throws {
    let folder = try TemporaryFolder()
    let scripts = try ExitCodeTests.packs(Self.pack, in: folder)
    for (name, text) in Self.districtFiles { _ = try folder.write(text, to: name) }
    _ = try folder.write(
      """
      unit,row,sessions,participants,scope,received_on
      S1,1,2,1000,own,2021-10-05
      S2,1,2,800,own,2021-10-05

      """, to: "returns.csv")
    let transcript = try Transcript(
      on: ":memory:", pack: "bad/2021", language: .en, scripts: scripts)
    for file in ["units.csv", "returns.csv"] {
      _ = transcript.answer(to: "import \(folder.path)/\(file)")
    }
    #expect(transcript.answer(to: "shortlist | csv").errors == "")
  }
}

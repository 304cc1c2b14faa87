import LearningWeek
import TestSupport
import Testing

@testable import Shell

/// What `check` finds in a province as offices really send it.
@Suite struct CheckTests {
  @Test func `a dirty province gives every check something to say`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let made = ProgramRun.of(lines: ["generate --dirty", "generate --dirty"], on: database)
    #expect(
      made.output == """
        made 625 synthetic units, 783 returns, 65 nominations (seed 1): not real figures; mistakes \
        were made, try check
        this synthetic data is there already; nothing changed

        """)
    let seen = try Transcript.inBothLanguages(
      on: database,
      [
        "check", "kiểm tra trong 326", "check | csv | top 3", "reconcile", "status by district",
        "find truong cu", "units school in 11950 --on 2021-10-01", "audit | cols command,revised",
      ])
    for language in Language.allCases {
      expectSnapshot(seen[language] ?? "", named: "check-dirty-\(language.rawValue)")
    }
  }

  @Test func `every objection is said in both languages`() {
    let unit = ReportingUnit(code: "U1", name: "Trường A", kind: .school)
    let reasons: [Objection.Reason] = [
      .unlikePeers(value: 26_400, median: 178, count: 26),
      .unlikeBefore(value: 900, median: 100.5, years: 3),
      .manyPeople(people: 1200, sessions: 1, median: 40, count: 12), .nobodyMet(people: 12),
      .countedMoreThanOnce(value: 5), .moreThanThereAre(value: 7, units: 3),
      .sameAsAbove(unit: "U2", name: "Huyện B", sessions: 1, people: 60),
      .sameEvidence(location: "https://vi.du/1", unit: "U2", name: "Trường B"),
      .samePerson(name: "Lê Hoa", other: "LÊ HOA", unit: "U2", unitName: "Trường B"),
      .sameAchievement(name: "Lê Hoa", other: "Vũ Nam", unit: "U2", unitName: "Trường B"),
      .evidenceMissing([.photo: 2, .document: 1]),
    ]
    #expect(Set(reasons.map(ObjectionWords.id)).count == BuiltInChecks.count)
    var text = ""
    for reason in reasons {
      let objection = Objection(
        reason, .warning, unit: unit, row: "1a", measure: "participants")
      text += ObjectionWords.id(reason) + "\n"
      for language in Language.allCases {
        text += "  " + ObjectionWords.message(objection, in: language) + "\n"
      }
    }
    expectSnapshot(text, named: "check-words")
  }
}

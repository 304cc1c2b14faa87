import LearningWeek
import Storage
import Testing

@Suite struct TrialTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
    _ = try store.openCampaign(S.campaign, packHash: "p", by: S.author)
    _ = try store.save(
      returns: [S.returned("TH1", [S.line("1a", sessions: 2, participants: 9)])],
      campaign: S.campaign, by: S.author)
  }

  private func edit(_ unit: UnitCode, _ column: String, _ value: Int?) -> TriedChange {
    .figure(
      FigureEdit(
        unit: unit, scope: .own, row: "1a", column: column, value: value,
        receivedOn: S.day("2021-10-12")))
  }

  private var changes: [TriedChange] {
    [
      edit("TH1", "sessions", 5), edit("TH1", "participants", nil), edit("TH2", "sessions", 1),
      .override(Override(award: "bk", candidate: "TH1", isIn: true, reason: "r", by: "HĐ")),
      .ballot(Ballot(award: "bk", chosen: ["TH1"])),
      .flag(FlagMark(unit: "TH2", flag: "discipline", reason: "r", place: FigureEdit.place)),
      .preference("323", Preference(choice: .built, reason: "r")),
      .extension("TH1", lastDay: S.day("2021-10-20"), reason: "r"),
    ]
  }

  @Test func `what was tried is what is stored, as one entry that one undo takes back`() throws {
    let before = try store.data(of: campaign)
    let entries = try store.journal().count
    let trial = Trial(on: before, changes: changes)
    let summary = try store.save(trial, campaign: campaign, by: S.author)
    #expect((summary.added, summary.revised) == (6, 1))
    #expect(try store.journal().count == entries + 1)
    let after = try store.data(of: campaign)
    #expect(after.returns == trial.data.returns)
    #expect(after.receipts == trial.data.receipts)
    #expect(after.expected == trial.data.expected)
    #expect(after.overrides == trial.data.overrides)
    #expect(after.ballots == trial.data.ballots)
    #expect(after.flags == trial.data.flags)
    #expect(after.preferences == trial.data.preferences)
    #expect(after.revision != before.revision)
    _ = try store.undo(by: S.author)
    #expect(try store.data(of: campaign).revision == before.revision)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `a trial that says nothing new writes no entry`() throws {
    let entries = try store.journal()
    let trial = Trial(on: try store.data(of: campaign))
    #expect(try !store.save(trial, campaign: campaign, by: S.author).changesAnything)
    #expect(try store.journal() == entries)
  }

  @Test func `one change that cannot be stored keeps the others out`() throws {
    let before = (try store.journal(), try store.data(of: campaign).revision)
    let trial = Trial(
      on: try store.data(of: campaign),
      changes: [
        edit("TH1", "sessions", 7),
        .extension("TV", lastDay: S.day("2021-10-20"), reason: "r"),
      ])
    #expect(throws: StoreError.notExpected("TV", campaign: campaign.name)) {
      try store.save(trial, campaign: campaign, by: S.author)
    }
    #expect(try store.journal() == before.0)
    #expect(try store.data(of: campaign).revision == before.1)
  }

  @Test func `the revision of tried data follows from the changes`() throws {
    let data = try store.data(of: campaign)
    let revisions = changes.indices.map {
      Store.revision(of: Trial(on: data, changes: [changes[$0]]))
    }
    #expect(Set(revisions + [data.revision]).count == changes.count + 1)
    #expect(revisions.allSatisfy { $0.count == 64 })
    #expect(Store.revision(of: Trial(on: data)) == data.revision)
    #expect(
      Store.revision(of: Trial(on: data, changes: changes))
        == Store.revision(of: Trial(on: data, changes: changes)))
  }
}

import LearningWeek
import Testing

@testable import Storage

@Suite struct OfficeActTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func opened() throws -> Store {
    let store = try Store(path: folder.newDatabase())
    _ = try store.save(
      units: StorageSamples.schools, campaign: StorageSamples.campaign, by: StorageSamples.author)
    _ = try store.openCampaign(
      StorageSamples.campaign, packHash: "00", by: StorageSamples.author)
    return store
  }

  private func data(_ store: Store) throws -> CampaignData {
    try store.data(of: StorageSamples.campaign)
  }

  private func note(_ text: String, on iso: String) throws -> UnitNote {
    UnitNote(
      unit: StorageSamples.schools[0].code, day: try #require(CivilDate(iso: iso)), text: text,
      by: "Lan")
  }

  @Test func `remarks pile up, the same one again is none, undo takes the last away`() throws {
    let store = try opened()
    let before = try data(store).revision
    for (text, day) in [("một", "2021-10-08"), ("hai", "2021-11-02"), ("một", "2021-10-08")] {
      _ = try store.save(
        note: note(text, on: day), campaign: StorageSamples.campaign, by: StorageSamples.author)
    }
    #expect(try data(store).notes.map(\.text) == ["một", "hai"])
    // They change no figure and no result.
    #expect(try data(store).revision == before)
    _ = try store.undo(by: StorageSamples.author)
    #expect(try data(store).notes.map(\.text) == ["một"])
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `a verdict speaks of the revision that it saw`() throws {
    let store = try opened()
    let unit = StorageSamples.schools[0].code
    func send(_ value: Int) throws {
      let place = SourcePlace(file: "a.csv", line: 2)
      _ = try store.save(
        returns: [
          Return(
            unit: unit, scope: .own, receivedOn: CivilDate(dayNumber: 18_910),
            lines: [
              ReturnLine(
                row: "1a", label: "1a",
                figures: ["sessions": Figure(value: value, place: place)], place: place)
            ], file: "a.csv")
        ], campaign: StorageSamples.campaign, by: StorageSamples.author)
    }
    try send(1)
    _ = try store.save(
      verdicts: [
        Verdict(
          unit: unit, decision: .sentBack, reason: "thiếu", day: CivilDate(dayNumber: 18_911),
          by: "Lan", ownRevision: 1, consolidatedRevision: 0)
      ], campaign: StorageSamples.campaign, by: StorageSamples.author)
    #expect(try data(store).verdict(on: unit)?.decision == .sentBack)
    try send(2)
    #expect(try data(store).verdict(on: unit) == nil)
    #expect(try data(store).verdicts[unit]?.reason == "thiếu")
  }

  @Test func `a nomination sent back shows in the revision of the data until it comes again`()
    throws
  {
    let store = try opened()
    let unit = StorageSamples.schools[0].code
    func nominate(_ achievement: String, _ name: String = "Lê Thị Hoà") throws -> Nomination {
      let nomination = Nomination(
        kind: .individual, name: name, unit: unit, achievement: achievement, award: "a",
        place: SourcePlace(file: "n.csv", line: 2))
      _ = try store.save(
        nominations: [nomination], campaign: StorageSamples.campaign, by: StorageSamples.author)
      return try #require(try data(store).nominations.first)
    }
    func judge(_ nomination: Nomination, _ decision: Verdict.Decision) throws {
      _ = try store.save(
        nominationVerdicts: [
          NominationVerdict(
            on: nomination, decision: decision, reason: "thiếu", day: CivilDate(dayNumber: 18_911),
            by: "Lan")
        ], campaign: StorageSamples.campaign, by: StorageSamples.author)
    }
    let first = try nominate("một")
    let fresh = try data(store).revision
    try judge(first, .sentBack)
    #expect(try data(store).wasSentBack(first))
    #expect(try data(store).verdict(on: first)?.reason == "thiếu")
    #expect(try data(store).revision != fresh)
    _ = try store.undo(by: StorageSamples.author)
    #expect(try data(store).verdict(on: first) == nil)
    #expect(try data(store).revision == fresh)
    try judge(first, .sentBack)
    // The same again is no answer to it; other words are, and so is another spelling.
    #expect(try data(store).wasSentBack(nominate("một")))
    let mended = try nominate("hai", "Lê Thị Hòa")
    #expect(mended.revision == 2)
    #expect(try !data(store).wasSentBack(mended))
    try judge(mended, .sentBack)
    try judge(mended, .accepted)
    #expect(try data(store).verdict(on: mended)?.decision == .accepted)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `who is taken off the list is back with undo, and counts in SQL as in the program`()
    throws
  {
    let store = try opened()
    let all = try data(store).expected
    let unit = try #require(all.keys.sorted().first)
    func listed() throws -> Int {
      guard
        case .integer(let count) = try store.query("select count(*) from expectation").rows[0][0]
      else { return -1 }
      return count
    }
    #expect(try listed() == all.count)
    _ = try store.setExpected(
      unit, nil, reason: "giải thể", campaign: StorageSamples.campaign, by: StorageSamples.author)
    #expect(try data(store).expected == all.filter { $0.key != unit })
    #expect(try listed() == all.count - 1)
    #expect(throws: StoreError.notExpected(unit, campaign: StorageSamples.campaign.name)) {
      try store.setExpected(
        unit, nil, reason: "x", campaign: StorageSamples.campaign, by: StorageSamples.author)
    }
    _ = try store.undo(by: StorageSamples.author)
    #expect(try data(store).expected == all)
    #expect(try listed() == all.count)
    let again = try store.setExpected(
      unit, all[unit], reason: "x", campaign: StorageSamples.campaign, by: StorageSamples.author)
    #expect(!again.changesAnything)
  }

  @Test func `a file of version 1 is brought up to date, and only where it may be written`() throws
  {
    let path = try folder.newDatabase()
    let raw = try RawDatabase(path)
    for table in ["note", "verdict", "list_change", "nomination_verdict"] {
      try raw.run("DROP VIEW \(table)")
      try raw.run("DROP TABLE \(table)_record")
    }
    try raw.run("DROP VIEW run; DROP VIEW seal; DROP TABLE kept_run; DROP TABLE seal_record")
    try raw.run("DROP TABLE explained; DROP TABLE explained_page; DROP TABLE explained_name")
    try raw.run("DROP TABLE loaded_pack; DROP TABLE kept_cube")
    try raw.run("PRAGMA user_version = 1")
    #expect(throws: StoreError.needsUpgrade(path: path)) { try Store(path: path, readOnly: true) }
    let store = try Store(path: path)
    _ = try store.save(
      units: StorageSamples.schools, campaign: StorageSamples.campaign, by: StorageSamples.author)
    _ = try store.save(
      note: note("một", on: "2021-10-08"), campaign: StorageSamples.campaign,
      by: StorageSamples.author)
    #expect(try store.verifyJournal() == nil)
    #expect(
      try Store(path: path, readOnly: true).data(of: StorageSamples.campaign).notes.count == 1)
  }
}

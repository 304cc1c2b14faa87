import Fingerprint
import LearningWeek
import Storage
import Testing

struct JournalTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let path: String
  private let campaign = S.campaign

  /// Four entries: units, opening, returns, corrections.
  init() throws {
    folder = try TemporaryFolder()
    path = try folder.newDatabase()
    let store = try Store(path: path)
    _ = try store.save(units: S.schools, campaign: campaign, by: S.author)
    _ = try store.openCampaign(campaign, packHash: "p", by: S.author)
    let returns = [
      S.returned("TH1", [S.line("1a", sessions: 2)]), S.returned("TH2", [S.line("1a", at: 3)]),
    ]
    _ = try store.save(returns: returns, campaign: campaign, by: S.author)
    var corrected = returns[0]
    corrected.lines[0].figures["sessions"]?.value = 3
    _ = try store.save(
      returns: [corrected], campaign: campaign,
      by: Store.Author(
        who: "Đức", at: "2021-10-13T08:00:00+07:00", command: "edit TH1 1a sessions 3",
        reason: "gõ nhầm"))
  }

  @Test func `every change says who, when, how and why`() throws {
    let journal = try Store(path: path).journal()
    #expect(journal.map(\.id) == [1, 2, 3, 4])
    #expect(journal.map(\.added) == [3, 173, 2, 0])
    #expect(journal.map(\.revised) == [0, 0, 0, 1])
    #expect(journal.map(\.campaign) == Array(repeating: "hung-yen/2021", count: 4))
    #expect(journal.first?.author == S.author)
    #expect(
      journal.last?.author
        == Store.Author(
          who: "Đức", at: "2021-10-13T08:00:00+07:00", command: "edit TH1 1a sessions 3",
          reason: "gõ nhầm"))
  }

  @Test func `a unit's journal has what was written of it`() throws {
    let store = try Store(path: path)
    #expect(try store.journal(of: "TH1").map(\.id) == [1, 2, 3, 4])
    #expect(try store.journal(of: "TH2").map(\.id) == [1, 2, 3])
    #expect(try store.journal(of: "TV").map(\.id) == [1])
    #expect(try store.journal(of: "323").map(\.id) == [2])
    #expect(try store.journal(of: "nobody") == [])
  }

  @Test func `an entry tells what was before and after`() throws {
    let store = try Store(path: path)
    #expect(
      try store.changes(of: 4) == [
        JournalChange(
          relation: "return", unit: "TH1", subject: "own", kind: .revised, revision: 2,
          fields: [.init(name: "1a sessions", before: .integer(2), after: .integer(3))])
      ])
    #expect(
      try store.changes(of: 3) == [
        JournalChange(
          relation: "return", unit: "TH1", subject: "own", kind: .added, revision: 1,
          fields: [
            .init(name: "received_on", before: .null, after: .text("2021-10-08")),
            .init(name: "1a sessions", before: .null, after: .integer(2)),
          ]),
        JournalChange(
          relation: "return", unit: "TH2", subject: "own", kind: .added, revision: 1,
          fields: [.init(name: "received_on", before: .null, after: .text("2021-10-08"))]),
      ])
    #expect(
      try store.changes(of: 1, unit: "TV") == [
        JournalChange(
          relation: "unit", unit: "TV", subject: "2021-10-01", kind: .added, revision: 1,
          fields: [
            .init(name: "name", before: .null, after: .text("Thư viện tỉnh")),
            .init(name: "kind", before: .null, after: .text("library")),
            .init(name: "reports_to", before: .null, after: .text("[]")),
            .init(name: "attributes", before: .null, after: .text("{}")),
          ])
      ])
    _ = try store.save(flags: [S.flags[1]], campaign: campaign, by: S.author)
    _ = try store.undo(by: S.author)
    #expect(
      try store.changes(of: 6) == [
        JournalChange(
          relation: "flag", unit: "TH2", subject: "complaint  ", kind: .withdrawn, revision: 2,
          fields: [.init(name: "flag", before: .text("complaint"), after: .null)])
      ])
    #expect(try store.changes(of: 1, limit: 2).map(\.unit) == ["TH1", "TH2"])
  }

  @Test func `the journal of an untouched database is whole`() throws {
    #expect(try Store(path: path).verifyJournal() == nil)
    #expect(try Store(path: folder.newDatabase("new.db")).verifyJournal() == nil)
  }

  @Test(
    arguments: [
      ("UPDATE journal SET who = 'x' WHERE id = 2", 2, JournalBreak.Kind.entry),
      ("UPDATE journal SET reason = NULL WHERE id = 4", 4, .entry),
      ("UPDATE journal SET hash = zeroblob(32) WHERE id = 1", 1, .entry),
      ("DELETE FROM journal WHERE id = 1", 1, .chain),
      ("DELETE FROM journal WHERE id = 3", 3, .chain),
      ("DELETE FROM journal WHERE id = 4", 4, .missing),
      ("DELETE FROM journal", 1, .missing),
      ("UPDATE return_record SET cells = '[200]' WHERE revision = 1", 3, .content),
      ("UPDATE return_record SET received_on = received_on - 1 WHERE revision = 2", 4, .content),
      ("DELETE FROM return_record WHERE revision = 2", 4, .content),
      ("UPDATE return_record SET entry = 3 WHERE revision = 2", 3, .content),
      ("UPDATE unit_code SET code = 'TH3' WHERE code = 'TH2'", 1, .content),
      ("UPDATE layout_line SET row = '1b'", 3, .content),
      ("UPDATE layout_slot SET \"column\" = 'x' WHERE slot = 1", 3, .content),
      ("UPDATE source_file SET name = 'y'", 3, .content),
      ("DELETE FROM expected WHERE unit = 4", 2, .content),
      ("UPDATE unit_record SET attributes = '{}'", 1, .content),
    ])
  func `tampering shows at the first entry that it touches`(
    sql: String, entry: Int, kind: JournalBreak.Kind
  ) throws {
    try RawDatabase(path).run("PRAGMA foreign_keys = OFF; \(sql)")
    #expect(try Store(path: path).verifyJournal() == JournalBreak(entry: entry, kind: kind))
  }

  @Test func `undo goes back change by change, up to the opening`() throws {
    let store = try Store(path: path)
    let undoing = Store.Author(who: "lan", at: "2021-10-14", command: "undo")
    #expect(try store.undo(by: undoing).id == 4)
    #expect(
      try store.data(of: campaign).returns[ReturnKey("TH1", .own)]?.lines.first?.figures
        == ["sessions": Figure(value: 2, place: S.place(2, 3))])
    #expect(try store.undo(by: undoing).id == 3)
    let data = try store.data(of: campaign)
    #expect(data.returns == [:])
    #expect(data.receipts == [:])
    #expect(throws: StoreError.cannotUndo(entry: 2)) { try store.undo(by: undoing) }
    let journal = try store.journal()
    #expect(journal.map(\.undoes) == [nil, nil, nil, nil, 4, 3])
    #expect(journal.map(\.isUndone) == [false, false, true, true, false, false])
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `what was undone can be entered again and undone again`() throws {
    let store = try Store(path: path)
    let evidence = [S.evidence[0]]
    for _ in 1...3 {
      #expect(try store.save(evidence: evidence, campaign: campaign, by: S.author).added == 1)
      #expect(try store.data(of: campaign).evidence == evidence)
      _ = try store.undo(by: S.author)
      #expect(try store.data(of: campaign).evidence == [])
      #expect(try store.query("SELECT * FROM evidence").rows == [])
    }
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `there is nothing to undo in a new database`() throws {
    let store = try Store(path: folder.newDatabase("new.db"))
    #expect(throws: StoreError.nothingToUndo) { try store.undo(by: S.author) }
  }
}

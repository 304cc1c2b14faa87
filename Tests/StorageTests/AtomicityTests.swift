import Foundation
import LearningWeek
import Storage
import Testing

struct AtomicityTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let path: String
  private let campaign = S.campaign

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.newDatabase()
    _ = try Store(path: path).save(units: S.schools, campaign: campaign, by: S.author)
  }

  private let returns = ["TH1", "TH2", "TV"].map {
    S.returned(UnitCode($0), [S.line("1a", sessions: 1)])
  }

  @Test(
    arguments: [
      ("return_record", "NEW.unit = 3"), ("layout_slot", "NEW.slot = 2"), ("source_file", "1"),
      ("journal", "NEW.id = 2"),
    ])
  func `a save that fails midway stores nothing`(table: String, condition: String) throws {
    try RawDatabase(path).run(
      """
      CREATE TRIGGER failing BEFORE INSERT ON \(table) WHEN \(condition)
      BEGIN SELECT raise(ABORT, 'injected'); END
      """)
    let store = try Store(path: path)
    let journal = try store.journal()
    let revision = try store.data(of: campaign).revision
    #expect(throws: StoreError.constraint("injected")) {
      try store.save(returns: returns, campaign: campaign, by: S.author)
    }
    #expect(try store.journal() == journal)
    #expect(try store.data(of: campaign).revision == revision)
    #expect(
      try store.query("SELECT count(*) FROM layout").rows
        + store.query("SELECT count(*) FROM source_file").rows == [[.integer(0)], [.integer(0)]])
    #expect(try store.verifyJournal() == nil)
    try RawDatabase(path).run("DROP TRIGGER failing")
    #expect(try store.save(returns: returns, campaign: campaign, by: S.author).added == 3)
    #expect(try store.verifyJournal() == nil)
  }

  @Test func `a change cut short by a crash is rolled back by the next to open it`() throws {
    let before = try Store(path: path).data(of: campaign).revision
    let bytes = try folder.bytes(of: "tuanle.db")
    let dying = try RawDatabase(path)
    // Changed pages are written to the file before the transaction ends.
    try dying.run(
      """
      PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
      UPDATE official_unit SET name = name || 'x'; DELETE FROM unit_record;
      """)
    let copy = folder.file("copy.db")
    for suffix in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    #expect(try folder.bytes(of: "copy.db") != bytes)
    #expect(try Store(path: copy).data(of: campaign).revision == before)
    #expect(!folder.exists("copy.db-journal"))
  }

  @Test func `a crash cannot be rolled back by who may only read`() throws {
    let dying = try RawDatabase(path)
    try dying.run(
      """
      PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE;
      UPDATE official_unit SET name = name || 'x';
      """)
    let copy = folder.file("copy.db")
    for suffix in ["", "-journal"] {
      try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
    }
    #expect(throws: StoreError.needsRecovery(path: copy)) {
      try Store(path: copy, readOnly: true)
    }
  }
}

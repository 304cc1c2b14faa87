import GRDB
import GRDBSQLite
import LearningWeek
import Testing

@testable import Storage

struct InterruptionTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.newDatabase())
    _ = try store.save(units: S.schools, campaign: S.campaign, by: S.author)
  }

  /// Gives SQL a function that does what Ctrl-C does.
  private func addInterruption(to queue: DatabaseQueue) {
    let address = UInt(bitPattern: Unmanaged.passUnretained(store).toOpaque())
    queue.inDatabase { database in
      database.add(
        function: DatabaseFunction("fold", argumentCount: 1) { arguments in
          if let store = UnsafeRawPointer(bitPattern: address) {
            Unmanaged<Store>.fromOpaque(store).takeUnretainedValue().interrupt()
          }
          return arguments[0]
        })
    }
  }

  @Test func `a query stops when interrupted, and the next one runs`() throws {
    _ = try store.query("SELECT 1")
    addInterruption(to: try #require(store.queryQueue))
    #expect(throws: StoreError.interrupted) {
      try store.query("SELECT fold('a') UNION ALL SELECT code FROM official_unit")
    }
    #expect(try store.query("SELECT 1").rows == [[.integer(1)]])
  }

  @Test func `an interrupted save stores nothing`() throws {
    addInterruption(to: store.queue)
    let journal = try store.journal()
    var school = S.schools[0]
    school.name = "Trường khác"
    func save() throws -> SaveSummary {
      try store.save(units: S.schools + [school], campaign: S.campaign, by: S.author)
    }
    try store.queue.inDatabase { database in
      try database.execute(
        sql: """
          CREATE TEMP TRIGGER stop AFTER INSERT ON main.unit_record
          BEGIN SELECT fold('a'); END
          """)
    }
    #expect(throws: StoreError.interrupted) { try save() }
    #expect(try store.journal() == journal)
    try store.queue.inDatabase { try $0.execute(sql: "DROP TRIGGER stop") }
    #expect(try save().revised == 1)
    #expect(try store.verifyJournal() == nil)
  }
}

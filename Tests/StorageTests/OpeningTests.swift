import Foundation
import LearningWeek
import Testing

@testable import Storage

struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `a new database and its folders belong to their owner alone`() throws {
    _ = try Store(path: folder.file("a/b/tuanle.db"))
    #expect(try folder.permissions(of: "a/b/tuanle.db") == 0o600)
    #expect(try folder.permissions(of: "a/b") == 0o700)
    #expect(try folder.permissions(of: "a") == 0o700)
  }

  @Test func `an empty file becomes a database`() throws {
    let path = try folder.write([], to: "empty.db")
    let store = try Store(path: path)
    #expect(try store.query("SELECT count(*) FROM campaign").rows == [[.integer(0)]])
  }

  @Test func `a missing or empty file is missing when it may only be read`() throws {
    let missing = folder.file("missing.db")
    #expect(throws: StoreError.missing(path: missing)) {
      try Store(path: missing, readOnly: true)
    }
    #expect(!folder.exists("missing.db"))
    let empty = try folder.write([], to: "empty.db")
    #expect(throws: StoreError.missing(path: empty)) { try Store(path: empty, readOnly: true) }
  }

  @Test func `an empty database in memory is missing when it may only be read`() {
    #expect(throws: StoreError.missing(path: ":memory:")) {
      try Store(path: ":memory:", readOnly: true)
    }
  }

  @Test(arguments: ["file:x.db?mode=memory", "./file:x.db?mode=memory"])
  func `a name that looks like an address is given to SQLite as a name`(name: String) {
    #expect(DatabaseFile(path: name).pathForSQLite == "./file:x.db?mode=memory")
  }

  @Test func `a folder is foreign`() {
    #expect(throws: StoreError.foreign(path: folder.path)) { try Store(path: folder.path) }
  }

  @Test func `a file that is no database is foreign and stays as it is`() throws {
    let bytes = Array(String(repeating: "TT,Các hoạt động\n", count: 200).utf8)
    let path = try folder.write(bytes, to: "table.csv")
    #expect(throws: StoreError.foreign(path: path)) { try Store(path: path) }
    #expect(try folder.bytes(of: "table.csv") == bytes)
  }

  @Test func `a database of another program is foreign and stays as it is`() throws {
    let path = folder.file("other.db")
    try RawDatabase(path).run("CREATE TABLE t (x)")
    let bytes = try folder.bytes(of: "other.db")
    #expect(throws: StoreError.foreign(path: path)) { try Store(path: path) }
    #expect(throws: StoreError.foreign(path: path)) { try Store(path: path, readOnly: true) }
    #expect(try folder.bytes(of: "other.db") == bytes)
  }

  @Test func `a database of a later version stays as it is`() throws {
    let path = try folder.newDatabase()
    try RawDatabase(path).run("PRAGMA user_version = 7")
    let bytes = try folder.bytes(of: "tuanle.db")
    #expect(throws: StoreError.newer(path: path, version: 7, supported: 5)) {
      try Store(path: path)
    }
    #expect(try folder.bytes(of: "tuanle.db") == bytes)
  }

  @Test func `a truncated database is corrupt`() throws {
    let whole = try folder.newDatabase()
    let bytes = try folder.bytes(of: "tuanle.db")
    let path = try folder.write(Array(bytes.prefix(bytes.count / 2)), to: "half.db")
    #expect(throws: StoreError.corrupt(path: path, detail: "database disk image is malformed")) {
      try Store(path: path)
    }
    _ = try Store(path: whole)
  }

  @Test func `a database held by another process is locked`() throws {
    let path = try folder.newDatabase()
    let other = try RawDatabase(path)
    try other.run("BEGIN EXCLUSIVE")
    #expect(throws: StoreError.locked(path: path)) { try Store(path: path) }
    try other.run("ROLLBACK")
    _ = try Store(path: path)
  }

  @Test func `a change while another process writes is locked, reading goes on`() throws {
    let path = try folder.newDatabase()
    let store = try Store(path: path)
    let other = try RawDatabase(path)
    try other.run("BEGIN IMMEDIATE")
    #expect(throws: StoreError.locked(path: path)) {
      try store.save(
        units: StorageSamples.schools, campaign: nil, by: StorageSamples.author)
    }
    #expect(try store.journal() == [])
    #expect(try store.query("SELECT 1").rows == [[.integer(1)]])
    try other.run("COMMIT")
    _ = try store.save(units: StorageSamples.schools, campaign: nil, by: StorageSamples.author)
    #expect(try store.journal().count == 1)
  }

  @Test func `a query while another process commits is locked`() throws {
    let path = try folder.newDatabase()
    let store = try Store(path: path)
    _ = try store.query("SELECT 1")
    let other = try RawDatabase(path)
    try other.run("BEGIN EXCLUSIVE")
    #expect(throws: StoreError.locked(path: path)) {
      try store.query("SELECT count(*) FROM campaign")
    }
  }

  @Test func `a store opened for reading refuses changes`() throws {
    let path = try folder.newDatabase()
    let store = try Store(path: path, readOnly: true)
    #expect(throws: StoreError.readOnly) {
      try store.save(
        units: StorageSamples.schools, campaign: nil, by: StorageSamples.author)
    }
    #expect(throws: StoreError.readOnly) { try store.undo(by: StorageSamples.author) }
    #expect(try store.units(of: StorageSamples.campaign).count == 172)
  }

  @Test func `a file that may not be written is refused unless it is only read`() throws {
    let path = try folder.newDatabase()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    _ = try Store(path: path, readOnly: true)
    // The super-user may write everything.
    guard geteuid() != 0 else { return }
    #expect(throws: StoreError.notWritable(path: path)) { try Store(path: path) }
  }

  @Test func `a folder that cannot be made is not writable`() throws {
    let file = try folder.write([1], to: "file")
    let path = file + "/tuanle.db"
    #expect(throws: StoreError.notWritable(path: path)) { try Store(path: path) }
  }

  @Test func `two stores on one file see each other's changes`() throws {
    let path = try folder.newDatabase()
    let (first, second) = (try Store(path: path), try Store(path: path))
    _ = try first.save(
      units: StorageSamples.schools, campaign: StorageSamples.campaign, by: StorageSamples.author)
    #expect(
      try second.units(of: StorageSamples.campaign) == first.units(of: StorageSamples.campaign))
    #expect(try second.journal() == first.journal())
  }

  @Test func `a checked column takes what is listed and nothing else, however old the file`() throws
  {
    let new = try folder.newDatabase("new.db")
    let old = try folder.newDatabase("old.db")
    let raw = try RawDatabase(old)
    try raw.run(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(replace(sql,
        'CHECK (level = 1 OR level = 2 OR level = 3)', 'CHECK (level IN (1, 2, 3))'),
        'CHECK (mode = ''online'' OR mode = ''in_person'' OR mode = ''both'')',
        'CHECK (mode IN (''online'', ''in_person'', ''both''))');
      PRAGMA writable_schema = RESET;
      PRAGMA user_version = 4;
      """)
    _ = try Store(path: old)
    for path in [new, old] {
      let store = try Store(path: path)
      _ = try store.save(
        units: StorageSamples.schools, campaign: StorageSamples.campaign, by: StorageSamples.author)
      _ = try store.save(
        returns: [StorageSamples.returned("TH2", [StorageSamples.line("1a", sessions: 9)])],
        campaign: StorageSamples.campaign, by: StorageSamples.author)
      let lists = try store.reading { database in
        let statement = try SQLStatement(
          database,
          """
          SELECT count(*) FROM sqlite_schema WHERE name = 'unit_record' AND sql LIKE '%(level IN%'
            OR name = 'return_record' AND sql LIKE '%(mode IN%'
          """)
        defer { statement.reset() }
        return try statement.next() ? statement.integer(0) : -1
      }
      #expect(lists == 0)
      let database = try RawDatabase(path)
      for value in ["'online'", "'in_person'", "'both'", "NULL"] {
        try database.run("UPDATE return_record SET mode = \(value)")
      }
      for value in ["1", "2", "3", "NULL"] {
        try database.run("UPDATE unit_record SET level = \(value)")
      }
      for change in ["return_record SET mode = 'x'", "unit_record SET level = 4"] {
        #expect(throws: (any Error).self) { try database.run("UPDATE \(change)") }
      }
    }
  }
}

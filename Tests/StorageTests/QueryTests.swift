import LearningWeek
import Storage
import Testing

struct QueryTests {
  typealias S = StorageSamples
  private let folder: TemporaryFolder
  private let onFile: Store
  private let inMemory: Store

  init() throws {
    folder = try TemporaryFolder()
    onFile = try Store(path: folder.newDatabase())
    inMemory = try Store(path: ":memory:")
  }

  private func defect(_ store: Store, _ sql: String, work: Int = Store.queryWork) -> QueryDefect? {
    do {
      _ = try store.query(sql, work: work)
      return nil
    } catch .query(let defect) {
      return defect
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test func `only reading is allowed, on file and in memory`() throws {
    let refused = [
      ("DELETE FROM journal", "DELETE"), ("UPDATE campaign SET year = 1", "UPDATE"),
      ("INSERT INTO campaign (name) VALUES ('x')", "INSERT"), ("DROP TABLE journal", "DROP"),
      ("CREATE TABLE t (x)", "CREATE"), ("CREATE TEMP TABLE t (x)", "CREATE"),
      ("CREATE VIEW v AS SELECT 1", "CREATE"), ("ALTER TABLE campaign ADD x", "ALTER"),
      ("ATTACH 'x.db' AS x", "ATTACH"), ("DETACH main", "DETACH"),
      ("PRAGMA user_version", "PRAGMA"), ("PRAGMA writable_schema = 1", "PRAGMA"),
      ("SELECT * FROM pragma_table_info('unit')", "virtual table"),
      ("BEGIN", "BEGIN"), ("COMMIT", "COMMIT"),
      ("SAVEPOINT s", "SAVEPOINT"), ("VACUUM", "VACUUM"), ("vacuum INTO 'x.db'", "VACUUM"),
      ("REINDEX", "REINDEX"), ("ANALYZE", "ANALYZE"),
      ("SELECT load_extension('x')", "load_extension"), ("SELECT random()", "random"),
      ("SELECT sqlite_version()", "sqlite_version"), ("SELECT randomblob(9)", "randomblob"),
      ("WITH d AS (SELECT 1) DELETE FROM campaign", "DELETE"),
      ("EXPLAIN DELETE FROM campaign", "DELETE"),
    ]
    for store in [onFile, inMemory] {
      for (sql, what) in refused {
        let found = defect(store, sql)
        #expect(found?.reason == .refused(what), "\(sql)")
      }
      #expect(try store.save(units: S.schools, campaign: nil, by: S.author).added == 3)
      #expect(try store.verifyJournal() == nil)
    }
  }

  @Test func `selecting, values, with and explain are allowed`() throws {
    for store in [onFile, inMemory] {
      #expect(
        try store.query("VALUES (1, 'a'), (NULL, x'00')")
          == QueryResult(
            columns: ["column1", "column2"],
            rows: [[.integer(1), .text("a")], [.null, .blob([0])]]))
      #expect(
        try store.query(
          """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4)
          SELECT sum(i), avg(i) AS mean FROM n; -- the end
          """)
          == QueryResult(columns: ["sum(i)", "mean"], rows: [[.integer(10), .real(2.5)]]))
      #expect(try !store.query("EXPLAIN QUERY PLAN SELECT * FROM campaign").rows.isEmpty)
      #expect(try store.query("SELECT 1 AS a, 2 AS a /* two */ ;;").columns == ["a", "a"])
    }
  }

  @Test func `one statement is run, never two`() {
    for store in [onFile, inMemory] {
      let found = defect(store, "SELECT 1; SELECT 2")
      #expect(found?.reason == .several)
      #expect(found?.offset == 10)
      #expect(defect(store, "SELECT 1; DELETE FROM journal")?.reason == .several)
    }
  }

  @Test func `nothing is not a statement`() {
    for sql in ["", "  ", "-- note", "/* note */", ";"] {
      #expect(defect(onFile, sql)?.reason == .empty)
    }
  }

  @Test func `a mistake is told with its place in the text as read`() {
    let found = defect(onFile, "SELECT name FORM unit")
    #expect(found?.reason == .message("near \"unit\": syntax error"))
    #expect(found?.offset == 17)
    let column = defect(onFile, "SELECT nme FROM unit")
    #expect(column?.reason == .message("no such column: nme"))
    #expect(column?.offset == 7)
  }

  @Test func `no more rows are given than asked for, and it is told`() throws {
    let sql = "SELECT code FROM official_unit ORDER BY code, first_day"
    let cut = try onFile.query(sql, limit: 2)
    #expect(cut.rows == [[.text("00001")], [.text("00004")]])
    #expect(cut.isCut)
    #expect(try !onFile.query("SELECT 1", limit: 1).isCut)
    #expect(
      try onFile.query("SELECT 1", limit: 0) == QueryResult(columns: ["1"], rows: [], isCut: true))
  }

  @Test func `what never ends is stopped`() {
    let sql = """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
      """
    for store in [onFile, inMemory] {
      #expect(defect(store, sql, work: 100_000)?.reason == .tooMuchWork)
      #expect(defect(store, "SELECT 1", work: 100_000) == nil)
    }
  }

  @Test func `a text too long to hold is refused`() {
    #expect(
      defect(onFile, "SELECT replace(printf('%.999999c', 'x'), 'x', printf('%.999c', 'y'))")?.reason
        == .message("string or blob too big"))
    #expect(defect(inMemory, "SELECT zeroblob(900000000)")?.reason == .refused("zeroblob"))
  }

  @Test func `texts typed in any form meet what is stored`() throws {
    _ = try onFile.save(units: S.schools, campaign: S.campaign, by: S.author)
    #expect(
      try onFile.query(
        "SELECT code FROM unit WHERE name = 'Thu\u{31B} vie\u{323}\u{302}n ti\u{309}nh'"
      ).rows
        == [[.text("TV")]])
  }

  @Test func `Vietnamese is folded, lowered and ordered`() throws {
    #expect(
      try inMemory.query(
        "SELECT fold('Trường Đức  HỢP'), vi_lower('ĐỨC HỢP'), fold(NULL), fold(12)"
      )
      .rows == [[.text("truong duc hop"), .text("đức hợp"), .null, .text("12")]])
    #expect(
      try inMemory.query(
        """
        SELECT group_concat(column1, ' ') FROM (
          SELECT * FROM (VALUES ('U'), ('Đức'), ('Hòa'), ('Dương'), ('Ea'), ('Ân'), ('An'))
          ORDER BY column1 COLLATE VI)
        """
      ).rows == [[.text("An Ân Dương Đức Ea Hòa U")]])
  }

  @Test func `every relation reads as the schema describes it`() throws {
    for relation in onFile.schema() {
      #expect(
        try onFile.query("SELECT * FROM \"\(relation.name)\"", limit: 0).columns
          == relation.columns.map(\.name), "\(relation.name)")
    }
    #expect(Set(onFile.schema().map(\.name)).count == onFile.schema().count)
  }

  @Test func `figures read as plain lines, blanks have none`() throws {
    let campaign = S.campaign
    _ = try onFile.save(units: S.schools, campaign: campaign, by: S.author)
    for sessions in [3, 4] {
      let returns = [
        S.returned("TH1", [S.line("1a", sessions: sessions, participants: 0, note: "Đủ")]),
        S.returned("323", scope: .consolidated, [S.line("2", participants: 7), S.line("5")]),
      ]
      _ = try onFile.save(returns: returns, campaign: campaign, by: S.author)
    }
    #expect(
      try onFile.query(
        "SELECT unit, scope, row, column, value FROM figure ORDER BY unit, row, column"
      ).rows == [
        [.text("323"), .text("consolidated"), .text("2"), .text("participants"), .integer(7)],
        [.text("TH1"), .text("own"), .text("1a"), .text("participants"), .integer(0)],
        [.text("TH1"), .text("own"), .text("1a"), .text("sessions"), .integer(4)],
      ])
    #expect(
      try onFile.query("SELECT unit, row, column, text FROM return_text").rows
        == [[.text("TH1"), .text("1a"), .text("note"), .text("Đủ")]])
    #expect(
      try onFile.query("SELECT unit, row FROM return_line ORDER BY unit, line").rows
        == [
          [.text("323"), .text("2")], [.text("323"), .text("5")], [.text("TH1"), .text("1a")],
        ])
    #expect(
      try onFile.query("SELECT received_on, revision, empty FROM \"return\" WHERE unit = 'TH1'")
        .rows == [[.text("2021-10-08"), .integer(2), .integer(0)]])
  }

  @Test(arguments: ["33", "323", "VN"])
  func `the view of units has the units of the campaign`(area: String) throws {
    var campaign = S.campaign
    campaign.area = UnitCode(area)
    _ = try onFile.save(units: S.schools, campaign: campaign, by: S.author)
    let units = try onFile.units(of: campaign)
    let rows = try onFile.query(
      "SELECT code, name, kind, level, parent, area, block FROM unit ORDER BY code"
    ).rows
    func text(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
    #expect(
      rows
        == units.map { unit in
          [
            text(unit.code.text), text(unit.name), text(unit.kind.id), text(unit.level?.name),
            text(unit.parent?.text), text(unit.area?.text), text(unit.block),
          ]
        })
  }
}

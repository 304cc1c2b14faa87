import Testing

@testable import Storage

/// `where` over the rows of a result.
@Suite struct FilteringTests {
  private static let columns = [["name", "tên"], ["value", "giá trị", "gia_tri"], ["name"]]
  private static let rows: [[SQLValue]] = [
    [.text("Đức Hợp"), .integer(2), .null], [.text("An Bình"), .null, .null],
    [.text("Ea"), .real(10.5), .text("x")], [.text("An"), .integer(2), .null],
  ]

  private func places(_ expression: String, work: Int? = nil) throws -> [Int] {
    let store = try Store(path: ":memory:")
    return try store.places(
      of: Self.rows, under: Self.columns, where: expression, work: work)
  }

  private func defect(_ expression: String, work: Int? = nil) throws -> QueryDefect? {
    do {
      _ = try places(expression, work: work)
      return nil
    } catch StoreError.query(let defect) {
      return defect
    }
  }

  @Test(arguments: [
    ("value = 2", [0, 3]), ("value > 2", [2]), ("value is null", [1]),
    ("fold(name) like 'duc %'", [0]), ("name < 'B' collate VI", [1, 3]),
    ("name < 'Ea' collate VI", [0, 1, 3]), ("\"giá trị\" = 2", [0, 3]), ("gia_tri = 2", [0, 3]),
    ("tên = 'An'", [3]), ("value > (select avg(value) from result)", [2]), ("1", [0, 1, 2, 3]),
    ("0 -- nothing", []), ("value = 2 or\nvalue is null", [0, 1, 3]),
    ("name = '\u{110}\u{1B0}c'", []),
  ])
  func `rows are those that the expression is true of, in their order`(
    expression: String, expected: [Int]
  ) throws {
    #expect(try places(expression) == expected)
  }

  @Test func `the first of two columns of one name is the one that is meant`() throws {
    #expect(try places("name is not null") == [0, 1, 2, 3])
  }

  @Test func `what is typed decomposed is compared composed`() throws {
    #expect(try places("name = 'Đu\u{31B}\u{301}c'".replacing("ư\u{301}c", with: "x")) == [])
    #expect(try places("name = 'Đu\u{301}c Ho\u{31B}\u{323}p'") == [])
    #expect(try places("name = 'Đức Ho\u{31B}\u{323}p'") == [0])
  }

  @Test func `a mistake is shown in the expression as it was typed`() throws {
    let unknown = try defect("value > 1 and valu < 3")
    #expect(unknown?.sql == "value > 1 and valu < 3")
    #expect(unknown?.offset == 14)
    let broken = try defect("value >")
    #expect(broken?.sql == "value >")
    #expect(broken.map { ($0.offset ?? 0) <= 7 } == true)
    #expect(try defect(" ")?.reason == .empty)
  }

  @Test(arguments: [
    "load_extension('x')", "1); delete from cell; --", "(select 1 from pragma_table_info('cell'))",
    "randomblob(9)", "1) union select name from sqlite_schema --", "value = (delete from cell)",
  ])
  func `nothing but reading the rows is allowed`(expression: String) throws {
    do {
      let found = try places(expression)
      #expect(found.allSatisfy(Self.rows.indices.contains))
    } catch StoreError.query {}
    #expect(try places("1") == [0, 1, 2, 3])
  }

  @Test func `an expression without end is stopped`() throws {
    let endless =
      "exists (with recursive n(i) as (values (1) union all select i + 1 from n)"
      + " select 1 from n where i < 0)"
    #expect(try defect(endless, work: 1_000_000)?.reason == .tooMuchWork)
  }

  @Test(arguments: [
    ("group = 'a' and check > 1", [0]), ("\"group\" = 'b'", [1]), ("GROUP in ('a', 'b')", [0, 1]),
    ("check = (select max(check) from result group by \"group\" order by 1 limit 1)", [1]),
    ("group <> 'group'", [0, 1]),
  ])
  func `a column named like a word of SQL needs no quotes`(
    expression: String, expected: [Int]
  ) throws {
    let store = try Store(path: ":memory:")
    let rows: [[SQLValue]] = [[.text("a"), .integer(2)], [.text("b"), .integer(1)]]
    let columns = [["group"], ["check"]]
    #expect(try store.places(of: rows, under: columns, where: expression) == expected)
    do {
      _ = try store.places(of: rows, under: columns, where: "group = 'a' and chek = 1")
      Issue.record("an unknown column was found")
    } catch .query(let defect) {
      #expect(defect.offset == 16)
      #expect(defect.sql == "group = 'a' and chek = 1")
    }
  }

  @Test func `a result without columns can be asked too`() throws {
    let store = try Store(path: ":memory:")
    #expect(try store.places(of: [[], []], under: [], where: "1 = 1") == [0, 1])
  }
}

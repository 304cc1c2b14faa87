import TestSupport
import Testing

@testable import Shell

@Suite struct QueryTests {
  @Test(arguments: [
    "delete from figure;", "insert into unit values (1);", "drop table unit;",
    "sql delete from unit;", "select load_extension('x');", "sql attach 'x.db' as x;",
    "sql pragma writable_schema = 1;", "sql vacuum into 'x.db';", "sql begin;",
    "with x as (select 1) delete from unit;", "select 1; delete from unit;",
  ])
  func `what is not a question is refused and changes nothing`(line: String) throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try CampaignState(of: database)
    let run = ProgramRun.of(lines: [line], on: database)
    #expect(run.code == .command)
    #expect(run.output == "")
    #expect(try CampaignState(of: database) == before)
  }

  @Test func `a question is answered in every form`() {
    let line = "select 1 as mot, null as trong, 'Hưng Yên' as ten, 2.5 as le;"
    func output(_ mode: String) -> String {
      ProgramRun.of(lines: [line], on: ":memory:", ["--format", mode]).output
    }
    #expect(output("csv") == "mot,trong,ten,le\n1,,Hưng Yên,2.5\n")
    #expect(output("tsv") == "mot\ttrong\tten\tle\n1\t\tHưng Yên\t2.5\n")
    #expect(output("json") == "[{\"mot\":1,\"trong\":null,\"ten\":\"Hưng Yên\",\"le\":2.5}]\n")
  }

  @Test func `names are compared and sorted the Vietnamese way`() {
    let run = ProgramRun.of(
      lines: [
        "with n(ten) as (values ('Đức Hợp'), ('Dương'), ('Êa'), ('Ea'), ('An')) "
          + "select ten from n order by ten collate VI;",
        "select fold('Đức Hợp') as f;",
      ], on: ":memory:", ["--format", "csv"])
    #expect(run.output == "ten\nAn\nDương\nĐức Hợp\nEa\nÊa\nf\nduc hop\n")
  }
}

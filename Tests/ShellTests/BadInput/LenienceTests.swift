import TestSupport
import Testing

@testable import Shell

/// What is taken with a warning, and what then refuses it.
@Suite struct LenienceTests {
  private static let file = """
    unit,row,label,sessions,participants
    333,1a,,3,100
    333,9z,Thi rung chuông vàng,2,60

    """

  private func run(_ lines: [String], on database: String, _ folder: TemporaryFolder) -> ProgramRun
  {
    var run = ProgramRun.of(lines: lines, on: database, ["--format", "csv"])
    run.errors = run.errors.replacing(folder.path + "/", with: "")
    run.output = run.output.replacing(folder.path + "/", with: "")
    return run
  }

  @Test func `a row that the pack does not know is kept, listed and not added`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let file = try folder.write(Self.file, to: "la.csv")
    let imported = run(["import \(file)", "total sessions in Huyện Phù Cừ"], on: database, folder)
    #expect(imported.code == .ok)
    #expect(
      imported.output == """
        file,kind,added,revised,unchanged,stored
        la.csv,returns,1,0,0,true
        group,code,row,measure,value,derived
        Huyện Phù Cừ,333,,sessions,3,true

        """)
    let shown = try Transcript(on: database, language: .en)
    shown.type("table Huyện Phù Cừ")
    let seen = shown.text.replacing(folder.path + "/", with: "")
    expectSnapshot(imported.errors + "\n" + seen, named: "unknown-row")
  }

  @Test func `a row that the pack does not know is refused when strictness is asked for`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try folder.bytes(of: database)
    let file = try folder.write(Self.file, to: "la.csv")
    let refused = run(["import \(file) --strict"], on: database, folder)
    #expect(refused.code == .command)
    #expect(try folder.bytes(of: database) == before)
    expectSnapshot(refused.errors, named: "unknown-row-strict")
  }

  @Test func `valid lines are stored when that is asked for, and the others named`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let file = try folder.write(
      "unit,row,sessions\n333,1a,3\n332,1a,12a\n331,1a,5\n", to: "lan-lon.csv")
    let stored = run(
      [
        "import \(file) --accept-valid",
        "select unit, value from figure where unit like '33_' order by unit;",
      ], on: database, folder)
    #expect(stored.code == .ok)
    #expect(
      stored.output == """
        file,kind,added,revised,unchanged,stored
        lan-lon.csv,returns,2,0,0,true
        unit,value
        331,5
        333,3

        """)
    expectSnapshot(stored.errors, named: "accept-valid")
  }
}

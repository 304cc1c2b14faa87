import TestSupport
import Testing

@testable import Shell

@Suite struct DeterminismTests {
  private static let lines = ["shortlist", "score", "total by district", "status by kind"]

  private func run(on database: String) -> ProgramRun {
    ProgramRun.of(lines: Self.lines, on: database, ["--format", "json", "--readonly"])
  }

  @Test func `the same run gives the same bytes five times`() throws {
    let first = run(on: SampleDatabase.province)
    #expect(first.code == .ok)
    for _ in 2...5 { #expect(run(on: SampleDatabase.province) == first) }
  }

  @Test func `the order of imports is immaterial`() throws {
    let returns = [
      "unit,row,sessions,participants,received_on\n323,1a,2,100,2021-10-20\n323,5a,1,40,2021-10-20\n",
      "unit,row,sessions,participants,received_on\n325,1a,3,90,2021-10-21\n",
      "unit,row,sessions,participants,received_on\n11953,1b,1,12,2021-10-22\n326,2,4,,2021-10-19\n",
      "unit,row,sessions,participants,received_on\n327,,,,2021-10-19\n",
    ]
    let folder = try TemporaryFolder()
    var numbers = SplitMix64(seed: 2021)
    var seen: Set<String> = []
    for round in 1...5 {
      var order = Array(returns.enumerated())
      order.shuffle(using: &numbers)
      let files = try order.map { index, text in try folder.write(text, to: "r\(index).csv") }
      let database = folder.path + "/order-\(round).db"
      let imported = ProgramRun.of(lines: ["open"] + files.map { "import \($0)" }, on: database)
      #expect(imported.code == .ok, "\(imported.errors)")
      seen.insert(run(on: database).output)
    }
    #expect(seen.count == 1)
  }
}

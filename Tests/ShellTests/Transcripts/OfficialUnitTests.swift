import Testing

@testable import Shell

/// Official units as of a day: a code alone names nothing.
@Suite struct OfficialUnitTests {
  @Test(arguments: [
    ("units district in 33 --on 2021-10-01", 10), ("units district in 79 --on 2020-10-05", 24),
    ("units district in 79 --on 2021-10-01", 22), ("units province --on 2021-10-01", 63),
    ("units province --on 2025-07-01", 34), ("units district --on 2025-07-01", 0),
  ])
  func `the units of a day are those in force then`(line: String, count: Int) {
    let run = ProgramRun.of([":memory:", "--format", "csv", "-c", line])
    #expect(run.code == .ok)
    // The first line is the heading.
    #expect(run.output.split(separator: "\n").count - 1 == count)
  }

  @Test(arguments: [("2021-10-01", "Tỉnh Long An"), ("2025-10-01", "Tỉnh Tây Ninh")])
  func `code 80 went over to another province`(day: String, name: String) {
    let run = ProgramRun.of([
      ":memory:", "--format", "csv", "-c", "show 80 --on \(day) | cols code,name",
    ])
    #expect(run.output == "code,name\n80,\(name)\n")
  }
}

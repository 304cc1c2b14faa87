import Glibc
import LearningWeek
import LuaRuntime
import Rules
import Testing

/// The shared module `common.national` as it is shipped.
@Suite struct NationalTests {
  private func load(year: Int, _ text: String) throws -> PackLoad {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let module = try #require(Self.contents(of: "/" + path + "/Scripts/common/national.lua"))
    let fixture = PackFixture([
      "common/national.lua": module,
      "p/\(year).lua": """
      local national = require "common.national"
      campaign { "Tuần lễ", area = "33", year = \(year), first_day = "\(year)-10-01",
        last_day = "\(year)-10-07" }
      attributes { staff = "Số người", women = "Số nữ" }
      """ + "\n" + text,
    ])
    return fixture.library.load("p/\(year)")
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 64 * 1024)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private static let award = """
    award "a" { "A", to = { "collective", "individual" }, quota = 1, source = "ví dụ",
      order = { "score", national.women } }
    """

  @Test func `it loads in any year and maps rows to national indicators`() throws {
    for year in [2020, 2021, 2025] {
      let load = try load(
        year: year, #"row "1a" { "Phổ biến", indicator = "training.workers" }"#)
      #expect(load.defects == [])
      #expect(load.pack?.campaign.indicators.count == 16)
    }
  }

  @Test func `women come first where the law is in force`() throws {
    let pack = try #require(try load(year: 2025, Self.award).pack)
    var week = SmallWeek(pack.campaign)
    week.add("A", attributes: ["staff": .number(10), "women": .number(7)])
    week.add("B", attributes: ["staff": .number(10), "women": .number(6)])
    week.add("C")
    week.nominate(.individual, "Nữ", "C", female: true)
    week.nominate(.individual, "Nam", "C", female: false)
    week.nominate(.individual, "Không rõ", "C")
    let result = try RuleRun(pack: pack, data: week.data).run()
    #expect(
      result.contests[0].entries.map { "\($0.candidate.code) \($0.order.map { $0 ?? -1 })" } == [
        "A [0.0, 1.0]", "B [0.0, 0.0]", "C [0.0, -1.0]", "C/khong-ro [0.0, -1.0]",
        "C/nam [0.0, 0.0]", "C/nu [0.0, 1.0]",
      ])
  }

  @Test func `citing it before the law is in force is an error`() throws {
    let load = try load(year: 2021, Self.award)
    #expect(
      load.errors.map(\.fault) == [
        .lawNotInForce(
          Declared("award", "a"), law: "national.nd152_2025", on: day("2021-10-07"))
      ])
    #expect(load.errors.map(\.place) == [LuaPlace(chunk: "p/2021.lua", line: 6)])
  }
}

import TestSupport
import Testing

@testable import Shell

/// What must come out of the one real table, alone and with the made-up province
/// below it.
@Suite struct PublishedTableTests {
  private static let databases = [SampleDatabase.published, SampleDatabase.province]

  private func document(_ line: String, on database: String) throws -> JSONDocument {
    let run = ProgramRun.of(lines: [line], on: database, ["--readonly", "--format", "json"])
    #expect(run.code == .ok)
    return try JSONDocument(run.output)
  }

  @Test(arguments: databases)
  func `sessions and participants are those of the published table`(database: String) throws {
    var totals: [String: Int] = [:]
    for line in try document("total", on: database).items {
      if let measure = line["measure"].text { totals[measure] = line["value"].whole }
    }
    #expect(
      totals == [
        "sessions": 219, "participants": 187_550, "articles": 35, "publications": 1230,
        "donors": 3, "books": 1800, "districts": 10, "institutions": 570, "collectives": 2,
        "individuals": 50,
      ])
  }

  @Test(arguments: ["district", "kind", "row", "activity", "indicator"])
  func `the parts of every grouping add up to the whole`(grouping: String) throws {
    var totals: [String: Int] = [:]
    for line in try document("total by \(grouping)", on: SampleDatabase.province).items {
      if let measure = line["measure"].text, let value = line["value"].whole {
        totals[measure, default: 0] += value
      }
    }
    #expect(totals["sessions"] == 219)
    #expect(totals["participants"] == 187_550)
  }

  @Test(arguments: databases)
  func `the heading of row 1 is derived, 56 classes with 2,700 people`(database: String) throws {
    let row = try document("table", on: database).items.first { $0["row"].text == "1" }
    #expect(
      row
        == .object([
          "row": .string("1"),
          "label": .string(
            "Các lớp bồi dưỡng, tập huấn tổ chức trong Tuần lễ (Tổ chức bằng hình thức trực tuyến)"),
          "unit": .string("Lớp"), "sessions": .integer(56), "participants": .integer(2700),
          "note": .null, "derived": .truth(true),
        ]))
  }

  @Test func `the made-up province adds up to the published table row by row`() throws {
    let stated = try document("table", on: SampleDatabase.published).items
    let built = try document("table --built", on: SampleDatabase.province).items
    #expect(stated.count == 20)
    for key in ["row", "label", "unit", "sessions", "participants", "note"] {
      #expect(built.map { $0[key] } == stated.map { $0[key] }, "\(key)")
    }
    // What was added up is said to be computed; blanks are not.
    for (line, published) in zip(built, stated) {
      let isBlank = published["sessions"] == .null && published["participants"] == .null
      #expect(line["derived"] == .truth(!isBlank))
    }
  }

  @Test func `the table goes out as it came in`() throws {
    let published: [(String, Int?, Int?)] = [
      ("1", 56, 2700), ("1a", 10, 900), ("1b", 30, 800), ("1c", 10, 650), ("1d", 6, 350),
      ("2", 35, nil), ("3", 1230, nil), ("4", nil, nil), ("4a", 3, nil), ("4b", 1800, nil),
      ("5", 2, 250), ("5a", 161, 19600), ("5b", nil, nil), ("6", nil, nil), ("6a", 10, 1250),
      ("6b", 570, 165_000), ("7", nil, nil), ("8", nil, nil), ("8a", nil, 2), ("8b", nil, 50),
    ]
    let table = try document("table", on: SampleDatabase.published).items
    #expect(table.map(\.["row"].text) == published.map(\.0))
    #expect(table.map(\.["sessions"].whole) == published.map(\.1))
    #expect(table.map(\.["participants"].whole) == published.map(\.2))
  }

  @Test func `the counts of status add up, group by group and in the whole`() throws {
    for line in ["status by district", "status by kind"] {
      let status = try document(line, on: SampleDatabase.province)
      var sums: [String: Int] = [:]
      for group in [status] + status["groups"].items {
        let count = { (key: String) in group[key].whole ?? -1 }
        #expect(count("received") == count("on_time") + count("late"))
        #expect(count("missing") == count("expected") - count("received"))
        #expect((0...count("received")).contains(count("empty")))
        let rate = group["rate"].decimal ?? -1
        #expect((0...1).contains(rate))
        #expect((rate == 1) == (count("missing") == 0))
      }
      for group in status["groups"].items {
        for key in ["expected", "received", "on_time", "late", "empty", "missing"] {
          sums[key, default: 0] += group[key].whole ?? 0
        }
      }
      for (key, sum) in sums { #expect(status[key] == .integer(sum), "\(line): \(key)") }
    }
  }

  @Test func `the units of status are those that its counts count`() throws {
    let status = try document("status", on: SampleDatabase.province)
    let units = status["units"].items
    func count(_ state: String) -> Int { units.count { $0["state"].text == state } }
    #expect(status["expected"].whole == units.count)
    #expect(status["on_time"].whole == count("on_time"))
    #expect(status["late"].whole == count("late"))
    #expect(status["missing"].whole == count("missing"))
    #expect(Set(units.map(\.["code"].text)).count == units.count)
    for unit in units {
      #expect((unit["received_on"] == .null) == (unit["state"].text == "missing"))
      #expect(((unit["days_late"].whole ?? 0) > 0) == (unit["state"].text == "late"))
    }
  }
}

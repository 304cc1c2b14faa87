import Intake
import LearningWeek
import TestSupport
import Testing

/// Files as office programs write them; `Fixtures/office/README.md` says what is in them.
@Suite struct OfficeFixtureTests {
  private let folder = Repository.root + "/Tests/IntakeTests/Fixtures/"

  private func drafts(
    _ name: String, _ change: (inout IntakeContext) -> Void = { _ in }
  ) throws -> [Draft] {
    try readFile(path: folder + name, context: .hungYen(change))
  }

  private func asTable(_ context: inout IntakeContext) {
    context.unit = "33"
    context.receivedOn = day("2021-10-28")
  }

  @Test(arguments: ["table-excel.xlsx", "table-calc.xlsx", "table-word.docx", "table-writer.docx"])
  func `the published table says the same in every program's file`(name: String) throws {
    let text = try drafts("hung-yen-2021-results.tsv", asTable).map(\.withoutPlaces)
    #expect(try drafts("office/" + name, asTable).map(\.withoutPlaces) == text)
    let strictly = try drafts("office/" + name) {
      asTable(&$0)
      $0.strict = true
    }
    #expect(strictly.map(\.withoutPlaces) == text)
  }

  @Test func `every figure of the published table has its sheet and cell`() throws {
    func cells(_ name: String) throws -> [String] {
      let lines = try drafts("office/" + name, asTable).flatMap(\.returns).flatMap(\.lines)
      return lines.flatMap { line in
        ["sessions", "participants"].compactMap { id in
          line.figures[id].map { "\($0.place.sheet ?? "")!\($0.place.cellName ?? "")=\($0.value)" }
        }
      }
    }
    let sheet = "Biểu tổng hợp"
    let excel = [
      "D8=10", "E8=900", "D9=30", "E9=800", "D10=10", "E10=650", "D11=6", "E11=350", "D12=35",
      "D13=1230", "D15=3", "D16=1800", "D17=2", "E17=250", "D18=161", "E18=19600", "D21=10",
      "E21=1250", "D22=570", "E22=165000", "E25=2", "E26=50",
    ]
    #expect(try cells("table-excel.xlsx") == excel.map { "\(sheet)!\($0)" })
    #expect(try cells("table-calc.xlsx") == excel.map { "\(sheet)!\($0)" })
    // The document has no title lines in its table.
    let word = try cells("table-word.docx")
    #expect(word.prefix(3) == ["#2!D4=10", "#2!E4=900", "#2!D5=30"])
    #expect(word.count == excel.count)
    #expect(try cells("table-writer.docx") == word)
  }

  @Test(arguments: ["returns-excel.xlsx", "returns-calc.xlsx"])
  func `a list of returns reads as its text does`(name: String) throws {
    var text = try drafts("office/returns.csv").map(\.withoutPlaces)
    let found = try drafts("office/" + name)
    let file = SourcePlace(file: "f", line: 1)
    text[0].warnings = [
      IntakeWarning(.sheetsHidden(["Nháp"]), at: file),
      IntakeWarning(.sheetsUnread(["Ghi chú"]), at: file),
    ]
    #expect(found.map(\.withoutPlaces) == text)
    #expect(
      found[0].returns[0].lines[0].figures["participants"]
        == Figure(
          value: 1800,
          place: SourcePlace(
            file: folder + "office/" + name, sheet: "Số liệu", line: 2, column: 4)))
  }

  @Test func `the hidden sheet is read by who names it`() throws {
    let drafts = try drafts("office/returns-excel.xlsx") { $0.sheet = "nhap" }
    let lines = drafts.flatMap(\.returns).flatMap(\.lines)
    #expect(
      lines.map { $0.figures.mapValues(\.value) } == [["sessions": 99, "participants": 1800]])
    #expect(drafts.flatMap(\.warnings) == [])
  }

  @Test(arguments: ["units-excel.xlsx", "units-calc.xlsx"])
  func `a list of units reads as its text does`(name: String) throws {
    let text = try drafts("office/units.csv").map(\.withoutPlaces)
    #expect(try drafts("office/" + name).map(\.withoutPlaces) == text)
  }
}

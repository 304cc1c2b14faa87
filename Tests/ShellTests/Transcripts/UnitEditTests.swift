import LearningWeek
import Storage
import TestSupport
import Testing

@testable import Shell

/// Reporting units changed at the console and by importing their file again.
@Suite struct UnitEditTests {
  @Test func `a unit is changed field by field, journalled and undone`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.type(
        "edit-unit M323-PT1 --set enrolment=1050; Số cán bộ, giáo viên, nhân viên=66 "
          + "--reason Theo công văn 12",
        "sửa đơn vị M323-PT1 --report-to 323; 33 --block Khối THPT --until 1/1/2022",
        "show M323-PT1 | top 8", "edit-unit M323-PT1 --report-to 323; 33",
        "edit-unit M323-PT1 --block - --until -", "edit-unit M323-PT1 --kind centre --area 11950",
        "audit M323-PT1 | cols command,reason", "undo", "undo", "undo", "undo",
        "show M323-PT1 | top 8", "edit-unit", "edit-unit M323-PT1",
        "edit-unit M323-PT1 --kind shool", "edit-unit M323-PT1 --set enrolmet=5",
        "edit-unit M323-PT1 --from 2022-01-01 --until 2021-01-01", "edit-unit 323 --kind school",
        "edit-unit 323 --set staff=12", "verify journal")
      expectSnapshot(transcript.text, named: "unit-edit-\(language.rawValue)")
      #expect(transcript.linesTooWide == [])
    }
  }

  @Test func `a file of units that says otherwise is an edit with what was before`() throws {
    let folder = try TemporaryFolder()
    let database = folder.path + "/units.db"
    func imported(_ enrolment: Int, _ recipients: String, _ until: String) throws -> ProgramRun {
      let file = try folder.write(
        "code,name,kind,parent,report_to,open_until,enrolment\n"
          + "S1,Trường A,school,323,\(recipients),\(until),\(enrolment)\n", to: "units.csv")
      return ProgramRun.of(lines: ["import \(file)"], on: database, ["--format", "csv"])
    }
    #expect(try imported(500, "323", "").output.hasSuffix("units,1,0,0,true\n"))
    #expect(try imported(500, "323", "").output.hasSuffix("units,0,0,1,false\n"))
    #expect(try imported(520, "323;33", "2022-01-01").output.hasSuffix("units,0,1,0,true\n"))
    let store = try Store(path: database)
    let entry = try #require(try store.journal(of: "S1").last)
    let change = try #require(try store.changes(of: entry.id).first)
    #expect(change.kind == .revised)
    #expect(
      change.fields == [
        .init(
          name: "reports_to", before: .text("[\"323\"]"), after: .text("[\"323\",\"33\"]")),
        .init(name: "open_until", before: .null, after: .text("2022-01-01")),
        .init(
          name: "attributes", before: .text("{\"enrolment\":500.0}"),
          after: .text("{\"enrolment\":520.0}")),
      ])
  }
}

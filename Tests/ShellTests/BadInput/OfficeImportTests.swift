import TestSupport
import Testing

@testable import Shell

/// Workbooks and documents through the whole program.
@Suite struct OfficeImportTests {
  private static func row(_ cells: String...) -> String {
    let tags = cells.map { cell in
      if cell.hasPrefix("<c") { return cell }
      return cell.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
    }
    return "<row>\(tags.joined())</row>"
  }

  private static func number(_ value: String) -> String { "<c><v>\(value)</v></c>" }

  private static let heading = row("Đơn vị", "Mục", "Số lớp", "Số người", "Ngày nhận")

  /// A district's return with a mistake in each line.
  private static let wrong = Archive.workbook([
    Archive.Sheet(
      "Số liệu",
      rows: heading + row("333", "1a", number("10.5"), "1.80", number("44474"))
        + row("Huyện Khoái Chu", "1b", "nt", number("5"), "5/10")
        + row("333", "2", "<c><f>A1+1</f></c>") + row("333", "3", "<c t=\"e\"><v>#REF!</v></c>"))
  ])

  /// A school that is new and its first return, a hidden draft and a calendar.
  private static let mixed = Archive.workbook([
    Archive.Sheet(
      "Số liệu",
      rows: heading + row("Trường Thử Một", "1a", number("3"), number("120"), number("44474"))),
    Archive.Sheet(
      "Đơn vị",
      rows: row("Mã", "Tên đơn vị", "Loại", "Trực thuộc")
        + row("TX1", "Trường Thử Một", "school", "333")),
    Archive.Sheet("Nháp", state: "hidden", rows: heading),
    Archive.Sheet("Lịch", rows: row("Thứ hai", "Họp")),
  ])

  private static let twoTables = Archive.workbook(
    ["Văn Lâm", "Văn Giang"].map {
      Archive.Sheet(
        $0,
        rows: row("TT", "Các hoạt động", "Đơn vị", "Số lớp", "Người")
          + row("2", "Số tin bài về các hoạt động của Tuần lễ", "", number("35")))
    })

  private func run(
    _ lines: [String], in folder: TemporaryFolder, on database: String, _ language: Language
  ) -> String {
    var run = ProgramRun.of(
      lines: lines, on: database, language: language, ["--format", "tsv", "--keep-going"])
    run.errors = run.errors.replacing(folder.path + "/", with: "")
    run.output = run.output.replacing(folder.path + "/", with: "")
    return run.errors + run.output
  }

  @Test(arguments: Language.allCases)
  func `what is said of workbooks`(language: Language) throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let wrong = try folder.write(Self.wrong.bytes(), to: "sai.xlsx")
    let mixed = try folder.write(Self.mixed.bytes(), to: "moi.xlsx")
    let tables = try folder.write(Self.twoTables.bytes(), to: "hai-bieu.xlsx")
    let cut = try folder.write(Self.mixed.bytes().dropLast(40), to: "cut.xlsx")
    var text = ""
    for (title, line) in [
      ("mistakes in a sheet", "import \(wrong)"), ("cut", "import \(cut)"),
      ("two tables of one unit", "import \(tables) --unit 325"),
      ("one of them", "import \(tables) --unit 325 --sheet \"van giang\" --received 2021-10-20"),
      ("none of them", "import \(tables) --unit 325 --sheet \"Văn Lâm 2\""),
      ("several kinds, a dry run", "import \(mixed) --dry-run"),
      ("several kinds", "import \(mixed)"), ("again", "import \(mixed)"),
      ("hidden", "import \(mixed) --sheet Nháp"),
    ] {
      text += "# \(title)\n" + run([line], in: folder, on: database, language) + "\n"
    }
    expectSnapshot(text, named: "office-import-\(language.rawValue)")
  }

  @Test func `a dry run of several kinds leaves the database as it is`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let before = try folder.bytes(of: database)
    let file = try folder.write(Self.mixed.bytes(), to: "moi.xlsx")
    let dry = ProgramRun.of(lines: ["import \(file) --dry-run"], on: database)
    #expect(dry.code == .ok)
    #expect(try folder.bytes(of: database) == before)
  }

  @Test func `the place of a mistake is sheet and cell in JSON too`() throws {
    let folder = try TemporaryFolder()
    let database = try SampleDatabase.copy(of: SampleDatabase.published, into: folder)
    let file = try folder.write(Self.wrong.bytes(), to: "sai.xlsx")
    let run = ProgramRun.of(lines: ["import \(file)"], on: database, ["--format", "json"])
    let errors = try JSONDocument(run.errors)["error"]["errors"].items
    #expect(errors.compactMap { $0["cell"].text } == ["C2", "D2", "A3", "C3", "E3", "C4", "C5"])
    #expect(Set(errors.compactMap { $0["sheet"].text }) == ["Số liệu"])
    #expect(errors.compactMap { $0["column"].whole } == [3, 4, 1, 3, 5, 3, 3])
  }

  @Test(arguments: ["table-excel.xlsx", "table-calc.xlsx", "table-word.docx", "table-writer.docx"])
  func `the published table gives its totals from every program's file`(name: String) {
    let file = Repository.root + "/Tests/IntakeTests/Fixtures/office/" + name
    let run = ProgramRun.of(
      lines: [
        "import \"\(file)\" --unit 33 --received 2021-10-27", "total sessions | cols value",
        "total participants | cols value",
      ], on: ":memory:", ["--format", "csv", "--use", "hung-yen/2021"])
    #expect(run.output.split(separator: "\n").suffix(4) == ["value", "219", "value", "187550"])
  }
}

import Reporting
import TestSupport
import Testing

@testable import Shell

/// What is exported, imported again.
@Suite struct ExportTests {
  private static let importable = [
    "units", "returns", "nominations", "awards", "evidence", "flags", "funding", "narrative",
    "facts",
  ]

  /// Writes every kind to a file of its own, those without a line left out.
  private func exported(
    from database: String, into folder: TemporaryFolder, ending: String = "csv",
    option: String = ""
  ) throws -> [String] {
    let lines = Self.importable.map {
      "export \($0)\(option) > \(folder.path)/\($0).\(ending)"
    }
    let run = ProgramRun.of(lines: lines, on: database, ["--readonly"])
    #expect(run.code == .ok, "\(run.errors)")
    #expect(run.output == "")
    return Self.importable.map { "\(folder.path)/\($0).\(ending)" }.filter { file in
      Batch.contents(of: file)?.split(separator: "\n").count ?? 0 > 1
    }
  }

  @Test(arguments: [("csv", ""), ("tsv", ""), ("csv", " --excel")])
  func `a province that is exported and imported elsewhere is the same data`(
    ending: String, option: String
  ) throws {
    let folder = try TemporaryFolder()
    let files = try exported(
      from: SampleDatabase.province, into: folder, ending: ending, option: option)
    #expect(files.count == 7)
    let copy = folder.path + "/copy.db"
    let run = ProgramRun.of(lines: files.map { "import \($0)" }, on: copy)
    #expect(run.code == .ok, "\(run.errors)")
    #expect(
      try CampaignState(of: copy).revision == CampaignState(of: SampleDatabase.province).revision)
    let again = ProgramRun.of(
      lines: files.map { "import \($0)" }, on: copy, ["--format", "jsonl"])
    #expect(!again.output.contains("\"stored\":true"), "\(again.output)")
  }

  @Test func `the published table alone comes back from its returns`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/returns.csv"
    _ = ProgramRun.of(
      lines: ["export returns > \(file)"], on: SampleDatabase.published, ["--readonly"])
    let copy = folder.path + "/copy.db"
    let run = ProgramRun.of(lines: ["import \(file)", "table"], on: copy, ["--format", "csv"])
    #expect(run.code == .ok, "\(run.errors)")
    #expect(
      try CampaignState(of: copy).revision == CampaignState(of: SampleDatabase.published).revision)
  }

  @Test func `empty returns, own rows, remarks, modes and both scopes come back`() throws {
    let folder = try TemporaryFolder()
    let first = folder.path + "/first.db"
    let units = try folder.write(
      """
      code,name,kind,area,report_to,block,open_from,open_until,enrolment,ratio,phone,note
      HY01,"Trường A ""cũ"", mới",school,11953,330;33,Khối 1,2020-09-01,,640,"0,125",0912345678,=1+1
      HY02,Trường B,school,11953,,,,2031-01-01,12,12.3456,-5,@x
      """, to: "units-in.csv")
    let returns = try folder.write(
      """
      unit,row,label,sessions,participants,note,scope,received_on,mode
      HY01,1a,,2,150,"Ghi chú, ""ngoặc"" rồi",own,2021-10-05,online
      HY01,Thi hát,Thi hát,1,,-,own,2021-10-05,
      HY01,5a,,,0,,own,2021-10-05,
      HY02,,,,,,own,2021-10-09,
      330,1a,,10,900,,consolidated,2021-10-20,both
      330,1a,,1,9,,own,2021-10-21,
      """, to: "returns-in.csv")
    let others = [
      try folder.write(
        "unit,section,text\nHY01,i.3,\"Dòng một\nDòng hai; =2\"\n", to: "narrative-in.csv"),
      try folder.write(
        "unit,source,amount,note\nHY01,mobilised,1200000,theo phân cấp\nHY02,mobilised,,\n",
        to: "funding-in.csv"),
      try folder.write(
        "unit,name,value\nHY01,plan_issued_on,24/09/2021\nHY02,ratio,12.3450\n", to: "facts-in.csv"),
      try folder.write(
        "name,unit,flag,reason,from,until\n,HY01,discipline,x,2021-09-01,\n", to: "flags-in.csv"),
      try folder.write(
        "kind,name,unit,award,year\nindividual,Nguyễn Văn A,HY01,giay_khen,2019\n",
        to: "awards-in.csv"),
      try folder.write(
        "kind,name,unit,position,female,achievement,award,received_on\n"
          + "individual,Trần Thị B,HY01,Hiệu trưởng,1,Dạy học,giay_khen_ca_nhan,2021-10-06\n",
        to: "nominations-in.csv"),
    ]
    let entered = ProgramRun.of(
      lines: (["\(units)", "\(returns)"] + others).map { "import \($0)" }, on: first)
    #expect(entered.code == .ok, "\(entered.errors)")
    let files = try exported(from: first, into: folder)
    #expect(files.count == 8)
    let copy = folder.path + "/copy.db"
    let run = ProgramRun.of(lines: files.map { "import \($0)" }, on: copy)
    #expect(run.code == .ok, "\(run.errors)")
    #expect(try CampaignState(of: copy).revision == CampaignState(of: first).revision)
  }

  @Test func `a correction keeps the day by which it is late or not`() throws {
    let folder = try TemporaryFolder()
    let first = folder.path + "/first.db"
    let lines = [("1", "2021-10-05"), ("2", "2021-10-25")].map { value, day -> String in
      let file = try? folder.write(
        "unit,row,sessions,received_on\n11953,1a,\(value),\(day)\n", to: "r\(value).csv")
      return "import \(file ?? "")"
    }
    #expect(ProgramRun.of(lines: lines, on: first).code == .ok)
    let files = try exported(from: first, into: folder)
    let copy = folder.path + "/copy.db"
    #expect(ProgramRun.of(lines: files.map { "import \($0)" }, on: copy).code == .ok)
    let line = "status | where code='11953' | cols state,received_on"
    #expect(
      ProgramRun.of(lines: [line], on: copy).output
        == ProgramRun.of(lines: [line], on: first).output)
  }

  @Test func `what is only to be read is what the commands give, whole`() {
    for (export, command) in [
      ("export table", "table"), ("xuất danh sách", "shortlist"), ("export journal", "audit"),
    ] {
      let run = { (line: String) in
        ProgramRun.of(
          lines: [line], on: SampleDatabase.province, ["--readonly", "--format", "csv"]
        ).output
      }
      #expect(run(export) == run(command))
      #expect(run(export).count > 100)
    }
    let figures = ProgramRun.of(
      lines: ["export figures | where unit='33' | top 3"], on: SampleDatabase.published,
      ["--readonly", "--format", "csv"])
    #expect(
      figures.output == """
        unit,scope,row,measure,value,received_on
        33,consolidated,1a,sessions,10,2021-10-27
        33,consolidated,1a,participants,900,2021-10-27
        33,consolidated,1b,sessions,30,2021-10-27

        """)
  }

  @Test func `a kind that is not known is answered with those that are`() throws {
    var text = ""
    for language in Language.allCases {
      let transcript = try Transcript(on: SampleDatabase.published, language: language)
      transcript.type("export", "export retruns", "xuất bảng điểm", "help export")
      text += transcript.text
    }
    expectSnapshot(text, named: "export-mistakes")
  }

  @Test func `no cell of a file for Excel can run, and numbers have decimal commas`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/a.csv"
    let line =
      "select '=1+1' as a, '+84' as b, '-2' as c, '@x' as d, char(9) || 'y' as e, "
      + "char(13) || '=2' as f, -1.5 as g, -7 as h, 'a;b' as i, 'Đ' as j, '''=' as k "
    let run = ProgramRun.of(
      lines: [line + "| csv --excel > \(file)", line + "| csv --excel >> \(file)"], on: ":memory:")
    #expect(run.code == .ok, "\(run.errors)")
    let row = "'=1+1;'+84;'-2;'@x;'\ty;\"'\r=2\";-1,5;-7;\"a;b\";Đ;'="
    let table = "a;b;c;d;e;f;g;h;i;j;k\n" + row + "\n"
    #expect(try folder.bytes(of: file) == Array(("\u{FEFF}" + table + table).utf8))
  }
}

import Reporting
import TestSupport
import Testing

@testable import Shell

/// What people see, command group by command group, in both languages.
@Suite struct TranscriptTests {
  private func expect(
    _ seen: [Language: String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for language in Language.allCases {
      expectSnapshot(
        seen[language] ?? "", named: "transcript-\(name)-\(language.rawValue)",
        sourceLocation: sourceLocation)
    }
  }

  @Test func `choosing a pack and opening its campaign`() throws {
    let seen = try Transcript.inBothLanguages(
      on: ":memory:", pack: nil,
      [
        "status", "use", "packs", "use hung yen 2020", "chọn hưng yên 2021", "use", "status",
        "open", "mở đợt", "info",
      ])
    expect(seen, "context")
  }

  @Test func `finding units, rows and tables`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "units district", "units school in Huyện Phù Cừ | top 5", "find thpt hung yen",
        "tìm không có ai", "show 330", "show M323-PT1", "show Khoái Châu", "show Khoai Chua",
        "rows", "schema | top 12", "units province --on 2025-07-01 | top 5",
        "select unit, row, value from figure where unit = '33' order by row limit 4;",
        "select count(*) from nothing;",
      ])
    expect(seen, "find")
  }

  @Test func `who has reported, checks and reconciliation`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "status | top 5", "status by district", "tiến độ theo loại", "status in Huyện Phù Cừ",
        "status by activity", "check", "reconcile", "reconcile Huyện Phù Cừ",
      ])
    expect(seen, "collect")
  }

  @Test func `totals and the summary table`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "total", "total participants", "total row 5a by district", "total by district",
        "tổng theo loại", "total by row", "total by activity", "total sessions by indicator",
        "total perticipants", "total row 9", "table", "table Huyện Phù Cừ --stated",
        "biểu M323-PT1", "table --stated --built",
      ])
    expect(seen, "add-up")
  }

  @Test func `examining and testing a pack`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province, ["lint", "test", "reload", "kiểm thử | top 2"])
    expect(seen, "rules")
  }

  @Test func `points, shortlists and their reasons`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "score | top 5", "score M323-PT1", "shortlist giay_khen_tap_the",
        "shortlist giay_khen_ca_nhan | top 3", "shortlist giay_khen", "why M326-PT4",
        "vì sao M323-PT3 giay_khen_tap_the", "why-not M323-PT1", "why-not M11953-MN",
        "why Khoái Châu", "margin | top 5",
      ])
    expect(seen, "run")
  }

  @Test func `decisions, and what they change`() throws {
    var seen: [Language: String] = [:]
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let database = try SampleDatabase.copy(of: SampleDatabase.province, into: folder)
      let transcript = try Transcript(on: database, language: language, readOnly: false)
      transcript.type(
        "override M326-PT4 giay_khen_tap_the out",
        "override M326-PT4 giay_khen_tap_the out --reason \"Đơn vị xin rút\"",
        "shortlist giay_khen_tap_the",
        "shortlist giay_khen_tap_the | top 3 | cols rank,code,outcome", "why-not M326-PT4", "undo",
        "ballot giay_khen_tap_the M330-PT3", "ballot giay_khen_tap_the M328-PT1",
        "shortlist giay_khen_tap_the | top 4 | cols rank,code,outcome",
        "ballot giay_khen_ca_nhan M328-PT1", "flag M328-PT1 disciplin",
        "flag M328-PT1 discipline --reason \"Đang thanh tra\"", "why-not M328-PT1",
        "extend Xã Liên Phương 2021-11-05", "extend Xã Liên Phương 5/11/2021 --reason \"Mưa lũ\"",
        "show Xã Liên Phương", "prefer 330 built --reason \"Đã kiểm từng trường\"",
        "total sessions in 330", "verify journal", "audit", "undo", "undo nothing", "audit | top 3",
        "rule quy_mo", "rule giay_khen", "set", "set lua.work 1000",
        "lua for i = 1, 1e6 do end",
        "set lua.work 50000000")
      seen[language] = transcript.text
    }
    expect(seen, "change")
  }

  @Test func `help, language, mode and Lua`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province,
      [
        "help", "help total", "?why not", "trợ giúp nhập", "help nothing", "statsu", "scỏe",
        "status | topp 3", "status | cols code,nam", "last", "= 10 * 0.3", "= {1, 2, a = \"b\"}",
        "= \"Hưng Yên\" .. 33", "lua x = 6 print(x * 7)", "= x", "= 1 +", "= nothing.here",
        "= ratio(1, 0)", "lua while true do end", "lang", "mode", "mode csv", "mode box",
        "mode bocks", "read nothing.txt", "audit", "audit Huyện Phù Cừ", "quit now",
        "status bydistrict",
      ])
    expect(seen, "session")
  }

  @Test func `what wraps at 80 columns, at 120`() throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province, width: 120,
      [
        "info", "table", "rows", "shortlist | top 3", "why M323-PT3", "margin | top 3", "audit",
        "status by district", "total by district", "schema | top 4", "help",
      ])
    expect(seen, "wide")
  }

  @Test(arguments: [OutputMode.table, .csv, .tsv, .json])
  func `what a program gets from a pipe`(mode: OutputMode) throws {
    let seen = try Transcript.inBothLanguages(
      on: SampleDatabase.province, width: nil, mode: mode,
      [
        "status | top 3", "status by district", "total", "total by district | top 12", "table",
        "score | top 3", "shortlist | top 3", "why M323-PT3", "units district | top 3", "info",
        "lint", "check | top 3", "reconcile", "margin | top 3", "packs", "rows | top 3",
        "find thpt hung yen",
        "show 330", "audit", "schema | top 3", "help total", "= 1 / 3", "test | top 2",
        "select unit, row, value from figure where unit = '33' limit 3;", "show Khoái Châu",
      ])
    for language in Language.allCases {
      expectSnapshot(
        seen[language] ?? "", named: "pipe-\(mode.rawValue)-\(language.rawValue)")
    }
  }
}

import Reporting
import TestSupport
import Testing

@testable import Shell

/// What `test` and `lint` tell of cases, to people and to programs.
@Suite struct CaseReportTests {
  private static let goodCase = """
    case "hai lớp" {
      unit = { kind = "school", values = { ["1"] = { sessions = 2 } } }, expect = { lop = 2 },
    }

    """
  private static let badCase = """
    case "không chạy" {
      unit = { kind = "school" },
      expect = { lopp = 3 },
    }

    """
  /// A criterion that no case above reaches.
  private static let unreached = """
    criterion "som" { "Nộp sớm", max = 5, source = "ví dụ", among = "centre",
      points = steps { { from = 1, points = 5 }, of = function(u) return u.days_early end } }

    """

  private func run(
    _ pack: String, cases: String, _ language: Language = .en, format: String? = nil,
    line: String
  ) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    let scripts = try ExitCodeTests.packs(pack, cases: cases, in: folder)
    return ProgramRun.of(
      [":memory:", "--scripts", scripts, "--use", "bad/2021", "--lang", language.rawValue]
        + (format.map { ["--format", $0] } ?? []) + ["-c", line])
  }

  @Test func `test tells defects and unreached rules beside its rows, in both languages`() throws {
    var text = ""
    for language in Language.allCases {
      for (format, line) in [("tsv", "test"), ("tsv", "test --strict"), ("box", "test")] {
        let run = try run(
          ExitCodeTests.smallPack + Self.unreached, cases: Self.goodCase + Self.badCase,
          language, format: format, line: line)
        text += "> \(line) (\(format))\n" + run.output
        text += run.errors.split(separator: "\n", omittingEmptySubsequences: false)
          .map { "! \($0)\n" }.joined()
        text += "\n"
        #expect(run.code == .expectation)
      }
    }
    expectSnapshot(text, named: "case-report")
  }

  @Test func `the document of test has defects and unreached rules`() throws {
    let run = try run(
      ExitCodeTests.smallPack + Self.unreached, cases: Self.goodCase + Self.badCase,
      format: "json", line: "test")
    let document = try JSONDocument(run.output)
    #expect(run.errors == "")
    #expect(JSONShape.lint.defects(of: document["defects"]) == [])
    #expect(document["defects"].items.map(\.["code"].text) == ["E-CRITERION-UNKNOWN"])
    #expect(document["defects"].items.map(\.["file"].text) == ["bad/2021.cases.lua"])
    #expect(document["defects"].items.map(\.["line"].whole) == [6])
    #expect(
      document["unreached"].items.map(\.text) == [
        "no case reaches criterion “som” “Nộp sớm”",
        "no case reaches the step from 1 of criterion “som”",
      ])
    #expect(document["passed"].whole == 1)
  }

  @Test func `a rule that no case reaches fails only a strict test`() throws {
    let pack = ExitCodeTests.smallPack + Self.unreached
    #expect(try run(pack, cases: Self.goodCase, line: "test").code == .ok)
    #expect(try run(pack, cases: Self.goodCase, line: "test --strict").code == .expectation)
    #expect(
      try run(ExitCodeTests.smallPack, cases: Self.goodCase, line: "test --strict").code == .ok)
  }

  @Test func `a view leaves no defect unsaid`() throws {
    let whole = try run(ExitCodeTests.smallPack, cases: Self.badCase + Self.goodCase, line: "test")
    let viewed = try run(
      ExitCodeTests.smallPack, cases: Self.badCase + Self.goodCase, line: "test | top 1 | json")
    #expect(viewed.errors == whole.errors)
    #expect(!whole.errors.isEmpty)
  }

  @Test func `lint finds what is wrong in the cases`() throws {
    let run = try run(ExitCodeTests.smallPack, cases: Self.badCase, format: "json", line: "lint")
    #expect(run.code == .lua)
    let findings = try JSONDocument(run.output).items.filter { $0["severity"].text == "error" }
    #expect(findings.map(\.["code"].text) == ["E-CRITERION-UNKNOWN"])
    #expect(findings.map(\.["line"].whole) == [3])
  }
}

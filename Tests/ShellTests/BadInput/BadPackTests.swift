import TestSupport
import Testing

@testable import Shell

/// Packs that must be refused: exit 4, file, line, the line itself and what to do.
@Suite struct BadPackTests {
  private static let units = """
    code,name,kind,parent,area,report_to
    T1,Trường THPT Một,school,33,33,33
    T2,Trường THPT Hai,school,33,33,33

    """
  private static let returns =
    "unit,row,sessions,received_on\nT1,1,3,2021-10-10\nT2,1,2,2021-10-11\n"

  private func run(
    _ bad: BadPack, in folder: TemporaryFolder, _ language: Language, format: String = "table",
    lines: [String]
  ) throws -> ProgramRun {
    let scripts = try ExitCodeTests.packs(bad.text, in: folder)
    var run = ProgramRun.of(
      [
        ":memory:", "--scripts", scripts, "--use", "bad/2021", "--lang", language.rawValue,
        "--format", format,
      ] + lines.flatMap { ["-c", $0] })
    run.errors = run.errors.replacing(scripts + "/", with: "")
    return run
  }

  /// The lines that give the pack something to score.
  private func data(in folder: TemporaryFolder) throws -> [String] {
    let units = try folder.write(Self.units, to: "units.csv")
    let returns = try folder.write(Self.returns, to: "returns.csv")
    return ["import \(units)", "import \(returns)"]
  }

  @Test(arguments: BadPack.unloadable)
  func `a pack that does not load is refused with file and line`(bad: BadPack) throws {
    let folder = try TemporaryFolder()
    let run = try run(bad, in: folder, .en, format: "json", lines: ["info"])
    #expect(run.code == .lua)
    #expect(run.output == "")
    let error = try JSONDocument(run.errors)["error"]
    let errors = error["errors"] == .null ? [error] : error["errors"].items
    #expect(errors.allSatisfy { $0["file"].text == "bad/2021.lua" })
    #expect(errors.map(\.["line"].whole) == bad.places)
  }

  @Test(arguments: BadPack.unrunnable)
  func `a rule that fails stops the run, and nothing is shown of it`(bad: BadPack) throws {
    let folder = try TemporaryFolder()
    let data = try data(in: folder)
    let lines = data + ["mode csv", "score", "mode json"]
    let run = try run(bad, in: folder, .en, lines: lines)
    #expect(run.code == .lua)
    // The batch ended there: neither points nor the next line's answer.
    #expect(run.output.split(separator: "\n").last == "mode csv")
  }

  @Test func `what is said of bad packs, in both languages`() throws {
    let folder = try TemporaryFolder()
    let data = try data(in: folder)
    for language in Language.allCases {
      var text = ""
      for bad in BadPack.unloadable {
        text += "# \(bad.title)\n"
        text += try run(bad, in: folder, language, lines: ["info"]).errors + "\n"
      }
      let quiet = try run(BadPack.unrunnable[0], in: folder, language, lines: data)
      for bad in BadPack.unrunnable {
        let said = try run(bad, in: folder, language, lines: data + ["score"])
        text += "# \(bad.title)\n" + said.errors.dropFirst(quiet.errors.count) + "\n"
      }
      expectSnapshot(text, named: "bad-packs-\(language.rawValue)")
    }
  }

  @Test func `lint shows each finding with its lines, and as rows where rows are asked for`()
    throws
  {
    let folder = try TemporaryFolder()
    let bad = BadPack(
      "errors, a warning, a note",
      """
      criterion "b" { "Bậc", max = 5, source = "ví dụ",
      \tpoints = function(u) local most = 1,5 return most end }
      award "x" { "Giấy khen", to = "colective", among = { "shcool" } }

      """)
    for language in Language.allCases {
      var text = ""
      for line in ["lint", "lint | cols severity,line,code", "lint | csv"] {
        let run = try run(bad, in: folder, language, lines: [line])
        #expect(run.code == .lua)
        text += "# \(line)\n\(run.output)\(run.errors)\n"
      }
      expectSnapshot(text, named: "bad-pack-lint-\(language.rawValue)")
    }
  }

  @Test func `a pack that breaks while in use leaves the one that was loaded`() throws {
    let folder = try TemporaryFolder()
    let scripts = try ExitCodeTests.packs(ExitCodeTests.smallPack, in: folder)
    let transcript = try Transcript(
      on: ":memory:", pack: "bad/2021", language: .en, width: nil, scripts: scripts)
    let before = transcript.answer(to: "rows")
    try folder.write(
      ExitCodeTests.smallPack + "row \"2\" { \"Mục\", undr = 1 }\n", to: "Scripts/bad/2021.lua")
    transcript.type("reload", "lint")
    #expect(transcript.answer(to: "rows") == before)
    let findings = try JSONDocument(transcript.answer(to: "lint | json").output)
    #expect(JSONShape.lint.defects(of: findings) == [])
    #expect(findings.items.map(\.["severity"].text) == ["note", "error"])
    expectSnapshot(
      transcript.text.replacing(scripts + "/", with: ""), named: "bad-pack-in-use")
  }
}

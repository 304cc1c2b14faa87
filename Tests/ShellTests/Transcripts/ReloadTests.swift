import TestSupport
import Testing

@testable import Shell

/// A pack that is changed on disk while it is in use.
@Suite struct ReloadTests {
  private static let module = "return { title = \"Lớp\" }\n"

  /// A pack that requires a module, in a folder of its own.
  private func scripts(in folder: TemporaryFolder) throws -> String {
    try folder.write(Self.module, to: "Scripts/common/shared.lua")
    return try ExitCodeTests.packs(
      "local shared = require \"common.shared\"\n"
        + ExitCodeTests.smallPack.replacing("\"Lớp\",", with: "shared.title,"), in: folder)
  }

  @Test func `old rules are named as such until they are loaded again`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let scripts = try scripts(in: folder)
      let transcript = try Transcript(
        on: ":memory:", pack: "bad/2021", language: language, width: nil, scripts: scripts)
      transcript.session.settings.isInteractive = true
      let console = Console(session: transcript.session, isPlain: true)
      var seen = ""
      func type(_ lines: String...) {
        for line in lines {
          seen += console.prompt + line + "\n"
          let (output, errors) = transcript.answer(to: line)
          seen += errors.split(separator: "\n").map { "! \($0)\n" }.joined() + output + "\n"
        }
      }
      type("rows", "reload")
      try folder.write(Self.module.replacing("Lớp", with: "Buổi"), to: "Scripts/common/shared.lua")
      type("rows", "packs", "lint", "reload", "rows", "reload")
      let pack = "Scripts/bad/2021.lua"
      let good = String(decoding: try folder.bytes(of: folder.path + "/" + pack), as: UTF8.self)
      try folder.write(good + "row \"2\" { \"Mục\", undr = 1 }\n", to: pack)
      type("reload", "rows", "test")
      try folder.write(good, to: pack)
      type("rows", "reload")
      expectSnapshot(
        seen.replacing(scripts + "/", with: ""), named: "reload-\(language.rawValue)")
    }
  }

  @Test func `a pasted prompt is taken off, the mark of old rules too`() {
    #expect(Console.withoutPrompt("hung-yen 2021> rows") == "rows")
    #expect(Console.withoutPrompt("hung-yen 2021 [quy tắc cũ]> rows") == "rows")
    #expect(Console.withoutPrompt("hung-yen 2021 [old rules]> rows") == "rows")
    #expect(Console.withoutPrompt("hung-yen 2021 [rules]> rows") == nil)
  }

  /// Runs lines from a pipe; before each the files are changed as its step says.
  private func run(
    _ steps: [(line: String, change: () throws -> Void)], scripts: String,
    _ options: [String] = []
  ) -> ProgramRun {
    var (output, errors) = ("", "")
    var rest = steps[...]
    let code = Program.run(
      arguments: [
        ":memory:", "--scripts", scripts, "--use", "bad/2021", "--lang", "en", "--format", "json",
      ] + options,
      in: .fixed(
        output: { output += $0 }, errors: { errors += $0 },
        nextLine: {
          guard let step = rest.popFirst() else { return nil }
          #expect(throws: Never.self) { try step.change() }
          return step.line
        }))
    return ProgramRun(output: output, errors: errors, code: code)
  }

  @Test func `a batch keeps the rules that it began with until it says reload`() throws {
    let folder = try TemporaryFolder()
    let scripts = try scripts(in: folder)
    let change = {
      _ = try folder.write("return { title = \"Buổi\" }\n", to: "Scripts/common/shared.lua")
    }
    let run = run(
      [("rows", {}), ("rows", change), ("reload", {}), ("rows", {})], scripts: scripts)
    #expect(run.code == .ok)
    #expect(run.errors == "")
    let documents = try run.output.split(separator: "\n").map { try JSONDocument(String($0)) }
    #expect(
      documents.map { $0.items.first?["label"].text } == ["Lớp", "Lớp", nil, "Buổi"])
    #expect(documents[2]["changed"] == .truth(true))
    #expect(documents[2]["files"].items.map(\.text) == ["common/shared.lua"])
    #expect(documents[2]["pack_hash"] != documents[2]["previous_hash"])
  }

  @Test func `a broken file ends a batch with 4, and with --keep-going the old rules go on`()
    throws
  {
    let folder = try TemporaryFolder()
    let scripts = try scripts(in: folder)
    let whole = try folder.bytes(of: scripts + "/bad/2021.lua")
    let broken = { _ = try folder.write("row {", to: "Scripts/bad/2021.lua") }
    let run = run([("reload", broken), ("rows", {})], scripts: scripts)
    #expect(run.code == .lua)
    #expect(run.output == "")
    let error = try JSONDocument(run.errors)["error"]
    #expect(error["code"].text == "E-LUA-SYNTAX")
    #expect(error["line"].whole == 1)
    try folder.write(whole, to: "Scripts/bad/2021.lua")
    let tolerant = self.run(
      [("reload", broken), ("rows", {})], scripts: scripts, ["--keep-going"])
    #expect(tolerant.code == .lua)
    #expect(try JSONDocument(tolerant.output).items.map(\.["label"].text) == ["Lớp"])
  }
}

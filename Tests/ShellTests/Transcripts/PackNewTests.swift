import TestSupport
import Testing

@testable import Shell

/// `pack new`: what an officer sees of it.
@Suite struct PackNewTests {
  private func run(
    _ lines: [String], scripts: String, _ language: Language, format: String = "table"
  ) -> ProgramRun {
    ProgramRun.of(
      [
        ":memory:", "--scripts", scripts, "--lang", language.rawValue, "--format",
        format, "--keep-going",
      ] + lines.flatMap { ["-c", $0] })
  }

  @Test func `a pack is made, loads, and passes its cases`() throws {
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let scripts = folder.path + "/Scripts"
      var text = ""
      for lines in [
        ["pack new hung yen 2021", "use hung-yen/2021", "lint", "test"],
        ["tạo bộ Huyện Khoái Châu 2022", "packs"], ["pack new 80 2025"],
        ["pack new Hưng Yên 2021"], ["pack new chau thanh 2021"], ["pack new ha noj 2021"],
        ["pack new Huyện Khoái Châu 2025"], ["pack new Hà Nội 2018"], ["pack new Hà Nội"],
        ["pack new 2021"],
      ] {
        let run = run(lines, scripts: scripts, language)
        text += "# \(lines.joined(separator: "; ")): \(run.code.rawValue)\n"
        text += run.output + run.errors + "\n"
      }
      expectSnapshot(
        text.replacing(folder.path + "/", with: ""), named: "pack-new-\(language.rawValue)")
    }
  }

  @Test func `its JSON names the pack and the files`() throws {
    let folder = try TemporaryFolder()
    let run = run(["pack new 33 2021"], scripts: folder.path, .en, format: "json")
    #expect(run.code == .ok)
    #expect(
      try JSONDocument(run.output)
        == .object([
          "pack": .string("hung-yen/2021"), "area": .string("33"), "year": .integer(2021),
          "files": .array(
            [
              ".luarc.json", "library/tuanle.lua", "hung-yen/2021.cases.lua", "hung-yen/2021.lua",
            ].map { .string(folder.path + "/" + $0) }),
        ]))
  }

  @Test func `a folder that cannot be written to is said, with exit code 1`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("no folder", to: "file")
    for scripts in [file, file + "/inner", "/proc"] {
      for language in Language.allCases {
        let run = run(["pack new Hưng Yên 2021"], scripts: scripts, language)
        #expect(run.code == .command)
        #expect(run.output == "")
        let head = language == .vi ? "lỗi E-FILE: \(scripts)" : "error E-FILE: \(scripts)"
        #expect(run.errors.hasPrefix(head))
      }
    }
    #expect(try folder.bytes(of: file) == Array("no folder".utf8))
  }
}

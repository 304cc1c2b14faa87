import Glibc
import LuaRuntime
import Rules
import Testing

@Suite struct EditorLibraryTests {
  @Test func `the library for editors is what the schemas give`() {
    let path = ProjectFile.root + "/Scripts/library/tuanle.lua"
    let made = EditorLibrary.text()
    if getenv("RECORD_SNAPSHOTS").map({ String(cString: $0) }) == "1" {
      #expect(ProjectFile.write(made, to: path), "cannot write \(path)")
      Issue.record("recorded \(path): read it, then run without RECORD_SNAPSHOTS")
      return
    }
    #expect(
      ProjectFile.text(at: path) == made,
      "Scripts/library/tuanle.lua is stale: run the tests with RECORD_SNAPSHOTS=1")
  }

  @Test func `every name of the schemas is explained and no other`() {
    #expect(EditorLibrary.unmatchedNotes == [])
  }

  @Test func `the editor is told that packs lack the libraries that they lack`() throws {
    let libraries = [
      "coroutine", "debug", "io", "math", "os", "package", "string", "table", "utf8",
    ]
    let settings = try #require(ProjectFile.text(at: ProjectFile.root + "/.luarc.json"))
    let disabled = libraries.filter { settings.contains("\"\($0)\": \"disable\"") }
    let lacking = libraries.filter { name in
      PackLoad.of("local library = \(name)").errors.map(\.code) != []
    }
    #expect(disabled == lacking)
    #expect(lacking == ["coroutine", "debug", "io", "os", "package"])
  }

  @Test func `a new folder of packs gets the settings that this one has`() throws {
    let settings = try #require(ProjectFile.text(at: ProjectFile.root + "/.luarc.json"))
    #expect(settings.replacing("Scripts/", with: "") == EditorLibrary.settings)
  }

  @Test func `a pack cannot require the library for editors`() throws {
    let load = PackLoad.of(
      "require \"library.tuanle\"", others: ["library/tuanle.lua": EditorLibrary.text()])
    #expect(load.errors.map(\.code) == ["E-LUA-RUNTIME"])
    #expect(load.errors.map(\.place?.chunk) == ["library/tuanle.lua"])
  }
}

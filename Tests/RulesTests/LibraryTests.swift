import Glibc
import LearningWeek
import LuaRuntime
import Rules
import Testing

@Suite struct LibraryTests {
  @Test func `packs are listed and modules, cases and other files are not`() {
    let fixture = PackFixture([
      "hung-yen/2021.lua": "", "hung-yen/2021.cases.lua": "", "hung-yen/notes.lua": "",
      "binh-phuoc/2020.lua": "", "binh-phuoc/2022.lua": "", "examples/quota.lua": "",
      "examples/quota.cases.lua": "", "common/national.lua": "", "common/2021.lua": "",
      "library/tuanle.lua": "", "run.sh": "", "hung-yen/2021.txt": "", ".git/2021.lua": "",
    ])
    #expect(
      fixture.library.names() == [
        "binh-phuoc/2020", "binh-phuoc/2022", "examples/quota", "hung-yen/2021",
      ])
  }

  @Test(arguments: [
    ("hung-yen/2021", PackSearch.found("hung-yen/2021")),
    ("Hưng Yên/2021", .found("hung-yen/2021")), ("HUNG YEN 2021", .found("hung-yen/2021")),
    ("hung-yen/2022", .unknown(nearest: ["hung-yen/2021"])), ("", .unknown(nearest: [])),
    ("../hung-yen/2021", .found("hung-yen/2021")), ("bac ninh", .unknown(nearest: [])),
  ])
  func `a pack is found by its name as it is or as it sounds`(
    name: String, expected: PackSearch
  ) {
    let fixture = PackFixture(["hung-yen/2021.lua": "", "binh-phuoc/2020.lua": ""])
    #expect(fixture.library.find(name) == expected)
  }

  @Test func `a missing folder has no packs`() {
    let library = PackLibrary(folder: "/nonexistent/folder")
    #expect(library.names() == [])
    #expect(library.folder.exists == false)
    #expect(
      library.load("a/2021").defects.map(\.code) == ["E-PACK-FILE"])
  }

  @Test(arguments: ["../p/2021", "p/../p/2021", "/etc/passwd", "p//2021", "p/2022", ""])
  func `a pack outside the folder is not there`(name: String) {
    let fixture = PackFixture(["p/2021.lua": head])
    #expect(fixture.library.load(name).defects.map(\.code) == ["E-PACK-FILE"])
  }

  @Test func `links are not followed`() {
    let outside = PackFixture(["secret.lua": head])
    let fixture = PackFixture(["p/2021.lua": head + "require \"p.link\""])
    symlink(outside.path + "/secret.lua", fixture.path + "/p/link.lua")
    symlink(outside.path + "/secret.lua", fixture.path + "/p/2022.lua")
    symlink(outside.path, fixture.path + "/q")
    mkfifo(fixture.path + "/p/2023.lua", 0o600)
    mkdir(fixture.path + "/p/2024.lua", 0o700)
    let library = fixture.library
    #expect(library.load("p/2021").errors.map(\.code) == ["E-MODULE-UNKNOWN"])
    for name in ["p/2022", "p/2023", "p/2024"] {
      #expect(
        library.load(name).defects.map(\.fault) == [.notAPlainFile(name: name + ".lua")])
    }
    #expect(
      library.load("q/secret").defects.map(\.fault) == [.notAPlainFile(name: "q/secret.lua")])
  }

  @Test func `a module may declare and its defects name its own lines`() {
    let load = PackLoad.of(
      "local m = require \"common.m\"\nrow \"1\" { \"A\", indicator = m.id }",
      others: [
        "common/m.lua":
          "-- mô đun\nindicator \"x\" { \"X\" }\nrow \"2\" { 5 }\nreturn { id = \"x\" }"
      ])
    #expect(
      load.errors.map(\.place)
        == [LuaPlace](
          repeating: LuaPlace(chunk: "common/m.lua", line: 3), count: 2))
    #expect(load.errors.map(\.code) == ["E-FIELD-TYPE", "E-WORDING-MISSING"])
    #expect(load.errors.map(\.excerpt?.text) == ["row \"2\" { 5 }", "row \"2\" { 5 }"])
  }

  @Test func `the hash covers the file and each required module and nothing else`() throws {
    let module = "return 1"
    func hash(_ text: String, _ others: [String: String]) throws -> String {
      try #require(PackLoad.of(text, others: others).pack?.hash)
    }
    let both = ["common/a.lua": module, "common/b.lua": module]
    let base = try hash("require \"common.a\"\nrequire \"common.b\"", both)
    #expect(base.count == 64)
    #expect(try hash("require \"common.a\"\nrequire \"common.b\"", both) == base)
    #expect(
      try hash(
        "require \"common.a\"\nrequire \"common.b\"",
        both.merging(["common/c.lua": "x"]) { a, _ in a })
        == base)
    #expect(
      try hash(
        "require \"common.a\"\nrequire \"common.b\"",
        [
          "common/a.lua": module, "common/b.lua": module + " ",
        ]) != base)
    #expect(try hash("require \"common.b\"\nrequire \"common.a\"", both) != base)
  }

  @Test func `a file that is too long is refused`() {
    let load = PackLoad.of(String(repeating: "-- dài\n", count: 10_000))
    #expect(load.errors.map(\.code) == ["E-LUA-BOUND"])
  }

  @Test func `a pack is old when one of its files is no longer what was loaded`() throws {
    let text =
      "require \"common.a\"\nrequire \"common.b\"\n" + head
    let files = [
      "p/2021.lua": text, "common/a.lua": "return 1", "common/b.lua": "return 2",
      "common/c.lua": "return 3",
    ]
    let fixture = PackFixture(files)
    let pack = try #require(fixture.library.load("p/2021").pack)
    #expect(fixture.library.changedFiles(of: pack) == [])
    fixture.write("common/a.lua", "return 1 ")
    #expect(fixture.library.changedFiles(of: pack) == ["common/a.lua"])
    fixture.write("common/a.lua", "return 1")
    fixture.write("common/c.lua", "return 4")
    #expect(fixture.library.changedFiles(of: pack) == [])
    fixture.write("p/2021.lua", text + " ")
    fixture.delete("common/b.lua")
    #expect(fixture.library.changedFiles(of: pack) == ["p/2021.lua", "common/b.lua"])
  }
}

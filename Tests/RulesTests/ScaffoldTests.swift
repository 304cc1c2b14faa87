import LearningWeek
import OfficialUnits
import Testing

@testable import Rules

/// The beginning of a pack that the program writes.
@Suite struct ScaffoldTests {
  private static let years = [2021, 2025]

  /// The areas of a level that a pack of the year may be for.
  private static func areas(_ level: OfficialUnit.Level, _ year: Int) -> [PackScaffold.Area] {
    let day = "\(year)-10-01"
    let provinces = UnitRegister().units(on: day, level: .province)
    let names = Dictionary(uniqueKeysWithValues: provinces.map { ($0.code, $0.name) })
    guard level == .district else {
      return provinces.map {
        PackScaffold.Area(code: UnitCode($0.code), name: $0.name, level: .province)
      }
    }
    return UnitRegister().units(on: day, level: .district).map {
      PackScaffold.Area(
        code: UnitCode($0.code), name: $0.name, level: .district,
        province: $0.parentCode.flatMap { names[$0] })
    }
  }

  /// What loading, linting and testing a new pack finds.
  private func findings(_ library: PackLibrary, _ name: String) throws -> [String] {
    let load = library.load(name)
    guard let pack = load.pack else { return load.defects.map(\.code) }
    let report = library.test(pack)
    return load.defects.map(\.code) + report.defects.map(\.code)
      + report.results.filter { !$0.hasPassed }.map { "case \($0.title)" }
      + report.unreached.map { "unreached \($0)" }
      + (report.results.isEmpty ? ["no case"] : [])
      + pack.declarations.filter { $0.source == nil && $0.declared.keyword != "campaign" }
      .map(\.declared.keyword).filter { !["attributes", "flags", "indicator", "law"].contains($0) }
  }

  @Test(arguments: years)
  func `every province gets a pack that loads and passes its cases without a finding`(
    year: Int
  ) throws {
    let national = try #require(
      ProjectFile.text(at: ProjectFile.root + "/Scripts/common/national.lua"))
    let areas = Self.areas(.province, year)
    #expect(areas.count == (year == 2021 ? 63 : 34))
    for files in [[:], ["common/national.lua": national]] {
      let fixture = PackFixture(files)
      for area in areas {
        let made = try fixture.library.makePack(of: area, year: year)
        #expect(try findings(fixture.library, made.name) == [], "\(area.name)")
        let pack = try #require(fixture.library.load(made.name).pack)
        #expect(pack.campaign.area == area.code)
        #expect(pack.campaign.firstDay == PackScaffold.firstDay(of: year))
        #expect(pack.files.count == files.count + 1)
      }
      #expect(fixture.library.names().count == areas.count)
    }
  }

  @Test func `every district has a folder of its own, and its pack passes too`() throws {
    let areas = Self.areas(.district, 2021)
    let folders = areas.map(PackScaffold.folder)
    #expect(Set(folders).count == areas.count)
    #expect(
      Set(folders).isDisjoint(with: Self.areas(.province, 2021).map(PackScaffold.folder)))
    #expect(folders.allSatisfy(PackFolder.isPlainStep))
    let fixture = PackFixture([:])
    for index in stride(from: 0, to: areas.count, by: 97) {
      let made = try fixture.library.makePack(of: areas[index], year: 2021)
      #expect(try findings(fixture.library, made.name) == [], "\(areas[index].name)")
    }
  }

  private static let hungYen = PackScaffold.Area(
    code: "33", name: "Tỉnh Hưng Yên", level: .province)

  @Test func `editors get their definitions once, and nothing is ever replaced`() throws {
    let fixture = PackFixture([:])
    let library = fixture.library
    let made = try library.makePack(of: Self.hungYen, year: 2021)
    #expect(
      made.files.sorted() == [
        ".luarc.json", "hung-yen/2021.cases.lua", "hung-yen/2021.lua", "library/tuanle.lua",
      ])
    #expect(ProjectFile.text(at: fixture.path + "/library/tuanle.lua") == EditorLibrary.text())
    #expect(ProjectFile.text(at: fixture.path + "/.luarc.json") == EditorLibrary.settings)
    fixture.write("library/tuanle.lua", "-- của tôi")
    let next = try library.makePack(of: Self.hungYen, year: 2022)
    #expect(next.files.sorted() == ["hung-yen/2022.cases.lua", "hung-yen/2022.lua"])
    #expect(ProjectFile.text(at: fixture.path + "/library/tuanle.lua") == "-- của tôi")
  }

  @Test(arguments: ["hung-yen/2021.lua", "hung-yen/2021.cases.lua"])
  func `where one of its files stands, nothing is written`(file: String) throws {
    let fixture = PackFixture([file: "-- của tôi"])
    #expect(throws: PackFolder.WritingError.exists(path: fixture.path + "/" + file)) {
      try fixture.library.makePack(of: Self.hungYen, year: 2021)
    }
    #expect(ProjectFile.text(at: fixture.path + "/" + file) == "-- của tôi")
    #expect(fixture.files() == [file])
  }

  @Test func `when a file cannot be written, those before it go again`() throws {
    let fixture = PackFixture(["hung-yen": "no folder"])
    #expect(
      throws: PackFolder.WritingError.failed(path: fixture.path + "/hung-yen", code: 20)
    ) {
      try fixture.library.makePack(of: Self.hungYen, year: 2021)
    }
    #expect(fixture.files() == ["hung-yen"])
  }

  @Test func `a file that appears while others are written is not replaced`() throws {
    let fixture = PackFixture([:])
    let files = [(path: "a/1.lua", text: "1"), (path: "a/2.lua", text: "2")]
    fixture.write("a/2.lua", "của tôi")
    #expect(throws: PackFolder.WritingError.exists(path: fixture.path + "/a/2.lua")) {
      try fixture.library.folder.add(files)
    }
    #expect(fixture.files() == ["a/2.lua"])
    #expect(ProjectFile.text(at: fixture.path + "/a/2.lua") == "của tôi")
  }

  @Test func `no link is followed`() throws {
    let fixture = PackFixture(["elsewhere/x.txt": "x"])
    let inner = fixture.path + "/packs"
    fixture.write("packs/x.txt", "x")
    fixture.link("../elsewhere", at: "packs/hung-yen")
    #expect(throws: PackFolder.WritingError.self) {
      try PackLibrary(folder: inner).makePack(of: Self.hungYen, year: 2021)
    }
    #expect(fixture.files() == ["elsewhere/x.txt", "packs/hung-yen", "packs/x.txt"])
  }
}

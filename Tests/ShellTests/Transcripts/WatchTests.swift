import Rules
import Storage
import TestSupport
import Testing

@testable import Shell

/// A pack whose file is saved again and again while it is watched.
@Suite struct WatchTests {
  private static let pack = """
    campaign { "Tuần lễ thử", area = "33", year = 2021, first_day = "2021-10-01",
      last_day = "2021-10-07" }
    deadline { from = "district", to = "province", by = "2021-10-20" }
    row "1" { "Lớp", unit = "Lớp" }
    criterion "lop" { "Số lớp", max = 10, source = "ví dụ",
      points = function(u) return u:total("sessions") end }
    award "khen" { "Giấy khen", to = "collective", source = "ví dụ", quota = 1,
      require = { { "Đã nộp", function(u) return u.returned end } } }

    """

  /// A moment of waiting: what is done to the files before it ends.
  private typealias Moment = () throws -> Void

  private final class Screen {
    var output = ""
    var errors = ""
  }

  /// What a watch of the moments prints, errors before results.
  private func watch(
    _ folder: TemporaryFolder, _ language: Language, _ moments: [Moment], then lines: [String] = []
  ) throws -> String {
    let scripts = try ExitCodeTests.packs(Self.pack, in: folder)
    let returns = try folder.write(
      "unit,row,sessions,scope\n330,1,5,consolidated\n326,1,3,consolidated\n331,1,1,consolidated\n",
      to: "r.csv")
    let screen = Screen()
    var surroundings = Surroundings.fixed(
      output: { screen.output += $0 }, errors: { screen.errors += $0 })
    var rest = moments[...]
    surroundings.waiting = { body in
      try body {
        guard let moment = rest.popFirst() else { return false }
        #expect(throws: Never.self) { try moment() }
        return true
      }
    }
    let code = Program.run(
      arguments: [
        ":memory:", "--scripts", scripts, "--use", "bad/2021", "--lang", language.rawValue,
        "--format", "box", "-c", "import \(returns) --received 2021-10-12 | csv", "-c", "watch",
      ] + lines.flatMap { ["-c", $0] }, in: surroundings)
    #expect(code == .ok)
    return (screen.errors + "---\n" + screen.output).replacing(folder.path + "/", with: "")
  }

  private func save(_ text: String, _ folder: TemporaryFolder) -> Moment {
    { _ = try folder.write(text, to: "Scripts/bad/2021.lua") }
  }

  @Test func `only differences are printed, and the last good rules stay on errors`() throws {
    let more = Self.pack.replacing("quota = 1", with: "quota = 2")
    let broken = more.replacing("max = 10", with: "mx = 10")
    let failing = more.replacing("u:total(\"sessions\")", with: "u:total(\"sesions\")")
    let other = more.replacing(
      "return u:total(\"sessions\")", with: "return 10 - u:total(\"sessions\")")
    for language in Language.allCases {
      let folder = try TemporaryFolder()
      let still: Moment = {}
      let seen = try watch(
        folder, language,
        [
          still, save(more, folder), still, still, save(broken, folder), still, still,
          save(failing, folder), still, save(other, folder), still, save(other, folder), still,
          save(broken, folder), still, save(other, folder), still,
        ], then: ["shortlist | cols rank,code,outcome | csv", "runs | cols listed | csv"])
      expectSnapshot(seen, named: "watch-\(language.rawValue)")
    }
  }

  @Test func `a file is read when it stands still, not half written`() throws {
    let folder = try TemporaryFolder()
    let whole = Self.pack.replacing("quota = 1", with: "quota = 2")
    let half = String(whole.prefix(200))
    let seen = try watch(
      folder, .en,
      [save(half, folder), save(whole, folder), {}, {}], then: [])
    #expect(!seen.contains("E-"))
    #expect(seen.contains("places: 1 → 2"))
  }

  @Test func `without anybody who waits it ends at once`() throws {
    let folder = try TemporaryFolder()
    let seen = try watch(folder, .en, [])
    #expect(
      seen.contains("watching bad/2021.lua; Ctrl-C ends it\nno longer watching; the rules are "))
  }
}

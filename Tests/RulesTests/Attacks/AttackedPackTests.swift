import Glibc
import LearningWeek
import LuaRuntime
import Rules
import TestSupport
import Testing

/// Every attack as the file of a pack, and inside a criterion of a small pack over
/// two units, beside a pack that must not notice.
@Suite(.serialized) struct AttackedPackTests {
  private static let bounds = LuaBounds(
    work: 50_000_000, memory: 32 << 20, output: 4096,
    seconds: getenv("TUANLE_FULL_TESTS") == nil ? 0.1 : 2)
  /// Seconds of this thread's own time; it counts what the machine did for others
  /// no more than a stop does.
  private static let latest = bounds.seconds + 0.5 * Slowness.factor

  @Test(arguments: AttackScripts.all)
  func `an attack in a pack's file ends in time and harms nobody`(
    name: String, text: String
  ) throws {
    let neighbour = try Neighbour()
    let before = try neighbour.result()
    let (load, seconds) = Self.timed { neighbour.load(text, bounds: Self.bounds) }
    #expect(seconds < Self.latest)
    #expect(load.pack == nil)
    for defect in load.defects { Self.expectSane(defect.fault) }
    let isBodiless = AttackScripts.bodiless[name] != nil
    #expect(load.defects.contains { $0.code == "E-LUA-SYNTAX" } == isBodiless)
    #expect(try neighbour.result() == before)
    #expect(try neighbour.fresh() == before)
  }

  @Test(arguments: AttackScripts.all.filter { AttackScripts.bodiless[$0.name] == nil })
  func `an attack in a criterion ends in time and harms nobody`(
    name: String, text: String
  ) throws {
    let neighbour = try Neighbour()
    let before = try neighbour.result()
    let load = neighbour.load(
      head + "criterion \"x\" { \"X\", max = 10, points = function(u)\n\(text)end }\n",
      bounds: LuaBounds())
    if load.errors.map(\.code) == ["E-LUA-BOUND"] {
      // The longest scripts have no room for the pack around them.
      #expect(text.utf8.count > 64_900)
      return
    }
    let pack = try #require(load.pack)
    var bounds = Self.bounds
    bounds.work -= 40_000
    let run = RuleRun(pack: pack, data: Neighbour.week(pack.campaign), bounds: bounds)
    let (result, seconds) = Self.timed { Result { () throws(RunError) in try run.run() } }
    #expect(seconds < Self.latest)
    if case .failure(let error) = result {
      switch error {
      case .failures(let failures):
        #expect(failures.count <= 2)
        for failure in failures {
          #expect(failure.rule == .criterion("x"))
          if case .script(let fault) = failure.fault { Self.expectSane(fault) }
        }
      case .bound(_, let failure):
        #expect(failure.rule == .criterion("x"))
        if case .script(let fault) = failure.fault { Self.expectSane(fault) }
      case .interrupted:
        Issue.record("nobody interrupted it")
      }
    }
    #expect(try neighbour.result() == before)
    #expect(try neighbour.fresh() == before)
  }

  @Test func `a script is left out of criteria only when it does not compile`() {
    let names = Set(AttackScripts.all.map(\.name))
    #expect(AttackScripts.bodiless.keys.filter { !names.contains($0) } == [])
  }

  /// What the body gives, and how long it took; one that was late gets two more tries,
  /// since the machine is slow at times and an attack that works is so every time.
  private static func timed<Value>(_ body: () -> Value) -> (Value, seconds: Double) {
    var tries: [Double] = []
    while true {
      let started = threadSeconds
      let value = body()
      tries.append(threadSeconds - started)
      if let last = tries.last, last < latest || tries.count == 3 { return (value, last) }
    }
  }

  private static var threadSeconds: Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private static func expectSane(_ fault: PackFault) {
    if case .script(let script) = fault { expectSane(script) }
  }

  private static func expectSane(_ fault: ScriptFault) {
    guard let diagnosis = fault.diagnosis else { return }
    #expect(diagnosis.message.count <= 400)
    #expect(
      diagnosis.message.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
      })
    #expect(diagnosis.traceback.count <= 8)
  }
}

/// A folder with a pack that is in order, loaded before an attack.
private struct Neighbour {
  let fixture: PackFixture
  let pack: RulePack

  init() throws {
    fixture = PackFixture(
      AttackScripts.modules.merging(["good/2021.lua": head + Self.rules]) { _, new in new })
    pack = try #require(fixture.library.load("good/2021").pack)
  }

  private static let rules = """
    local shared = require "attack.shared"
    row "1" { "Các lớp" }
    criterion "x" { "X", max = 100, points = function(u)
      if shared.value or shared.keep(nil) then return 0 end
      local t = { 3, 1, 2 } table.sort(t) shared.keep(nil)
      return u:total("participants") / t[3] + #("x"):rep(5) + math.floor(2.5) end }
    award "a" { "A", to = "collective", quota = 1, order = { "score" } }
    """

  func load(_ text: String, bounds: LuaBounds) -> PackLoad {
    fixture.write("bad/2021.lua", text)
    var library = fixture.library
    library.bounds = bounds
    return library.load("bad/2021")
  }

  /// The hash of what the pack decides.
  func result() throws -> String { try Self.result(of: pack) }

  /// The same, loaded anew.
  func fresh() throws -> String {
    try Self.result(of: try #require(fixture.library.load("good/2021").pack))
  }

  private static func result(of pack: RulePack) throws -> String {
    try RuleRun(pack: pack, data: week(pack.campaign)).run().identity.resultHash
  }

  static func week(_ campaign: Campaign) -> CampaignData {
    var week = SmallWeek(campaign)
    week.add("A")
    week.add("B")
    week.receive("A", ["1": ["sessions": 1, "participants": 57]])
    week.receive("B", ["1": ["sessions": 2, "participants": 91]])
    return week.data
  }
}

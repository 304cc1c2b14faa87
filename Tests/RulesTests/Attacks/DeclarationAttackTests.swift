import LearningWeek
import LuaRuntime
import Rules
import TestSupport
import Testing

/// Declarations that abuse what a table, a function or a name may be.
@Suite struct DeclarationAttackTests {
  /// What it is, a pack's text after its head, and the codes that follow: from
  /// loading, or else from a run over two units; `ok` when neither finds anything.
  static let attacks: [(name: String, text: String, outcome: String)] = [
    (
      "declared by metamethods",
      #"criterion('x')(setmetatable({ 'X', max = 10 }, { __index = function() return function() return 1 end end }))"#,
      "E-FIELD-ONE-OF"
    ),
    (
      "a pairs metamethod",
      #"criterion('x')(setmetatable({ 'X', max = 10, points = function() return 1 end }, { __pairs = error, __len = error, __index = error }))"#,
      "ok"
    ),
    (
      "a table that contains itself",
      #"local t = { 'X', max = 10 } t.require = t criterion('x')(t)"#,
      "E-ID-WITHOUT-TABLE E-LUA-RUNTIME"
    ),
    (
      "forty levels",
      #"local t = {} for i = 1, 40 do t = { t } end criterion('x') { 'X', max = 1, points = t }"#,
      "E-ID-WITHOUT-TABLE E-LUA-RUNTIME"
    ),
    (
      "a table of a million",
      #"local t = { 'X' } for i = 1, 1000000 do t[i] = 'X' end task(t)"#,
      "E-LUA-RUNTIME"
    ),
    (
      "float keys",
      #"criterion('x') { 'X', max = 1, [1.5] = 2, points = function() return 1 end }"#,
      "E-ID-WITHOUT-TABLE E-LUA-RUNTIME"
    ),
    (
      "invalid UTF-8",
      #"task { '\xff' }"#,
      "E-LUA-RUNTIME"
    ),
    (
      "a library as a table",
      #"criterion('x')(math)"#,
      "E-ID-WITHOUT-TABLE E-LUA-RUNTIME"
    ),
    (
      "functions of C as formulas",
      #"criterion('x') { 'X', max = 10, points = math.max }"#,
      "E-LUA-RUNTIME E-LUA-RUNTIME"
    ),
    (
      "error as a formula",
      #"criterion('x') { 'X', max = 10, points = error }"#,
      "E-LUA-RUNTIME E-LUA-RUNTIME"
    ),
    (
      "pcall as a formula",
      #"criterion('x') { 'X', max = 10, points = pcall }"#,
      "E-POINTS-TYPE E-POINTS-TYPE"
    ),
    (
      "print as a requirement",
      #"criterion('x') { 'X', max = 10, require = { { 'a', print } }, points = function() return 1 end }"#,
      "ok"
    ),
    (
      "a declaration as a formula",
      #"criterion('x') { 'X', max = 10, points = campaign }"#,
      "E-DECLARATION-LATE E-DECLARATION-LATE"
    ),
    (
      "an open id as a formula",
      #"criterion('x') { 'X', max = 10, points = task 'y' }"#,
      "E-DECLARATION-SHAPE E-FIELD-ONE-OF"
    ),
    (
      "a helper where none belongs",
      #"criterion('x') { 'X', max = percent(3), points = one_of { 'a' } }"#,
      "E-FIELD-TYPE E-FIELD-TYPE"
    ),
    (
      "steps in steps",
      #"local s = steps { { from = 1, points = 1 }, of = function() return 1 end } criterion('x') { 'X', max = 1, points = steps { { from = 1, points = 1 }, of = s } }"#,
      "E-FIELD-TYPE"
    ),
    (
      "caps upon caps",
      #"local f = function() return 1 end for i = 1, 20000 do f = cap(f, i) end criterion('x') { 'X', max = 1, points = f }"#,
      "ok"
    ),
    (
      "steps over metamethods",
      #"criterion('x') { 'X', max = 1, points = steps(setmetatable({ of = function() return 1 end }, { __index = function(_, i) return i < 9 and { from = i, points = i } or nil end })) }"#,
      "E-FIELD-MISSING"
    ),
    (
      "a quota of metamethods",
      #"award('a') { 'A', to = 'collective', quota = setmetatable({}, { __index = function() return 1 end }) }"#,
      "E-QUOTA-BLOCK"
    ),
    (
      "an id of 100,000 letters",
      #"row(('x'):rep(100000)) { 'R' }"#,
      "ok"
    ),
    (
      "an id of escape codes",
      #"row('\27[31m') { 'R' }"#,
      "E-ID-SPELLING"
    ),
    (
      "ids without tables",
      #"for i = 1, 200 do row('r' .. i) end"#,
      "200 × E-ID-WITHOUT-TABLE"
    ),
    (
      "a table given twice",
      #"local r = row '1' r { 'R' } r { 'S' }"#,
      "E-ID-DUPLICATE"
    ),
    (
      "globals poisoned",
      #"campaign = nil"#,
      "E-LUA-RUNTIME"
    ),
    (
      "helpers poisoned",
      #"ratio = function() return 1 end"#,
      "E-LUA-RUNTIME"
    ),
    (
      "declaring while running",
      #"criterion('x') { 'X', max = 1, points = function() task { 'T' } return 1 end }"#,
      "E-DECLARATION-LATE E-DECLARATION-LATE"
    ),
    (
      "helpers while running",
      #"criterion('x') { 'X', max = 1, points = function() return steps { } end }"#,
      "E-DECLARATION-LATE E-DECLARATION-LATE"
    ),
    (
      "a unit kept as a global",
      #"criterion('x') { 'X', max = 1, points = function(u) kept = u return 1 end }"#,
      "E-LUA-RUNTIME E-LUA-RUNTIME"
    ),
    (
      "recursion without end",
      #"local function f(n) return 1 + f(n) end criterion('x') { 'X', max = 1, points = f }"#,
      "memory(limit: 25165824)"
    ),
    (
      "a text as points",
      #"criterion('x') { 'X', max = 1, points = function() return '1' end }"#,
      "E-POINTS-TYPE E-POINTS-TYPE"
    ),
    (
      "a number of no size",
      #"criterion('x') { 'X', max = 1, points = function() return -math.huge end }"#,
      "E-VALUE-UNFIT E-VALUE-UNFIT"
    ),
    (
      "points too large",
      #"criterion('x') { 'X', max = 1, points = function() return math.maxinteger end }"#,
      "E-POINTS-RANGE E-POINTS-RANGE"
    ),
    (
      "places too many",
      #"award('a') { 'A', to = 'collective', quota = math.maxinteger }"#,
      "ok"
    ),
    (
      "a block of a table",
      #"award('a') { 'A', to = 'collective', block = function() return {} end, quota = 1 }"#,
      "E-BLOCK-TYPE E-BLOCK-TYPE"
    ),
    (
      "a quota of a text",
      #"award('a') { 'A', to = 'collective', quota = function() return '1' end }"#,
      "E-QUOTA-TYPE"
    ),
    (
      "an order of functions",
      #"award('a') { 'A', to = 'collective', quota = 1, order = { more { 'M', function() return print end } } }"#,
      "E-ORDER-TYPE E-ORDER-TYPE"
    ),
    (
      "a default of 90,000 entries",
      #"local t = {} for i = 1, 90000 do t[i] = i end criterion('x') { 'X', max = 1, points = function(u) for i = 1, 1e9 do u:value('1', 'sessions', t) end end }\#nrow '1' { 'R' }"#,
      "work(limit: 2040000)"
    ),
    (
      "a figure of a row of 1 MB",
      #"criterion('x') { 'X', max = 1, points = function(u) return u:value(('x'):rep(1000000), 'sessions') end }"#,
      "work(limit: 2040000)"
    ),
  ]

  @Test(arguments: attacks)
  func `a strange declaration has a code or does no harm`(
    name: String, text: String, outcome: String
  ) throws {
    let load = PackLoad.of(text)
    let told = load.pack.map(Self.outcome) ?? Self.text(of: load.errors.map(\.code))
    #expect(told == outcome)
  }

  /// Twice, since what a run leaves behind in the pack must not change the next.
  private static func outcome(of pack: RulePack) -> String {
    var week = SmallWeek(pack.campaign)
    week.add("A")
    week.add("B")
    let run = RuleRun(
      pack: pack, data: week.data,
      bounds: LuaBounds(
        work: 2_000_000, memory: 24 << 20, output: 4096, seconds: 20 * Slowness.factor))
    let outcomes = [outcome(of: run), outcome(of: run)]
    return outcomes[0] == outcomes[1] ? outcomes[0] : "first \(outcomes[0]), then \(outcomes[1])"
  }

  private static func outcome(of run: RuleRun) -> String {
    do throws(RunError) {
      _ = try run.score()
      _ = try run.run()
      return "ok"
    } catch {
      switch error {
      case .failures(let failures): return text(of: failures.map(\.fault.code))
      case .bound(let bound, _): return "\(bound)"
      case .interrupted: return "interrupted"
      }
    }
  }

  private static func text(of codes: [String]) -> String {
    codes.count > 3 ? "\(codes.count) × \(codes[0])" : codes.joined(separator: " ")
  }
}

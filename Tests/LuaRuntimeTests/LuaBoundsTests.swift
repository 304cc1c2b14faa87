import LuaRuntime
import TestSupport
import Testing

@Suite struct LuaBoundsTests {
  private static let small = LuaBounds(
    work: 1_000_000, memory: 4 << 20, output: 100, seconds: 10 * Slowness.factor)

  @Test(arguments: [
    ("while true do end", "bound work(limit: 1000000): a.lua:1 too much work"),
    ("while true do pcall(error) end", "bound work(limit: 1000000): a.lua:1 too much work"),
    (
      "local s = 'x' while true do s = s .. s end",
      "bound memory(limit: 4194304): a.lua:1 not enough memory"
    ),
    (
      "local t = {} pcall(function() for i = 1, 1e9 do t[i] = i end end) return 1",
      "bound memory(limit: 4194304): a.lua:1 not enough memory"
    ),
    (
      "while true do pcall(print, 'x') end",
      "bound output(limit: 100): a.lua:1 too much output"
    ),
    (
      "local t = {} for i = 1, 40000 do t[-i] = i end",
      "bound keys(limit: 32768): a.lua:1 too many keys in a table"
    ),
    (
      "return (('a'):rep(30):find(('a*'):rep(20) .. 'b'))",
      "bound work(limit: 1000000): a.lua:1 too much work"
    ),
  ])
  func `a bound stops the script, names itself and leaves the state usable`(
    code: String, outcome: String
  ) throws {
    let state = try LuaState(bounds: Self.small)
    #expect(try ScriptOutcome.of(code, in: state) == outcome)
    #expect(try ScriptOutcome.of("return #('x'):rep(1000)", in: state) == "1000")
  }

  @Test func `time stops what work does not`() throws {
    let state = try LuaState(bounds: LuaBounds(work: .max, seconds: 0.02))
    #expect(
      try ScriptOutcome.of("while true do end", in: state)
        == "bound time(seconds: 0.02): a.lua:1 too much time")
  }

  @Test func `work is the same every time, whatever ran before`() throws {
    let text = LuaSource(
      name: "a.lua",
      "local t = {} for i = 1, 3000 do t[i] = ('x'):rep(i % 50) .. i end table.sort(t) "
        + "local n = 0 for _, s in pairs(t) do n = n + #s:gsub('x', 'yy') end return n")
    let one = try LuaState()
    let other = try LuaState()
    _ = try one.run(text)
    let work = one.workDone
    #expect(work > 100_000)
    _ = try other.run(text)
    #expect(other.workDone == work)
  }

  @Test func `a call starts anew, a budget is shared`() throws {
    let state = try LuaState(bounds: LuaBounds(work: 150_000))
    guard
      case .function(let work)? = try state.run(
        LuaSource(name: "a.lua", "return function() for i = 1, 20000 do local _ = i * 2 end end")
      ).first
    else {
      Issue.record("no function")
      return
    }
    for _ in 0..<10 { _ = try state.call(work, []) }
    var calls = 0
    let outcome = ScriptOutcome.of { () throws(LuaError) in
      do {
        return try state.withBudget(LuaBounds(work: 200_000)) {
          for _ in 0..<10 {
            _ = try state.call(work, [])
            calls += 1
          }
          return []
        }
      } catch let error as LuaError {
        throw error
      } catch {
        return []
      }
    }
    #expect(outcome == "bound work(limit: 200000): a.lua:1 too much work")
    #expect(calls == 5)
    #expect(ScriptOutcome.text(of: try state.call(work, [])) == "nil")
  }

  @Test func `what was printed before a stop is kept`() throws {
    let state = try LuaState(bounds: Self.small)
    _ = try? state.run(LuaSource(name: "a.lua", "for i = 1, 100 do print('123456789') end"))
    #expect(state.output == String(repeating: "123456789\n", count: 10))
  }

  @Test func `a state is interrupted while it runs, and only then`() throws {
    let state = try LuaState()
    state.define("interrupt") { call in
      call.state.interrupt()
      return .nothing
    }
    #expect(try ScriptOutcome.of("pcall(interrupt) while true do end", in: state) == "interrupted")
    state.interrupt()
    #expect(try ScriptOutcome.of("return 1", in: state) == "1")
  }

  @Test func `the interrupt key stops whatever runs`() async {
    await #expect(processExitsWith: .success) {
      let state = try LuaState(bounds: LuaBounds(work: .max, seconds: 60 * Slowness.factor))
      state.define("press") { _ in
        LuaState.interrupt()
        return .nothing
      }
      let outcome = try ScriptOutcome.of("press() while true do end", in: state)
      #expect(outcome == "interrupted")
    }
  }

  @Test func `recursion without end is an ordinary error`() throws {
    let text = "local function f(a, b) local x, y, z = a, b, 1 return x + f(y, z) end "
    let state = try LuaState()
    #expect(
      try ScriptOutcome.of(text + "return pcall(f, 1, 2)", in: state).hasSuffix("stack overflow'"))
    let found = try diagnosis(of: text + "f(1, 2)", in: state)
    #expect(found?.message == "stack overflow")
    #expect(found?.kind == .endlessRecursion)
  }

  @Test func `recursion that fills the memory is told as recursion`() throws {
    let state = try LuaState(bounds: LuaBounds(memory: 8 << 20))
    let found = try diagnosis(of: "local function f() return 1 + f() end f()", in: state)
    #expect(found?.message == "not enough memory")
    #expect(found?.kind == .endlessRecursion)
  }
}

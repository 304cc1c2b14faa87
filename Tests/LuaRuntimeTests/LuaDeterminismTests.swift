import LuaRuntime
import Testing

@Suite struct LuaDeterminismTests {
  private static let scripts = [
    "local s = '' for k, v in pairs({c = 1, a = 2, b = 3, [3] = 4, [1] = 5, [2.5] = 6, "
      + "[true] = 7, [false] = 8, [-1] = 9}) do s = s .. tostring(k) .. '=' .. v .. ' ' end return s",
    "local t = {} for i = 1, 500 do t['k' .. i * 7919 % 1000] = i end "
      + "for k, v in pairs(t) do print(k, v) t[k] = nil end return next(t)",
    "local t = {} for i = 1, 20 do t['k' .. i] = i end return next(t)",
    "return tostring({}), tostring(print), tostring(function() end), ('%s'):format({})",
    "return pcall(string.format, '%p', {})",
    "local t = {} for i = 1, 3000 do t[i] = {k = i * 7919 % 13, i = i} end "
      + "table.sort(t, function(a, b) return a.k < b.k end) "
      + "for _, e in ipairs(t) do print(e.k, e.i) end",
    "return pcall(math.random)",
    "return 0/0 ~= 0/0, tostring(0/0), tostring(-(0/0)), ('%g %5.1f'):format(0/0, -(0/0)), "
      + "table.concat({0/0, 1/0, -1/0, 2^53, 1e15, 10/2, 7//2, 0.1 + 0.2}, ' ')",
    "local t = setmetatable({}, {__index = function(_, k) return k end}) return t.x, #t",
    "return pcall(function() local x = {} + 1 end)",
    "return pcall(function() local x = #nil end)",
  ]

  @Test(arguments: scripts)
  func `three states alive together agree`(script: String) throws {
    let states = try (0..<3).map { _ in try LuaState() }
    let outcomes = try states.map { state in
      try ScriptOutcome.of(script, in: state) + "\n\(state.workDone)\n" + state.output
    }
    #expect(outcomes == Array(repeating: outcomes[0], count: 3))
  }

  @Test func `pairs goes through numbers, strings bytewise, then booleans`() throws {
    #expect(
      try ScriptOutcome.of(Self.scripts[0])
        == "'-1=9 1=5 3=4 2.5=6 a=2 b=3 c=1 false=8 true=7 '")
  }

  @Test func `pairs lets the loop change what it has not reached`() throws {
    #expect(
      try ScriptOutcome.of(
        "local t, s = {a = 1, b = 2, c = 3}, '' for k, v in pairs(t) do s = s .. k .. v "
          + "t.b = nil t.c = 9 t.d = 1 end return s") == "'a1c9'")
  }

  @Test func `pairs refuses keys that have no order`() throws {
    #expect(
      try ScriptOutcome.of("for _ in pairs({[print] = 1}) do end")
        == "runtime: a.lua:1 'pairs' cannot order a key that is a function")
  }

  @Test func `next takes no key`() throws {
    #expect(
      try ScriptOutcome.of("return next({}), next({b = 1, a = 2}), pcall(next, {1}, 1)")
        == "nil, 'a', false, ''next' takes a table only: use 'pairs''")
  }

  @Test func `equal elements keep their order and a wrong order ends`() throws {
    #expect(
      try ScriptOutcome.of(
        "local t = {{2, 'a'}, {1, 'b'}, {2, 'c'}, {1, 'd'}} "
          + "table.sort(t, function(a, b) return a[1] < b[1] end) "
          + "local s = '' for _, e in ipairs(t) do s = s .. e[2] end "
          + "local u = {3, 1, 2} table.sort(u, function() return true end) "
          + "return s, pcall(table.sort, {1, 'a'})")
        == "'bdac', false, 'attempt to compare string with number'")
  }
}

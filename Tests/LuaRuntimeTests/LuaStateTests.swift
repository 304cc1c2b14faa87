import LuaRuntime
import Testing

@Suite struct LuaStateTests {
  @Test func `a chunk gives everything it returns`() throws {
    #expect(
      try ScriptOutcome.of("return nil, true, 7, 7 / 2, 'Đà Nẵng', {1, 2, b = {}, a = 'x'}")
        == "nil, true, 7, 3.5f, 'Đà Nẵng', {1 2 a='x' b={}}")
  }

  @Test func `globals of one run are there in the next`() throws {
    let state = try LuaState()
    #expect(try ScriptOutcome.of("count = 2", in: state) == "")
    #expect(try ScriptOutcome.of("count = count + 1 return count", in: state) == "3")
  }

  @Test func `states share nothing`() throws {
    let one = try LuaState()
    let other = try LuaState()
    _ = try one.run(LuaSource(name: "a.lua", "count = 2"))
    #expect(
      try ScriptOutcome.of("return count", in: other)
        == "runtime: a.lua:1 no global is named 'count'")
  }

  @Test(arguments: [
    ("1 + 1", "2"), ("x = 3", ""), ("return 4", "4"), ("local a = 1 return a", "1"),
    ("1 +", "syntax: c:1 unexpected symbol near '1'"),
  ])
  func `the console evaluates expressions and runs statements`(
    text: String, outcome: String
  ) throws {
    let state = try LuaState()
    #expect(
      ScriptOutcome.of { () throws(LuaError) in try state.evaluate(LuaSource(name: "c", text)) }
        == outcome)
  }

  @Test(arguments: [
    ("for i = 1, 2 do", true), ("x = {", true), ("1 +", true), ("f(1,", true),
    ("x = [[a", true), ("--[[ a", true), ("", false), ("x = 1", false), ("1 + 1", false),
    ("x = 'a", false), ("x = )", false), ("end", false), ("x", false), ("a.b", false),
    ("x = = 1", false), ("if x then", true), ("1 2", false),
  ])
  func `more lines are wanted only where they could help`(text: String, wanted: Bool) throws {
    #expect(try LuaState().isIncomplete(LuaSource(name: "c", text)) == wanted)
  }

  @Test func `asking for more lines runs nothing`() throws {
    let state = try LuaState()
    #expect(!state.isIncomplete(LuaSource(name: "c", "print('x')")))
    #expect(state.output == "")
  }

  @Test func `a function is called with values and gives its first result`() throws {
    let state = try LuaState()
    let text = "return function(a, b) return a.n + b, 'more' end"
    guard case .function(let add)? = try state.run(LuaSource(name: "f.lua", "\n" + text)).first
    else {
      Issue.record("no function")
      return
    }
    #expect(add.place == LuaPlace(chunk: "f.lua", line: 2))
    let argument = LuaValue.table(LuaTable(fields: [("n", .integer(40))]))
    #expect(ScriptOutcome.text(of: try state.call(add, [argument, .integer(2)])) == "42")
  }

  @Test func `a function outlives the state it came from`() throws {
    var state: LuaState? = try LuaState()
    let values = try state?.run(LuaSource(name: "f.lua", "return function() return 1 end"))
    state = nil
    guard case .function(let function)? = values?.first else {
      Issue.record("no function")
      return
    }
    let other = try LuaState()
    let outcome = ScriptOutcome.of { () throws(LuaError) in [try other.call(function, [])] }
    #expect(outcome == "conversion at '': foreignFunction")
  }

  @Test func `print writes into the state, without control characters`() throws {
    let state = try LuaState()
    _ = try state.run(
      LuaSource(name: "a.lua", "print('a', 1, 2.0, nil, {}) print('\\27[31mred\\0\\xff')"))
    #expect(state.takeOutput() == "a\t1\t2.0\tnil\ttable\n[31mred\u{FFFD}\n")
    #expect(state.output == "")
  }

  @Test func `a byte order mark is skipped`() throws {
    let state = try LuaState()
    let source = LuaSource(name: "a.lua", text: [0xEF, 0xBB, 0xBF] + Array("return 1".utf8))
    #expect(ScriptOutcome.of { () throws(LuaError) in try state.run(source) } == "1")
  }

  @Test func `compiled code is refused`() throws {
    #expect(
      try ScriptOutcome.of("\u{1B}Lua")
        == "syntax: ? attempt to load a binary chunk (mode is 't')")
  }

  @Test func `a source above the limit is refused`() throws {
    let text = String(repeating: " ", count: LuaBounds.source + 1)
    #expect(
      try ScriptOutcome.of(text)
        == "bound source(limit: 65536): a.lua:1 the source is longer than 65536 bytes")
  }

  @Test func `a long name is shown by its end and given back whole`() throws {
    let name = String(repeating: "tỉnh/", count: 30) + "2021.lua"
    #expect(
      try ScriptOutcome.of("\nerror('no')", name: name) == "runtime: \(name):2 no")
  }
}

import LuaRuntime
import Testing

@Suite struct LuaHostFunctionTests {
  private struct NotReported: Error, Equatable {}

  @Test func `a function of the host reads its arguments when it wants`() throws {
    let state = try LuaState()
    state.define("describe") { call in
      .string(
        "\(call.count) \(try call.string(0)) \(try call.integer(1)) \(try call.number(2)) "
          + ScriptOutcome.text(of: try call.value(3)))
    }
    #expect(
      try ScriptOutcome.of("return describe('a', 2.0, 1, {x = 1})", in: state)
        == "'4 a 2 1.0 {x=1}'")
  }

  @Test(arguments: [
    ("take(nil)", "bad argument #1 (string expected, got nil)"),
    ("take()", "bad argument #1 (string expected, got no value)"),
    ("take({})", "bad argument #1 (string expected, got table)"),
    ("take('\\xff')", "bad argument #1 (string expected, got invalid text)"),
    ("take('a', '1')", "bad argument #2 (whole number expected, got string)"),
    ("take('a', 1.5)", "bad argument #2 (whole number expected, got number)"),
    ("take('a', 1, 0/0)", "bad argument #3 (cannot be read: notFinite)"),
  ])
  func `a wrong argument is named`(code: String, message: String) throws {
    let state = try LuaState()
    state.define("take") { call in
      _ = try call.string(0)
      _ = try call.integer(1)
      return try call.value(2)
    }
    #expect(try ScriptOutcome.of("\n" + code, in: state) == "runtime: a.lua:2 \(message)")
  }

  @Test func `a failure is an ordinary error with the line of the script`() throws {
    let state = try LuaState()
    state.define("fail") { _ in throw LuaHostError.failure(message: "no such row") }
    #expect(
      try ScriptOutcome.of("return pcall(function()\n fail() end)", in: state)
        == "false, 'a.lua:2: no such row'")
    #expect(
      try ScriptOutcome.of("return pcall(fail)", in: state) == "false, 'a.lua:1: no such row'")
  }

  @Test(arguments: [
    "read()", "pcall(read)", "pcall(pcall, read)", "while true do pcall(read) end",
    "table.sort({1, 2}, read)", "(('x'):gsub('x', read))",
    "local t <close> = setmetatable({}, {__close = function() while true do end end}) read()",
  ])
  func `a stop cannot be caught`(code: String) throws {
    let state = try LuaState()
    state.define("read") { _ in throw LuaHostError.stop(NotReported()) }
    let prefix = code.hasPrefix("(") ? "local a = " : ""
    #expect(
      try ScriptOutcome.of(prefix + code, in: state)
        == "stopped NotReported(): a.lua:1 stopped by the host")
    #expect(try ScriptOutcome.of("return 1", in: state) == "1")
  }

  @Test func `any other error of the host is a stop`() throws {
    let state = try LuaState()
    state.define("read") { _ in throw NotReported() }
    #expect(
      try ScriptOutcome.of("pcall(read)", in: state)
        == "stopped NotReported(): a.lua:1 stopped by the host")
  }

  @Test func `a host function may call back and keep what stopped inside`() throws {
    let state = try LuaState()
    state.define("read") { _ in throw NotReported() }
    state.define("attempt") { call in
      let body = try call.function(0)
      do throws(LuaError) {
        return try call.state.call(body, [])
      } catch .stopped(let error, _) {
        return .string("\(error)")
      }
    }
    #expect(
      try ScriptOutcome.of("return attempt(function() pcall(read) end), 2", in: state)
        == "'NotReported()', 2")
  }

  @Test func `a bound exceeded inside ends the outermost run`() throws {
    let state = try LuaState(bounds: LuaBounds(work: 100_000))
    state.define("attempt") { call in
      let body = try call.function(0)
      _ = try? call.state.call(body, [])
      return .nothing
    }
    #expect(
      try ScriptOutcome.of("attempt(function()\n while true do end end)\n x = 1", in: state)
        == "bound work(limit: 100000): a.lua:2 too much work")
  }

  @Test func `recursion through the host ends as an ordinary error`() throws {
    let state = try LuaState()
    state.define("again") { call in
      try call.state.call(try call.function(0), [.function(try call.function(0))])
    }
    #expect(
      try ScriptOutcome.of("local function f(g) return again(g) end return f(f)", in: state)
        .hasPrefix("runtime: "))
    #expect(try ScriptOutcome.of("return 1", in: state) == "1")
  }

  @Test func `a call knows the line that calls`() throws {
    let state = try LuaState()
    state.define("here") { call in
      .string(call.place.map { ScriptOutcome.text(of: $0) } ?? "nowhere")
    }
    #expect(
      try ScriptOutcome.of("local a\na = here()\nreturn a, select(2, pcall(here))", in: state)
        == "'a.lua:2', 'a.lua:3'")
  }

  @Test func `the host makes functions that scripts keep`() throws {
    let state = try LuaState()
    state.define("adder") { call in
      let step = try call.integer(0)
      return .function(try call.state.makeFunction { .integer(try $0.integer(0) + step) })
    }
    #expect(try ScriptOutcome.of("local f = adder(5) return f(1), f(2)", in: state) == "6, 7")
  }

  @Test func `symbols are read as numbers`() throws {
    let state = try LuaState()
    state.define(symbols: ["sessions", "participants"])
    state.define("number") { call in call.symbol(0).map { .integer(Int64($0)) } ?? .nothing }
    #expect(
      try ScriptOutcome.of(
        "return number('participants'), number('sessions'), number('x'), number(1), number()",
        in: state) == "1, 0, nil, nil, nil")
  }

  @Test func `names and constants of the host cannot be written`() throws {
    let state = try LuaState()
    state.define("f") { _ in .nothing }
    state.define(
      "national",
      constant: .table(
        LuaTable(items: [.integer(5)], fields: [("a", .table(LuaTable(items: [.integer(1)])))])))
    #expect(
      try ScriptOutcome.of("f = 1", in: state)
        == "runtime: a.lua:1 cannot write the built-in 'f'")
    #expect(
      try ScriptOutcome.of("national.b = 1", in: state)
        == "runtime: a.lua:1 cannot write 'b' of national")
    #expect(
      try ScriptOutcome.of("national.a[1] = 2", in: state)
        == "runtime: a.lua:1 cannot write '1' of national")
    #expect(
      try ScriptOutcome.of(
        "local n = 0 for k, v in pairs(national) do n = n + 1 end "
          + "return n, #national, national[1], national.a[1], national.b, national", in: state)
        == "2, 1, 5, 1, nil, {5 a={1}}")
    #expect(
      try ScriptOutcome.of(
        "local _, t = pairs(national) t.b = 1", in: state)
        == "runtime: a.lua:1 cannot write 'b' of national")
  }
}

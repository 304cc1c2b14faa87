import LuaRuntime
import Testing

@Suite struct LuaConversionTests {
  @Test(arguments: [
    ("return 0/0", "conversion at '': notFinite"),
    ("return {quota = {1, 2, 1/0}}", "conversion at 'quota[3]': notFinite"),
    ("return {award = {quota = {a = {0/0}}}}", "conversion at 'award.quota.a[1]': notFinite"),
    ("return {b = 0/0, a = '\\xff'}", "conversion at 'a': invalidText"),
    ("return {['\\xff'] = 1}", "conversion at '': key(kind: \"invalid text\")"),
    ("return {[1.5] = 1}", "conversion at '': key(kind: \"number\")"),
    ("return {[0] = 1}", "conversion at '': key(kind: \"number\")"),
    ("return {[true] = 1}", "conversion at '': key(kind: \"boolean\")"),
    ("return {[{}] = 1}", "conversion at '': key(kind: \"object\")"),
    ("return {1, nil, 3}", "conversion at '': hole(index: 2)"),
    ("return {a = {[2] = 1}}", "conversion at 'a': hole(index: 1)"),
    ("local t = {1} t[2] = {t} return t", "conversion at '[2][1]': cycle"),
    (
      "local t = {} for i = 1, 40 do t = {t} end return t",
      "conversion at '\(String(repeating: "[1]", count: 32))': depth(limit: 32)"
    ),
    (
      "local t = {} for i = 1, 100001 do t[i] = i end return t",
      "conversion at '': entries(limit: 100000)"
    ),
  ])
  func `what has no counterpart is refused with its path`(code: String, outcome: String) throws {
    #expect(try ScriptOutcome.of(code) == outcome)
  }

  @Test func `a table used twice is no cycle`() throws {
    #expect(try ScriptOutcome.of("local t = {1} return {t, t}") == "{{1} {1}}")
  }

  @Test func `fields come in bytewise order`() throws {
    #expect(
      try ScriptOutcome.of("return {['đ'] = 1, b = 2, B = 3, a1 = 4, a = 5}")
        == "{B=3 a=5 a1=4 b=2 đ=1}")
  }

  @Test func `no metamethod runs while a table is read`() throws {
    #expect(
      try ScriptOutcome.of(
        "return setmetatable({1}, {__index = error, __len = error, __pairs = error})") == "{1}")
  }

  @Test func `values go in and come out the same`() throws {
    let state = try LuaState()
    guard
      case .function(let same)? =
        try state.run(LuaSource(name: "a.lua", "return function(x) return x end")).first
    else {
      Issue.record("no function")
      return
    }
    let value = LuaValue.table(
      LuaTable(
        items: [.integer(.min), .number(-0.5), .boolean(false), .table(LuaTable())],
        fields: [("a", .string("Đà\u{0}Nẵng")), ("b", .table(LuaTable(items: [.string("")])))]))
    #expect(
      ScriptOutcome.text(of: try state.call(same, [value])) == ScriptOutcome.text(of: value))
  }

  @Test func `a table too deep is not handed over`() throws {
    let state = try LuaState()
    var value = LuaValue.integer(1)
    for _ in 0..<40 { value = .table(LuaTable(items: [value])) }
    state.define("deep") { _ in value }
    #expect(try ScriptOutcome.of("deep()", in: state) == "conversion at '': depth(limit: 32)")
  }
}

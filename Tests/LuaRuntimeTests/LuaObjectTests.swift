import LuaRuntime
import Testing

@Suite struct LuaObjectTests {
  private static func state() throws -> LuaState {
    let state = try LuaState()
    state.define(
      object: LuaObjectType(
        name: "unit",
        fields: [
          "code": { .string("U\($0)") },
          "parent": { .object(type: "unit", handle: $0 / 10) },
          "broken": { _ in throw LuaHostError.failure(message: "no figure") },
        ],
        methods: ["value": { handle, call in .integer(Int64(handle) + (try call.integer(0))) }]))
    state.define("unit") { call in .object(type: "unit", handle: Int(try call.integer(0))) }
    return state
  }

  @Test(arguments: [
    ("return unit(12).code, unit(12).parent.code", "'U12', 'U1'"),
    ("return unit(12):value(5)", "17"),
    ("return unit(12)", "unit#12"),
    ("return unit(1) == unit(1), unit(1) == unit(2)", "true, false"),
    (
      "local t = {[unit(1)] = 'a'} return t[unit(1)], t[unit(2)], t[unit(19).parent]",
      "'a', nil, 'a'"
    ),
    (
      "local t, n = {}, 0 for i = 1, 140001 do t[i] = unit(i - 70001) end "
        + "for i = 1, 140001, 7 do if t[i] == unit(i - 70001) then n = n + 1 end end return n",
      "20001"
    ),
    ("return tostring(unit(1)), type(unit(1)), getmetatable(unit(1))", "'unit', 'userdata', false"),
    ("return unit(1).cod", "runtime: a.lua:1 a unit has no field 'cod' (did you mean 'code'?)"),
    ("return unit(1).zzzz", "runtime: a.lua:1 a unit has no field 'zzzz'"),
    ("return unit(1)[1]", "runtime: a.lua:1 a unit has no field '1'"),
    ("unit(1).code = 2", "runtime: a.lua:1 cannot write 'code' of unit"),
    ("return unit(1).value(5)", "runtime: a.lua:1 'value' is a method of unit: call it with ':'"),
    ("return unit(1).broken", "runtime: a.lua:1 no figure"),
    (
      "setmetatable(unit(1), {})",
      "runtime: a.lua:1 bad argument #1 to 'setmetatable' "
        + "(table expected, got unit)"
    ),
    (
      "rawget(unit(1), 'code')",
      "runtime: a.lua:1 bad argument #1 to 'rawget' "
        + "(table expected, got unit)"
    ),
    (
      "for _ in pairs(unit(1)) do end",
      "runtime: a.lua:1 bad argument #1 to 'pairs' "
        + "(table expected, got unit)"
    ),
  ])
  func `objects are read by checked names and never written`(
    code: String, outcome: String
  ) throws {
    #expect(try ScriptOutcome.of(code, in: Self.state()) == outcome)
  }

  @Test func `an unknown field names its type and the nearest fields`() throws {
    let found = try diagnosis(of: "return unit(1).vale", in: Self.state())
    #expect(found?.kind == .unknownField(type: "unit", name: "vale", nearest: ["value"]))
  }

  @Test func `a caught mistake that is raised again keeps its kind`() throws {
    let code = "local ok, e = pcall(function() return unit(1).vale end) error(e, 0)"
    let found = try diagnosis(of: code, in: Self.state())
    #expect(found?.kind == .unknownField(type: "unit", name: "vale", nearest: ["value"]))
  }

  @Test func `an object of an unknown type is not handed over`() throws {
    let state = try LuaState()
    state.define("unit") { _ in .object(type: "unit", handle: 1) }
    #expect(
      try ScriptOutcome.of("unit()", in: state) == "conversion at '': unknownType(\"unit\")")
  }
}

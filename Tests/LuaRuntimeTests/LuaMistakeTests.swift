import LuaRuntime
import Testing

@Suite struct LuaMistakeTests {
  @Test(
    arguments: [
      ("local điểm = 1", .vietnameseName("điểm", column: 7)),
      ("x = 1\nlocal sốHọcSinh_2 = 1", .vietnameseName("sốHọcSinh_2", column: 7)),
      ("local s = “ba”", .curlyQuote(column: 11)),
      ("local s = ‘ba’", .curlyQuote(column: 11)),
      ("x = 'đ'\u{A0}+ 1", .unusualSpace(column: 8)),
      ("\u{FEFF}x = 2 × 3", .unusualCharacter("×", column: 7)),
      ("x = 2 × 3", .unusualCharacter("×", column: 7)),
      ("if a != b then end", .notEqual),
      ("x = a && b", .foreignOperator("&&", use: "and")),
      ("x = a || b", .foreignOperator("||", use: "or")),
      ("x = !a", .foreignOperator("!", use: "not")),
      ("a += 1", .compoundAssignment(operator: "+=")),
      ("a.b -= 1", .compoundAssignment(operator: "-=")),
      ("a ..= 'x'", .compoundAssignment(operator: "..=")),
      ("if x = 1 then end", .assignmentInCondition),
      ("while x = 1 do end", .assignmentInCondition),
      ("x = 1_000_000", .malformedNumber("1_000_000")),
      ("x = 08.5.1", .malformedNumber("08.5.1")),
      ("x = {\n1, 2", .unclosed("{", line: 1)),
      ("x = {1, 2", .unclosed("{", line: 1)),
      ("\nfunction f()\n", .unclosed("function", line: 2)),
      ("x = f(\n1", .unclosed("(", line: 1)),
      ("x = [[\n1", .unclosed("[[", line: 1)),
      ("x = {\na = 1\nb = 2 }", .missingComma(line: 1)),
      ("x = {a = 1 b = 2}", .missingComma(line: 1)),
      ("x =", .unfinished),
      ("x = 'abc", .unfinishedString),
      ("x = 'abc\n'", .unfinishedString),
    ] as [(String, LuaMistake)])
  func `a mistake in the source is recognised`(text: String, mistake: LuaMistake) throws {
    #expect(try diagnosis(of: text)?.kind == mistake)
  }

  @Test(
    arguments: [
      ("local prin = 1 return pint", .unknownGlobal(name: "pint", nearest: ["print"])),
      ("quota = 1 return qouta", .unknownGlobal(name: "qouta", nearest: ["quota"])),
      (
        "return math.flor(1)",
        .unknownMember(library: "math", name: "flor", nearest: ["floor"])
      ),
      ("return math.random()", .unknownMember(library: "math", name: "random", nearest: [])),
      ("return ('x'):uper()", .unknownMember(library: "string", name: "uper", nearest: ["upper"])),
      ("print = 1", .builtinGlobal(name: "print")),
      ("string.rep = 1", .readOnly(owner: "string", name: "rep")),
      ("local function f() total = 1 end f()", .globalInFunction(name: "total")),
      ("local t = {} return t.a.b", .nothingUsed(name: "field 'a'")),
      ("local t = {} return t.a < 1", .nothingUsed(name: nil)),
      ("local t = {} return 1 + t.a", .nothingUsed(name: "field 'a'")),
      ("local t = {} return 'a' .. t.a", .nothingUsed(name: "field 'a'")),
      ("for _ in ipairs(nil) do end", .nothingUsed(name: nil)),
      ("for _ in pairs(nil) do end", .nothingUsed(name: nil)),
      ("local t = {} t.f()", .nothingUsed(name: "field 'f'")),
    ] as [(String, LuaMistake)])
  func `a mistake that shows when it runs is recognised`(
    text: String, mistake: LuaMistake
  ) throws {
    #expect(try diagnosis(of: text)?.kind == mistake)
  }

  @Test func `a failure shows the values of the locals that its line names`() throws {
    let text = """
      local most = 30
      local function points(u, unused)
        local name, n = 'Đà Nẵng', 2.0
        return u.figure.x + n * most -- unused
      end
      points({}, 1)
      """
    #expect(
      try diagnosis(of: text)
        == LuaDiagnosis(
          message: "attempt to index a nil value (field 'figure')",
          place: LuaPlace(chunk: "a.lua", line: 4),
          traceback: [LuaPlace(chunk: "a.lua", line: 4), LuaPlace(chunk: "a.lua", line: 6)],
          kind: .nothingUsed(name: "field 'figure'"),
          values: [("u", "table"), ("n", "2.0"), ("most", "30")],
          excerpt: SourceExcerpt(
            line: 4, text: "  return u.figure.x + n * most -- unused",
            before: "  local name, n = 'Đà Nẵng', 2.0", after: "end", column: 12)))
  }

  @Test func `a traceback has the innermost eight lines and no line twice for one frame`() throws {
    let text =
      "local function f(n)\n if n == 0 then error('deep') end\n local x = f(n - 1)\n"
      + " return x\nend\nf(20)"
    #expect(
      try diagnosis(of: text)?.traceback.map(\.line) == [2, 3, 3, 3, 3, 3, 3, 3])
  }

  @Test func `an error told of another line is shown there`() throws {
    let text = "local function f()\n error('no', 2)\nend\nf()"
    #expect(try ScriptOutcome.of(text) == "runtime: a.lua:4 no")
  }

  @Test(arguments: [
    ("error({})", "error value: table"), ("error()", "error value: nil"),
    ("error(12)", "error value: 12"),
    ("error('')", ""), ("error('a\\0b\\27[0m\\xffc')", "ab[0m\u{FFFD}c"),
    (
      "error(setmetatable({}, {__tostring = function() while true do end end}))",
      "error value: table"
    ),
    ("error(print)", "error value: function"),
  ])
  func `an error value is read raw`(text: String, message: String) throws {
    #expect(try diagnosis(of: text)?.message == message)
  }

  @Test func `a message is at most four hundred characters`() throws {
    #expect(
      try diagnosis(of: "error(('đ'):rep(100000))")?.message
        == String(repeating: "đ", count: 400))
    let quote = String(repeating: "a", count: 50_000)
    #expect(
      try diagnosis(of: "x = '\(quote)\n")?.message
        == "unfinished string near ''" + String(repeating: "a", count: 375))
  }
}

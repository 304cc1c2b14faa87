import LuaRuntime
import TestSupport
import Testing

@testable import Shell

private let place = LuaPlace(chunk: "hung-yen/2021.lua", line: 12)

/// One sample for each case, in the order of the enum, with the line it stands on.
private let mistakes: [(LuaMistake, line: String)] = [
  (.vietnameseName("điểm", column: 7), "local điểm = 1"),
  (.curlyQuote(column: 15), "  local x = a .. “b”"),
  (.unusualSpace(column: 8), "local x\u{A0}= 1"),
  (.unusualCharacter("≥", column: 6), "if x ≥ 1 then"),
  (.unusualCharacter("☺", column: 9), "local a ☺"),
  (.notEqual, "if x != 1 then"),
  (.foreignOperator("&&", use: "and"), "if a && b then"),
  (.compoundAssignment(operator: "+="), "total += 1"),
  (.assignmentInCondition, "if x = 1 then"),
  (.malformedNumber("1_000_000"), "max = 1_000_000,"),
  (.unclosed("{", line: 3), ""),
  (.unclosed("function", line: 3), ""),
  (.missingComma(line: 3), "  area = \"33\""),
  (.unfinished, ""),
  (.unfinishedString, "theme = \"Học tập"),
  (.unknownGlobal(name: "raito", nearest: ["ratio"]), "return raito(a, b)"),
  (.unknownGlobal(name: "x", nearest: []), "return max + x"),
  (.unknownField(type: "unit", name: "on_tme", nearest: ["on_time"]), "return u.on_tme"),
  (.unknownField(type: "unit", name: "abc", nearest: []), "return u.abc"),
  (.unknownMember(library: "math", name: "florr", nearest: ["floor"]), "return math.florr(x)"),
  (.unknownMember(library: "os", name: "time", nearest: []), "return os.time()"),
  (.methodWithDot(type: "unit", name: "total"), "return u.total(\"participants\")"),
  (.readOnly(owner: "unit", name: "block"), "u.block = \"x\""),
  (.builtinGlobal(name: "ratio"), "ratio = 1"),
  (.globalInFunction(name: "sum"), "  sum = 0"),
  (.missingModule(name: "common.nationl"), "local n = require \"common.nationl\""),
  (.cyclicModule(name: "common.a"), "require \"common.a\""),
  (.nothingUsed(name: "field 'quota'"), "return 1 + a.quota"),
  (.nothingUsed(name: nil), "return a < b"),
  (.endlessRecursion, "return f(x)"),
]

private let bounds: [LuaBound] = [
  .work(limit: 50_000_000), .memory(limit: 64 << 20), .output(limit: 64 << 10),
  .time(seconds: 2.5), .keys(limit: 1 << 15), .source(limit: 64 << 10),
]

private let refusals: [LuaRefusal] = [
  .notFinite, .invalidText, .cycle, .depth(limit: 32), .entries(limit: 10_000), .hole(index: 3),
  .key(kind: "boolean"), .kind("userdata"), .unknownType("unit"), .foreignFunction, .memory,
]

@Suite struct LuaWordsTests {
  @Test func `every known mistake is explained in both languages with a caret`() {
    let failures = mistakes.map { mistake, line in
      let source = LuaSource(name: place.chunk, line)
      return Failure(
        .runtime(
          LuaDiagnosis(
            message: "", place: place, kind: mistake,
            excerpt: source.excerpt(ofLine: 1, at: mistake.target))))
    }
    for failure in failures { expectGoodWords(failure) }
    expectDifferentWords(failures)
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-lua-mistakes")
  }

  @Test func `every error of a script is said with its place, values and callers`() {
    let unknown = LuaDiagnosis(
      message: "attempt to compare number with nil", place: place,
      traceback: [
        place, LuaPlace(chunk: "hung-yen/2021.lua", line: 40),
        LuaPlace(chunk: "common/national.lua", line: 8),
      ],
      values: [("a", "nil"), ("name", String(repeating: "x", count: 300))])
    let plain = LuaDiagnosis(message: "", place: place)
    let long = LuaDiagnosis(message: String(repeating: "x", count: 400), place: place)
    let errors: [LuaError] = [
      .syntax(LuaDiagnosis(message: "unexpected symbol near '@'", place: place)),
      .runtime(unknown), .runtime(long), .interrupted,
      .stopped(LuaRefusal.memory, plain),
      .conversion(path: "award.quota[3]", reason: .notFinite),
      .conversion(path: "", reason: .cycle),
      .missingModule(
        name: "common.x",
        LuaDiagnosis(message: "", place: place, kind: .missingModule(name: "common.x"))),
    ]
    let failures =
      errors.map { Failure($0) } + bounds.map { Failure(.bound($0, plain)) }
      + refusals.map { Failure(unfit: "award.quota[3]", $0) }
    for failure in failures { expectGoodWords(failure) }
    expectSnapshot(failures.map { shown($0) }.joined(), named: "failures-lua")
  }
}

import LuaRuntime
import Testing

/// The line that an error shows, and where on it the caret stands.
@Suite struct SourceExcerptTests {
  /// The line of a failing script with `^` before the character that is pointed at.
  private func marked(_ text: String) throws -> String? {
    try diagnosis(of: text)?.excerpt.map { excerpt in
      let before = excerpt.text.prefix(excerpt.column - 1)
      return "\(excerpt.line): \(before)^\(excerpt.text.dropFirst(excerpt.column - 1))"
    }
  }

  @Test(arguments: [
    ("x = = 1", "1: x = ^= 1"),
    ("local xx, x = 1 x x", "1: local xx, x = 1 x ^x"),
    ("-- end\nif x then end end -- end", "2: if x then end ^end -- end"),
    ("local s = 'end' end", "1: local s = 'end' ^end"),
    ("local t = {'Đà Nẵng' 'Huế'}", "1: local t = {'Đà Nẵng' ^'Huế'}"),
    ("local s = 'a' .. 'a", "1: local s = 'a' .. ^'a"),
    ("if x = 1 then end", "1: if x ^= 1 then end"),
    ("local n = n == 1 n += 1", "1: local n = n == 1 n ^+= 1"),
    ("x = 1_000", "1: x = ^1_000"),
    ("local đ = 1", "1: local ^đ = 1"),
    ("\u{FEFF}x = = 1", "1: x = ^= 1"),
    ("x = 1\r\nx = = 1\r\n", "2: x = ^= 1"),
    // At the end: what was opened, else the last line that says something.
    ("x = 1 local t = {\n1\n\n", "1: x = 1 local t = ^{"),
    ("local function f()\n  if x then\n", "2:   ^if x then"),
    ("x =\n\n", "1: x =^"),
  ])
  func `a mistake of syntax is pointed at by its token`(text: String, expected: String) throws {
    #expect(try marked(text) == expected)
  }

  @Test(arguments: [
    ("local t = {} return t.a.b", "1: local t = {} return t.^a.b"),
    (
      "local t, a = {}, 'a.a' return 'a' .. t.a.b", "1: local t, a = {}, 'a.a' return 'a' .. t.^a.b"
    ),
    ("local t = {} t:a(t.a)", "1: local t = {} t:^a(t.a)"),
    // The variable where it is used, not the field of the same name.
    ("local t, a = {} return t.a, a.b", "1: local t, a = {} return t.a, ^a.b"),
    ("local f = nil local g = f f()", "1: local f = nil local g = f ^f()"),
    ("local t = {} return t['a'].b", "1: local t = {} return t['^a'].b"),
    ("return print(cuont) -- cuont", "1: return print(^cuont) -- cuont"),
    ("local s = 'floor' return math.floor('x')", "1: local s = 'floor' return math.^floor('x')"),
    ("return math.flor(1)", "1: return math.^flor(1)"),
    ("  local a, b = {}\n  return a < 1", "2:   ^return a < 1"),
    ("require 'common.x'", "1: require '^common.x'"),
    ("\terror('no')", "1: \t^error('no')"),
  ])
  func `a failure of a run is pointed at by the name that it names`(
    text: String, expected: String
  ) throws {
    #expect(try marked(text) == expected)
  }

  @Test func `a bound that is exceeded shows the line that was running`() throws {
    guard
      case .bound(_, let diagnosis)? = try failure(
        of: "local n = 0\n  while true do n = n + 1 end\n")
    else {
      Issue.record("no bound")
      return
    }
    #expect(
      diagnosis.excerpt
        == SourceExcerpt(
          line: 2, text: "  while true do n = n + 1 end", before: "local n = 0", column: 3))
  }

  @Test func `of a line that nobody can read whole the part that is meant is kept`() throws {
    let text = String(repeating: "ộ", count: 9_000)
    let source = LuaSource(name: "a.lua", "\(text)\n--\(text)x\(text)\n\(text)")
    let excerpt = try #require(source.excerpt(ofLine: 2, at: .word("x")))
    #expect(excerpt == source.excerpt(ofLine: 2))
    let middle = LuaSource(name: "a.lua", "\n--\(text) x \(text)\n")
    let found = try #require(middle.excerpt(ofLine: 2, at: .word("x")))
    #expect(Array(found.text)[found.column - 1] == "x")
    #expect(found.text.utf8.count <= 2_000)
    #expect(!found.text.contains("\u{FFFD}"))
  }

  @Test func `neighbours end with the file, and control characters are left out`() {
    let source = LuaSource(name: "a.lua", "một\r\nh\u{1B}[31mai\u{202E}\tba\r\n")
    #expect(
      source.excerpt(ofLine: 2, at: .word("ba"))
        == SourceExcerpt(line: 2, text: "h[31mai\tba", before: "một", column: 9))
    #expect(
      source.excerpt(ofLine: 1)
        == SourceExcerpt(line: 1, text: "một", after: "h[31mai\tba", column: 1))
    #expect(source.excerpt(ofLine: 4) == nil)
    #expect(source.excerpt(ofLine: 0) == nil)
  }

  @Test func `what was typed is shown without what the compiler reads before it`() throws {
    let state = try LuaState(strictGlobals: false)
    let typed = LuaSource(name: "console", text: Array("1 + điểm".utf8), opening: "return ")
    let run = { () throws(LuaError) in _ = try state.run(typed) }
    guard case .syntax(let diagnosis)? = failure(of: run) else {
      Issue.record("it compiled")
      return
    }
    #expect(diagnosis.excerpt == SourceExcerpt(line: 1, text: "1 + điểm", column: 5))
  }

  @Test func `a function of an earlier line typed fails in that line`() throws {
    let state = try LuaState(strictGlobals: false)
    let texts = ["function f() return a.b end", "x = 1"]
    for (edition, text) in texts.enumerated() {
      _ = try state.run(LuaSource(name: "console", text: Array(text.utf8), edition: edition))
    }
    let run = { () throws(LuaError) in
      _ = try state.run(LuaSource(name: "console", text: Array("f()".utf8), edition: 2))
    }
    guard case .runtime(let diagnosis)? = failure(of: run) else {
      Issue.record("it ran")
      return
    }
    #expect(diagnosis.excerpt == SourceExcerpt(line: 1, text: texts[0], column: 21))
    #expect(diagnosis.traceback.map(\.chunk) == ["console", "console"])
  }

  private func failure(of run: () throws(LuaError) -> Void) -> LuaError? {
    do throws(LuaError) {
      try run()
      return nil
    } catch {
      return error
    }
  }

  private func failure(of text: String) throws -> LuaError? {
    let state = try LuaState(bounds: LuaBounds(work: 10_000))
    return failure { () throws(LuaError) in _ = try state.run(LuaSource(name: "a.lua", text)) }
  }
}

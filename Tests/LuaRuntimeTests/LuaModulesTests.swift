import LuaRuntime
import Testing

@Suite struct LuaModulesTests {
  private static func state(_ modules: [String: String]) throws -> LuaState {
    try LuaState(
      modules: LuaModules { name in
        modules[name].map { LuaSource(name: name + ".lua", $0) }
      })
  }

  @Test func `a module runs once and gives its value`() throws {
    let state = try Self.state(["common.n": "print('run', ...) return {a = 1}"])
    #expect(
      try ScriptOutcome.of(
        "return require 'common.n'.a, require 'common.n' == require 'common.n'", in: state)
        == "1, true")
    #expect(state.output == "run\tcommon.n\n")
  }

  @Test func `a module without a value is true`() throws {
    #expect(try ScriptOutcome.of("return require 'm'", in: Self.state(["m": ""])) == "true")
  }

  @Test(arguments: [
    "../x", "/etc/passwd", "..x", "a..b", "a/b", "link", "a\\0b", "", ".", "a.", "os", "điểm",
  ])
  func `a name that leads nowhere is a missing module`(name: String) throws {
    let state = try Self.state(["common.n": ""])
    let shown = name == "a\\0b" ? "ab" : name
    #expect(
      try ScriptOutcome.of("require '\(name)'", in: state)
        == "no module \(shown): a.lua:1 no module is named '\(shown)'")
    #expect(
      try ScriptOutcome.of("return (pcall(require, '\(name)'))", in: state) == "false")
  }

  @Test func `a module that requires itself is an error`() throws {
    let state = try Self.state(["a": "require 'b'", "b": "\nrequire 'a'"])
    #expect(
      try ScriptOutcome.of("require 'a'", in: state)
        == "runtime: b.lua:2 the module 'a' requires itself")
    #expect(try diagnosis(of: "require 'a'", in: state)?.kind == .cyclicModule(name: "a"))
  }

  @Test func `an error in a module is told at its place, with the way to it`() throws {
    let state = try Self.state(["m": "local n = nil\n\nreturn n.x"])
    let found = try diagnosis(of: "\nreturn require 'm'", in: state)
    #expect(
      found
        == LuaDiagnosis(
          message: "attempt to index a nil value (local 'n')",
          place: LuaPlace(chunk: "m.lua", line: 3),
          traceback: [LuaPlace(chunk: "m.lua", line: 3), LuaPlace(chunk: "a.lua", line: 2)],
          kind: .nothingUsed(name: "local 'n'"), values: [("n", "nil")],
          excerpt: SourceExcerpt(line: 3, text: "return n.x", before: "", column: 8)))
  }

  @Test func `a module that does not compile is an error of syntax`() throws {
    let state = try Self.state(["m": "x = = 1"])
    #expect(
      try ScriptOutcome.of("return require 'm'", in: state)
        == "syntax: m.lua:1 unexpected symbol near '='")
  }

  @Test func `a module that failed may be required again`() throws {
    let state = try Self.state(["m": "tries = tries + 1 if tries < 2 then error('no') end"])
    #expect(
      try ScriptOutcome.of("tries = 0 return pcall(require, 'm'), require 'm'", in: state)
        == "false, true")
  }

  @Test func `an error of the finder stops the run`() throws {
    struct Unreadable: Error {}
    let state = try LuaState(modules: LuaModules { _ in throw Unreadable() })
    #expect(
      try ScriptOutcome.of("pcall(require, 'm')", in: state)
        == "stopped Unreadable(): a.lua:1 stopped by the host")
  }

  @Test func `a module above the limit of a source stops the run`() throws {
    let state = try Self.state(["m": String(repeating: " ", count: LuaBounds.source + 1)])
    #expect(
      try ScriptOutcome.of("pcall(require, 'm')", in: state)
        == "bound source(limit: 65536): m.lua:1 the source is longer than 65536 bytes")
  }
}

import LuaRuntime
import Testing

@Suite struct DecimalCommaTests {
  @Test(arguments: [
    ("x = 1,5", [1]), ("local x = 1,5", [1]), ("\nreturn 1,5", [2]), ("t.a[1] = -1,5", [1]),
    ("c { max = 2,5, min = 1 }", [1]), ("c {\n a = 1,\n max = 2,5 }", [3]),
    ("x = 1,5 y = 2,5", [1, 1]), ("x=1,5", [1]),
    ("x = 1, 5", []), ("a, b = 1,5", []), ("local a, b = 1,5", []), ("for i = 1,5 do end", []),
    ("f(1,5)", []), ("x = {1,5}", []), ("x = 'y = 1,5'", []), ("-- x = 1,5", []),
    ("--[[ x = 1,5 ]]", []), ("x = [[ y = 1,5 ]]", []), ("if x == 1,5 then end", []),
    ("x = 1.5", []), ("x = y,5", []), ("x = 'a\\'= 1,5'", []), ("myreturn 1,5", []), ("", []),
    ("x =", []), ("x = 1,", []), ("c { f = function() for i = 1,5 do end end }", []),
  ])
  func `a decimal comma is found where it drops a value`(text: String, lines: [Int]) {
    let source = LuaSource(name: "a.lua", text)
    #expect(source.decimalCommas == lines.map { LuaPlace(chunk: "a.lua", line: $0) })
  }
}

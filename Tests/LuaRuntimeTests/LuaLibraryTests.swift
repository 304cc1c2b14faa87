import LuaRuntime
import Testing

/// What the functions of the libraries give: those that are bounded anew here
/// give what Lua's own give, but for what is said in the last tests.
@Suite struct LuaLibraryTests {
  @Test(arguments: [
    ("('hello'):find('l')", "3, 3"),
    ("('hello'):find('l', 1, true)", "3, 3"),
    ("('hello'):find('xyz')", "nil"),
    ("('a.b'):find('.', 1, true)", "2, 2"),
    ("('hello'):find('', 10)", "nil"),
    ("('hello'):find('', 6)", "6, 5"),
    ("('key = value'):match('(%w+)%s*=%s*(%w+)')", "'key', 'value'"),
    ("('2021-10-07'):match('^(%d+)-(%d+)-(%d+)$')", "'2021', '10', '07'"),
    ("('  x '):match('^%s*(.-)%s*$')", "'x'"),
    ("('f(a(b)c)d'):match('%b()')", "'(a(b)c)'"),
    ("('THE (quick) fox'):find('%f[%a]%a+%f[%A]', 5)", "6, 10"),
    ("('aba?c'):match('(a)(.)%1?c')", "'a', 'b'"),
    ("('xyxy'):match('(xy)%1')", "'xy'"),
    ("('abc'):match('()b()')", "2, 3"),
    ("('[x]'):match('[]]')", "']'"),
    ("('a-z'):gsub('[a%-]', '.')", "'..z', 2"),
    ("('abc'):gsub('', '-')", "'-a-b-c-', 4"),
    ("('abc'):gsub('%w', '%0%0', 2)", "'aabbc', 2"),
    ("('hello world'):gsub('o', {o = '0'})", "'hell0 w0rld', 2"),
    ("('abc'):gsub('%w', function(c) if c ~= 'b' then return c:upper() end end)", "'AbC', 3"),
    ("('x'):rep(3, ',')", "'x,x,x'"),
    ("('x'):rep(0), ('x'):rep(-1)", "'', ''"),
    (
      "('Hello'):upper(), ('Hello'):lower(), ('Hello'):reverse(), #'Hello'",
      "'HELLO', 'hello', 'olleH', 5"
    ),
    ("('hello'):sub(2, -2), ('hello'):sub(-3), ('hello'):sub(10)", "'ell', 'llo', ''"),
    ("('ABC'):byte(1, -1)", "65, 66, 67"),
    ("string.char(72, 105)", "'Hi'"),
    ("('%d %5.2f %s %-4s| %x %%'):format(3, 1.5, {}, 'a', 255)", "'3  1.50 table a   | ff %'"),
    ("('%5s|%.2s'):format('ab', 'abc')", "'   ab|ab'"),
    ("('%g %g'):format(1e20, 0.1)", "'1e+20 0.1'"),
    ("table.concat({1, 2.5, 'a'}, '-')", "'1-2.5-a'"),
    ("table.concat({}), table.concat({1, 2, 3}, ',', 2, 3)", "'', '2,3'"),
    ("table.unpack({1, 2, 3}, 2)", "2, 3"),
    ("table.pack(1, nil, 3).n", "3"),
    (
      "(function() local t = {1, 2} table.insert(t, 3) table.insert(t, 1, 0) return t end)()",
      "{0 1 2 3}"
    ),
    (
      "(function() local t = {1, 2, 3} return table.remove(t, 1), table.remove(t), t end)()",
      "1, 3, {2}"
    ),
    ("table.move({1, 2, 3}, 2, 3, 1)", "{2 3 3}"),
    ("table.move({1, 2, 3}, 1, 3, 2)", "{1 1 2 3}"),
    ("(function() local t = {'đ', 'b', 'a'} table.sort(t) return t end)()", "{'a' 'b' 'đ'}"),
    ("math.floor(2.7), math.ceil(2.1), math.floor(-2.5)", "2, 3, -3"),
    ("math.max(1, 2.5), math.min(3, 1)", "2.5f, 1"),
    ("math.tointeger(3.0), math.tointeger(3.5), math.tointeger('3')", "3, nil, nil"),
    ("math.type(1), math.type(1.0), math.type('1')", "'integer', 'float', nil"),
    ("math.fmod(-6, 4), math.abs(-3), math.sqrt(16), math.ult(1, -1)", "-2, 3, 4.0f, true"),
    ("utf8.len('Đà Nẵng'), utf8.char(272, 224, 0x1F600)", "7, 'Đà😀'"),
    ("utf8.codepoint('Đà', 1, -1)", "272, 224"),
    ("utf8.offset('Đà Nẵng', 3), utf8.offset('Đà', -1)", "5, 3"),
    (
      "(function() local s = '' for p, c in utf8.codes('aĐb') do s = s .. p .. ':' .. c .. ' ' end return s end)()",
      "'1:97 2:272 4:98 '"
    ),
    ("tonumber('0x10'), tonumber(' 12 '), tonumber('1e2'), tonumber('x')", "16, 12, 100.0f, nil"),
    ("tonumber('zz', 36), tonumber('9', 8), tonumber('-ff', 16)", "1295, nil, -255"),
    ("tostring(nil), tostring(10 / 2), tostring(-0.0)", "'nil', '5.0', '-0.0'"),
    ("select('#', 1, nil), select(-1, 1, 2), select(2, 'a', 'b')", "2, 2, 'b'"),
    ("rawequal('a', 'a'), rawlen({1, 2}), rawget({a = 1}, 'a')", "true, 2, 1"),
    ("pcall(error, {code = 1})", "false, {code=1}"),
    ("pcall(assert, false, 'm'), pcall(assert, nil)", "false, false, 'a.lua:1: assertion failed!'"),
  ])
  func `a library function gives what Lua's own gives`(code: String, outcome: String) throws {
    #expect(try ScriptOutcome.of("return " + code) == outcome)
  }

  @Test(arguments: [
    ("('x'):rep(1 << 40)", "resulting string too large"),
    ("('x'):rep(9 << 20)", "resulting string too large"),
    ("('a'):rep(1e6 // 1 | 0):gsub('a', ('b'):rep(100))", "resulting string too large"),
    ("('%1'):find('%1')", "invalid capture index %1"),
    ("('a'):find('[a')", "malformed pattern (missing ']')"),
    ("('a'):find('%')", "malformed pattern (ends with '%')"),
    ("('a'):find('(a')", "unfinished capture"),
    ("('a'):gsub('a', '%9')", "invalid capture index %9"),
    ("('%y'):format(1)", "invalid conversion '%y' to 'format'"),
    ("('%p'):format({})", "invalid conversion '%p' to 'format'"),
    ("('%d'):format(1.5)", "bad argument #1 to 'format' (number has no integer representation)"),
    ("('%d'):format()", "bad argument #1 to 'format' (no value)"),
    ("table.concat({1, {}, 3})", "cannot join a table at index 2 of a table"),
    ("table.unpack({}, 1, 1 << 40)", "too many results to unpack"),
    ("table.insert({}, 5, 1)", "bad argument #2 to 'insert' (position out of bounds)"),
    ("'10' + 1", "attempt to perform arithmetic on a string value (constant '10')"),
    ("setmetatable({}, {__gc = print})", "a metatable cannot have '__gc'"),
    ("setmetatable({}, {__mode = 'k'})", "a metatable cannot have '__mode'"),
    ("setmetatable(_G, {})", "cannot change a protected metatable"),
  ])
  func `a refusal says why`(code: String, message: String) throws {
    #expect(try ScriptOutcome.of("return " + code) == "runtime: a.lua:1 \(message)")
  }

  @Test func `objects with classes work`() throws {
    let text = """
      local Account = {}
      Account.__index = Account
      Account.__add = function(a, b) return a.n + b.n end
      Account.__lt = function(a, b) return a.n < b.n end
      Account.__len = function(a) return a.n end
      Account.__call = function(a, x) return a.n * x end
      Account.__tostring = function(a) return 'account ' .. a.n end
      Account.__concat = function(a, b) return tostring(a) .. '+' .. tostring(b) end
      function Account.new(n) return setmetatable({n = n}, Account) end
      function Account:twice() return self.n * 2 end
      local a, b = Account.new(1), Account.new(2)
      return a:twice(), a + b, a < b, #b, b(5), tostring(a), a .. b, getmetatable(a) == Account
      """
    #expect(
      try ScriptOutcome.of(text) == "2, 3, true, 2, 10, 'account 1', 'account 1+account 2', true")
  }

  @Test func `a metatable that is written later stays as it was set`() throws {
    let text = """
      local meta = {__index = function() return 1 end}
      local t = setmetatable({}, meta)
      meta.__index = nil
      getmetatable(t).__gc = print
      return t.x, pcall(setmetatable, {}, getmetatable(t))
      """
    #expect(
      try ScriptOutcome.of(text) == "1, false, 'a metatable cannot have '__gc''")
  }

  @Test func `what is closed is closed, in order, on errors too`() throws {
    let text = """
      local function closing(name)
        return setmetatable({}, {__close = function() print(name) end})
      end
      pcall(function()
        local a <close> = closing('a')
        local b <close> = closing('b')
        error('x')
      end)
      """
    let state = try LuaState()
    #expect(try ScriptOutcome.of(text, in: state) == "")
    #expect(state.output == "b\na\n")
  }

  @Test(arguments: [
    "load", "loadfile", "loadstring", "dofile", "collectgarbage", "coroutine", "os", "io",
    "debug", "package", "rawset", "xpcall", "warn", "_ENV_", "module", "arg",
  ])
  func `what is not on the list is not there`(name: String) throws {
    #expect(try ScriptOutcome.of("return rawget(_G, '\(name)')") == "nil")
    #expect(try diagnosis(of: "return \(name)")?.message.hasPrefix("no global is named") == true)
  }

  @Test func `without strict globals an unknown name is nothing`() throws {
    let state = try LuaState(strictGlobals: false)
    #expect(
      try ScriptOutcome.of("local function f() y = 1 end f() return x, y", in: state) == "nil, 1")
  }
}

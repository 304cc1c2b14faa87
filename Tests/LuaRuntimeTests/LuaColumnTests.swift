import LuaRuntime
import Testing

/// Fields and methods that scripts read from columns, beside closures that count
/// how often they were asked.
@Suite struct LuaColumnTests {
  /// Two units: 7 and nothing reported, 0.5 and not a number, true and unknown.
  private final class Host {
    let state: LuaState
    private(set) var asked: [String] = []
    var hasColumns = true

    init() throws {
      state = try LuaState()
      state.define(symbols: ["1a", "people", "a name that is far longer than forty bytes of text"])
      state.define(
        object: LuaObjectType(
          name: "unit",
          fields: [
            "count": { [unowned self] handle in
              asked.append("count \(handle)")
              return handle == 0 ? .integer(7) : .string("asked")
            },
            "share": { [unowned self] handle in
              asked.append("share \(handle)")
              return handle == 0 ? .number(0.5) : .string("asked")
            },
            "done": { [unowned self] handle in
              asked.append("done \(handle)")
              return handle == 0 ? .boolean(true) : .string("asked")
            },
          ],
          methods: [
            "value": { [unowned self] handle, call in
              asked.append("value \(handle)")
              guard handle > 0 || call.symbol(0) == 2 else { return .integer(9) }
              return call.isNothing(2) ? .string("asked") : try call.value(2)
            },
            "total": { [unowned self] handle, _ in
              asked.append("total \(handle)")
              return .integer(Int64(handle))
            },
          ],
          links: ["facts": "facts"],
          fieldColumns: [
            "count": column { LuaColumn(count: 2, integers: { $0 == 0 ? 7 : nil }) },
            "share": column { LuaColumn(count: 2, numbers: { $0 == 0 ? 0.5 : nil }) },
            "done": column { LuaColumn(count: 2, booleans: { $0 == 0 ? true : nil }) },
          ],
          methodColumns: [
            "value": LuaObjectType.MethodColumns(by: .firstTwo) { [unowned self] symbols in
              guard hasColumns, symbols == [0, 1] || symbols == [2, 1] else { return nil }
              return LuaColumn(count: 2, integers: { $0 == 0 && symbols[0] == 0 ? 9 : nil })
            },
            "total": LuaObjectType.MethodColumns(by: .first) { [unowned self] _ in
              hasColumns ? LuaColumn(count: 2, integers: { $0 }) : nil
            },
          ]))
      state.define(object: LuaObjectType(name: "facts", fields: ["id": { .integer(Int64($0)) }]))
      state.define("unit") { call in .object(type: "unit", handle: Int(try call.integer(0))) }
    }

    private func column(_ make: @escaping () -> LuaColumn) -> () -> LuaColumn? {
      { [unowned self] in hasColumns ? make() : nil }
    }

    /// What a script gives when run twice, and what the host was asked the second time.
    func second(_ code: String) throws -> (outcome: String, asked: [String]) {
      _ = try ScriptOutcome.of(code, in: state)
      asked = []
      return (try ScriptOutcome.of(code, in: state), asked)
    }
  }

  @Test(arguments: [
    ("return unit(0).count, unit(0).share, unit(0).done", "7, 0.5f, true"),
    ("return math.type(unit(0).count), math.type(unit(0).share)", "'integer', 'float'"),
    ("return unit(0):value('1a', 'people')", "9"),
    ("return unit(0):value('1a', 'people', 3)", "9"),
    ("return unit(1):value('1a', 'people', 3)", "3"),
    ("return unit(1):value('1a', 'people', 3.5)", "3.5f"),
    ("return unit(0):total('people'), unit(1):total('people')", "0, 1"),
    ("return unit(1).facts.id, rawequal(unit(1).facts, unit(1).facts)", "1, true"),
  ])
  func `what a column has is read without asking`(code: String, outcome: String) throws {
    let host = try Host()
    let told = try host.second(code)
    #expect(told.outcome == outcome)
    #expect(told.asked == [])
  }

  @Test(arguments: [
    ("return unit(1).count, unit(1).share, unit(1).done", "count 1,share 1,done 1"),
    ("return unit(1):value('1a', 'people')", "value 1"),
    ("return unit(1):value('1a', 'people', nil)", "value 1"),
    ("return unit(1):value('1a', 'people', 'none')", "value 1"),
    ("return unit(0):value('people', 'people')", "value 0"),
    ("return unit(0):value('1a')", "value 0"),
    ("return unit(0):value(1, 2)", "value 0"),
    ("return unit(7):value('1a', 'people')", "value 7"),
    ("return unit(-1).count", "count -1"),
    ("return unit(1 << 40).count", "count 1099511627776"),
    ("return unit(0):total(('people'):rep(2))", "total 0"),
    (
      "return unit(0):value('a name that is far longer than forty bytes of text', 'people')",
      "value 0"
    ),
  ])
  func `what a column misses is asked of the host`(code: String, asked: String) throws {
    let host = try Host()
    #expect(try host.second(code).asked.joined(separator: ",") == asked)
  }

  @Test func `without columns every read is asked for, at the same price`() throws {
    let code = "local s = 0 for i = 1, 500 do s = s + unit(0).count + unit(0):total('people') end"
    var prices: Set<Int> = []
    for hasColumns in [true, false] {
      let host = try Host()
      host.hasColumns = hasColumns
      let told = try host.second(code + " return s")
      #expect(told.outcome == "3500")
      #expect(told.asked.count == (hasColumns ? 0 : 1000))
      prices.insert(host.state.workDone)
    }
    #expect(prices.count == 1)
  }

  @Test func `columns that were dropped are asked for again`() throws {
    let host = try Host()
    _ = try host.second("return unit(0).count, unit(0):value('1a', 'people')")
    host.hasColumns = false
    host.state.dropColumns()
    let told = try host.second("return unit(0).count, unit(0):value('1a', 'people')")
    #expect(told.outcome == "7, 9")
    #expect(told.asked == ["count 0", "value 0"])
  }

  @Test func `names numbered anew have their columns chosen anew`() throws {
    let host = try Host()
    _ = try host.second("return unit(0):total('people')")
    host.state.define(symbols: (0..<300).map { "n\($0)" } + ["people"])
    let told = try host.second("return unit(1):total('people'), unit(1):total('n299')")
    #expect(told.outcome == "1, 1")
    #expect(told.asked == [])
  }

  @Test func `an object kept from before is equal to the one made anew`() throws {
    let host = try Host()
    _ = try ScriptOutcome.of("kept = unit(1)", in: host.state)
    host.state.dropColumns()
    #expect(
      try ScriptOutcome.of(
        "return kept == unit(1), kept.facts.id, unit(0):total('people')", in: host.state)
        == "true, 1, 0")
  }

  @Test func `a call with one object gives what a call with a list gives`() throws {
    let host = try Host()
    let bodies = [
      "return u.count", "return u.share", "return u.done", "return", "return 'text'", "return {1}",
      "return u", "return 0 / 0", "error('no')", "return u.cout", "while true do end",
    ]
    for body in bodies {
      let values = try host.state.run(
        LuaSource(name: "a.lua", "return function(u) \(body) end"))
      guard case .function(let function)? = values.first else {
        Issue.record("no function")
        return
      }
      let object = LuaValue.object(type: "unit", handle: 0)
      // The first call makes the object, the second finds it.
      let told = (0..<3).map { round in
        ScriptOutcome.of { () throws(LuaError) in
          round == 0
            ? [try host.state.call(function, [object])] : [try host.state.call(function, object)]
        }
      }
      #expect(Set(told).count == 1, "\(body): \(told)")
    }
  }
}

import LuaRuntime
import Testing

@Suite struct LuaLeakTests {
  private final class Counter {
    var alive = 0
  }

  private final class Tracked {
    let counter: Counter
    init(_ counter: Counter) {
      self.counter = counter
      counter.alive += 1
    }
    deinit { counter.alive -= 1 }
  }

  @Test(arguments: [true, false])
  func `a hundred thousand failing calls of the host leak nothing`(fails: Bool) throws {
    let counter = Counter()
    var deferred = 0
    do {
      let state = try LuaState(bounds: LuaBounds(work: .max, seconds: 60))
      state.define("fail") { call in
        let tracked = Tracked(counter)
        defer {
          deferred += 1
          withExtendedLifetime(tracked) {}
        }
        let text = try call.string(0)
        guard fails else { throw LuaError.interrupted }
        throw LuaHostError.failure(message: "\(text) \(tracked.counter.alive)")
      }
      if fails {
        _ = try state.run(
          LuaSource(name: "a.lua", "for i = 1, 100000 do pcall(fail, 'a text ' .. i) end"))
      } else {
        let values = try state.run(LuaSource(name: "a.lua", "return function() fail('a') end"))
        guard case .function(let function)? = values.first else {
          Issue.record("no function")
          return
        }
        for _ in 0..<100_000 { _ = try? state.call(function, []) }
      }
      #expect(counter.alive == 0)
    }
    #expect(deferred == 100_000)
  }

  @Test func `a state goes with its closures`() throws {
    let counter = Counter()
    do {
      let tracked = Tracked(counter)
      let state = try LuaState()
      state.define("f") { _ in
        withExtendedLifetime(tracked) {}
        return .nothing
      }
      _ = try state.run(LuaSource(name: "a.lua", "f()"))
    }
    #expect(counter.alive == 0)
  }

  @Test func `functions that are let go free their place in the state`() throws {
    let state = try LuaState(bounds: LuaBounds(work: .max, memory: 1 << 20, seconds: 60))
    let source = LuaSource(
      name: "a.lua", "return {function() end, function() end, {f = function() end}}")
    for _ in 0..<20_000 { _ = try state.run(source) }
    #expect(try ScriptOutcome.of("return 1", in: state) == "1")
  }
}

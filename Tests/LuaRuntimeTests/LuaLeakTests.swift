import LuaRuntime
import TestSupport
import Testing

@Suite struct LuaLeakTests {
  private final class Counter {
    var alive = 0
    var made = 0
  }

  private final class Tracked {
    let counter: Counter
    init(_ counter: Counter) {
      self.counter = counter
      counter.alive += 1
      counter.made += 1
    }
    deinit { counter.alive -= 1 }
  }

  /// How a function of the host ends the call that it answers.
  enum Failing: CaseIterable {
    /// An error that the script catches.
    case caught
    /// A stop that ends the whole call from outside.
    case stop
    /// An argument that it cannot read.
    case argument
  }

  @Test(arguments: Failing.allCases)
  func `a hundred thousand failing calls of the host leak nothing`(failing: Failing) throws {
    struct Refusal: Error {}
    // A sanitiser looks at each of them itself, and takes minutes for the whole number.
    let rounds = Slowness.factor > 1 ? 5_000 : 100_000
    let counter = Counter()
    var deferred = 0
    do {
      let state = try LuaState(bounds: LuaBounds(work: .max, seconds: 600))
      state.define("fail") { call in
        let tracked = Tracked(counter)
        defer {
          deferred += 1
          withExtendedLifetime(tracked) {}
        }
        if failing == .argument { return .integer(try call.integer(0)) }
        let text = try call.string(0)
        if failing == .stop { throw LuaHostError.stop(Refusal()) }
        throw LuaHostError.failure(message: "\(text) \(tracked.counter.alive)")
      }
      let values = try state.run(
        LuaSource(
          name: "a.lua",
          """
          return function(n) for i = 1, n do pcall(fail, 'a text ' .. i) end end,
            function() fail('a text') end
          """))
      guard case .function(let many)? = values.first, case .function(let one)? = values.last
      else {
        Issue.record("no functions")
        return
      }
      func fail(_ count: Int) throws {
        guard failing == .stop else {
          _ = try state.call(many, [.integer(Int64(count))])
          return
        }
        for _ in 0..<count {
          // An expectation a call would take longer than all the calls.
          if (try? state.call(one, [])) != nil { Issue.record("a stop did not stop") }
        }
      }
      // What the first calls make for good is no leak.
      try fail(100)
      let held = state.memoryHeld
      try fail(rounds)
      #expect(state.memoryHeld == held)
      #expect(counter.alive == 0)
      #expect(counter.made == rounds + 100)
      #expect(deferred == rounds + 100)
    }
    #expect(counter.alive == 0)
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

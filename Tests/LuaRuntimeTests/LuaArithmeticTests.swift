import LuaRuntime
import Testing

/// Functions of two numbers that Lua answers by itself, beside the same ones asked of the host.
@Suite struct LuaArithmeticTests {
  private final class Host {
    let state: LuaState
    private(set) var asked = 0

    init(_ arithmetic: LuaState.Arithmetic?) throws {
      state = try LuaState()
      state.define("f", arithmetic: arithmetic) { [unowned self] call in
        asked += 1
        guard let a = try? call.number(0), let b = try? call.number(1) else {
          return .string("\(try call.value(0).kind) \(try call.value(1).kind)")
        }
        switch arithmetic {
        case .smaller: return a <= b ? try call.value(0) : .number(b)
        case .quotient, nil: return b == 0 ? .string("nothing to divide by") : .number(a / b)
        }
      }
    }

    func value(_ arguments: String) throws -> String {
      "\(try state.run(LuaSource(name: "t.lua", text: Array("return f(\(arguments))".utf8))))"
    }
  }

  @Test func `a quotient of numbers takes no call into the host`() throws {
    let host = try Host(.quotient)
    #expect(try host.value("3, 4") == "[LuaRuntime.LuaValue.number(0.75)]")
    #expect(try host.value("1.5, -0.5, 7") == "[LuaRuntime.LuaValue.number(-3.0)]")
    #expect(host.asked == 0)
  }

  @Test func `the smaller of two numbers stays as it was written`() throws {
    let host = try Host(.smaller)
    #expect(try host.value("3, 4") == "[LuaRuntime.LuaValue.integer(3)]")
    #expect(try host.value("4, 4.0") == "[LuaRuntime.LuaValue.integer(4)]")
    #expect(try host.value("5, 4") == "[LuaRuntime.LuaValue.number(4.0)]")
    #expect(host.asked == 0)
  }

  @Test(arguments: ["1, 0", "1, -0.0", "'1', 2", "nil, 2", "1", "", "{}, 1", "1, 1/0", "0/0, 1"])
  func `the host is asked for what is no plain number`(arguments: String) throws {
    let (host, reference) = (try Host(.quotient), try Host(nil))
    #expect((try? host.value(arguments)) == (try? reference.value(arguments)))
    #expect(host.asked == 1)
  }

  @Test func `answering by itself is as much work as asking`() throws {
    let text = "local x = 0 for i = 1, 100 do x = f(i, 7) end return x"
    let work = try [Host(.quotient), Host(nil)].map { host in
      _ = try host.state.run(LuaSource(name: "t.lua", text: Array(text.utf8)))
      return host.state.workDone
    }
    #expect(work[0] == work[1])
  }
}
